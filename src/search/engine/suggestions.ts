import { identityKey } from "../../vietnamese/identity.ts";
import { analyse } from "../analyse.ts";
import type { Catalogue } from "../formats/catalogue.ts";
import type { Answer, Suggestion } from "./answer.ts";
import type { Lexicon } from "./lexicon.ts";

const mostNames = 5;
const mostSuggestions = 8;

/**
 * What a reader may be about to type: names of the archive's terms, then the last word completed. A word alone is completed
 * from the vocabulary; several, with what stands in the articles they find.
 */
export async function suggest(
	text: string,
	catalogue: Catalogue,
	lexicon: Lexicon,
	find: (query: string) => Promise<Answer>,
): Promise<readonly Suggestion[]> {
	const tokens = analyse(text);
	const last = tokens.at(-1);
	if (last?.end !== text.length) return [];
	if (tokens.length === 1 && last.folded.length < 2) return [];
	const typed = tokens.map(({ folded }) => folded);
	const names = catalogue.facets.flatMap(({ key, terms }) =>
		terms
			.filter(({ name }) => isBeginning(typed.join(" "), name))
			.map(({ name }) => ({ text: name, facet: key })),
	);
	const offers =
		tokens.length === 1
			? await completedWords(last.folded, lexicon)
			: phrasesIn(await find(text), typed);
	const seen = new Set<string>();
	return [
		...names.slice(0, mostNames),
		...offers.map((offer) => ({ text: offer })),
	]
		.filter(({ text: offer }) => {
			const key = identityKey(offer);
			return seen.has(key) ? false : seen.add(key);
		})
		.slice(0, mostSuggestions);
}

async function completedWords(
	beginning: string,
	lexicon: Lexicon,
): Promise<readonly string[]> {
	const words = await lexicon.completions(beginning, mostSuggestions);
	return Promise.all(
		words
			.filter((word) => !/^[=~#]/u.test(word))
			.map((word) => lexicon.spelling(word)),
	);
}

/** Where results have the typed words in a row, the last one whole. */
function phrasesIn(
	answer: Answer,
	typed: readonly string[],
): readonly string[] {
	const texts = answer.results.flatMap(({ title, excerpt }) =>
		[title, excerpt].map((part) => part.map(({ text }) => text).join("")),
	);
	return texts.flatMap((text) => {
		const tokens = analyse(text);
		return tokens.flatMap((first, at) => {
			const run = tokens.slice(at, at + typed.length);
			const end = run.at(-1)?.end ?? 0;
			const fits =
				run.length === typed.length &&
				run.every(({ folded }, step) =>
					step === typed.length - 1
						? folded.startsWith(typed[step] ?? "")
						: folded === typed[step],
				);
			return fits ? [text.slice(first.start, end).toLowerCase()] : [];
		});
	});
}

/** Whether a name, or a word of it and what follows, begins as was typed. */
function isBeginning(typed: string, name: string): boolean {
	const words = analyse(name).map(({ folded }) => folded);
	return words.some((_, from) => words.slice(from).join(" ").startsWith(typed));
}
