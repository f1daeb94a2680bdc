import { DateTime } from "luxon";
import { parseMoment } from "../../dates.ts";
import type { Moment } from "../../types.ts";
import { cleanText } from "../lines.ts";
import { type HtmlPage, linkTo, notesIn, resolveAddress } from "./page.ts";

/** What a page says for machines: canonical address, Open Graph, schema.org, Dublin Core. */
export interface PageFacts {
	readonly title?: string;
	readonly description?: string;
	readonly section?: string;
	readonly posted?: Moment;
	readonly updated?: Moment;
	readonly authors: readonly string[];
	readonly tags: readonly string[];
	readonly url?: string;
	readonly otherUrls: readonly string[];
	readonly capturedAt?: Moment;
	/** True for what calls itself an article. */
	readonly isArticle: boolean;
	readonly siteName?: string;
	readonly views?: number;
}

const savedFrom = /saved from url=\(\d+\)(?<url>\S+)/u;
const singleFile = /\burl:\s*(?<url>https?:\S+)/u;
const saveDate = /saved date:\s*(?<date>[^\n]+)/iu;

export function readFacts(page: HtmlPage): PageFacts {
	const metas = readMetas(page);
	const meta = (...names: readonly string[]) =>
		names.flatMap((name) => metas.get(name) ?? []).at(0);
	const all = (name: string) => metas.get(name) ?? [];
	const data = articleData(page);
	const comment = savedComment(page);
	const canonical = webAddress(linkTo(page.tagged, "canonical"), page.base);
	const shared = webAddress(meta("og:url"), page.base);
	const seen = [page.address, canonical, shared, comment.url].filter(
		(url): url is string => url !== undefined,
	);
	const url = canonical ?? shared ?? comment.url ?? page.address;
	const title = meta("og:title") ?? textIn(data, "headline");
	const posted =
		momentOf(textIn(data, "datePublished")) ??
		momentOf(meta("article:published_time", "datePublished", "DC.date"));
	const updated =
		momentOf(textIn(data, "dateModified")) ??
		momentOf(meta("article:modified_time", "dateModified"));
	const section = meta("article:section") ?? textIn(data, "articleSection");
	const description =
		textIn(data, "description") ?? meta("og:description", "description");
	const captured = page.capturedAt ?? comment.capturedAt;
	const siteName = meta("og:site_name");
	const views = viewsIn(data);
	return {
		...(title !== undefined && { title }),
		...(description !== undefined && { description }),
		...(section !== undefined && { section }),
		...(posted && { posted }),
		...(updated && { updated }),
		authors: authorsIn(data),
		tags: all("article:tag"),
		...(url !== undefined && { url }),
		otherUrls: [...new Set(seen)].filter((address) => address !== url),
		...(captured && { capturedAt: captured }),
		isArticle:
			Object.keys(data).length > 0 ||
			meta("og:type") === "article" ||
			posted !== undefined,
		...(siteName !== undefined && { siteName }),
		...(views !== undefined && { views }),
	};
}

/** What `<meta>` elements say, by property, name or itemprop. */
function readMetas({
	tagged,
}: HtmlPage): ReadonlyMap<string, readonly string[]> {
	const metas = new Map<string, readonly string[]>();
	for (const { attribs } of tagged("meta")) {
		const text = cleanText(attribs.content ?? "");
		const name = attribs.property ?? attribs.name ?? attribs.itemprop;
		if (name === undefined || text === "") continue;
		metas.set(name, [...(metas.get(name) ?? []), text]);
	}
	return metas;
}

