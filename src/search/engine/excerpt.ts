import { analyse, type Token } from "../analyse.ts";
import type { Segment } from "./answer.ts";

/** What to mark in a text. */
export interface Marks {
	/** Words as typed, and with other diacritics where the text does not have them as typed. */
	readonly words: readonly MarkedWord[];
	/** Beginnings of words, folded. */
	readonly beginnings: readonly string[];
	/** Words that count only side by side, folded: full forms of abbreviations. */
	readonly runs: readonly (readonly string[])[];
}

export interface MarkedWord {
	readonly exact: string;
	readonly folded: string;
	/** Known to be somewhere as typed: other diacritics were not meant. */
	readonly literal?: boolean;
}

/** The same marks for several texts of one article: a word that one of them has as typed is marked only so in all. */
export function settleMarks(marks: Marks, texts: readonly string[]): Marks {
	const there = new Set(
		texts.flatMap((text) => analyse(text).map(({ exact }) => exact)),
	);
	const isMarked = ({ exact, folded }: MarkedWord): boolean =>
		exact !== folded && there.has(exact);
	return {
		...marks,
		words: marks.words.map((word) => ({ ...word, literal: isMarked(word) })),
	};
}

const excerptTokens = 36;

/** The part of a text that has most of the words, marked; its beginning when it has none. */
export function cutExcerpt(text: string, marks: Marks): readonly Segment[] {
	const tokens = analyse(text);
	const hits = findHits(tokens, marks);
	const from = bestWindow(tokens, hits);
	const to = Math.min(from + excerptTokens, tokens.length);
	const start = from === 0 ? 0 : (tokens[from]?.start ?? 0);
	const end =
		to === tokens.length ? text.length : (tokens[to - 1]?.end ?? text.length);
	const segments = cutSegments(text, tokens, hits, start, end);
	return [
		...(start > 0 ? [{ text: "… ", hit: false }] : []),
		...segments,
		...(end < text.length ? [{ text: " …", hit: false }] : []),
	];
}

/** A whole text, marked. */
export function markText(text: string, marks: Marks): readonly Segment[] {
	const tokens = analyse(text);
	return cutSegments(text, tokens, findHits(tokens, marks), 0, text.length);
}

/** For each token, the number of the mark that it belongs to; −1 for none. */
export function findHits(
	tokens: readonly Token[],
	marks: Marks,
): readonly number[] {
	const hits = new Array<number>(tokens.length).fill(-1);
	for (const [number, word] of marks.words.entries()) {
		const literal = (token: Token): boolean => token.exact === word.exact;
		const loose = (token: Token): boolean => token.folded === word.folded;
		const typedMarks = word.exact !== word.folded;
		const strict = word.literal ?? (typedMarks && tokens.some(literal));
		const matches = strict ? literal : loose;
		for (const [at, token] of tokens.entries())
			if (matches(token)) hits[at] = number;
	}
	for (const [number, beginning] of marks.beginnings.entries()) {
		// Where the word is there as typed, longer ones were not meant.
		if (tokens.some(({ folded }) => folded === beginning)) continue;
		const begins = tokens.flatMap(({ folded }, at) =>
			hits[at] === -1 && folded.startsWith(beginning) ? [at] : [],
		);
		// After the word before it, if it stands there at all: “nông th” means “nông thôn”, not every “tháng”.
		const after = begins.filter((at) => (hits[at - 1] ?? -1) !== -1);
		for (const at of after.length > 0 ? after : begins) {
			hits[at] = marks.words.length + number;
		}
	}
	const offset = marks.words.length + marks.beginnings.length;
	for (const [number, run] of marks.runs.entries()) {
		for (let at = 0; at + run.length <= tokens.length; at += 1) {
			if (!run.every((word, step) => tokens[at + step]?.folded === word))
				continue;
			hits.fill(offset + number, at, at + run.length);
		}
	}
	return hits;
}

/** Where the window begins that has most different marks, then most marks; a little before its first one. */
function bestWindow(tokens: readonly Token[], hits: readonly number[]): number {
	if (tokens.length <= excerptTokens) return 0;
	let best = 0;
	let bestScore = 0;
	const lead = 6;
	for (const [at, hit] of hits.entries()) {
		if (hit === -1) continue;
		const window = hits
			.slice(at, at + excerptTokens - lead)
			.filter((one) => one !== -1);
		let pairs = 0;
		for (let next = at; next < at + excerptTokens - lead; next += 1) {
			if (
				(hits[next] ?? -1) !== -1 &&
				(hits[next + 1] ?? -1) === (hits[next] ?? 0) + 1
			)
				pairs += 1;
		}
		const score = new Set(window).size * 100 + pairs * 30 + window.length;
		if (score <= bestScore) continue;
		best = at;
		bestScore = score;
	}
	return Math.max(0, Math.min(best - lead, tokens.length - excerptTokens));
}

function cutSegments(
	text: string,
	tokens: readonly Token[],
	hits: readonly number[],
	start: number,
	end: number,
): readonly Segment[] {
	const segments: Segment[] = [];
	let written = start;
	let open: { from: number; to: number } | undefined;
	const close = (): void => {
		if (!open) return;
		if (open.from > written)
			segments.push({ text: text.slice(written, open.from), hit: false });
		segments.push({ text: text.slice(open.from, open.to), hit: true });
		written = open.to;
		open = undefined;
	};
	for (const [at, token] of tokens.entries()) {
		if (token.start < start || token.end > end || hits[at] === -1) continue;
		// Marked neighbours become one stretch: “ủy ban nhân dân”.
		if (
			open &&
			/^[\s\p{P}]{1,2}$/u.test(text.slice(open.to, token.start)) &&
			hits[at - 1] !== -1
		) {
			open.to = token.end;
			continue;
		}
		if (open && open.to === token.start) {
			open.to = token.end;
			continue;
		}
		close();
		open = { from: token.start, to: token.end };
	}
	close();
	if (written < end)
		segments.push({ text: text.slice(written, end), hit: false });
	return segments;
}
