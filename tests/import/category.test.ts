import { expect, test } from "vitest";
import { chooseCategory } from "../../src/import/category.ts";
import { readMapping } from "../../src/import/mapping.ts";

const declared = [
	{ slug: "tin-tuc", name: "Tin tức" },
	{ slug: "van-hoa", name: "Văn hóa" },
];
const rules = { declared, mapping: new Map<string, string>() };
const section = (value: string) => ({ value, line: 1 });

test.each([
	["TIN TỨC", "tin-tuc"],
	["văn hoá", "van-hoa"],
	["van-hoa", "van-hoa"],
])("a section goes to the category of its name: %s", (name, slug) => {
	expect(chooseCategory(section(name), rules)).toMatchObject({
		ok: true,
		category: { slug },
		reason: "same-name",
	});
});

test("an unknown section becomes a new category, named as it was written", () => {
	expect(chooseCategory(section("HOẠT ĐỘNG TỔ DÂN PHỐ"), rules)).toMatchObject({
		category: { slug: "hoat-dong-to-dan-pho", name: "HOẠT ĐỘNG TỔ DÂN PHỐ" },
		reason: "new",
	});
});

test("a section that only resembles a category is not guessed", () => {
	expect(chooseCategory(section("Tin tục"), rules)).toMatchObject({
		ok: false,
		problem: { code: "category-near", values: { near: "tin-tuc" } },
	});
});

test("--category wins, by slug or name", () => {
	const asked = { ...rules, asked: "VĂN HÓA" };
	expect(chooseCategory(section("Tin tức"), asked)).toMatchObject({
		category: { slug: "van-hoa" },
		reason: "asked",
	});
	expect(chooseCategory(undefined, asked).ok).toBe(true);
});

test("an unknown --category is refused with the nearest one", () => {
	expect(
		chooseCategory(undefined, { ...rules, asked: "tin-tuk" }),
	).toMatchObject({
		problem: { code: "category-unknown", values: { suggestion: "tin-tuc" } },
	});
});

test("a page without a section is refused with the list of categories", () => {
	expect(chooseCategory(undefined, rules)).toMatchObject({
		problem: {
			code: "no-section",
			values: { list: "tin-tuc (Tin tức), van-hoa (Văn hóa)" },
		},
	});
});

test("import.yml decides where a section goes, in any case and spelling", () => {
	const mapping = readMapping("sections:\n  THỜI SỰ - VĂN HOÁ: van-hoa\n");
	expect(mapping.ok).toBe(true);
	if (!mapping.ok) return;
	const mapped = { declared, mapping: mapping.sections };
	expect(chooseCategory(section("Thời sự - Văn hóa"), mapped)).toMatchObject({
		category: { slug: "van-hoa" },
		reason: "mapped",
	});
});

test("import.yml must lead to a declared category", () => {
	const mapping = new Map([["thời sự", "khong-co"]]);
	expect(
		chooseCategory(section("Thời sự"), { declared, mapping }),
	).toMatchObject({ problem: { code: "mapping-unknown" } });
});

test.each(["sections: [a]", "section:\n  a: b", "a: [", "sections:\n  a: [b]"])(
	"a faulty import.yml is refused: %s",
	(yaml) => {
		expect(readMapping(yaml).ok).toBe(false);
	},
);

test("no import.yml, or an empty one, maps nothing", () => {
	expect(readMapping("")).toEqual({ ok: true, sections: new Map() });
});
