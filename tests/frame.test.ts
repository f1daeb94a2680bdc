import fc from "fast-check";
import { expect, test } from "vitest";
import { permalinks, relativeHref, termPermalink } from "../src/addresses.ts";
import { placeOf } from "../src/frame.ts";
import { iconPaths } from "../src/machines/icon-paths.ts";
import { anArchive } from "./builders.ts";

const archive = anArchive();
const targets = [
	...Object.values(permalinks),
	...Object.values(iconPaths),
	...archive.categories.map(({ permalink }) => permalink),
	"assets/search-box.js",
];

const folder = fc.constantFrom(
	...[
		"2019",
		"03",
		"nam",
		"chuyen-muc",
		"thoi-su",
		"tu-khoa",
		"lich",
		"assets",
	],
);
const page = fc
	.tuple(fc.array(folder, { maxLength: 4 }), fc.constantFrom("index", "cho"))
	.map(([folders, name]) => [...folders, `${name}.html`].join("/"));

test("from the place of a page, the frame's links are those of the page", () => {
	fc.assert(
		fc.property(page, (permalink) => {
			const place = placeOf(archive, permalink);
			for (const target of targets)
				expect(relativeHref(place, target)).toBe(
					relativeHref(permalink, target),
				);
		}),
	);
});

test.each([
	["2019/03/cho.html", "2021/11/hoi.html", true],
	["tu-khoa/cho/index.html", "tu-khoa/hoi/2020.html", true],
	["index.html", "404.html", false],
	["tim-kiem/index.html", "tim-kiem/cho.html", false],
	["nam/2019/index.html", "tu-khoa/hoi/index.html", false],
	["chuyen-muc/thoi-su/index.html", "chuyen-muc/van-hoa/index.html", false],
	["2019/03/cho.html", "2019/cho.html", false],
	["/ban-tin/404.html", "404.html", false],
])("%s and %s share their frame: %s", (one, other, same) => {
	expect(placeOf(archive, one) === placeOf(archive, other)).toBe(same);
});

test("an address with a sign of its own in the fragment leads to its first part", () => {
	expect(relativeHref("a/b.html", "a/c d.html#ngày#2")).toBe(
		"c%20d.html#ng%C3%A0y",
	);
	expect(relativeHref("2019/03/cho.html", termPermalink("tag", "cho"))).toBe(
		"../../tu-khoa/cho/index.html",
	);
});
