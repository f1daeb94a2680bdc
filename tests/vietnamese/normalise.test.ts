import { expect, test } from "vitest";
import { normalise } from "../../src/vietnamese/normalise.ts";

test.each([
	[
		"decomposed letters are composed",
		"Tie\u0302\u0301ng Vie\u0323\u0302t",
		"Tiếng Việt",
	],
	["a tone typed before its circumflex", "tie\u0301\u0302ng", "tiếng"],
	["a composed tone with a loose circumflex", "ti\u00e9\u0302ng", "tiếng"],
	["a tone typed before its horn", "\u0075\u0309\u031b", "ử"],
	["a tone typed before its breve", "\u00e1\u0306", "ắ"],
	["a tone below is ordered by Unicode itself", "o\u0323\u031b", "ợ"],
	["deprecated tone marks", "a\u0300\u0061\u0341", "àá"],
	["Icelandic Ð in a word", "Ðại hội Ðảng bộ", "Đại hội Đảng bộ"],
	[
		"Icelandic Ð in an abbreviation",
		"13/2020/QÐ-UBND, HÐND",
		"13/2020/QĐ-UBND, HĐND",
	],
	["Icelandic ð in a word", "ði ðường", "đi đường"],
	["African Ɖ", "Ɖảng", "Đảng"],
	["Icelandic names stay", "Sigurður Ðorvaldsson", "Sigurður Ðorvaldsson"],
	["old tone placement is left as written", "hoà hòa", "hoà hòa"],
	["spaces stay", "a\u00a0b  c", "a\u00a0b  c"],
	["other scripts' marks stay", "й 한 é", "й 한 é"],
])("%s", (_, text, expected) => {
	expect(normalise(text)).toBe(expected);
	expect(normalise(normalise(text))).toBe(expected);
	expect(normalise(text.normalize("NFD"))).toBe(expected);
});
