import { createReadStream } from "node:fs";
import { TextDecoder } from "node:util";
import { DateTime } from "luxon";
import type { Moment } from "../../types.ts";
import { captureDay, momentOf } from "../html/facts.ts";
import { idOf } from "../html/origin.ts";
import { cleanText } from "../lines.ts";
import type { FindFile, PageRecord, SourceItems } from "./source-item.ts";
import { childText, readXmlItems, type XmlItem } from "./xml-items.ts";

/** The posts of a WordPress export, or the entries of an RSS or Atom feed, read from disk piece by piece. */
export async function* readFeed(
	path: string,
	name: string,
	find: FindFile,
): SourceItems {
	let number = 0;
	for await (const item of readXmlItems(readText(path))) {
		number += 1;
		const type = childText(item, "wp:post_type");
		if (type !== undefined && type !== "post" && type !== "page") continue;
		const record = type === undefined ? feedRecord(item) : postRecord(item);
		yield {
			name: `${name} › ${record.title ?? record.url ?? String(number)}`,
			content: { kind: "record", record, written: JSON.stringify(record) },
			find,
		};
	}
}

async function* readText(
	path: string,
): AsyncGenerator<string, void, undefined> {
	let decoder: TextDecoder | undefined;
	for await (const chunk of createReadStream(path, {
		highWaterMark: 256 * 1024,
	})) {
		const bytes: Buffer = chunk;
		decoder ??= new TextDecoder(encodingOf(bytes));
		yield decoder.decode(bytes, { stream: true });
	}
	const end = decoder?.decode() ?? "";
	if (end !== "") yield end;
}

function encodingOf(start: Buffer): string {
	if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
	if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
	const label =
		/^\s*(?:\u00ef\u00bb\u00bf)?<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/u.exec(
			start.subarray(0, 400).toString("latin1"),
		)?.[1];
	try {
		return new TextDecoder(label ?? "utf-8").encoding;
	} catch {
		return "utf-8";
	}
}

function postRecord(item: XmlItem): PageRecord {
	const categories = item.children.filter(
		({ name, attributes }) =>
			name === "category" && attributes.domain === "category",
	);
	const tags = item.children.filter(
		({ name, attributes }) =>
			name === "category" && attributes.domain === "post_tag",
	);
	const url = webUrl(childText(item, "link"));
	const id = childText(item, "wp:post_id");
	const guid = webUrl(childText(item, "guid"));
	const date = momentOf(childText(item, "wp:post_date"));
	const section = cleanText(categories[0]?.text ?? "");
	return {
		portal: "wordpress-export",
		portalTitle: {
			vi: "Bản xuất của WordPress (WXR)",
			en: "WordPress export (WXR)",
		},
		html: paragraphs(childText(item, "content:encoded") ?? ""),
		title: cleanText(childText(item, "title") ?? ""),
		...(date && { date }),
		...(section !== "" && { section }),
		...summaryOf(childText(item, "excerpt:encoded")),
		tags: tags.map(({ text }) => cleanText(text)).filter((tag) => tag !== ""),
		...(url !== undefined && { url }),
		otherUrls: guid !== undefined && guid !== url ? [guid] : [],
		...(id !== undefined && { id }),
	};
}

function feedRecord(item: XmlItem): PageRecord {
	const link = item.children.find(
		({ name, attributes }) =>
			name === "link" && (attributes.rel ?? "alternate") === "alternate",
	);
	const url = webUrl(link?.attributes.href ?? link?.text.trim());
	const full = childText(item, "content:encoded", "content");
	const short = childText(item, "description", "summary");
	const date = feedDate(
		childText(item, "pubdate", "published", "dc:date", "updated"),
	);
	const author = item.children.find(({ name }) => name === "author");
	const name = cleanText(
		childText(item, "dc:creator") ??
			(author ? (childText(author, "name") ?? author.text) : ""),
	);
	const category = item.children.find((child) => child.name === "category");
	const section = cleanText(category?.attributes.term ?? category?.text ?? "");
	const id = url === undefined ? undefined : idOf(url);
	return {
		portal: "feed",
		portalTitle: { vi: "RSS/Atom", en: "RSS/Atom" },
		html: full ?? short ?? "",
		title: cleanText(childText(item, "title") ?? "").replace(/<[^>]+>/gu, ""),
		...(date && { date }),
		...(section !== "" && { section }),
		...(name !== "" && !/@|^admin$/iu.test(name) && { authors: [name] }),
		...(full === undefined ? {} : summaryOf(short)),
		...(url !== undefined && { url }),
		...(id !== undefined && { id }),
	};
}

/** A feed tells moments in full; the day and time are those of Vietnam. */
function feedDate(written: string | undefined): Moment | undefined {
	if (written === undefined) return undefined;
	const exact = momentOf(written);
	if (exact) return exact;
	const time = DateTime.fromRFC2822(written, { zone: "Asia/Ho_Chi_Minh" });
	if (time.isValid)
		return { day: time.toFormat("yyyy-MM-dd"), time: time.toFormat("HH:mm") };
	return captureDay(new Date(written));
}

function summaryOf(text: string | undefined): Pick<PageRecord, "summary"> {
	const summary = cleanText((text ?? "").replace(/<[^>]+>/gu, " "));
	return summary === "" ? {} : { summary };
}

function webUrl(text: string | undefined): string | undefined {
	return text !== undefined && /^https?:\/\/\S+$/u.test(text)
		? text
		: undefined;
}

/** WordPress stores paragraphs as empty lines, and adds the tags when it shows them. */
function paragraphs(html: string): string {
	if (/<p[\s>]/iu.test(html)) return html;
	return html
		.split(/\r?\n\s*\r?\n/u)
		.map((part) => `<p>${part.replace(/\r?\n/gu, "<br>")}</p>`)
		.join("\n");
}
