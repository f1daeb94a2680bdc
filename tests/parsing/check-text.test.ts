import { expect, test } from "vitest";
import { checkText } from "../../src/parsing/check-text.ts";
import { locator } from "../../src/parsing/locate.ts";

function rules(text: string) {
	return checkText({ file: "cho.md", text }, locator(text));
}

/** Ordinary, but not among the characters of the quick look. */
const slow = "→";

test("the quick look passes over no character that the long one minds", () => {
	expect(rules(slow)).toEqual([]);
	for (let code = 0; code <= 0xffff; code += 1) {
		const character = String.fromCharCode(code);
		// Three in a line, each beside a letter: what it takes for the old encodings to be noticed.
		const text = `t${character}i\n${`a${character}t${character}a `.repeat(3)}`;
		const [quick, long] = [rules(text), rules(`${text}\n${slow}`)];
		if (quick.length !== long.length) expect(quick, text).toEqual(long);
	}
});

test.each(["<<<<<<< HEAD", ">>>>>>> nhánh", "|||||||"])(
	"%j on a line of its own is a conflict, among harmless letters and others",
	(mark) => {
		for (const more of ["", slow])
			expect(rules(`Chợ\n${mark}\n${more}`)).toMatchObject([
				{ rule: "file/conflict", line: 2, column: 1 },
			]);
		expect(rules(`Chợ ${mark}`)).toEqual([]);
	},
);
