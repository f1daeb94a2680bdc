import { abbreviationTerms } from "./abbreviations.ts";
import type { WordList } from "./corpus.ts";
import type { Abbreviation } from "./formats/catalogue.ts";

/** `abbreviationTerms` for articles as numbers of words: most hold no word that begins a form, which is found out at once. */
export function createFullForms(
	{ exact, folded }: WordList,
	abbreviations: readonly Abbreviation[],
): (title: Int32Array, body: Int32Array) => readonly string[] {
	const firsts = new Set(
		abbreviations.flatMap(({ short, full }) => [short[0], full[0]]),
	);
	const known: boolean[] = [];
	const begins = (word: number): boolean => {
		known[word] ??= firsts.has(folded[word]);
		return known[word];
	};
	const tokensOf = (words: Int32Array) =>
		Array.from(words, (word) =>
			word < 0
				? undefined
				: { exact: exact[word] ?? "", folded: folded[word] ?? "" },
		);
	return (title, body) => {
		if (abbreviations.length === 0) return [];
		const isHere = [title, body].some((words) =>
			words.some((word) => word >= 0 && begins(word)),
		);
		if (!isHere) return [];
		const record = { title: tokensOf(title), body: tokensOf(body) };
		return abbreviationTerms(record, abbreviations);
	};
}
