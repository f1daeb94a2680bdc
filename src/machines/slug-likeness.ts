/** Shorter beginnings fit too many titles. In characters. */
const shortestBeginning = 12;
const letters = 27;

/**
 * How alike slugs are, 0–1: equal; or one is the beginning of the other, because portals cut long slugs; or else the
 * share of three-letter runs that both have, which forgives typing mistakes and changed words. Made for comparing one
 * slug with ten thousand: nothing is allocated for each.
 */
export function likenessTo(wanted: string): (slug: string) => number {
	const isWanted = new Uint8Array(letters ** 3);
	const lastSlug = new Uint32Array(letters ** 3);
	let wantedRuns = 0;
	forEachRun(wanted, (run) => {
		wantedRuns += 1 - (isWanted[run] ?? 0);
		isWanted[run] = 1;
	});
	let number = 0;
	return (slug) => {
		if (slug === wanted) return 1;
		const shorter = Math.min(slug.length, wanted.length);
		const isBeginning = slug.startsWith(wanted) || wanted.startsWith(slug);
		if (isBeginning && shorter >= shortestBeginning) return 0.95;
		number += 1;
		let runs = 0;
		let shared = 0;
		forEachRun(slug, (run) => {
			if (lastSlug[run] === number) return;
			lastSlug[run] = number;
			runs += 1;
			shared += isWanted[run] ?? 0;
		});
		// Just below a beginning, even when every run is shared.
		return (1.8 * shared) / Math.max(1, wantedRuns + runs);
	};
}

/** Each three letters in a row as one number; digits and hyphens count as one letter, and a frame of them is added. */
function forEachRun(slug: string, visit: (run: number) => void): void {
	let run = 0;
	for (let index = 0; index <= slug.length; index += 1) {
		const code = index < slug.length ? slug.charCodeAt(index) : 0;
		const letter = code >= 97 && code <= 122 ? code - 96 : 0;
		run = (run % letters ** 2) * letters + letter;
		if (index > 0) visit(run);
	}
}
