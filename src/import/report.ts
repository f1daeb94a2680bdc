import { formatDay } from "../dates.ts";
import { formatCount } from "../numbers.ts";
import type { Moment } from "../types.ts";
import type { ImportedPage } from "./import-page.ts";
import { fill, type ImportWords, type ReportWord } from "./messages.ts";
import type { DroppedText, Located, PortalPage } from "./portal-page.ts";

/** What happened to the file of an article. */
export type Outcome =
	| "conflict"
	| "dry-run"
	| "edited"
	| "failed"
	| "merged"
	| "printed"
	| "removed"
	| "replaced"
	| "unchanged"
	| "written";

export interface ReportInput {
	/** As the editor typed it. */
	readonly source: string;
	readonly imported: ImportedPage;
	readonly outcome: Outcome;
	/** The article's file. */
	readonly target?: string;
	/** What to say about a category that had to be added. */
	readonly categoryNote?: string;
	/** Photos and documents beside the article, with their SHA-256. */
	readonly files?: readonly {
		readonly name: string;
		readonly sha256: string;
	}[];
}

/** What is said of each outcome, in the order of a summary. */
export function outcomeWords({
	report: words,
}: ImportWords): Readonly<Record<Outcome, string>> {
	return {
		written: words.written,
		"dry-run": words.dryRun,
		replaced: words.replaced,
		unchanged: words.unchanged,
		merged: words.merged,
		printed: words.printed,
		edited: words.edited,
		removed: words.removed,
		conflict: words.conflict,
		failed: words.failed,
	};
}

/** All that was understood of a page, field by field; what was left out and why; what an editor should look at. */
export function reportPage(input: ReportInput, w: ImportWords): string {
	const { report: words } = w;
	const { source, imported, outcome, target } = input;
	const { page, problems } = imported;
	const arrow = target === undefined ? "" : ` → ${target}`;
	return [
		`${source}${arrow}: ${outcomeWords(w)[outcome]}`,
		...problems.flatMap(({ code, line, values }) => {
			const { says, mend } = w.problems[code];
			const at = line === undefined ? "" : ` (${words.line} ${line})`;
			return [`  ! ${fill(says, values)}${at}`, `    ${fill(mend, values)}`];
		}),
		...(outcome === "conflict" ? [`    ${words.conflictMend}`] : []),
		...(page ? reportFields(page, input, w) : []),
		...(input.files ?? []).map(({ name, sha256 }) =>
			field(words, "file", { value: `${name} (SHA-256 ${sha256})` }),
		),
		...reportLegacy(imported, w),
		...(page ? reportLeftOut(page, w) : []),
	].join("\n");
}

/** What became of a page and why, without its fields. */
export function reportBriefly(input: ReportInput, w: ImportWords): string {
	const { source, imported, outcome, target } = input;
	const arrow = target === undefined ? "" : ` → ${target}`;
	return [
		`${source}${arrow}: ${outcomeWords(w)[outcome]}`,
		...imported.problems.map(
			({ code, values }) => `  ! ${fill(w.problems[code].says, values)}`,
		),
	].join("\n");
}

/** True for what an editor need not look at. */
export function isQuiet(outcome: Outcome): boolean {
	return /^(?:written|unchanged|dry-run|merged|replaced|printed)$/u.test(
		outcome,
	);
}

/** `đã ghi: 9.900` */
export function countOutcomes(
	counts: Readonly<Partial<Record<Outcome, number>>>,
	w: ImportWords,
): readonly string[] {
	return Object.entries(outcomeWords(w)).flatMap(([outcome, says]) => {
		const count = Object.entries(counts).find(([key]) => key === outcome)?.[1];
		return count === undefined
			? []
			: [`  ${says}: ${formatCount(count, w.locale)}`];
	});
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
		field(words, "portal", { value: `${imported.portalTitle} (${percent} %)` }),
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

/** Line 0 is where only machines read. */
function place(words: Words, line: number): string {
	return line === 0 ? words.pageCode : `${words.line} ${line}`;
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
