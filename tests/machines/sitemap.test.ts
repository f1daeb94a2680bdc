import { describe, expect, test } from "vitest";
import { sitemap } from "../../src/machines/sitemap.ts";
import { machineFiles } from "../../src/machines.ts";
import type { OutputFile } from "../../src/types.ts";
import { aFigure, anArchive, anArticle, aSiteConfig } from "../builders.ts";

const archive = anArchive({
	articles: [
		anArticle({
			title: "Chợ",
			date: { day: "2019-03-05", time: "07:30" },
			image: aFigure(),
		}),
		anArticle({
			title: "Họp",
			date: { day: "2019-04-01" },
			corrections: [{ date: { day: "2020-01-02" }, note: "Sửa." }],
		}),
	],
});
const pages = [
	{ permalink: "index.html", lastModified: { day: "2019-04-01" } },
	{ permalink: "nam/2019/index.html" },
	{ permalink: "2019/03/cho.html" },
];

function addresses({ content }: OutputFile): readonly string[] {
	return [...String(content).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
		([, address = ""]) => address,
	);
}

test("lists pages and articles, each once, with the day of the last change", () => {
	const [file, ...others] = sitemap(archive, pages);
	expect(others).toEqual([]);
	expect(file?.path).toBe("sitemap.xml");
	const text = String(file?.content);
	const base = "https://example.org/ban-tin/";
	expect(text.match(/<url>.*<\/url>/g)).toEqual([
		`<url><loc>${base}</loc><lastmod>2019-04-01</lastmod></url>`,
		`<url><loc>${base}nam/2019/index.html</loc></url>`,
		`<url><loc>${base}2019/04/hop.html</loc><lastmod>2020-01-02</lastmod></url>`,
		`<url><loc>${base}2019/03/cho.html</loc><lastmod>2019-03-05T07:30+07:00</lastmod><image:image><image:loc>${base}media/2019/03/cho.jpg</image:loc></image:image></url>`,
	]);
});

describe("a sitemap beyond its limits", () => {
	const many = Array.from({ length: 7 }, (_, index) => ({
		permalink: `nam/${2010 + index}/index.html`,
	}));

	test.each([
		["addresses", { urls: 4, bytes: 1e6 }],
		["bytes", { urls: 100, bytes: 700 }],
	])("of %s is split, without losing one, behind an index", (_, limits) => {
		const [first, ...parts] = sitemap(archive, many, limits);
		expect(first?.path).toBe("sitemap.xml");
		expect(String(first?.content)).toContain("<sitemapindex");
		expect(parts.length).toBeGreaterThan(1);
		expect(first && addresses(first)).toEqual(
			parts.map(({ path }) => `https://example.org/ban-tin/${path}`),
		);
		for (const part of parts) {
			expect(Buffer.byteLength(String(part.content))).toBeLessThanOrEqual(
				limits.bytes,
			);
			expect(addresses(part).length).toBeLessThanOrEqual(limits.urls);
		}
		const listed = parts.flatMap((part) => [
			...String(part.content).matchAll(/<url>/g),
		]);
		expect(listed).toHaveLength(many.length + archive.articles.length);
	});

	test("of 50,000 addresses is two files", () => {
		const pagesOverLimit = Array.from({ length: 49_999 }, (_, index) => ({
			permalink: `tu-khoa/${index}/index.html`,
		}));
		expect(sitemap(archive, pagesOverLimit).map(({ path }) => path)).toEqual([
			"sitemap.xml",
			"sitemap-1.xml",
			"sitemap-2.xml",
		]);
	});
});

test("robots.txt opens everything and names the sitemap", () => {
	const file = machineFiles(archive, pages).find(
		({ path }) => path === "robots.txt",
	);
	expect(file?.content).toBe(
		"User-agent: *\nDisallow:\n\nSitemap: https://example.org/ban-tin/sitemap.xml\n",
	);
});

test("the OpenSearch template keeps its placeholder and its limits", () => {
	const config = aSiteConfig({ name: "Bản tin ".repeat(20) });
	const file = machineFiles(anArchive({ config }), []).find(
		({ path }) => path === "opensearch.xml",
	);
	const text = String(file?.content);
	expect(text).toContain(
		'template="https://example.org/ban-tin/tim-kiem/index.html?q={searchTerms}"',
	);
	const longName = /<LongName>(.*)<\/LongName>/.exec(text)?.[1] ?? "";
	expect(longName).toMatch(/^Tìm kiếm – Bản tin/);
	expect(longName.length).toBeLessThanOrEqual(48);
});

test("the web manifest has only relative addresses", () => {
	const file = machineFiles(archive, pages).find(
		({ path }) => path === "manifest.webmanifest",
	);
	const manifest = JSON.parse(String(file?.content));
	expect(manifest).toMatchObject({
		name: "Bản tin xã Yên Bình",
		short_name: "Yên Bình",
		lang: "vi",
		start_url: "index.html",
		scope: "./",
	});
	expect(JSON.stringify(manifest)).not.toContain("example.org");
	expect(
		manifest.icons.map(({ purpose }: { purpose?: string }) => purpose),
	).toContain("maskable");
});
