import { describe, expect, test } from "vitest";
import { usedMedia } from "../src/model/unused-media.ts";
import { buildArchive, type ModelOptions } from "../src/model.ts";
import type { Draft, MediaCatalogue } from "../src/types.ts";
import { aSiteConfig } from "./builders.ts";
import { decision, photo } from "./markdown/rendering.ts";

/** A valid draft; its slug follows its file name. */
function aDraft(file: string, changes: Partial<Draft> = {}): Draft {
	return {
		file: `content/${file}.md`,
		title: "Chợ xã họp phiên đầu năm",
		date: { day: "2019-03-05" },
		category: "thoi-su",
		authors: ["Minh Lan"],
		tags: [],
		attachments: [],
		lang: "vi",
		status: "published",
		aliases: [],
		corrections: [],
		slug: file.split("/").at(-1) ?? file,
		positions: new Map([
			["slug", { line: 2, column: 7 }],
			["aliases", { line: 5, column: 10 }],
		]),
		body: "Sáng nay, chợ họp.",
		bodyLine: 8,
		...changes,
	};
}

const noMedia: MediaCatalogue = new Map();
function build(
	drafts: readonly Draft[],
	options: Partial<ModelOptions> = {},
	media = noMedia,
) {
	const { value, diagnostics } = buildArchive(
		aSiteConfig(),
		drafts,
		media,
		[],
		{
			today: "2026-11-23",
			includeDrafts: false,
			...options,
		},
	);
	return {
		archive: value,
		problems: diagnostics.map(({ severity, file, line, rule, values }) =>
			`${severity} ${file}:${line} ${rule} ${values.other ?? ""}`.trim(),
		),
	};
}

describe("what becomes a page", () => {
	test("a draft and an article for later are listed, not lost", () => {
		const { archive } = build([
			aDraft("a"),
			aDraft("b", { status: "draft" }),
			aDraft("c", { publishOn: "2026-11-24" }),
			aDraft("d", { publishOn: "2026-11-23" }),
		]);
		expect(archive.articles.map(({ slug }) => slug)).toEqual(["a", "d"]);
		expect(archive.exclusions).toEqual([
			{ file: "content/b.md", reason: "draft" },
			{ file: "content/c.md", reason: "not-yet", until: "2026-11-24" },
		]);
	});

	test("the dev server shows drafts", () => {
		expect(
			build([aDraft("b", { status: "draft" })], { includeDrafts: true }).archive
				.articles,
		).toHaveLength(1);
	});

	test("a withdrawn article leaves a notice without its text", () => {
		const { archive } = build([
			aDraft("a"),
			aDraft("b", {
				status: "withdrawn",
				withdrawnReason: "Theo yêu cầu.",
				body: "Bí mật",
			}),
		]);
		expect(archive.tombstones).toMatchObject([
			{ permalink: "2019/03/b.html", reason: "Theo yêu cầu." },
		]);
		expect(
			JSON.stringify([archive.articles, archive.tombstones]),
		).not.toContain("Bí mật");
	});

	test("J23: an archive without a published article is an error", () => {
		expect(build([]).problems).toEqual([
			"error content/site.yml:1 archive/empty",
		]);
	});
});

