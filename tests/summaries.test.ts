import { expect, test } from "vitest";
import { summarise } from "../src/summaries.ts";

const sentence =
	"Sáng nay, chợ xã Yên Bình họp phiên đầu năm với hơn hai trăm gian hàng của bà con mười hai thôn.";

test("a short paragraph is its own summary", () => {
	expect(summarise(sentence)).toBe(sentence);
});

test("a long one ends with a sentence", () => {
	expect(summarise(`${sentence} ${sentence} ${sentence} ${sentence}`)).toBe(
		`${sentence} ${sentence} ${sentence}`,
	);
});

test("the point of an abbreviation ends no sentence", () => {
	const text = `${"Hội nghị có sự tham dự của các đại biểu đến từ nhiều nơi trong cả nước, ".repeat(3)}trong đó có đoàn TP. Hà Nội cùng nhiều người khác đã về dự đông đủ từ sớm và cả buổi chiều`;
	expect(summarise(text)).not.toMatch(/TP\.$/u);
	expect(summarise(text)).toMatch(/…$/u);
});

test("a sentence without end is cut between words", () => {
	const summary = summarise("chợ quê ".repeat(100));
	expect(summary).toMatch(/(?:chợ|quê)…$/u);
	expect(summary.length).toBeLessThanOrEqual(301);
});
