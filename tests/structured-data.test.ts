import { describe, expect, test } from "vitest";
import { dublinCore } from "../src/dublin-core.ts";
import {
	articleSteps,
	breadcrumbList,
	newsArticle,
	scriptJson,
	webSite,
} from "../src/structured-data.ts";
import {
	aFigure,
	anArticle,
	anAttachment,
	aSiteConfig,
	aTerm,
} from "./builders.ts";

const config = aSiteConfig({
	rights: "Ghi nguồn khi dùng lại.",
	issuer: {
		name: "Ủy ban nhân dân xã Yên Bình",
		dissolvedOn: "2025-07-01",
	},
});
const url = "https://example.org/ban-tin/2019/03/cho-xa-hop-phien-dau-nam.html";
const article = anArticle({
	date: { day: "2019-03-05", time: "07:30" },
	unit: aTerm("unit", "Ban Văn hóa xã"),
	tags: [aTerm("tag", "chợ quê")],
	image: aFigure(),
	attachments: [{ title: "Quyết định", asset: anAttachment() }],
	views: { count: 1235 },
	corrections: [{ date: { day: "2019-04-02" }, note: "Sửa tên chợ." }],
	originalUrl: "https://yenbinh.example.gov.vn/cho",
	source: { name: "Báo Hà Nội mới", url: "https://hanoimoi.example/cho" },
});

describe("NewsArticle", () => {
	test("says who wrote what, when and where, in absolute addresses", () => {
		expect(newsArticle(config, article)).toMatchObject({
			"@context": "https://schema.org",
			"@type": "NewsArticle",
			url,
			headline: "Chợ xã họp phiên đầu năm",
			articleSection: "Thời sự",
			inLanguage: "vi",
			datePublished: "2019-03-05T07:30+07:00",
			dateModified: "2019-04-02",
			author: [
				{
					"@type": "Person",
					name: "Nguyễn Thị Minh Lan",
					affiliation: { name: "Ban Văn hóa xã" },
				},
			],
			publisher: {
				name: "Ủy ban nhân dân xã Yên Bình",
				dissolutionDate: "2025-07-01",
			},
			keywords: ["chợ quê"],
			image: [{ url: "https://example.org/ban-tin/media/2019/03/cho.jpg" }],
			interactionStatistic: { userInteractionCount: 1235 },
			correction: [{ text: "Sửa tên chợ.", datePublished: "2019-04-02" }],
			isBasedOn: "https://yenbinh.example.gov.vn/cho",
			copyrightNotice: "Ghi nguồn khi dùng lại.",
		});
	});

	test("never invents a time, a view count or an author", () => {
		const bare = newsArticle(config, anArticle({ authors: [] }));
		expect(bare.datePublished).toBe("2019-03-05");
		expect(bare).not.toHaveProperty("interactionStatistic");
		expect(bare.author).toEqual([
			{ "@type": "Organization", name: "Ủy ban nhân dân xã Yên Bình" },
		]);
	});
});

test("the breadcrumbs lead from the home page to the article", () => {
	const { itemListElement } = breadcrumbList(
		config,
		articleSteps(config, article),
	);
	expect(
		itemListElement.map(({ position, name, item }) => [position, name, item]),
	).toEqual([
		[1, "Trang chủ", "https://example.org/ban-tin/"],
		[2, "Thời sự", "https://example.org/ban-tin/chuyen-muc/thoi-su/index.html"],
		[3, "Năm 2019", "https://example.org/ban-tin/nam/2019/index.html"],
		[4, "Tháng 3", "https://example.org/ban-tin/nam/2019/03/index.html"],
		[5, "Chợ xã họp phiên đầu năm", url],
	]);
});

test("the site can be searched from outside", () => {
	expect(webSite(config).potentialAction.target.urlTemplate).toBe(
		"https://example.org/ban-tin/tim-kiem/index.html?q={search_term_string}",
	);
});

test.each([
	"</script><script>alert(1)</script>",
	"<!-- <script>",
	"]]> & \u2028 \u2029",
	"{{ 7*7 }} 🎉",
])("%j stays inside its script and means the same", (text) => {
	const json = scriptJson({ text });
	expect(json).not.toMatch(/[<>&\u2028\u2029]/);
	expect(JSON.parse(json)).toEqual({ text });
});

describe("Dublin Core", () => {
	const values = (name: string, from = article) =>
		dublinCore(config, from)
			.filter((term) => term.name === name)
			.map(({ content }) => content);

	test.each([
		["DC.title", ["Chợ xã họp phiên đầu năm"]],
		["DC.creator", ["Nguyễn Thị Minh Lan"]],
		["DC.contributor", ["Ban Văn hóa xã"]],
		["DC.date", ["2019-03-05T07:30+07:00"]],
		["DCTERMS.modified", ["2019-04-02"]],
		["DC.description", ["Sáng nay, chợ xã Yên Bình họp phiên đầu năm."]],
		["DC.publisher", ["Ủy ban nhân dân xã Yên Bình"]],
		["DC.identifier", [url]],
		[
			"DC.source",
			["https://yenbinh.example.gov.vn/cho", "https://hanoimoi.example/cho"],
		],
		["DC.subject", ["Thời sự", "chợ quê"]],
		["DC.language", ["vi"]],
		["DC.rights", ["Ghi nguồn khi dùng lại."]],
		["DC.type", ["Text"]],
		["DC.format", ["text/html"]],
	])("%s is %j", (name, expected) => {
		expect(values(name)).toEqual(expected);
	});

	test("names the unit, and then the issuer, where no person is named", () => {
		const unsigned = anArticle({ authors: [] });
		const unit = aTerm("unit", "Ban Văn hóa xã");
		expect(values("DC.creator", { ...unsigned, unit })).toEqual([unit.name]);
		expect(values("DC.contributor", { ...unsigned, unit })).toEqual([]);
		expect(values("DC.creator", unsigned)).toEqual([config.issuer.name]);
		expect(values("DCTERMS.modified", unsigned)).toEqual([]);
	});
});
