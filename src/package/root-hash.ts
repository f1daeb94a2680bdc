/**
 * What fits on a label: the first 20 hexadecimal digits in groups of four, `3f2a-91bc-0d4e-77a1-c5f0`. Nobody can make
 * another copy with the same 80 bits.
 */
export function shortForm(rootHash: string): string {
	return (rootHash.slice(0, 20).match(/.{4}/g) ?? []).join("-");
}

/** True when what was written down, in either form, belongs to this hash. */
export function matchesRootHash(written: string, rootHash: string): boolean {
	const digits = written.toLowerCase().replace(/[\s-]/gu, "");
	return (
		/^[0-9a-f]+$/u.test(digits) &&
		(digits === rootHash || digits === rootHash.slice(0, 20))
	);
}