describe("addresses", () => {
	test.each([
		["J02", "uy-ban", "uy-ban"],
		["J03", "de", "de"],
	])(
		"%s: two articles at one address are an error that names both",
		(_, one, two) => {
			expect(
				build([aDraft(`2019/03/${one}`), aDraft(`khac/${two}`)]).problems,
			).toEqual([
				`error content/khac/${two}.md:2 permalink/taken content/2019/03/${one}.md`,
			]);
		},
	);

	test("J05: so are two that differ only in case", () => {
		expect(
			build([aDraft("a", { slug: "cho" }), aDraft("b", { slug: "CHO" })])
				.problems,
		).toEqual(["error content/b.md:2 permalink/taken content/a.md"]);
	});

	test("J15: an article may not pose as its month's index", () => {
		expect(build([aDraft("index")]).problems).toEqual([
			"error content/index.md:2 permalink/reserved",
		]);
	});

	test("a name that Windows keeps for a device is not used", () => {
		expect(build([aDraft("con")]).archive.articles[0]?.permalink).toBe(
			"2019/03/con-1.html",
		);
	});

	test("J20: an old address that two articles claim is an error at the second", () => {
		const aliases = ["/tin/1.html"];
		expect(
			build([aDraft("a", { aliases }), aDraft("b", { aliases })]).problems,
		).toEqual(["error content/b.md:5 alias/taken content/a.md"]);
	});

	test.each([
		["J17 its own page", "/2019/03/a.html", "alias/loop"],
		[
			"J17 another article's page",
			"/2019/03/b.html",
			"alias/taken content/b.md",
		],
		["J08 the search page", "/tim-kiem/index.html", "alias/reserved"],
		["J09 the index", "/pagefind/x.html", "alias/reserved"],
	])("an alias may not be %s", (_, alias, expected) => {
		expect(
			build([aDraft("a", { aliases: [alias] }), aDraft("b")]).problems,
		).toEqual([`error content/a.md:5 ${expected}`]);
	});

	test("old addresses lead to pages and notices, decoded, query included", () => {
		const { archive, problems } = build([
			aDraft("a", {
				originalUrl: "http://cu.vn/tin%20t%E1%BB%A9c/1.aspx?id=2#x",
				aliases: ["/tin t%E1%BB%A9c/1.aspx?id=2"],
			}),
			aDraft("b", { status: "withdrawn", aliases: ["/b.html"] }),
			aDraft("c", { originalUrl: "http://cu.vn/" }),
		]);
		expect(problems).toEqual([]);
		expect(archive.redirects.map(({ from, to }) => [from, to])).toEqual([
			["/b.html", "2019/03/b.html"],
			["/tin tức/1.aspx?id=2", "2019/03/a.html"],
		]);
	});

	test("the same path on two old portals leads nowhere, and both are told", () => {
		const { archive, problems } = build([
			aDraft("a", { originalUrl: "http://cu.vn/1.html" }),
			aDraft("b", { originalUrl: "http://khac.vn/1.html" }),
		]);
		expect(archive.redirects).toEqual([]);
		expect(problems).toEqual([
			"warning content/a.md:1 alias/original content/b.md",
			"warning content/b.md:1 alias/original content/a.md",
		]);
	});
});

describe("terms", () => {
	test("one identity is one term, shown as most articles write it", () => {
		const { archive, problems } = build([
			aDraft("a", { tags: ["Kĩ thuật"] }),
			aDraft("b", { tags: ["kỹ thuật"] }),
			aDraft("c", { tags: ["kỹ thuật"] }),
		]);
		expect(
			archive.tags.map(({ name, articles }) => [name, articles.length]),
		).toEqual([["kỹ thuật", 3]]);
		expect(problems).toEqual([]);
	});

	test("J14: names that are not the same but share an address are an error naming both files", () => {
		const { problems } = build([
			aDraft("a", { authors: ["Lê Hoa"] }),
			aDraft("b", { authors: ["Lê Hòa"] }),
		]);
		expect(problems).toEqual(["error content/b.md:1 taxonomy/taken Lê Hoa"]);
	});

	test.each(["toString", "constructor", "__proto__", "hasOwnProperty"])(
		"C11, C12: %s is a name like any other",
		(name) => {
			const { archive } = build([
				aDraft("a", { tags: [name], authors: [name] }),
			]);
			expect(archive.tags.map((tag) => tag.name)).toEqual([name]);
			expect(archive.authors[0]?.articles).toHaveLength(1);
			expect(Object.keys(Object.prototype)).toEqual([]);
		},
	);

	test("a name without letters has no page and is an error", () => {
		expect(build([aDraft("a", { tags: ["!!!"] })]).problems).toEqual([
			"error content/a.md:1 taxonomy/no-slug",
		]);
	});

	test("authors are listed by given name", () => {
		const names = ["Trần Thị Vân", "Nguyễn Văn An", "Lê Đức Bình"];
		const { archive } = build(
			names.map((name, index) => aDraft(`a${index}`, { authors: [name] })),
		);
		expect(archive.authors.map(({ name }) => name)).toEqual([
			"Nguyễn Văn An",
			"Lê Đức Bình",
			"Trần Thị Vân",
		]);
	});

	test("a category without articles keeps its page", () => {
		expect(
			build([aDraft("a")]).archive.categories.map(({ slug, articles }) => [
				slug,
				articles.length,
			]),
		).toEqual([
			["thoi-su", 1],
			["van-hoa", 0],
		]);
	});
});

