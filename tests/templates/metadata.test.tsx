import { describe, expect, test } from "vitest";
import { dublinCore } from "../../src/dublin-core.ts";
import { renderMarkup } from "../../src/html.ts";
import {
	ArticleMetadata,
	PageMetadata,
	SiteMetadata,
} from "../../templates/components/metadata.tsx";
import { anArchive, anArticle, anImage } from "../builders.ts";
import { archiveWith, hostileTitles } from "../machines/hostile.ts";

const archive = anArchive();
const permalink = "chuyen-muc/thoi-su/index.html";
const page = renderMarkup(
	<>
		<PageMetadata
			archive={archive}
			permalink={permalink}
			title="Thời sự"
			description="Tin trong xã"
			type="website"
			feeds={[{ title: "Thời sự", permalink: "chuyen-muc/thoi-su/atom.xml" }]}
		/>
		<SiteMetadata archive={archive} permalink={permalink} />
	</>,
);

describe("a page's metadata", () => {
	test.each([
		"<title>Thời sự – Bản tin xã Yên Bình</title>",
		'<meta name="description" content="Tin trong xã">',
		'<link rel="canonical" href="https://example.org/ban-tin/chuyen-muc/thoi-su/index.html">',
		'<meta property="og:url" content="https://example.org/ban-tin/chuyen-muc/thoi-su/index.html">',
		'<meta property="og:image" content="https://example.org/ban-tin/assets/icon-512.png">',
		'<link rel="alternate" type="application/atom+xml" title="Thời sự" href="atom.xml">',
		'<link rel="alternate" type="application/atom+xml" title="Bản tin xã Yên Bình" href="../../atom.xml">',
		'<link rel="manifest" href="../../manifest.webmanifest">',
		'<link rel="icon" href="../../favicon.ico" sizes="32x32">',
	])("holds %s", (markup) => {
		expect(page).toContain(markup);
	});

	test("names the other forms of the feed on the home page only", () => {
		const home = renderMarkup(
			<SiteMetadata archive={archive} permalink="index.html" />,
		);
		for (const link of [
			'<link rel="alternate" type="application/rss+xml" title="Bản tin xã Yên Bình" href="rss.xml">',
			'<link rel="alternate" type="application/feed+json" title="Bản tin xã Yên Bình" href="feed.json">',
		]) {
			expect(home).toContain(link);
			expect(page).not.toContain(/type="[^"]+"/.exec(link)?.[0]);
		}
	});

	test("links within the site are relative", () => {
		const links = [
			...page.matchAll(/<link rel="([^"]+)"[^>]* href="([^"]+)"/g),
		];
		expect(links.length).toBeGreaterThan(5);
		for (const [, rel, href] of links) {
			if (rel !== "canonical") expect(href).not.toContain("example.org");
		}
	});

	test("shows a page's own photo in its full size", () => {
		const html = renderMarkup(
			<PageMetadata
				archive={archive}
				permalink={permalink}
				title="Chợ"
				type="article"
				image={anImage()}
			/>,
		);
		expect(html).toContain(
			'<meta property="og:image" content="https://example.org/ban-tin/media/2019/03/cho.jpg">',
		);
		expect(html).toContain(
			'<meta name="twitter:card" content="summary_large_image">',
		);
	});

	test("of a page that is not to be found has no canonical address", () => {
		const html = renderMarkup(
			<PageMetadata
				archive={archive}
				permalink="404.html"
				title="Không tìm thấy"
				type="website"
				noindex
			/>,
		);
		expect(html).toContain('<meta name="robots" content="noindex">');
		expect(html).not.toContain("canonical");
	});

	test("does not say the archive's name twice on its home page", () => {
		const { name } = archive.config;
		const html = renderMarkup(
			<PageMetadata
				archive={archive}
				permalink="index.html"
				title={name}
				type="website"
			/>,
		);
		expect(html).toContain(`<title>${name}</title>`);
	});
});

describe("an article's metadata", () => {
	const article = anArticle();
	const html = renderMarkup(
		<ArticleMetadata archive={archive} article={article} />,
	);

	test("holds every term of Dublin Core and the schema it points to", () => {
		const names = [...html.matchAll(/<meta name="(DC[^"]+)"/g)].map(
			([, name]) => name,
		);
		expect(names).toEqual(
			dublinCore(archive.config, article).map(({ name }) => name),
		);
		expect(html).toContain(
			'<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">',
		);
	});

	test.each(hostileTitles)("keeps %s inside JSON-LD", (_, title) => {
		const hostile = archiveWith(title);
		const [only] = hostile.articles;
		if (only === undefined) throw new Error("no article");
		const scripts = [
			...renderMarkup(
				<ArticleMetadata archive={hostile} article={only} />,
			).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
		].map(([, json = ""]) => JSON.parse(json));
		expect(scripts.map((data) => data["@type"])).toEqual([
			"NewsArticle",
			"BreadcrumbList",
		]);
		expect(scripts[0].headline).toBe(title);
	});
});
