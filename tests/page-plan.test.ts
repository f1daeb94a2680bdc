import { execFile } from "node:child_process";
import { readdir } from "node:fs/promises";
import { promisify } from "node:util";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listingsOf } from "../src/listings.ts";
import { frameShown, type PlannedPage, planPages } from "../src/page-plan.ts";
import { renderPlanned } from "../src/preview/render-planned.ts";
import { templateNames } from "../src/templates.ts";
import type { Archive, Article, Tombstone } from "../src/types.ts";
import {
	aBody,
	aFigure,
	anArchive,
	anArticle,
	anAttachment,
	anImage,
	aSiteConfig,
	aTerm,
} from "./builders.ts";

async function renderAll(
	archive: Archive,
): Promise<
	ReadonlyMap<string, { readonly page: PlannedPage; readonly html: string }>
> {
	const listings = listingsOf(archive);
	const made = planPages(archive, listings).map(async (page) => {
		const html = await renderPlanned(page, archive, () => listings);
		return [page.path, { page, html }] as const;
	});
	return new Map(await Promise.all(made));
}

const tombstone: Tombstone = {
	file: "content/2018/05/le-hoi.md",
	permalink: "2018/05/le-hoi.html",
	title: "Lễ hội đình làng",
	date: { day: "2018-05-02" },
	category: aTerm("category", "Thời sự"),
	lang: "vi",
	reason: "Có thông tin sai.",
	aliases: [],
};

/** Enough articles for lists of several pages. */
const articles = Array.from({ length: 130 }, (_, index) =>
	anArticle({
		title: `Tin làng số ${index}`,
		date: {
			day: `${2017 + (index % 4)}-0${1 + (index % 2)}-${10 + (index % 15)}`,
		},
		tags: index % 3 === 0 ? [aTerm("tag", "chợ phiên")] : [],
		...(index % 5 === 0 && { views: { count: index * 10 } }),
		...(index % 4 === 0 && {
			image: aFigure({ image: anImage(`content/2019/03/${index}.jpg`) }),
		}),
	}),
);

test("every file of templates/ is known by name", async () => {
	const files = await readdir("templates");
	const names = files.flatMap((name) => name.split(".11ty.tsx").slice(0, -1));
	expect(names.sort()).toEqual([...templateNames].sort());
});

test("the planned pages are those that Eleventy makes of the sample, with the same bytes", async () => {
	const { stdout } = await promisify(execFile)(process.execPath, [
		...["--import", "tsx", "tests/compare-pages.ts"],
	]);
	const { pages, templates, different } = JSON.parse(stdout);
	expect(pages).toBeGreaterThan(200);
	// Each of them was compared.
	expect(templates).toEqual([...templateNames].sort());
	expect(different).toEqual([]);
});

test("pages that are not for search engines are the ones that say so", async () => {
	const archive = anArchive({ tombstones: [tombstone] });
	for (const { page, html } of (await renderAll(archive)).values())
		expect(html.includes('<meta name="robots" content="noindex">')).toBe(
			!page.listed,
		);
});

const words = fc.constantFrom("chợ", "đình", "lúa", "trường", "<b>", '"');
const day = fc
	.record({
		year: fc.integer({ min: 2016, max: 2021 }),
		month: fc.integer({ min: 1, max: 12 }),
		number: fc.integer({ min: 1, max: 28 }),
	})
	.map(({ year, month, number }) => {
		const two = (count: number) => String(count).padStart(2, "0");
		return `${year}-${two(month)}-${two(number)}`;
	});

