import { formatDay } from "../dates.ts";
import { formatCount } from "../numbers.ts";
import type { Moment } from "../types.ts";
import type { ImportedPage } from "./import-page.ts";
import {
	dropReasons,
	fill,
	legacyNames,
	problemMessages,
	remarkMessages,
	reportWords as words,
} from "./messages.ts";
import type { DroppedText, Located, PortalPage } from "./portal-page.ts";

/** What happened to the file of an article. */
export type Outcome =
	| "conflict"
	| "dry-run"
	| "failed"
	| "printed"
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
}

const outcomes: Readonly<Record<Outcome, string>> = {
	conflict: words.conflict,
	"dry-run": words.dryRun,
	failed: words.failed,
	printed: words.printed,
	replaced: words.replaced,
	unchanged: words.unchanged,
	written: words.written,
};

/** All that was understood of a page, field by field; what was left out and why; what an editor should look at. */
export function reportPage(input: ReportInput): string {
	const { source, imported, outcome, target } = input;
	const { page, problems } = imported;
	const arrow = target === undefined ? "" : ` → ${target}`;
	return [
		`${source}${arrow}: ${outcomes[outcome]}`,
		...problems.flatMap(({ code, line, values }) => {
			const { says, mend } = problemMessages[code];
			const at = line === undefined ? "" : ` (${words.line} ${line})`;
			return [`  ! ${fill(says, values)}${at}`, `    ${fill(mend, values)}`];
		}),
		...(outcome === "conflict"
			? [
					"    Có thể bài đã được sửa. Hãy so sánh rồi giữ bản đúng; chỉ thêm --force khi chắc chắn muốn ghi đè.",
				]
			: []),
		...(page ? reportFields(page, input) : []),
		...reportLegacy(imported),
		...(page ? reportLeftOut(page) : []),
	].join("\n");
}

function reportFields(page: PortalPage, input: ReportInput): readonly string[] {
	const { imported, categoryNote } = input;
	const percent = Math.round(imported.score * 100);
	const text = (found: Located<string> | undefined) =>
		found && { value: found.value, line: found.line };
	const moment = (found: Located<Moment> | undefined) =>
		found && { value: showMoment(found.value), line: found.line };
	const names = page.authors.map(({ value }) => value).join("; ");
	const captions = page.blocks.filter(({ kind }) => kind === "caption").length;
	const paragraphs = page.blocks.length - captions;
	return [
		field("Mẫu trang", { value: `${imported.portalTitle} (${percent} %)` }),
		field("Chuyên mục", text(page.section)),
		...(categoryNote === undefined ? [] : [note(categoryNote)]),
		field("Tiêu đề", text(page.title)),
		field("Ngày đăng", moment(page.posted) ?? givenDate(imported)),
		...(page.updated ? [field("Cập nhật", moment(page.updated))] : []),
		field(
			"Lượt xem",
			page.views && {
				value: formatCount(page.views.value, "vi"),
				line: page.views.line,
			},
		),
		field(
			"Tác giả",
			page.authors[0] && { value: names, line: page.authors[0].line },
		),
		field("Đơn vị", text(page.unit)),
		field("Nguồn", text(page.source)),
		field("Lời dẫn", text(page.lead)),
		field("Nội dung", {
			value: `${paragraphs} đoạn văn, ${captions} chú thích của ảnh không còn`,
		}),
		...page.metadata.map((line) => field("Dòng thông tin", line)),
	];
}

function givenDate({
	article,
}: ImportedPage): { readonly value: string } | undefined {
	return article && { value: `${showMoment(article.date)}, theo --date` };
}

function reportLegacy(imported: ImportedPage): readonly string[] {
	return imported.legacy.map(({ encoding, lines }) => {
		const shown = lines.slice(0, 8).join(", ") + (lines.length > 8 ? "…" : "");
		const done = imported.isConverted
			? "đã chuyển sang Unicode; hãy đọc lại"
			: "giữ nguyên; thêm --convert-legacy để chuyển sang Unicode";
		return note(`${legacyNames[encoding]} ở dòng ${shown}: ${done}.`);
	});
}

function reportLeftOut(page: PortalPage): readonly string[] {
	const unknown = page.dropped.filter(isUnknown);
	const known = page.dropped.filter((item) => !isUnknown(item));
	return [
		...list(words.dropped, known, ({ value, line, reason }) =>
			item(line, `${value} — ${dropReasons[reason]}`),
		),
		...list(words.unrecognised, unknown, ({ value, line }) =>
			item(line, value),
		),
		...list(words.remarks, page.remarks, ({ code, value, line }) =>
			item(line, fill(remarkMessages[code], { text: clip(value) })),
		),
	];
}

function isUnknown({ reason }: DroppedText): boolean {
	return reason === "unrecognised";
}

function list<T>(
	name: string,
	items: readonly T[],
	show: (item: T) => string,
): readonly string[] {
	return items.length === 0
		? [`  ${name}: ${words.none}`]
		: [`  ${name} (${items.length}):`, ...items.map(show)];
}

function item(line: number, text: string): string {
	return `    ${words.line} ${line}: ${text}`;
}

function note(text: string): string {
	return `  ${"".padEnd(15)} ${text}`;
}

function field(
	name: string,
	found: { readonly value: string; readonly line?: number } | undefined,
): string {
	const label = `  ${name.padEnd(15)}`;
	if (!found) return `${label} (${words.absent})`;
	const at = found.line === undefined ? "" : ` (${words.line} ${found.line})`;
	return `${label} ${clip(found.value)}${at}`;
}

/** A paragraph is known by its beginning; the whole text is in the article. */
function clip(text: string): string {
	const letters = [...text];
	return letters.length <= 160 ? text : `${letters.slice(0, 159).join("")}…`;
}

function showMoment(moment: Moment): string {
	const { time } = moment;
	const day = formatDay(moment);
	return time === undefined ? `${day}, không có giờ` : `${day}, ${time}`;
}
