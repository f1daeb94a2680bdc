import { expect, test } from "vitest";
import { closest } from "../../src/vietnamese/closest.ts";

const keys = [
	"title",
	"date",
	"category",
	"author",
	"views",
	"summary",
	"status",
	"source",
];
const categories = ["Tin tức", "Văn hóa – Xã hội", "Kinh tế", "Thông báo"];

test.each([
	["tilte", keys, "title"],
	["Title", keys, "title"],
	["autor", keys, "author"],
	["view", keys, "views"],
	["sumary", keys, "summary"],
	["tin tuc", categories, "Tin tức"],
	["Văn hoá - Xã hội", categories, "Văn hóa – Xã hội"],
	["Kinh te", categories, "Kinh tế"],
	["Thong bao", categories, "Thông báo"],
	["permalink", keys, undefined],
	["x", keys, undefined],
	["", keys, undefined],
	["title", [], undefined],
])("%s is taken for %3$s", (word, candidates, expected) => {
	expect(closest(word, candidates)).toBe(expected);
});
