import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { absoluteUrl, permalinks } from "../addresses.ts";
import type { Day, SiteConfig, StoredFile } from "../types.ts";
import { warcDate } from "./record.ts";

interface ListedPage {
	readonly url: string;
	readonly title: string;
	/** Of an article, without markup: what players of WACZ search. */
	readonly text?: string;
}

/** `pages.jsonl` of a WACZ: the site's pages by title, articles with their text; the first page first. */
export async function pageList(
	config: SiteConfig,
	files: readonly StoredFile[],
	day: Day,
): Promise<string> {
	const texts = await articleTexts(files);
	const header = { format: "json-pages-1.0", id: "pages", title: config.name };
	const list = [`${JSON.stringify(header)}\n`];
	const isHome = ({ path }: StoredFile) => path === permalinks.home;
	const ordered = [
		...files.filter(isHome),
		...files.filter((file) => !isHome(file)),
	];
	for (const { path, content } of ordered) {
		if (!path.endsWith(".html")) continue;
		const url = absoluteUrl(config, path);
		const page = texts.get(url) ?? titled(url, await textOf(content));
		if (page === undefined) continue;
		const id = createHash("sha256").update(url).digest("hex").slice(0, 16);
		list.push(`${JSON.stringify({ id, ts: warcDate(day), ...page })}\n`);
	}
	return list.join("");
}

/** From the site's own data, which say for each article what its page says. */
async function articleTexts(
	files: readonly StoredFile[],
): Promise<ReadonlyMap<string, ListedPage>> {
	const texts = new Map<string, ListedPage>();
	for (const { path, content } of files) {
		if (!/^du-lieu\/toan-van\/\d{4}\.json$/u.test(path)) continue;
		const parsed: unknown = JSON.parse(await textOf(content));
		const articles: readonly unknown[] = Array.isArray(parsed) ? parsed : [];
		for (const article of articles) {
			if (isListed(article)) {
				const { url, title, text } = article;
				texts.set(url, { url, title, text });
			}
		}
	}
	return texts;
}

function isListed(article: unknown): article is Required<ListedPage> {
	return ["url", "title", "text"].every(
		(key) =>
			typeof article === "object" &&
			article !== null &&
			typeof Reflect.get(article, key) === "string",
	);
}

/** Undefined for a page that only leads elsewhere or says that it is not for lists. */
function titled(url: string, html: string): ListedPage | undefined {
	const head = html.slice(0, 20_000);
	const isUnlisted =
		/<meta (?:name="robots" content="[^"]*noindex|http-equiv="refresh")/u.test(
			head,
		);
	const [, title] = /<title>([^<]*)<\/title>/u.exec(head) ?? [];
	return title === undefined || isUnlisted
		? undefined
		: { url, title: decode(title) };
}

const entities: Readonly<Record<string, string>> = {
	amp: "&",
	gt: ">",
	lt: "<",
	quot: '"',
	"#39": "'",
};

/** Our own pages escape nothing else. */
function decode(text: string): string {
	return text.replace(/&(#?\w+);/gu, (whole, name) => entities[name] ?? whole);
}

async function textOf(content: StoredFile["content"]): Promise<string> {
	if (typeof content === "string") return content;
	return content instanceof Uint8Array
		? Buffer.from(content).toString()
		: readFile(content.copyOf, "utf8");
}
