import { expect, test } from "vitest";
import {
	byViews,
	chunk,
	listingsOf,
	overviewSize,
	pageSize,
	photosOf,
	termPages,
	wholeListSize,
} from "../src/listings.ts";
import { aFigure, anArchive, anArticle, anImage, aTerm } from "./builders.ts";

function articlesOf(count: number, year: number) {
	return Array.from({ length: count }, (_, index) => {
		const month = String((index % 12) + 1).padStart(2, "0");
		return anArticle({
			title: `Bài số ${index} năm ${year}`,
			date: { day: `${year}-${month}-05` },
		});
	});
}

test.each([
	[0, [0]],
	[1, [1]],
	[40, [40]],
	[41, [21, 20]],
	[100, [34, 34, 32]],
])("a list of %d is cut into even pages of %j", (count, sizes) => {
	const items = Array.from({ length: count }, (_, index) => index);
	const pages = chunk(items, "nam/2019/03/index.html");
	expect(pages.map((page) => page.items.length)).toEqual(sizes);
	expect(pages.flatMap((page) => page.items)).toEqual(items);
});

test("pages after the first have an address of their own, and know all others", () => {
	const pages = chunk(Array(90).fill(0), "nam/2019/03/index.html");
	const permalinks = [
		"nam/2019/03/index.html",
		"nam/2019/03/trang-2.html",
		"nam/2019/03/trang-3.html",
	];
	expect(pages.map((page) => page.permalink)).toEqual(permalinks);
	expect(pages[1]?.permalinks).toEqual(permalinks);
});

test("a short category is one page with all its articles", () => {
	const archive = anArchive({ articles: articlesOf(wholeListSize, 2019) });
	const pages = termPages(archive).filter(
		({ term }) => term.slug === "thoi-su",
	);
	expect(pages).toHaveLength(1);
	expect(pages[0]?.chunk.items).toHaveLength(wholeListSize);
	expect(pages[0]?.years).toEqual([]);
});

test("a long category shows its newest articles first and every article under its year", () => {
	const articles = [...articlesOf(30, 2018), ...articlesOf(50, 2019)];
	const archive = anArchive({ articles });
	const pages = termPages(archive).filter(
		({ term }) => term.slug === "thoi-su",
	);
	expect(pages[0]?.chunk.items).toHaveLength(pageSize);
	expect(pages[0]?.years).toEqual([
		{ year: 2019, count: 50, permalink: "chuyen-muc/thoi-su/2019.html" },
		{ year: 2018, count: 30, permalink: "chuyen-muc/thoi-su/2018.html" },
	]);
	const ofYears = pages.filter((page) => page.year !== undefined);
	expect(ofYears.map((page) => page.chunk.permalink)).toEqual([
		"chuyen-muc/thoi-su/2019.html",
		"chuyen-muc/thoi-su/2019-trang-2.html",
		"chuyen-muc/thoi-su/2018.html",
	]);
	expect(ofYears.flatMap((page) => page.chunk.items)).toHaveLength(80);
});

test("a category without articles still has its page", () => {
	const pages = termPages(anArchive());
	const empty = pages.find(({ term }) => term.slug === "van-hoa");
	expect(empty?.chunk.items).toEqual([]);
});

test("no page lists more than a reader can scroll through", () => {
	const archive = anArchive({ articles: articlesOf(700, 2019) });
	const { terms, months, dayPages } = listingsOf(archive);
	for (const page of [...terms, ...months, ...dayPages])
		expect(page.chunk.items.length).toBeLessThanOrEqual(wholeListSize);
});

test("neither does one of an archive that was moved on a single day, with a tag of its own for every article", () => {
	const articles = Array.from({ length: 1000 }, (_, index) =>
		anArticle({
			title: `Bài số ${index}`,
			date: { day: "2025-06-25" },
			tags: [aTerm("tag", `từ khóa ${index}`)],
			views: { count: index },
		}),
	);
	const archive = anArchive({ articles });
	const { terms, months, dayPages, overviews, mostViewed } =
		listingsOf(archive);
	for (const page of [...terms, ...months, ...dayPages])
		expect(page.chunk.items.length).toBeLessThanOrEqual(wholeListSize);
	for (const page of overviews)
		expect(page.chunk.items.length).toBeLessThanOrEqual(overviewSize);
	expect(mostViewed).toHaveLength(100);
	const tags = overviews.filter(({ taxonomy }) => taxonomy === "tags");
	expect(tags.map(({ chunk }) => chunk.permalink)).toEqual([
		"tu-khoa/index.html",
		"tu-khoa/trang-2.html",
		"tu-khoa/trang-3.html",
	]);
	expect(tags.flatMap(({ chunk }) => chunk.items)).toEqual(archive.tags);
	expect(dayPages.flatMap(({ chunk }) => chunk.items)).toHaveLength(1000);
	expect(dayPages[1]?.chunk.permalink).toBe("ngay-nay/06-25-trang-2.html");
});

test("most viewed leaves out articles without a number, because absent is not nought", () => {
	const few = anArticle({ title: "Ít", views: { count: 0 } });
	const many = anArticle({ title: "Nhiều", views: { count: 1235 } });
	const unknown = anArticle({ title: "Không rõ" });
	expect(byViews([unknown, few, many])).toEqual([many, few]);
});

test("articles of one day of the year stand together, newest year first", () => {
	const archive = anArchive({
		articles: [
			anArticle({ title: "A", date: { day: "2018-07-27" } }),
			anArticle({ title: "B", date: { day: "2020-07-27", time: "08:00" } }),
			anArticle({ title: "C", date: { day: "2020-02-29" } }),
		],
	});
	const days = listingsOf(archive).days.map(({ monthDay, articles }) => [
		monthDay,
		articles.map(({ title }) => title),
	]);
	expect(days).toEqual([
		["02-29", ["C"]],
		["07-27", ["B", "A"]],
	]);
});

test("the photo index shows each photo once and no lost one", () => {
	const shared = aFigure({ image: anImage("content/2019/03/cho.jpg") });
	const { image: _, ...lost } = aFigure();
	const first = anArticle({ title: "Một", image: shared });
	const second = anArticle({
		title: "Hai",
		body: { ...first.body, figures: [shared, lost] },
	});
	expect(photosOf([first, second])).toEqual([
		{ figure: shared, article: first },
	]);
});
