import { expect, test } from "vitest";
import { comparePeople, compareText } from "../../src/vietnamese/sorting.ts";

test("titles follow the Vietnamese alphabet: a ă â … d đ e ê … o ô ơ … u ư", () => {
	const sorted = [
		"an",
		"ăn",
		"ân",
		"dê",
		"đê",
		"em",
		"êm",
		"on",
		"ôn",
		"ơn",
		"un",
		"ưn",
	];
	expect(sorted.toReversed().sort(compareText)).toEqual(sorted);
});

test("numbers in titles sort by value", () => {
	expect(["Kỳ 10", "Kỳ 9", "Kỳ 2"].sort(compareText)).toEqual([
		"Kỳ 2",
		"Kỳ 9",
		"Kỳ 10",
	]);
});

test("texts that a collator calls equal still have one order", () => {
	const composed = "Hòa";
	const decomposed = "Hòa".normalize("NFD");
	expect(compareText(composed, decomposed)).not.toBe(0);
	expect(compareText(composed, decomposed)).toBe(
		-compareText(decomposed, composed),
	);
	expect(compareText(composed, "Hòa")).toBe(0);
});

test("people are listed by given name, then middle name, then family name", () => {
	const sorted = [
		"Nguyễn Văn An",
		"Trần Văn An",
		"Lê Xuân An",
		"Bùi Thị Bình",
		"Đỗ Đức Dũng",
		"Lê Thị Đào",
	];
	expect(sorted.toReversed().sort(comparePeople)).toEqual(sorted);
});

test("pen names, initials and newsrooms stand as they are", () => {
	const sorted = [
		"Nguyễn Thị Anh",
		"Ban biên tập",
		"H.T.",
		"Minh Lan",
		"Phạm Thị Mơ",
		"Quang Anh",
	];
	expect(sorted.toReversed().sort(comparePeople)).toEqual(sorted);
});

test("a family name is known in any spelling", () => {
	expect(comparePeople("NGUYỄN VĂN BA", "Trần An")).toBeGreaterThan(0);
	expect(comparePeople("Lí Thị Ba", "Lý Văn Cam")).toBeLessThan(0);
});
