import { analyse, type Token } from "./analyse.ts";
import { dateAt } from "./dates-in-text.ts";

/** One thing that a page must have, or must not have. */
export interface Clause {
	readonly tokens: readonly Token[];
	/** As the reader typed it, without quotes or minus. */
	readonly typed: string;
	/**
	 * `word`: one token. `compound`: tokens typed without a space (`13/2020/QĐ-UBND`), which belong together. `phrase`:
	 * between quotes, side by side and as marked. `date`: a day or month in any of its forms.
	 */
	readonly kind: "word" | "compound" | "phrase" | "date";
	/** For dates: `#2020-7-24`. */
	readonly term?: string;
	readonly excluded: boolean;
	/** Nothing follows: the reader may still be typing this word. */
	readonly open: boolean;
}

export interface Query {
	readonly clauses: readonly Clause[];
	/** The reader typed at least one diacritic. */
	readonly marked: boolean;
}

/** More words than anyone types; a pasted page must not stop the browser. */
const mostClauses = 32;
const piece = /(-?)(?:["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)|([^\s"“”„«»]+))/gu;

export function parseQuery(text: string): Query {
	const clauses: Clause[] = [];
	const words: { text: string; from: number; open: boolean }[] = [];
	const flush = (): void => {
		clauses.push(...plainClauses(words.splice(0)));
	};
	for (const match of text.slice(0, 1000).matchAll(piece)) {
		const [all, minus, quoted, word = ""] = match;
		const from = match.index;
		const open = from + all.length === text.length;
		if (quoted !== undefined) {
			flush();
			clauses.push(...phraseClause(quoted, minus === "-"));
		} else if (minus === "-") {
			flush();
			clauses.push(...wordClauses(word, open, true));
		} else {
			words.push({ text: word, from, open });
		}
	}
	flush();
	const kept = clauses.slice(0, mostClauses);
	const marked = kept.some(({ tokens }) =>
		tokens.some(({ exact, folded }) => exact !== folded),
	);
	return { clauses: kept, marked };
}

function phraseClause(text: string, excluded: boolean): readonly Clause[] {
	const tokens = analyse(text);
	if (tokens.length === 0) return [];
	const typed = text.trim();
	return [{ tokens, typed, kind: "phrase", excluded, open: false }];
}

/** Words in a row; a date may take several of them: `ngày 24 tháng 7 năm 2020`. */
function plainClauses(
	words: readonly { readonly text: string; readonly open: boolean }[],
): readonly Clause[] {
	const clauses: Clause[] = [];
	for (let index = 0; index < words.length; ) {
		const spoken = spokenDate(words.slice(index, index + 6));
		if (spoken) {
			clauses.push(spoken.clause);
			index += spoken.words;
			continue;
		}
		const word = words[index];
		if (word) clauses.push(...wordClauses(word.text, word.open, false));
		index += 1;
	}
	return clauses;
}

function spokenDate(
	words: readonly { readonly text: string; readonly open: boolean }[],
): { readonly clause: Clause; readonly words: number } | undefined {
	const joined = words.map(({ text }) => text).join(" ");
	const tokens = analyse(joined);
	const reading = dateAt(tokens, 0);
	const [term] = reading?.terms ?? [];
	if (!reading || term === undefined) return undefined;
	const taken = tokens.slice(0, reading.length);
	const end = taken.at(-1)?.end ?? 0;
	// The date must end where a word ends: `24/7/2020/QĐ` is a document number.
	let length = 0;
	for (const [index, { text, open }] of words.entries()) {
		length += text.length + (index > 0 ? 1 : 0);
		if (length < end) continue;
		if (!/^[\p{P}\s]*$/u.test(joined.slice(end, length))) return undefined;
		const typed = joined.slice(0, length);
		return {
			clause: {
				tokens: taken,
				typed,
				kind: "date",
				term,
				excluded: false,
				open,
			},
			words: index + 1,
		};
	}
	return undefined;
}

function wordClauses(
	text: string,
	open: boolean,
	excluded: boolean,
): readonly Clause[] {
	const tokens = analyse(text);
	if (tokens.length === 0) return [];
	const date = excluded ? spokenDate([{ text, open }]) : undefined;
	if (date) return [{ ...date.clause, excluded }];
	const kind = tokens.length === 1 ? "word" : "compound";
	return [{ tokens, typed: text, kind, excluded, open }];
}
