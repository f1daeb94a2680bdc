import { expect, test } from "vitest";
import { newPen } from "../src/pen.ts";

test("texts become UTF-8 one after the other, however long they are", () => {
	const pen = newPen();
	const long = "Đường làng, ngõ xóm 🌾 ".repeat(20_000);
	for (const texts of [["chợ"], [], [long, "ừ", long], ["a", "", "b"]]) {
		pen.begin();
		for (const text of texts) pen.write(text);
		expect(Buffer.from(pen.bytes()).toString()).toBe(texts.join(""));
	}
});
