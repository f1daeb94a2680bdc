import { resolve } from "node:path";
import { pageSize } from "../../../src/listings.ts";
import { topics } from "../words.ts";

/** Each is also cut by year, where a term has many articles. */
export const cutByYear = ["category", "author", "unit", "tags"] as const;

const taxonomies = [
	...cutByYear,
	...cutByYear.map((name) => `${name}_year`),
	...["year", "month", "day"],
];

const weekdays = [
	"Chủ Nhật",
	"Thứ Hai",
	"Thứ Ba",
	"Thứ Tư",
	"Thứ Năm",
	"Thứ Sáu",
	"Thứ Bảy",
];

/** Hugo's settings for the made-up archive: the same site as generate.ts describes for us. */
export function hugoConfig(): string {
	const text = JSON.stringify;
	const categories = topics.map(
		({ slug, name }) =>
			`[[params.categories]]\nslug = ${text(slug)}\nname = ${text(name)}\n`,
	);
	return `baseURL = "https://example.org/ban-tin/"
languageCode = "vi"
title = "Bản tin xã Đo Lường"
timeZone = "Asia/Ho_Chi_Minh"
themesDir = ${text(resolve("scripts/bench"))}
theme = "hugo-theme"
uglyURLs = true
removePathAccents = true
paginate = ${pageSize}
summaryLength = 45
disableHugoGeneratorInject = true

[taxonomies]
${taxonomies.map((name) => `${name} = ${text(name)}`).join("\n")}

[outputs]
home = ["HTML", "RSS", "Atom", "JSONFeed"]
page = ["HTML"]
section = []
taxonomy = ["HTML"]
term = ["HTML"]

[outputFormats.RSS]
mediaType = "application/rss+xml"
baseName = "rss"
noUgly = true
[outputFormats.Atom]
mediaType = "application/atom+xml"
baseName = "atom"
noUgly = true
[outputFormats.JSONFeed]
mediaType = "application/json"
baseName = "feed"
noUgly = true
isPlainText = true
[mediaTypes."application/atom+xml"]
suffixes = ["xml"]

[markup.goldmark.parser]
wrapStandAloneImageWithinParagraph = false

[related]
includeNewer = true
threshold = 20
[[related.indices]]
name = "tags"
weight = 100
[[related.indices]]
name = "category"
weight = 20

[params]
description = "Kho bài giả, chỉ để đo tốc độ."
issuer = "Ủy ban nhân dân xã Đo Lường"
weekdays = [${weekdays.map((day) => text(day)).join(", ")}]

${categories.join("")}`;
}
