import { escapeStart, escapeWords } from "./escape.ts";
import { cleanText } from "./lines.ts";
import type { Run, SetLine } from "./portal-page.ts";

/** Signs that no text may contain: a link's words, its address and its end, until it is known where links lead. */
const open = "\ufdd0";
const middle = "\ufdd1";
const close = "\ufdd2";
const link = /\ufdd0([^\ufdd0-\ufdd2]*)\ufdd1([^\ufdd0-\ufdd2]*)\ufdd2/gu;
export const reservedSigns = /[\ufdd0-\ufdd2]/gu;

/** Runs without what prints nothing; neighbours of one style are one, spaces are single. */
export function joinRuns(runs: readonly Run[]): readonly Run[] {
	const joined: Run[] = [];
	for (const run of runs) {
		const last = joined.at(-1);
		if (last && isAlike(last, run)) {
			joined[joined.length - 1] = { ...last, text: last.text + run.text };
		} else if (run.text !== "") joined.push(run);
	}
	const cleaned: Run[] = [];
	let before = " ";
	for (const run of joined) {
		// Spaces at the edges of a run count, between neighbours only once.
		const [, text = ""] = /^.(.*).$/su.exec(cleanEdges(run.text)) ?? [];
		const once = before.endsWith(" ") ? text.replace(/^ +/u, "") : text;
		if (once !== "") cleaned.push({ ...run, text: once });
		before = once === "" ? before : once;
	}
	return trimEnd(cleaned);
}

/** The letters of the edges keep the spaces beside them from being trimmed. */
function cleanEdges(text: string): string {
	return cleanText(`x${text.replace(reservedSigns, "")}x`);
}

function trimEnd(runs: readonly Run[]): readonly Run[] {
	const last = runs.at(-1);
	if (!last) return runs;
	const text = last.text.trimEnd();
	const rest = runs.slice(0, -1);
	return text === "" ? trimEnd(rest) : [...rest, { ...last, text }];
}

export function textOf(runs: readonly Run[]): string {
	return runs.map(({ text }) => text).join("");
}

/** The first letters of runs, when a sign-off behind them was cut off. @param length in UTF-16 units */
export function cutRuns(runs: readonly Run[], length: number): readonly Run[] {
	const cut: Run[] = [];
	let left = length;
	for (const run of runs) {
		if (left <= 0) break;
		cut.push({ ...run, text: run.text.slice(0, left) });
		left -= run.text.length;
	}
	return trimEnd(cut);
}

/** One paragraph of Markdown; links stand between marks until `fillLinks`. */
export function renderParagraph(runs: readonly Run[]): string {
	return escapeStart(renderRuns(runs));
}

/** Part of a line: a cell of a table, an item of a list. */
export function renderRuns(runs: readonly Run[]): string {
	let markdown = "";
	let isMarked = false;
	runs.forEach((run, index) => {
		const [, before = "", text = "", after = ""] =
			/^(\s*)(.*?)(\s*)$/su.exec(run.text) ?? [];
		const isLast = index === runs.length - 1;
		const words = closeEdge(escapeWords(text), isLast && after === "");
		const linked =
			run.link === undefined || text === ""
				? words
				: `${open}${words}${middle}${run.link}${close}`;
		const marks = `${run.bold ? "**" : ""}${run.italic ? "*" : ""}`;
		const previous = before || runs[index - 1]?.text.at(-1);
		const next = after || runs[index + 1]?.text.at(0);
		const first = run.link === undefined ? text.at(0) : "[";
		const last = run.link === undefined ? text.at(-1) : ")";
		const canMark =
			marks !== "" &&
			text !== "" &&
			!(isMarked && before === "") &&
			opens(previous, first) &&
			opens(next, last);
		const closing = [...marks].reverse().join("");
		markdown += before + (canMark ? marks + linked + closing : linked) + after;
		isMarked = canMark && after === "";
	});
	return markdown;
}

/** At the end of a run, these signs would join what follows: an image, an entity. */
function closeEdge(words: string, isLast: boolean): string {
	return isLast ? words : words.replace(/(?<!\\)[!&]$/u, "\\$&");
}

/** CommonMark's flanking rules: beside a letter, marks must not touch punctuation on their inner side. */
function opens(outside: string | undefined, inside: string | undefined) {
	if (inside === undefined || /\s/u.test(inside)) return false;
	const isFree = outside === undefined || /[\s\p{P}\p{S}]/u.test(outside);
	return isFree || !/[\p{P}\p{S}]/u.test(inside);
}

function isAlike(a: Run, b: Run): boolean {
	return a.bold === b.bold && a.italic === b.italic && a.link === b.link;
}

/** Every address that a line links to, once, in order. */
export function linksOf(set: SetLine | undefined): readonly string[] {
	const links =
		set?.kind === "text"
			? set.runs.flatMap(({ link: address }) => address ?? [])
			: set?.kind === "block"
				? linksIn(set.markdown)
				: [];
	return [...new Set(links)];
}

/** Every address between marks, in order. */
function linksIn(markdown: string): readonly string[] {
	return [...markdown.matchAll(link)].map(([, , address = ""]) => address);
}

/** Puts in where each link leads; `undefined` leaves its words alone. */
export function fillLinks(
	markdown: string,
	lead: (address: string) => string | undefined,
): string {
	return markdown.replace(link, (_, words: string, address: string) => {
		const target = lead(address);
		return target === undefined ? words : `[${words}](${destination(target)})`;
	});
}

/** Signs that would end or break the address in Markdown. */
function destination(target: string): string {
	return target
		.replace(/[\s<>\\\p{Cc}]/gu, (sign) => encodeURIComponent(sign))
		.replace(/[()*_]/gu, (sign) =>
			sign === "(" ? "%28" : sign === ")" ? "%29" : sign,
		);
}
