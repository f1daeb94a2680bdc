import { expect, test } from "vitest";
import { splitDateline } from "../../src/import/dateline.ts";
import { foldDoubled, repeats } from "../../src/import/doubled.ts";
import { cleanText, readLines } from "../../src/import/lines.ts";

test.each([
	["TIN TỨC TIN TỨC", "TIN TỨC"],
	["TIN TỨC - SỰ KIỆN TIN TỨC - SỰ KIỆN", "TIN TỨC - SỰ KIỆN"],
	["NEWS NEWS", "NEWS"],
	["TIN TỨC TIN TỨC TIN TỨC", "TIN TỨC"],
	["VĂN HÓA VĂN HOÁ", "VĂN HÓA"],
	["Tin tức TIN TỨC", "Tin tức"],
	["TIN TỨCTIN TỨC", "TIN TỨC"],
	["TIN TỨC", undefined],
	["TIN TỨC TIN", undefined],
	["- -", undefined],
	["", undefined],
])("“%s” folds to %s", (line, expected) => {
	expect(foldDoubled(line)).toBe(expected);
});

test("a heading is said again in other letters, or after a template's null", () => {
	expect(repeats("XÃ HỌP DÂN", "Xã họp dân")).toBe(true);
	expect(repeats("null Xã họp dân", "Xã họp dân")).toBe(true);
	expect(repeats("Xã họp dân lần hai", "Xã họp dân")).toBe(false);
});

test.each([
	["(vanhoe.example.vn) - Sáng nay, xã họp.", "vanhoe.example.vn"],
	["(vanhoe.example.vn)- Sáng nay, xã họp.", "vanhoe.example.vn"],
	["BT- Sáng nay, xã họp.", "BT"],
	["(ĐN)- Sáng nay, xã họp.", "ĐN"],
	["TTH.VN - Sáng nay, xã họp.", "TTH.VN"],
	["(QBĐT) – Sáng nay, xã họp.", "QBĐT"],
	["HĐND - Ủy ban xã họp.", undefined],
	["UBND - UBMTTQ xã họp.", undefined],
	["(sáng nay) - Xã họp.", undefined],
	["Covid-19 đã lắng.", undefined],
	["Hà Nội - Huế: hai chuyến tàu.", undefined],
])("“%s” begins with the source %s", (lead, source) => {
	expect(splitDateline(lead)?.source).toBe(source);
});

test("spaces and invisible signs go, words and their marks stay", () => {
	expect(
		cleanText("\u00a0 Xa\u0303\u200b  Vân\u202fHo\u0300e\u00ad \ufeff"),
	).toBe("Xã Vân Hòe");
});

test("lines are counted as an editor counts them, whatever ends them", () => {
	expect(readLines("một\r\n\r\n\u00a0\r\nhai\rba\u2028bốn")).toEqual([
		{ number: 1, text: "một" },
		{ number: 4, text: "hai" },
		{ number: 5, text: "ba" },
		{ number: 6, text: "bốn" },
	]);
});
