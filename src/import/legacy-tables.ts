/**
 * Old one-byte fonts as text looks when it was read as Windows-1252: what stands there → the letter that was meant.
 * TCVN3 is TCVN 5712:1993 (fonts `.VnTime`); VNI writes a tone as a second sign after the vowel.
 */

const tcvn3Written =
	"µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§";
const tcvn3Meant =
	"àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ";

export const tcvn3: ReadonlyMap<string, string> = pairUp(
	[...tcvn3Written],
	[...tcvn3Meant],
);

const vniRows = `
aø à aù á aû ả aõ ã aï ạ aê ă aè ằ aé ắ aú ẳ aü ẵ aë ặ aâ â aà ầ aá ấ aå ẩ aã ẫ aä ậ
eø è eù é eû ẻ eõ ẽ eï ẹ eâ ê eà ề eá ế eå ể eã ễ eä ệ
oø ò où ó oû ỏ oõ õ oï ọ oâ ô oà ồ oá ố oå ổ oã ỗ oä ộ
ôø ờ ôù ớ ôû ở ôõ ỡ ôï ợ ô ơ
uø ù uù ú uû ủ uõ ũ uï ụ öø ừ öù ứ öû ử öõ ữ öï ự ö ư
yø ỳ yù ý yû ỷ yõ ỹ î ỵ ñ đ æ ỉ ó ĩ ò ị ì ì í í`;

export const vni: ReadonlyMap<string, string> = withCapitals(
	vniRows.trim().split(/\s+/u),
);

/** The bytes 0x80–0x9F of Windows-1252; all else is its own code point. */
export const windows1252: ReadonlyMap<string, number> = new Map(
	[..."€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"].map(
		(letter, index) => [letter, 0x80 + index],
	),
);

/** Latin-1 letters whose byte is a combining mark in Windows-1258. */
export const cp1258Marks: ReadonlyMap<string, string> = new Map([
	["\u0301", "ì"],
	["\u0323", "ò"],
	["\u0300", "Ì"],
	["\u0309", "Ò"],
	["\u0303", "Þ"],
]);

function withCapitals(row: readonly string[]): ReadonlyMap<string, string> {
	const map = new Map<string, string>();
	for (let index = 0; index + 1 < row.length; index += 2) {
		const written = row[index] ?? "";
		const meant = row[index + 1] ?? "";
		map.set(written, meant);
		// Capitals are written with both signs large, or with the first one only.
		map.set(written.toUpperCase(), meant.toUpperCase());
		const [first = "", ...others] = written;
		map.set(first.toUpperCase() + others.join(""), meant.toUpperCase());
	}
	return map;
}

function pairUp(
	written: readonly string[],
	meant: readonly string[],
): ReadonlyMap<string, string> {
	return new Map(
		written.map((letter, index) => [letter, meant[index] ?? letter]),
	);
}
