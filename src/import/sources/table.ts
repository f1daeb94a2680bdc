import { foldedKey } from "../../vietnamese/identity.ts";
import { isData, momentOf, parseJson } from "../html/facts.ts";
import { cleanText } from "../lines.ts";
import type { FindFile, PageRecord, SourceItems } from "./source-item.ts";

type Row = Readonly<Record<string, unknown>>;

/** The articles of a list in JSON or CSV, such as our own downloads; `undefined` when the text is no such list. */
export function readTable(
	text: string,
	kind: "csv" | "json",
): readonly PageRecord[] | undefined {
	const rows = kind === "json" ? jsonRows(text) : csvRows(text);
	const isList =
		rows !== undefined &&
		rows.length > 0 &&
		rows.some((row) => textIn(row, "title") !== undefined);
	return isList ? rows.map(recordOf) : undefined;
}

export async function* tableItems(
	records: readonly PageRecord[],
	name: string,
	find: FindFile,
): SourceItems {
	for (const [index, record] of records.entries()) {
		yield {
			name: `${name} › ${record.title ?? String(index + 1)}`,
			content: { kind: "record", record, written: JSON.stringify(record) },
			find,
		};
	}
}

function jsonRows(text: string): readonly Row[] | undefined {
	const value = parseJson(text.replace(/^\ufeff/u, ""));
	const list = isData(value) ? Object.values(value).find(Array.isArray) : value;
	return Array.isArray(list) ? list.filter(isData) : undefined;
}

/** RFC 4180, with `,`, `;` or tabs; the first row names the columns. */
export function csvRows(text: string): readonly Row[] {
	const source = text.replace(/^\ufeff/u, "");
	const head = source.slice(0, source.search(/[\r\n]/u) >>> 0);
	const mark = [",", ";", "\t"].reduce(
		(best, sign) =>
			head.split(sign).length > head.split(best).length ? sign : best,
		",",
	);
	const rows: string[][] = [];
	let row: string[] = [];
	let cell = "";
	let isQuoted = false;
	for (let at = 0; at < source.length; at += 1) {
		const sign = source[at] ?? "";
		if (isQuoted) {
			if (sign !== '"') cell += sign;
			else if (source[at + 1] === '"') {
				cell += '"';
				at += 1;
			} else isQuoted = false;
		} else if (sign === '"' && cell === "") isQuoted = true;
		else if (sign === mark) {
			row.push(cell);
			cell = "";
		} else if (sign === "\n" || sign === "\r") {
			if (sign === "\r" && source[at + 1] === "\n") at += 1;
			rows.push([...row, cell]);
			row = [];
			cell = "";
		} else cell += sign;
	}
	if (cell !== "" || row.length > 0) rows.push([...row, cell]);
	const [names = [], ...others] = rows;
	return others
		.filter((cells) => cells.some((value) => value !== ""))
		.map((cells) =>
			Object.fromEntries(
				names.map((name, index) => [
					name.trim(),
					(cells[index] ?? "").replace(/^'(?=[=+\-@＝＋－＠\t\r'])/u, ""),
				]),
			),
		);
}

/** Our names, and those that lists of portals have for the same. */
const names: Readonly<Record<string, readonly string[]>> = {
	title: ["title", "tieu de", "ten bai"],
	date: ["date", "ngay dang", "ngay", "published", "pubdate"],
	category: ["category", "chuyen muc", "section"],
	author: ["author", "tac gia"],
	unit: ["unit", "don vi"],
	views: ["views", "luot xem"],
	summary: ["summary", "tom tat", "sapo"],
	html: ["html", "content", "noi dung", "body"],
	text: ["text", "toan van"],
	url: ["url", "link", "dia chi"],
};

function textIn(row: Row, key: string): string | undefined {
	const wanted = names[key] ?? [key];
	const found =
		Object.keys(row).find((name) => name === key) ??
		Object.keys(row).find((name) => wanted.includes(foldedKey(name)));
	const value = found === undefined ? undefined : row[found];
	const text =
		typeof value === "number"
			? String(value)
			: typeof value === "string"
				? value
				: "";
	return text.trim() === "" ? undefined : text;
}

/** An array in JSON; in CSV items between bars, a bar within one after a backslash. */
function listIn(row: Row, key: string): readonly string[] {
	const value = row[key];
	if (Array.isArray(value))
		return value.filter((item) => typeof item === "string");
	const text = textIn(row, key) ?? "";
	return (text.match(/(?:\\.|[^|\\])+/gsu) ?? [])
		.map((item) => item.replace(/\\(.)/gsu, "$1").trim())
		.filter((item) => item !== "");
}

function recordOf(row: Row): PageRecord {
	const isOurs = textIn(row, "permalink") !== undefined;
	const text = textIn(row, "text");
	const html =
		textIn(row, "html") ??
		(text ?? "")
			.split("\n")
			.map((line) => `<p>${escapeHtml(line)}</p>`)
			.join("");
	const url = textIn(row, "url");
	const original = textIn(row, "original_url");
	const summary = textIn(row, "summary");
	const isOpening =
		summary !== undefined &&
		cleanText(text ?? html.replace(/<[^>]+>/gu, " ")).startsWith(
			cleanText(summary),
		);
	const views = Number.parseInt(
		(textIn(row, "views") ?? "").replace(/[.,\s]/gu, ""),
		10,
	);
	const lang = textIn(row, "lang");
	const date = momentOf(textIn(row, "date"));
	const updated = momentOf(textIn(row, "updated"));
	const capturedAt = momentOf(textIn(row, "archived_at"));
	const own = original ?? url;
	const base = url === undefined ? {} : { base: url };
	return {
		portal: isOurs ? "bantin-data" : "table",
		portalTitle: isOurs
			? "Dữ liệu mở của một kho lưu trữ Bantin"
			: "Danh sách CSV/JSON",
		html:
			"base" in base && base.base !== own
				? `<base href="${escapeHtml(base.base)}">${html}`
				: html,
		...optional("title", textIn(row, "title")?.trim()),
		...(date && { date }),
		...(updated && { updated }),
		...optional("section", textIn(row, "category")),
		authors: listIn(row, "author"),
		...optional("unit", textIn(row, "unit")),
		...(summary !== undefined && !isOpening && { summary }),
		...(Number.isSafeInteger(views) && { views }),
		...optional("viewsAsOf", textIn(row, "views_as_of")),
		tags: listIn(row, "tags"),
		...optional("source", textIn(row, "source")),
		...optional("sourceUrl", textIn(row, "source_url")),
		...optional("url", own),
		otherUrls: [
			...listIn(row, "aliases").map((path) =>
				own !== undefined && path.startsWith("/")
					? new URL(path, own).href
					: path,
			),
			...(original !== undefined && url !== undefined ? [url] : []),
		],
		...optional("id", textIn(row, "original_id")),
		...(capturedAt && { capturedAt }),
		...(lang === "en" && { lang }),
		...optional("rights", textIn(row, "rights")),
	};
}

function optional<K extends string>(
	key: K,
	value: string | undefined,
): Partial<Record<K, string>> {
	const found: Partial<Record<K, string>> = {};
	if (value !== undefined) found[key] = value;
	return found;
}

function escapeHtml(text: string): string {
	return text
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;")
		.replaceAll('"', "&quot;");
}
