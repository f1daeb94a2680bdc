import { formatDay } from "../dates.ts";
import { formatCount } from "../numbers.ts";
import type { Moment } from "../types.ts";
import type { ImportedPage } from "./import-page.ts";
import { fill, type ImportWords, type ReportWord } from "./messages.ts";
import {
	type DroppedText,
	fromList,
	inHead,
	type Located,
	type PortalPage,
} from "./portal-page.ts";
import { type ListTally, outcomeWords, type ReportInput } from "./report.ts";
import { sayProblem } from "./say-problem.ts";

/** All that was understood of a page, field by field; what was left out and why; what an editor should look at. */
export function reportPage(input: ReportInput, w: ImportWords): string {
	const { report: words } = w;
	const { source, imported, outcome, target } = input;
	const { page, problems } = imported;
	const arrow = target === undefined ? "" : ` → ${target}`;
	return [
		`${source}${arrow}: ${outcomeWords(w)[outcome]}`,
		...problems.flatMap((problem) => {
			const { says, mend } = sayProblem(problem, w);
			const { line } = problem;
			const at = line === undefined ? "" : ` (${words.line} ${line})`;
			return [`  ! ${says}${at}`, `    ${mend}`];
		}),
		...(input.list ? reportList(input.list, w) : []),
		...(outcome === "conflict" ? [`    ${words.conflictMend}`] : []),
		...(page ? reportFields(page, input, w) : []),
		...(input.files ?? []).map(({ name, sha256 }) =>
			field(words, "file", { value: `${name} (SHA-256 ${sha256})` }),
		),
		...reportLegacy(imported, w),
		...(page ? reportLeftOut(page, w) : []),
	].join("\n");
}

function reportFields(
	page: PortalPage,
	input: ReportInput,
	w: ImportWords,
): readonly string[] {
	const { report: words } = w;
	const { imported, categoryNote } = input;
	const percent = Math.round(imported.score * 100);
	const text = (found: Located<string> | undefined) =>
		found && { value: found.value, line: found.line };
	const moment = (found: Located<Moment> | undefined) =>
		found && { value: showMoment(found.value, words), line: found.line };
	const names = page.authors.map(({ value }) => value).join("; ");
	const captions = page.blocks.filter(({ kind }) => kind === "caption").length;
	const photos = page.blocks.filter(({ kind }) => kind === "photo").length;
	const paragraphs = page.blocks.length - captions - photos;
	return [
		field(words, "portal", {
			value: `${imported.portalTitle[w.locale]} (${percent} %)`,
		}),
		field(words, "category", text(page.section)),
		...(categoryNote === undefined ? [] : [note(categoryNote)]),
		field(words, "title", text(page.title)),
		field(words, "posted", moment(page.posted) ?? givenDate(imported, words)),
		...(page.updated ? [field(words, "updated", moment(page.updated))] : []),
		field(
			words,
			"views",
			page.views && {
				value: formatCount(page.views.value, w.locale),
				line: page.views.line,
			},
		),
		field(
			words,
			"author",
			page.authors[0] && { value: names, line: page.authors[0].line },
		),
		field(words, "unit", text(page.unit)),
		field(words, "source", text(page.source)),
		field(words, "lead", text(page.lead)),
		field(words, "content", {
			value: fill(words.contentSays, {
				paragraphs: String(paragraphs),
				photos: String(photos),
				captions: String(captions),
			}),
		}),
		...page.metadata.map((line) => field(words, "metadataLine", line)),
	];
}

const mostTitles = 20;

function reportList(
	{ joined, present, missing, unclear }: ListTally,
	{ report: words }: ImportWords,
): readonly string[] {
	const count = (number: number) => ({ count: String(number) });
	const more = missing.length - mostTitles;
	return [
		`  ${fill(words.listSays, { joined: String(joined), present: String(present) })}`,
		...(unclear > 0 ? [`  ${fill(words.listUnclear, count(unclear))}`] : []),
		...(missing.length > 0
			? [`  ${fill(words.listMissing, count(missing.length))}:`]
			: []),
		...missing.slice(0, mostTitles).map((title) => `    ${clip(title)}`),
		...(more > 0 ? [`    ${fill(words.listMore, count(more))}`] : []),
	];
}

function givenDate(
	{ article }: ImportedPage,
	words: Words,
): { readonly value: string } | undefined {
	const date = article && showMoment(article.date, words);
	return date === undefined
		? undefined
		: { value: fill(words.byDate, { date }) };
}

function reportLegacy(
	imported: ImportedPage,
	w: ImportWords,
): readonly string[] {
	const { report: words, legacy } = w;
	return imported.legacy.map(({ encoding, lines }) => {
		const shown = lines.slice(0, 8).join(", ") + (lines.length > 8 ? "…" : "");
		const done = imported.isConverted ? words.legacyDone : words.legacyKept;
		const values = { encoding: legacy[encoding], lines: shown, done };
		return note(fill(words.legacySays, values));
	});
}

function reportLeftOut(page: PortalPage, w: ImportWords): readonly string[] {
	const { report: words } = w;
	const unknown = page.dropped.filter(isUnknown);
	const known = page.dropped.filter((item) => !isUnknown(item));
	return [
		...list(words, "dropped", known, ({ value, line, reason }) =>
			item(words, line, `${clip(value)} — ${w.drops[reason]}`),
		),
		...list(words, "unrecognised", unknown, ({ value, line }) =>
			item(words, line, value),
		),
		...list(words, "remarks", page.remarks, ({ code, value, line }) =>
			item(words, line, fill(w.remarks[code], { text: clip(value) })),
		),
	];
}

function isUnknown({ reason }: DroppedText): boolean {
	return reason === "unrecognised";
}

type Words = ImportWords["report"];

function list<T>(
	words: Words,
	name: ReportWord,
	items: readonly T[],
	show: (item: T) => string,
): readonly string[] {
	return items.length === 0
		? [`  ${words[name]}: ${words.none}`]
		: [`  ${words[name]} (${items.length}):`, ...items.map(show)];
}

function item(words: Words, line: number, text: string): string {
	return `    ${place(words, line)}: ${text}`;
}

function place(words: Words, line: number): string {
	if (line === fromList) return words.fromList;
	return line === inHead ? words.pageCode : `${words.line} ${line}`;
}

function note(text: string): string {
	return `  ${"".padEnd(15)} ${text}`;
}

function field(
	words: Words,
	name: ReportWord,
	found: { readonly value: string; readonly line?: number } | undefined,
): string {
	const label = `  ${words[name].padEnd(15)}`;
	if (!found) return `${label} (${words.absent})`;
	const at = found.line === undefined ? "" : ` (${place(words, found.line)})`;
	return `${label} ${clip(found.value)}${at}`;
}

/** A paragraph is known by its beginning; the whole text is in the article. */
function clip(text: string): string {
	const letters = [...text];
	return letters.length <= 160 ? text : `${letters.slice(0, 159).join("")}…`;
}

function showMoment(moment: Moment, words: Words): string {
	const { time } = moment;
	const day = formatDay(moment);
	return time === undefined ? fill(words.noTime, { day }) : `${day}, ${time}`;
}
