import { describe, expect, test } from "vitest";
import {
	convertLine,
	detectLegacy,
	detectLine,
} from "../../src/import/legacy-encoding.ts";
import { tcvn3, vni } from "../../src/import/legacy-tables.ts";
import { decodePage } from "../../src/import/source.ts";

describe("an old encoding is known by its words and can be converted", () => {
	test.each([
		["tcvn3", "Ngµy ®¨ng 24/07/2020", "Ngày đăng 24/07/2020"],
		["tcvn3", "UBND huyÖn tæ chøc", "UBND huyện tổ chức"],
		["tcvn3", "tr\u00adêng häc", "trường học"],
		["vni", "Moät caùnh tay", "Một cánh tay"],
		["vni", "ngöôøi daân ñaõ", "người dân đã"],
		["vni", "ÑAÛNG UÛY XAÕ", "ĐẢNG ỦY XÃ"],
		["mojibake", "Thanh TrÃ¬", "Thanh Trì"],
		["mojibake", "Ä\u0090áº£ng á»§y", "Đảng ủy"],
		["mojibake", "Äáº£ng á»§y", "Đảng ủy"],
		["cp1258", "T\u0301m hiểu \u1e25a b\u0301nh", "Tìm hiểu hòa bình"],
		["entities", "t&#7893;ng k&#7871;t", "tổng kết"],
		["entities", "t&#x1ED5;ng", "tổng"],
	] as const)("%s: %s", (encoding, line, meant) => {
		expect(detectLine(line)).toBe(encoding);
		expect(convertLine(line, encoding).normalize("NFC")).toBe(meant);
	});
});

test.each([
	"UBND XÃ HỘI NGHỊ TỔNG KẾT",
	"UBND XÃ\u00a0MINH AN",
	"hoà bình, khoẻ khoắn, thuỷ lợi",
	"Windows® và ©2020",
	"«Le Monde» và Gdańsk",
	"25 m², 30 °C, ½ ha",
	"Tiếng Việt có dấu",
	"",
])("“%s” is Unicode", (line) => {
	expect(detectLine(line)).toBeUndefined();
});

const everySyllable =
	"bọn trẻ đã được nghỉ học vì trường xã tổ chức hội nghị mỗi cụ già đều ngồi ghế gỗ uống nước chè ấm kể chuyện xưa thủy thủ vẫn chờ kỹ sư ở lại lấy mẫu gõ cửa từng nhà lạc lẽo ẩm ẫm ằng ẳng ẵng ắng ặng ẽo ễ ỉ ĩ ỏ õ ồ ổ ỗ ộ ỡ ợ ũ ữ ự ỳ ỷ ỵ";

test.each([
	["tcvn3", tcvn3],
	["vni", vni],
] as const)(
	"every letter survives the way to %s and back",
	(encoding, table) => {
		const back = new Map(
			[...table].map(([written, meant]) => [meant, written]),
		);
		const old = [...everySyllable].map((l) => back.get(l) ?? l).join("");
		expect(old).not.toBe(everySyllable);
		expect(detectLine(old)).toBe(encoding);
		expect(convertLine(old, encoding)).toBe(everySyllable);
	},
);

test("one odd word in a text is no old encoding", () => {
	expect(detectLegacy(["Áo của hãng Citroën", "Bà con mua nhiều."])).toEqual(
		[],
	);
});

test("lines of an old encoding are found among others", () => {
	const lines = ["Xã Vân Hòe họp", "Moät caùnh tay", "Tổng kết"];
	expect(detectLegacy(lines)).toEqual([{ encoding: "vni", lines: [2] }]);
});

describe("bytes that are not UTF-8 are converted only when asked", () => {
	const latin = (text: string) => Uint8Array.from(Buffer.from(text, "latin1"));
	const tcvn3Bytes = latin("UBND huyÖn tæ chøc V¨n hãa");
	const cp1258Bytes = Uint8Array.from([
		0x58, 0xe3, 0x20, 0x68, 0xf4, 0xcc, 0x6d, 0x20, 0x6e, 0x61, 0x79,
	]);

	test("without the flag they are refused with the guess", () => {
		expect(decodePage(tcvn3Bytes, false)).toMatchObject({
			ok: false,
			problem: { code: "encoding", values: { guess: "tcvn3" } },
		});
		expect(decodePage(cp1258Bytes, false)).toMatchObject({
			ok: false,
			problem: { values: { guess: "windows-1258" } },
		});
	});

	test("with the flag they become Unicode", () => {
		expect(decodePage(tcvn3Bytes, true)).toMatchObject({
			decoded: { text: "UBND huyện tổ chức Văn hóa", converted: true },
		});
		expect(decodePage(cp1258Bytes, true)).toMatchObject({
			decoded: { text: "Xă hồm nay" },
		});
	});

	test("text in UTF-8 keeps old words until the flag is given", () => {
		const bytes = Buffer.from("Tin xã\nMoät caùnh tay");
		expect(decodePage(bytes, false)).toMatchObject({
			decoded: { text: "Tin xã\nMoät caùnh tay", converted: false },
		});
		expect(decodePage(bytes, true)).toMatchObject({
			decoded: { text: "Tin xã\nMột cánh tay", converted: true },
		});
	});

	test("UTF-16 with its mark is read as it is", () => {
		const bytes = Buffer.from("\ufeffXã Vân Hòe", "utf16le");
		expect(decodePage(bytes, false)).toMatchObject({
			decoded: { text: "Xã Vân Hòe" },
		});
	});
});

test.each([
	["<!DOCTYPE html><html>", "HTML/XML"],
	["\u001f\u008b\u0008", "GZIP"],
	["WARC/1.0\r\n", "WARC"],
	["PK\u0003\u0004", "ZIP/DOCX/XLSX"],
	["MIME-Version: 1.0\n", "MHTML"],
])("what is no text is refused by name: %s", (start, format) => {
	expect(decodePage(Buffer.from(start, "latin1"), false)).toMatchObject({
		problem: { code: "source-kind", values: { format } },
	});
});
