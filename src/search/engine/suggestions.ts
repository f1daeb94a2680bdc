import { analyse } from "../analyse.ts";
import type { Catalogue } from "../formats/catalogue.ts";
import type { Suggestion } from "./answer.ts";
import type { Lexicon } from "./lexicon.ts";

const mostNames = 5;
const mostSuggestions = 8;

/** What a reader may be about to type: names of the archive's terms, and the last word completed. */
export async function suggest(
	text: string,
	catalogue: Catalogue,
	lexicon: Lexicon,
): Promise<readonly Suggestion[]> {
	const tokens = analyse(text);
	const last = tokens.at(-1);
	if (!last || last.folded.length < 2 || last.end !== text.length) return [];
	const typed = tokens.map(({ folded }) => folded).join(" ");
	const names = catalogue.facets.flatMap(({ key, terms }) =>
		terms
			.filter(({ name }) => isBeginning(typed, name))
			.map(({ name }) => ({ text: name, facet: key })),
	);
	const words = await lexicon.completions(last.folded, mostSuggestions);
	const completed = await Promise.all(
		words
			.filter((word) => !/^[=~#]/u.test(word))
			.map(async (word) => ({
				text: text.slice(0, last.start) + (await lexicon.spelling(word)),
			})),
	);
	const seen = new Set<string>();
	return [...names.slice(0, mostNames), ...completed]
		.filter(({ text: offer }) => {
			const key = offer.toLowerCase();
			return seen.has(key) ? false : seen.add(key);
		})
		.slice(0, mostSuggestions);
}

/** Whether a name, or a word of it and what follows, begins as was typed. */
function isBeginning(typed: string, name: string): boolean {
	const words = analyse(name).map(({ folded }) => folded);
	return words.some((_, from) => words.slice(from).join(" ").startsWith(typed));
}
