import { expect, test } from "vitest";
import { highlightsOf } from "../src/timeline.ts";
import type { Article } from "../src/types.ts";
import { aFigure, anArchive, anArticle } from "./builders.ts";

const quiet = anArticle({ title: "Họp thôn", date: { day: "2019-12-30" } });
const pictured = anArticle({
	title: "Cầu mới",
	date: { day: "2019-11-02" },
	image: aFigure(),
});
const lost = anArticle({
	title: "Ảnh cũ",
	date: { day: "2019-11-03" },
	image: { alt: "Cổng làng" },
});
const liked = anArticle({
	title: "Hội làng",
	date: { day: "2019-02-20" },
	views: { count: 1235 },
});
const most = anArticle({
	title: "Mùa lũ",
	date: { day: "2019-08-01" },
	views: { count: 5000 },
});

test.each<[string, readonly Article[], readonly string[], boolean]>([
	["its most viewed", [quiet, liked, most], ["Mùa lũ", "Hội làng"], true],
	[
		"then one with a photo",
		[quiet, lost, liked, pictured],
		["Hội làng", "Cầu mới"],
		false,
	],
	["or else the newest", [quiet, lost], ["Họp thôn", "Ảnh cũ"], false],
	["the only one of a year", [liked], ["Hội làng"], true],
])("a year is remembered by %s", (_, articles, titles, mostViewed) => {
	const [year] = anArchive({ articles }).years;
	const highlights = year && highlightsOf(year);
	expect(highlights?.articles.map(({ title }) => title)).toEqual(titles);
	expect(highlights?.mostViewed).toBe(mostViewed);
});
