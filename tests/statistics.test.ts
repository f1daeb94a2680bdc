import { describe, expect, test } from "vitest";
import { statisticsOf } from "../src/statistics.ts";
import {
	aBody,
	aFigure,
	anArchive,
	anArticle,
	anAttachment,
	anImage,
	aTerm,
} from "./builders.ts";

const culture = aTerm("category", "Văn hóa");

describe("the archive in numbers", () => {
	const statistics = statisticsOf(
		anArchive({
			articles: [
				anArticle({
					title: "Hội làng mở đầu xuân",
					date: { day: "2018-02-20" },
					category: culture,
					views: { count: 1235, asOf: "2025-06-30" },
				}),
				anArticle({
					title: "Gặt sớm tránh bão",
					date: { day: "2018-10-31", time: "23:30" },
					views: { count: 40, asOf: "2024-01-01" },
				}),
				anArticle({
					title: "Đường mới về thôn Đoài",
					date: { day: "2020-02-29" },
					authors: [aTerm("author", "Trần Đức")],
				}),
			],
		}),
	);

	test("counts articles, and views only where they were recorded", () => {
		expect(statistics).toMatchObject({
			articles: 3,
			viewedArticles: 2,
			views: 1275,
			viewsAsOf: "2025-06-30",
			authors: 2,
			period: { first: "2018-02-20", last: "2020-02-29" },
		});
	});

	test("a year without articles stands between its neighbours, without a link", () => {
		expect(
			statistics.years.map(({ name, count, permalink }) => [
				name,
				count,
				permalink,
			]),
		).toEqual([
			["2018", 2, "nam/2018/index.html"],
			["2019", 0, undefined],
			["2020", 1, "nam/2020/index.html"],
		]);
	});

	test("a year's counts run from January to December", () => {
		expect(statistics.years[0]?.counts).toEqual([
			0, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0,
		]);
		expect(statistics.years[1]?.counts).toEqual(Array(12).fill(0));
	});

	test("categories come with the largest first, each with its years", () => {
		expect(
			statistics.categories.map(({ name, count, counts }) => [
				name,
				count,
				counts,
			]),
		).toEqual([
			["Thời sự", 2, [1, 0, 1]],
			["Văn hóa", 1, [1, 0, 0]],
		]);
	});

	test("views are summed by year of publication and by category", () => {
		expect(statistics.viewsPerYear.map(({ count }) => count)).toEqual([
			1275, 0, 0,
		]);
		expect(
			statistics.viewsPerCategory.map(({ name, count }) => [name, count]),
		).toEqual([
			["Văn hóa", 1235],
			["Thời sự", 40],
		]);
	});
});

test("a photo or attachment used by two articles counts once, a lost photo by its caption", () => {
	const image = anImage();
	const asset = anAttachment();
	const { photos, lostPhotos, attachments } = statisticsOf(
		anArchive({
			articles: [
				anArticle({
					image: aFigure({ image }),
					attachments: [{ title: "Quyết định", asset }],
				}),
				anArticle({
					title: "Chợ dời về khu mới",
					body: aBody({
						figures: [
							aFigure({ image }),
							{ alt: "Cổng chợ cũ", caption: "Cổng chợ cũ" },
						],
						attachments: [asset, anAttachment("content/2019/04/so-do.pdf")],
					}),
				}),
			],
		}),
	);
	expect({ photos, lostPhotos, attachments }).toEqual({
		photos: 1,
		lostPhotos: 1,
		attachments: 2,
	});
});

test("at most twenty authors are ranked, and equals keep the order of names", () => {
	const articles = Array.from({ length: 25 }, (_, index) =>
		anArticle({
			title: `Bài ${index}`,
			authors: [aTerm("author", `Lê Văn Tác giả ${index}`)],
		}),
	);
	const busy = anArticle({
		title: "Bài nữa",
		authors: [aTerm("author", "Lê Văn Tác giả 24")],
	});
	const { topAuthors } = statisticsOf(
		anArchive({ articles: [...articles, busy] }),
	);
	expect(topAuthors).toHaveLength(20);
	expect(
		topAuthors.slice(0, 3).map(({ name, count }) => [name, count]),
	).toEqual([
		["Lê Văn Tác giả 24", 2],
		["Lê Văn Tác giả 0", 1],
		["Lê Văn Tác giả 1", 1],
	]);
});

test("an archive without articles has no period and no years", () => {
	const statistics = statisticsOf(anArchive({ articles: [] }));
	expect(statistics).not.toHaveProperty("period");
	expect(statistics).not.toHaveProperty("viewsAsOf");
	expect(statistics.years).toEqual([]);
	expect(statistics.viewsPerYear).toEqual([]);
});
