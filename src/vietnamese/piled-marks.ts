/** No writing has as many marks on one letter; Unicode's own stream-safe text (UAX #15) stops at thirty. */
const piled = /\p{M}{31}/u;

/**
 * Whether a letter carries so many marks that putting them in order, as every normal form must, takes time that grows
 * with the square of their number: minutes for a text of 2 MB.
 */
export function pilesMarks(text: string): boolean {
	return piled.test(text);
}

/** Where such marks begin, as an offset; -1 for nowhere. */
export function findPile(text: string): number {
	return text.search(piled);
}

/** NFC; a text of piled marks stays as it is. */
export function composed(text: string): string {
	return pilesMarks(text) ? text : text.normalize("NFC");
}