/** Everything that can change about an article, one thing at a time. */
const change: fc.Arbitrary<Partial<Article>> = fc.oneof(
	words.map((word) => ({ title: `Tin ${word}` })),
	words.map((word) => ({ summary: `Tóm tắt ${word}` })),
	day.map((day) => ({ date: { day } })),
	fc.constantFrom("01:00", "23:59").map((time) => ({
		date: { day: "2019-01-12", time },
	})),
	fc.nat(5000).map((count) => ({ views: { count, asOf: "2025-12-31" } })),
	words.map((word) => ({ tags: [aTerm("tag", `${word} mới`)] })),
	words.map((word) => ({ authors: [aTerm("author", `Bà ${word}`)] })),
	words.map((word) => ({ unit: aTerm("unit", `Thôn ${word}`) })),
	fc.constant({ category: aTerm("category", "Văn hóa") }),
	fc.constant({ image: aFigure({ image: anImage("content/a.jpg") }) }),
	fc.constant({ lang: "en" as const, hasLead: true }),
	fc.constant({
		attachments: [{ title: "Quyết định", asset: anAttachment() }],
	}),
	fc.constant({ body: aBody({ figures: [aFigure(), aFigure()] }) }),
	fc.constant({ body: aBody({ attachments: [anAttachment()] }) }),
	words.map((word) => ({
		corrections: [{ date: { day: "2020-01-02" }, note: word }],
	})),
	words.map((note) => ({ rights: note, source: { name: note } })),
	day.map((day) => ({ updated: { day }, archivedAt: { day } })),
	fc.constant({ originalUrl: "https://example.org/1", originalId: "1" }),
);

/** Everything that can change about the rest of the archive. */
const around: fc.Arbitrary<Partial<Omit<Archive, "articles">>> = fc.oneof(
	fc.constant({}),
	fc.constant({ tombstones: [tombstone] }),
	words.map((reason) => ({ tombstones: [{ ...tombstone, reason }] })),
	words.map((name) => ({ config: aSiteConfig({ name }) })),
	words.map((word) => ({
		config: aSiteConfig({
			abbreviations: new Map([["UBND", word]]),
			issuer: { name: word, dissolvedOn: "2025-07-01" },
		}),
	})),
	words.map((contentId) => ({
		edition: { contentId, releases: [], download: undefined },
	})),
);

interface Edit {
	readonly at: number;
	readonly kind: "change" | "remove" | "add";
	readonly change: Partial<Article>;
	readonly around: Partial<Omit<Archive, "articles">>;
}

const edit: fc.Arbitrary<Edit> = fc.record({
	at: fc.nat(articles.length - 1),
	kind: fc.constantFrom("change", "change", "change", "remove", "add"),
	change,
	around,
});

function edited({ at, kind, change, around }: Edit): Archive {
	const target = articles[at] ?? anArticle();
	const rest = articles.filter((article) => article !== target);
	const made = anArticle({
		...target,
		...change,
		...(kind === "add" && { permalink: "2019/03/moi.html", title: "Bài mới" }),
	});
	const base = kind === "add" ? articles : rest;
	return anArchive({
		...around,
		articles: kind === "remove" ? rest : [...base, made],
	});
}

describe("what a page shows", () => {
	const before = anArchive({ articles });

	test("stands for its bytes: pages that say they show the same are the same", async () => {
		const known = await renderAll(before);
		await fc.assert(
			fc.asyncProperty(edit, async (edit) => {
				const after = edited(edit);
				const sameFrame = frameShown(before) === frameShown(after);
				for (const [path, { page, html }] of await renderAll(after)) {
					const old = known.get(path);
					if (!sameFrame || old === undefined) continue;
					if (old.page.shown() === page.shown() && old.html !== html)
						expect(html, path).toBe(old.html);
				}
			}),
			{ numRuns: 60 },
		);
	});

	test("changes only where readers see the change", () => {
		const target = articles[0];
		const after = anArchive({
			articles: articles.map((article) =>
				article === target
					? anArticle({ ...article, unit: aTerm("unit", "Thôn Đông") })
					: article,
			),
		});
		const shown = (archive: Archive) =>
			new Map(
				planPages(archive, listingsOf(archive)).map((page) => [
					page.path,
					page.shown(),
				]),
			);
		const old = shown(before);
		const changed = [...shown(after)]
			.filter(([path, text]) => old.get(path) !== text)
			.map(([path]) => path);
		expect(changed).toEqual([
			target?.permalink,
			"don-vi/index.html",
			"don-vi/thon-dong/index.html",
		]);
	});
});
