import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { atomFeed } from "../../src/machines/atom.ts";
import { siteChannel } from "../../src/machines/channels.ts";
import { rssFeed } from "../../src/machines/rss.ts";
import { machineFiles } from "../../src/machines.ts";
import type { Archive } from "../../src/types.ts";
import { launchBrowser } from "../browser.ts";
import { anArchive, anArticle, aSiteConfig } from "../builders.ts";
import { archiveWith, forbiddenInXml, hostileTitles } from "./hostile.ts";

/** A browser's XML parser stops at the first fault, which makes it a strict and independent judge. */
let browser: Browser;
let page: Page;

beforeAll(async () => {
	browser = await launchBrowser();
	page = await browser.newPage();
});
afterAll(() => browser.close());

interface ParsedXml {
	readonly fault: string | undefined;
	readonly root: string;
	readonly texts: readonly string[];
}

/** @param selector CSS, of the elements whose texts are asked for */
function parseXml(text: string, selector: string): Promise<ParsedXml> {
	return page.evaluate(
		([source, wanted]) => {
			const tree = new DOMParser().parseFromString(source, "application/xml");
			return {
				fault: tree.querySelector("parsererror")?.textContent ?? undefined,
				root: tree.documentElement.localName,
				texts: [...tree.querySelectorAll(wanted)].map(
					(element) => element.textContent ?? "",
				),
			};
		},
		[text, selector] as const,
	);
}

const config = aSiteConfig({
	name: "Bản tin <Yên Bình> & ]]> {{ 7*7 }}",
	description: 'Tin "mới" & <cũ>',
	rights: "© <xã> & dân",
	issuer: { name: "UBND <xã> & 'thôn'" },
});

test("every XML file of a hostile archive is well formed", async () => {
	const articles = hostileTitles.map(([, title], index) =>
		anArticle({ title, slug: `bai-${index}`, summary: title }),
	);
	const files = machineFiles(anArchive({ config, articles }), [
		{ permalink: "index.html" },
	]).filter(({ path }) => path.endsWith(".xml"));
	const roots = new Map<string, string>();
	for (const { path, content } of files) {
		const { fault, root } = await parseXml(String(content), "title");
		expect(fault, path).toBeUndefined();
		roots.set(path, root);
	}
	expect(Object.fromEntries(roots)).toMatchObject({
		"atom.xml": "feed",
		"rss.xml": "rss",
		"chuyen-muc/thoi-su/atom.xml": "feed",
		"chuyen-muc/thoi-su/rss.xml": "rss",
		"sitemap.xml": "urlset",
		"opensearch.xml": "OpenSearchDescription",
	});
});

describe.each([
	["Atom", atomFeed, "entry > title, entry > author > name, entry > rights"],
	["RSS", rssFeed, "item > title, item > creator"],
] as const)("%s", (_, write, selector) => {
	const texts = async (archive: Archive) => {
		const source = write(archive.config, siteChannel(archive));
		const { fault, texts } = await parseXml(source, selector);
		expect(fault).toBeUndefined();
		return texts;
	};

	test.each(hostileTitles)("gives back a text with %s", async (_name, text) => {
		const found = await texts(archiveWith(text));
		expect(found.length).toBeGreaterThan(1);
		expect(new Set(found)).toEqual(new Set([text]));
	});

	test("drops only the characters that XML forbids", async () => {
		const found = await texts(archiveWith(forbiddenInXml));
		expect(new Set(found)).toEqual(new Set(["Trướcsau"]));
	});
});
