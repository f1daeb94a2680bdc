import fc from "fast-check";
import { expect, test } from "vitest";
import { slugify } from "../../src/vietnamese/slug.ts";

test.each([
	["Chợ quê ngày giáp Tết", "cho-que-ngay-giap-tet"],
	["Đất đai – đường đi", "dat-dai-duong-di"],
	["Ðảng bộ xã", "dang-bo-xa"],
	["Đất đai".normalize("NFD"), "dat-dai"],
	["HƯỚNG TỚI NGÀY 27/7", "huong-toi-ngay-27-7"],
	["13/2020/QĐ-UBND", "13-2020-qd-ubnd"],
	["Trung tâm VH-TT&TT", "trung-tam-vh-tt-tt"],
	["“Xuân về” (kỳ 2)…", "xuan-ve-ky-2"],
	["Straße, Ærø, Łódź, ﬁn", "strasse-aero-lodz-fin"],
	["D’Artagnan", "dartagnan"],
	["１２３", "123"],
	["???", ""],
	["日本", ""],
	["", ""],
])("%s becomes %s", (text, slug) => {
	expect(slugify(text)).toBe(slug);
});

test("a long title is cut at a word and stays apart from a title that begins alike", () => {
	const long =
		"Hội nghị tổng kết phong trào toàn dân đoàn kết xây dựng đời sống văn hóa năm 2020 và ";
	const first = slugify(`${long} phương hướng 2021`);
	const second = slugify(`${long} phương hướng 2022`);
	expect(first).toMatch(/^hoi-nghi-tong-ket-[a-z-]+-[0-9a-z]{7}$/);
	expect(first).not.toBe(second);
	expect(first.slice(0, 60)).toBe(second.slice(0, 60));
	expect(slugify(`${long} phương hướng 2021`)).toBe(first);
});

test("every slug is safe in an address and short enough for a file name", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
			const slug = slugify(text);
			expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
			expect(slug.length).toBeLessThanOrEqual(80);
			expect(slugify(slug)).toBe(slug);
		}),
	);
});
