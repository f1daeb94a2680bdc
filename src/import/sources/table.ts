import { escapeMarkup } from "../../machines/xml.ts";
import { foldedKey } from "../../vietnamese/identity.ts";
import { isData, momentOf, parseJson } from "../html/facts.ts";
import { cleanText } from "../lines.ts";
import type { ListedArticle } from "../listing.ts";
import { csvRows, type Row } from "./csv-rows.ts";
import type { FindFile, PageRecord, SourceItems } from "./source-item.ts";

/** What a list in JSON or CSV has: articles with their texts, or only what is known of them. */
export type Table =
	| { readonly kind: "texts"; readonly records: readonly PageRecord[] }
	| {
			readonly kind: "list";
			readonly articles: readonly ListedArticle[];
			/** True for our own download of an archive. */
			readonly isOurs: boolean;
	  };

/** Reads a list such as our own downloads; `undefined` when the text is no such list. */
export function readTable(
	text: string,
	kind: "csv" | "json",
): Table | undefined {
	const value =
		kind === "json" ? parseJson(text.replace(/^\ufeff/u, "")) : csvRows(text);
	if (isDescription(value)) return { kind: "list", articles: [], isOurs: true };
	const rows = rowsIn(value);
	const isList = rows.some((row) => textIn(row, "title") !== undefined);
	if (!isList) return undefined;
	if (rows.some(hasText)) {
		return { kind: "texts", records: rows.map(recordOf) };
	}
	return {
		kind: "list",
		articles: rows.map(listedOf),
		isOurs: rows.every(isOurRow),
	};
}

/** What lies beside the articles in our own download: the file that describes it, and the table of categories. */
function isDescription(value: unknown): boolean {
	if (isData(value)) {
		const { resources } = value;
		return (
			Array.isArray(resources) &&
			resources.some((item) => isData(item) && "path" in item && "hash" in item)
		);
	}
	const rows = rowsIn(value);
	return (
		rows.length > 0 &&
		rows.every((row) => ["slug", "url", "articles"].every((key) => key in row))
	);
}

function rowsIn(value: unknown): readonly Row[] {
	const list = isData(value) ? Object.values(value).find(Array.isArray) : value;
	return Array.isArray(list) ? list.filter(isData) : [];
}

function hasText(row: Row): boolean {
	return textIn(row, "html") !== undefined || textIn(row, "text") !== undefined;
}

function isOurRow(row: Row): boolean {
	return textIn(row, "permalink") !== undefined;
}

/** What a line without a text tells of its article. */
function listedOf(row: Row): ListedArticle {
	const { title = "", date, views, viewsAsOf, unit, ...record } = recordOf(row);
	const { section, authors = [], url, otherUrls = [], id } = record;
	const permalink = textIn(row, "permalink");
	const path =
		permalink !== undefined && /^\/\d{4}\/\d{2}\/[^/]+\.html$/u.test(permalink)
			? permalink.slice(1).replace(/\.html$/u, ".md")
			: undefined;
	return {
		title,
		addresses: url === undefined ? otherUrls : [url, ...otherUrls],
		...optional("id", id),
		...optional("path", path),
		facts: {
			...(date && { posted: date }),
			...optional("section", section),
			...(authors.length > 0 && { authors }),
			...optional("unit", unit),
			...(views !== undefined && { views }),
			...optional("viewsAsOf", viewsAsOf),
		},
	};
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
			.map((line) => `<p>${escapeMarkup(line)}</p>`)
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
			? {
					vi: "Dữ liệu mở của một kho lưu trữ Bantin",
					en: "Open data of a Bantin archive",
				}
			: { vi: "Danh sách CSV/JSON", en: "CSV/JSON list" },
		html:
			"base" in base && base.base !== own
				? `<base href="${escapeMarkup(base.base)}">${html}`
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