describe("order", () => {
	const drafts = [
		aDraft("b", { date: { day: "2019-03-05" } }),
		aDraft("a", { date: { day: "2019-03-05" } }),
		aDraft("c", { date: { day: "2019-03-05", time: "01:00" } }),
		aDraft("d", { date: { day: "2020-01-31" } }),
	];

	test("articles are newest first, ties by permalink, and know their neighbours", () => {
		const { articles, years } = build(drafts).archive;
		expect(articles.map(({ slug }) => slug)).toEqual(["d", "c", "a", "b"]);
		expect(
			articles.map(({ newer, older }) => [newer?.permalink, older?.permalink]),
		).toEqual([
			[undefined, "2019/03/c.html"],
			["2020/01/d.html", "2019/03/a.html"],
			["2019/03/c.html", "2019/03/b.html"],
			["2019/03/a.html", undefined],
		]);
		expect(
			years.map(({ year, months }) => [year, months.map(({ month }) => month)]),
		).toEqual([
			[2020, [1]],
			[2019, [3]],
		]);
	});

	test("the order in which files are read makes no difference", () => {
		expect(build(drafts.toReversed())).toEqual(build(drafts));
	});
});

describe("summary and media", () => {
	test("the lead is the editor's, or else the first paragraph", () => {
		const { articles } = build([
			aDraft("a", { summary: "Sa-pô." }),
			aDraft("b", { body: "# Tên\n\nĐoạn *đầu*." }),
		]).archive;
		expect(articles.map(({ summary, hasLead }) => [summary, hasLead])).toEqual([
			["Sa-pô.", true],
			["Đoạn đầu.", false],
		]);
	});

	test("media of published articles are used; the rest is named", () => {
		const media = new Map(
			[photo, decision].map((asset) => [asset.file, asset]),
		);
		const { archive, problems } = build(
			[aDraft("2019/03/a", { image: { file: photo.file, alt: "Chợ" } })],
			{},
			media,
		);
		expect([...usedMedia(archive.articles)]).toEqual([photo.file]);
		expect(problems).toEqual([`warning ${decision.file}:1 media/unused`]);
	});

	test("a photo of a withdrawn article is not published, and nobody is told to delete it", () => {
		const media = new Map([[photo.file, photo]]);
		const { archive, problems } = build(
			[
				aDraft("2019/03/a"),
				aDraft("2019/03/b", { status: "withdrawn", body: "![x](cho.jpg)" }),
			],
			{},
			media,
		);
		expect(usedMedia(archive.articles).size).toBe(0);
		expect(problems).toEqual([]);
	});

	test("a photo in front matter that does not exist is an error, unless it has one of its own", () => {
		const drafts = [aDraft("a", { image: { file: "content/x.jpg", alt: "" } })];
		expect(build(drafts).problems).toEqual([
			"error content/a.md:1 media/missing",
		]);
		expect(
			build(drafts, { broken: new Set(["content/x.jpg"]) }).problems,
		).toEqual([]);
	});
});
