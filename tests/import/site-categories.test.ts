import { describe, expect, test } from "vitest";
import {
	addCategory,
	readCategories,
} from "../../src/import/site-categories.ts";

const added = { slug: "to-dan-pho", name: "TỔ DÂN PHỐ" };
const site = `# Ban biên tập sửa ở đây
name: Bản tin   # tên đầy đủ

categories:
  - slug: tin-tuc
    name: "Tin tức"   # mục chính
    description: Việc chung.

  # mục cũ
  - slug: y-te
    name: Y tế

about: |
  Giới thiệu.
`;

test("a category is added at the end, and every other byte stays", () => {
	const edited = addCategory(site, added);
	expect(edited).toBe(
		site.replace(
			"    name: Y tế\n",
			"    name: Y tế\n  - slug: to-dan-pho\n    name: TỔ DÂN PHỐ\n",
		),
	);
});

test("adding it again changes nothing", () => {
	const once = addCategory(site, added) ?? "";
	expect(addCategory(once, added)).toBe(once);
});

describe("the list may be written in many ways", () => {
	test.each([
		["at the end of the file", "name: x\ncategories:\n- slug: a\n  name: A\n"],
		["without a last line end", "categories:\n  - slug: a\n    name: A"],
		[
			"with Windows line ends",
			"categories:\r\n  - slug: a\r\n    name: A\r\nname: x\r\n",
		],
		["empty, in one line", "categories: []\nname: x\n"],
		["in one line", "categories: [{slug: a, name: A}]\nname: x\n"],
		[
			"with items in one line",
			"categories:\n  - {slug: a, name: A}\nname: x\n",
		],
		[
			"with deep indentation",
			"categories:\n    -   slug: a\n        name: A\nname: x\n",
		],
		[
			"before a comment",
			"categories:\n  - slug: a\n    name: A # cuối\n# hết\nname: x\n",
		],
		[
			"with a text block last",
			"categories:\n  - slug: a\n    name: A\n    description: |\n      Một\n      hai\nname: x\n",
		],
	])("%s", (_, yaml) => {
		const edited = addCategory(yaml, added) ?? "";
		expect(readCategories(edited)).toEqual([
			...(readCategories(yaml) ?? []),
			added,
		]);
	});
});

test.each(["Tin: nóng", "# 1", "'Nháy'", "- gạch", "true", "a #b", "[x]", "1"])(
	"the name “%s” is quoted where YAML needs it",
	(name) => {
		const edited = addCategory(site, { slug: "x", name }) ?? "";
		expect(readCategories(edited)?.at(-1)).toEqual({ slug: "x", name });
	},
);

test.each(["name: x\n", "categories: tin-tuc\n", "categories: [\n", ""])(
	"a file without a list is left alone: %s",
	(yaml) => {
		expect(readCategories(yaml)).toBeUndefined();
		expect(addCategory(yaml, added)).toBeUndefined();
	},
);
