import { expect, test } from "vitest";
import { foldedKey, identityKey } from "../../src/vietnamese/identity.ts";

test.each([
	["hòa", "hoà"],
	["hỏa", "hoả"],
	["tõa", "toã"],
	["hóa", "hoá"],
	["họa", "hoạ"],
	["hòe", "hoè"],
	["khỏe", "khoẻ"],
	["xõe", "xoẽ"],
	["lóe", "loé"],
	["xọe", "xoẹ"],
	["thùy", "thuỳ"],
	["ủy ban", "uỷ ban"],
	["lũy", "luỹ"],
	["thúy", "thuý"],
	["lụy", "luỵ"],
	["kĩ", "kỹ"],
	["lí", "lý"],
	["quí", "quý"],
	["quì", "quỳ"],
	["mĩ", "mỹ"],
	["sĩ", "sỹ"],
	["tỉ", "tỷ"],
	["vị", "vỵ"],
	["hi", "hy"],
	["Ủy Ban  Nhân dân", "uỷ ban nhân\u00a0dân"],
	["Ðại hội", "đại hội"],
	["Tiếng Việt".normalize("NFD"), "TIẾNG VIỆT"],
	["Trung tâm VH-TT&TT", "trung tâm vh-tt&tt"],
])("%s and %s are one word", (a, b) => {
	expect(identityKey(a)).toBe(identityKey(b));
});

test.each([
	["hoàn", "hòan"],
	["hoài", "hòai"],
	["thủy", "thuy"],
	["qúy", "quý"],
	["tai", "tay"],
	["tái", "táy"],
	["thúi", "thúy"],
	["tuỳ", "tùi"],
	["đa", "da"],
	["thi", "thy"],
	["nghĩ", "nghỹ"],
	["y", "i"],
	["ma", "má"],
	["ban", "bàn"],
	["lịch", "lych"],
	["hòa", "hỏa"],
])("%s and %s are two words", (a, b) => {
	expect(identityKey(a)).not.toBe(identityKey(b));
});

test.each([
	["Đất đai", "dat dai"],
	["  ỦY   BAN\nNHÂN DÂN ", "uy ban nhan dan"],
	["Nguyễn Thị Thu Hường", "nguyen thi thu huong"],
	["Tiếng Việt".normalize("NFD"), "tieng viet"],
	["Ðường", "duong"],
	["13/2020/QĐ-UBND", "13/2020/qd-ubnd"],
])("%s folds to %s", (text, folded) => {
	expect(foldedKey(text)).toBe(folded);
});
