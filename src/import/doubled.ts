import { identityKey } from "../vietnamese/identity.ts";

/**
 * A text that a template printed two or three times in one line, once; `undefined` when it is not repeated.
 * `TIN TỨC TIN TỨC` → `TIN TỨC`. The parts may differ in case and tone placement; the first is kept.
 */
export function foldDoubled(text: string): string | undefined {
	const words = text.split(" ");
	for (const times of [3, 2]) {
		const length = words.length / times;
		if (!Number.isInteger(length)) continue;
		const first = words.slice(0, length).join(" ");
		const isRepeated = Array.from({ length: times - 1 }, (_, index) =>
			words.slice((index + 1) * length, (index + 2) * length).join(" "),
		).every((part) => isSame(part, first));
		if (isRepeated && /\p{L}/u.test(first)) return first;
	}
	return foldGlued(text);
}

/** `TIN TỨCTIN TỨC`: two headings that a browser had set one below the other. */
function foldGlued(text: string): string | undefined {
	const half = text.slice(0, text.length / 2);
	return text.length >= 8 && half + half === text && half.includes(" ")
		? half
		: undefined;
}

/** True when a later line only says a heading again, perhaps after a template's `null`. */
export function repeats(text: string, heading: string): boolean {
	const bare = text.replace(/^null\s+/iu, "");
	if (isSame(bare, heading)) return true;
	const once = foldDoubled(bare);
	return once !== undefined && isSame(once, heading);
}

/** Neither case nor where a tone stands changes a length by more: most texts differ at first sight. */
const mostDifference = 3;

function isSame(a: string, b: string): boolean {
	return (
		Math.abs(a.length - b.length) <= mostDifference &&
		identityKey(a) === identityKey(b)
	);
}
