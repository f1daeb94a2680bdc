import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { expect, test } from "vitest";
import { loadContent } from "../../src/archive.ts";
import { auditPage, textOf } from "../pages/audit.ts";
import { missingWords, wordsOf } from "../pages/words.ts";
import { hostedSite, offlineSite, pagesBelow } from "./sites.ts";

/** The sample's articles as nobody but this test reads them: its own walk, its own split, its own idea of Markdown. */
interface Written {
	readonly file: string;
	readonly head: string;
	readonly body: string;
	/** Where its page must be. */
	readonly page: string;
}

const articles = walk("content")
	.filter((file) => file.endsWith(".md"))
	.map(readArticle);

function walk(folder: string): readonly string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory()
			? walk(`${folder}/${entry.name}`)
			: [`${folder}/${entry.name}`],
	);
}

function readArticle(file: string): Written {
	const [, head = "", body = ""] =
		/^---\n(.*?)\n---\n(.*)$/su.exec(readFileSync(file, "utf8")) ?? [];
	const value = (key: string) =>
		new RegExp(`^${key}: *"?([^"\n]*)"?$`, "mu").exec(head)?.[1];
	const [, a = "", b = "", c = ""] =
		/^(\d+)[-/](\d+)[-/](\d+)/u.exec(value("date") ?? "") ?? [];
	const folder = a.length === 4 ? `${a}/${b}` : `${c}/${b.padStart(2, "0")}`;
	const stem = file.replace(/^.*\/(?:\d{4}-\d\d-\d\d-)?|\.md$/gu, "");
	return { file, head, body, page: `${folder}/${value("slug") ?? stem}.html` };
}

test("inputs = pages + listed exclusions", async () => {
	const { value } = await loadContent(".", {
		today: "2026-01-01",
		includeDrafts: false,
		cacheDir: ".cache",
	});
	const excluded = value.archive?.exclusions.map(({ file }) => file) ?? [];
	const expected = articles
		.filter(({ file }) => !excluded.includes(file))
		.map(({ page }) => page);
	const pages = (await pagesBelow(hostedSite)).filter((page) =>
		/^\d{4}\/\d\d\//u.test(page),
	);
	expect(pages).toEqual(expected.toSorted());
	expect(articles.length).toBe(pages.length + excluded.length);
	// Each exclusion has a reason that its own head gives.
	for (const file of excluded) {
		const head = articles.find((article) => article.file === file)?.head ?? "";
		expect(head, file).toMatch(/^(?:status: draft|publish_on: )/mu);
	}
});

test("every photo and attachment that an article shows is in the site", () => {
	const media = walk("content").filter((file) =>
		/\.(?:jpe?g|png|gif|webp|pdf|docx|xlsx|csv)$/iu.test(file),
	);
	expect(media.length).toBeGreaterThan(20);
	const published = walk(join(hostedSite, "media")).map((file) =>
		file.replace(/^.*\/media\//u, "").toLowerCase(),
	);
	for (const file of media) {
		const plain = file.replace(/^content\//u, "").toLowerCase();
		expect(published, file).toContain(plain);
	}
});

/** The words of a Markdown text that a reader must see. Addresses, labels and numbers of lists are not among them. */
function visible(markdown: string): string {
	return markdown
		.replace(/^\[(?!\^)[^\]]+\]: \S+.*$/gmu, "")
		.replace(/\[\^[^\]]+\]:?/gu, " ")
		.replace(/\]\((?:<[^>]*>|[^()\s]*(?:\([^()]*\)[^()\s]*)?)/gu, "] ")
		.replace(/\]\[[^\]]*\]/gu, "] ")
		.replace(/^\s*(?:> *)*\d+[.)] /gmu, "");
}

test("every word of every article is on its page", () => {
	let words = 0;
	for (const { body, head, page, file } of articles) {
		if (/^(?:status: (?:draft|withdrawn)|publish_on: )/mu.test(head)) continue;
		const html = readFileSync(join(hostedSite, page), "utf8");
		const $ = load(html);
		const alternatives = $("article img")
			.toArray()
			.map((image) => $(image).attr("alt") ?? "");
		const shown = [textOf(html, "main"), ...alternatives].join(" ");
		expect(missingWords(visible(body), shown), file).toEqual([]);
		words += wordsOf(visible(body)).length;
	}
	expect(words).toBeGreaterThan(10_000);
});

test("a withdrawn article shows its reason and none of its text", () => {
	const withdrawn = articles.filter(({ head }) =>
		/^status: withdrawn/mu.test(head),
	);
	expect(withdrawn.length).toBeGreaterThan(0);
	for (const { body, head, page } of withdrawn) {
		const html = readFileSync(join(hostedSite, page), "utf8");
		const reason = /^withdrawn_reason: *"?([^"\n]*)/mu.exec(head)?.[1] ?? "";
		expect(missingWords(reason, textOf(html, "main"))).toEqual([]);
		const [sentence = ""] = visible(body).trim().split("\n");
		expect(textOf(html, "body")).not.toContain(sentence);
	}
});

test.each([
	["hosted", hostedSite],
	["offline", offlineSite],
])(
	"every page of the %s site holds only what is allowed",
	async (_, folder) => {
		const found = new Map<string, string>();
		for (const page of await pagesBelow(folder))
			for (const violation of auditPage(
				readFileSync(join(folder, page), "utf8"),
			))
				found.set(violation, page);
		expect([...found]).toEqual([]);
	},
);