function savedComment({ root, tagged }: HtmlPage): {
	readonly url?: string;
	readonly capturedAt?: Moment;
} {
	const start = notesIn(root, tagged).join("\n");
	const url = (
		savedFrom.exec(start) ??
		(/singlefile/iu.test(start) ? singleFile.exec(start) : null)
	)?.groups?.url;
	const date = saveDate.exec(start)?.groups?.date;
	const capturedAt =
		date === undefined ? undefined : captureDay(new Date(date));
	return {
		...(url !== undefined && /^https?:\/\//u.test(url) && { url }),
		...(capturedAt && { capturedAt }),
	};
}

/** The day in Vietnam, of a moment that a program noted. */
export function captureDay(date: Date): Moment | undefined {
	const time = DateTime.fromJSDate(date, { zone: "Asia/Ho_Chi_Minh" });
	if (!time.isValid || time.year < 1995 || time.year > 2100) return undefined;
	return { day: time.toFormat("yyyy-MM-dd") };
}

function webAddress(
	written: string | undefined,
	base: string,
): string | undefined {
	if (written === undefined || written.trim() === "") return undefined;
	const url = resolveAddress(written, base);
	return url !== undefined && /^https?:/u.test(url) ? url : undefined;
}

/** A moment as machines write it; with a zone it is told in Vietnam's. A day stays a day. */
export function momentOf(written: string | undefined): Moment | undefined {
	const text = written?.trim() ?? "";
	const whole =
		/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/u;
	if (whole.test(text)) {
		const time = DateTime.fromISO(text, { zone: "Asia/Ho_Chi_Minh" });
		return time.isValid
			? { day: time.toFormat("yyyy-MM-dd"), time: time.toFormat("HH:mm") }
			: undefined;
	}
	const local =
		/^(?<day>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{2}:\d{2})(?::\d{2})?)?$/u.exec(
			text,
		)?.groups;
	if (!local?.day) return undefined;
	const parsed = parseMoment(
		local.time ? `${local.day}T${local.time}` : local.day,
	);
	return parsed.ok ? parsed.moment : undefined;
}

type Data = Readonly<Record<string, unknown>>;
const articleType =
	/^(?:(?:News|Blog|Social|Report|Scholarly|Tech)?Article|BlogPosting|NewsArticle|Report)$/u;

/** The first article among the page's JSON-LD; malformed data is none. */
function articleData({ $, tagged }: HtmlPage): Data {
	for (const node of tagged("script")) {
		if (node.attribs.type !== "application/ld+json") continue;
		const found = findArticle(parseJson($(node).text()), 0);
		if (found) return found;
	}
	return {};
}

function findArticle(value: unknown, depth: number): Data | undefined {
	if (depth > 4) return undefined;
	if (Array.isArray(value)) {
		for (const item of value.slice(0, 100)) {
			const found = findArticle(item, depth + 1);
			if (found) return found;
		}
		return undefined;
	}
	if (!isData(value)) return undefined;
	const types = [value["@type"]].flat();
	if (types.some((type) => typeof type === "string" && articleType.test(type)))
		return value;
	return findArticle(value["@graph"], depth + 1);
}

export function isData(value: unknown): value is Data {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function textIn(data: Data, key: string): string | undefined {
	const value = [data[key]].flat()[0];
	const text = typeof value === "string" ? cleanText(value) : "";
	return text === "" ? undefined : text;
}

function authorsIn(data: Data): readonly string[] {
	return [data.author].flat().flatMap((author) => {
		const name = isData(author) ? author.name : author;
		const isPerson = !isData(author) || author["@type"] === "Person";
		const text = typeof name === "string" ? cleanText(name) : "";
		const isAccount = /^(?:admin\w*|super user|quản trị.*|root|editor)$/iu.test(
			text,
		);
		return text === "" || !isPerson || isAccount ? [] : [text];
	});
}

function viewsIn(data: Data): number | undefined {
	for (const item of [data.interactionStatistic].flat()) {
		const count = isData(item) ? item.userInteractionCount : undefined;
		const kind = isData(item) ? JSON.stringify(item.interactionType ?? "") : "";
		if (
			typeof count === "number" &&
			Number.isSafeInteger(count) &&
			/(?:Read|View|Watch)Action/u.test(kind)
		)
			return count;
	}
	return undefined;
}
