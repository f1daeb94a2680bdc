import { expect, test } from "vitest";
import { decodeTyping } from "../../src/search/typing.ts";

test.each([
	["nguyeenx", "nguyễn"],
	["ddaats", "đất"],
	["dduwowngf", "đường"],
	["dduongwf", "đường"],
	["tieesng", "tiếng"],
	["tiengse", "tiếng"],
	["hoaf", "hòa"],
	["hoanf", "hoàn"],
	["thuyr", "thủy"],
	["lowij", "lợi"],
	["lawng", "lăng"],
	["Nguyeenx", "nguyễn"],
	["quaans", "quấn"],
	["muwa", "mưa"],
	["nuwowsc", "nước"],
	["chowj", "chợ"],
	["dand", "đan"],
])("Telex %s is %s", (typed, word) => {
	expect(decodeTyping(typed)).toBe(word);
});

test.each([
	["dai5", "dại"],
	["d9at61", "đất"],
	["bieu63", "biểu"],
	["bieu3", "biẻu"],
	["d9u7o7ng2", "đường"],
	["nguye6n4", "nguyễn"],
	["la8ng", "lăng"],
	["mu7a", "mưa"],
	["cho75", "chợ"],
	["hoa2", "hòa"],
])("VNI %s is %s", (typed, word) => {
	expect(decodeTyping(typed)).toBe(word);
});

test.each([
	["covid19"],
	["chợ"],
	["cho"],
	["zzzz"],
	["13"],
	["m2"],
	["english"],
	[""],
	["xyzxyz"],
	["a1b2c3"],
])("%s is no leftover of typing", (typed) => {
	expect(decodeTyping(typed)).toBeUndefined();
});
