import { pilesMarks } from "../vietnamese/piled-marks.ts";
import { splitSyllable } from "../vietnamese/syllable.ts";
import { cp1258Marks, tcvn3, vni, windows1252 } from "./legacy-tables.ts";

export type LegacyEncoding =
	/** Fonts `.VnTime`: `Ngµy ®¨ng`. */
	| "tcvn3"
	/** Fonts `VNI-Times`: `Moät caùnh tay`. */
	| "vni"
	/** UTF-8 read as Windows-1252: `Thanh TrÃ¬`. */
	| "mojibake"
	/** Latin-1 ì and ò read as Windows-1258: `T́m`, `ḥa b́nh`. */
	| "cp1258"
	/** Letters as HTML numbers: `t&#7893;ng`. */
	| "entities";

/** Letters that only Unicode Vietnamese has: where they are, no old font is. */
const modernLetter = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u;
const word = /[^\s.,;:!?()"“”/]+/gu;

const tcvn3Sign =
	/[A-Za-z](?:[»¼½¾](?=[a-z])|[µ¶·¸¹¨©ª«¬\u00ad¡¢£¤¥¦§])|[®©¨¬«ª\u00ad§][a-z]|[a-z][ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞß]/u;
const vniSign =
	/[ae][øùûõïêëäåüúèéâàáã]|[oô][øùûïõâäå]|u[øùûõï]|ö[øùûõï]|y[øùûõ]|ñ[aeioöuyôî]|[a-zñ]ö|öôø|ö[a-z]/iu;
const mojibakeSign =
	/Äáº|á[º»][\u0080-\u00ff‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|Ä[‘\u0091\u0090ƒ‚]|Æ[°¡¯]|Ã[\u00a1-\u00bf‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ€]|â€[œ“”™˜¦\u009d]/u;
const misreadTone = /[bcdđghklmnpqrstvxz][\u0300\u0301\u0303\u0309\u0323]/iu;
const entity = /&#(?:x[0-9a-f]{2,5}|\d{3,6});/iu;

/**
 * The old encoding that the words of a line show, if any. Needs text as it was read: soft hyphens are letters in TCVN3
 * and no-break spaces are bytes of mojibake.
 */
export function detectLine(line: string): LegacyEncoding | undefined {
	if (entity.test(line)) return "entities";
	if (mojibakeSign.test(line) && convertMojibake(line) !== line) {
		return "mojibake";
	}
	if (hasMisreadTone(line)) return "cp1258";
	if (modernLetter.test(line)) return undefined;
	const words = line.match(word) ?? [];
	const old = words.filter((text) => tcvn3Sign.test(text)).length;
	const vniWords = words.filter((text) => vniSign.test(text)).length;
	if (old === 0 && vniWords === 0) return undefined;
	return vniWords > old ? "vni" : "tcvn3";
}

/** A tone on a consonant, in a word that is Vietnamese once it is read rightly (`Gdańsk` is not). */
function hasMisreadTone(line: string): boolean {
	if (pilesMarks(line)) return false;
	return (line.normalize("NFD").match(word) ?? []).some(
		(text) =>
			misreadTone.test(text) &&
			splitSyllable(convertMisreadTones(text).toLowerCase()) !== undefined,
	);
}

/** The encoding of a whole text, and the numbers (from 1) of the lines in it. */
export interface LegacyFinding {
	readonly encoding: LegacyEncoding;
	readonly lines: readonly number[];
}

/** One odd word may be a foreign name or a trade mark; two are none. */
const leastWords = 2;

/** Every old encoding that a text shows, most lines first. */
export function detectLegacy(
	lines: readonly string[],
): readonly LegacyFinding[] {
	const found = new Map<LegacyEncoding, number[]>();
	lines.forEach((line, index) => {
		const encoding = detectLine(line);
		if (!encoding) return;
		const numbers = found.get(encoding);
		if (numbers) numbers.push(index + 1);
		else found.set(encoding, [index + 1]);
	});
	return [...found]
		.map(([encoding, numbers]) => ({ encoding, lines: numbers }))
		.filter(({ encoding, lines: numbers }) => {
			const text = numbers.map((number) => lines[number - 1] ?? "").join(" ");
			return countWords(text, encoding) >= leastWords;
		})
		.sort((a, b) => b.lines.length - a.lines.length);
}

/** Only fonts can be mistaken for foreign words; the other signs are proof by themselves. */
function countWords(text: string, encoding: LegacyEncoding): number {
	if (encoding !== "tcvn3" && encoding !== "vni") return leastWords;
	const sign = encoding === "tcvn3" ? tcvn3Sign : vniSign;
	return (text.match(word) ?? []).filter((part) => sign.test(part)).length;
}

/** The line in Unicode, converted from an encoding that was detected in it. */
export function convertLine(line: string, encoding: LegacyEncoding): string {
	return converters[encoding](line);
}

const converters: Readonly<Record<LegacyEncoding, (line: string) => string>> = {
	tcvn3: (line) => replaceLetters(line, tcvn3, 1),
	vni: (line) => replaceLetters(line, vni, 2),
	mojibake: convertMojibake,
	cp1258: convertMisreadTones,
	entities: decodeEntities,
};

/** Longest match first: `öô` of VNI is two letters, `ôø` one. */
function replaceLetters(
	line: string,
	table: ReadonlyMap<string, string>,
	longest: 1 | 2,
): string {
	let result = "";
	for (let index = 0; index < line.length; ) {
		const pair =
			longest === 2 ? table.get(line.slice(index, index + 2)) : undefined;
		if (pair !== undefined) {
			result += pair;
			index += 2;
		} else {
			const letter = line.charAt(index);
			result += table.get(letter) ?? letter;
			index += 1;
		}
	}
	return result;
}

const highRun = /[\u0080-\u00ff€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]+/gu;
/** à ends in the byte of a no-break space, which a text extractor may have made a plain one. */
const lostByte = /(?<=[a-z])Ã (?=[a-z]|$|[\s.,;:])/gu;

function convertMojibake(line: string): string {
	const converted = line.replace(
		highRun,
		(run) => decodeUtf8(run) ?? decodeUtf8(restoreD(run)) ?? run,
	);
	return converted === line ? line : converted.replace(lostByte, "à");
}

/** The second byte of Đ is no letter in Windows-1252, and many programs dropped it. */
function restoreD(run: string): string {
	return run.replace(/Ä(?=$|[À-ÿ])/gu, "Ä\u0090");
}

function decodeUtf8(run: string): string | undefined {
	const bytes = [...run].map(
		(letter) => windows1252.get(letter) ?? letter.charCodeAt(0),
	);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(
			Uint8Array.from(bytes),
		);
	} catch {
		return undefined;
	}
}

function convertMisreadTones(line: string): string {
	if (pilesMarks(line)) return line;
	return line
		.normalize("NFD")
		.replace(
			/([bcdđghklmnpqrstvxz])([\u0300\u0301\u0303\u0309\u0323])/giu,
			(_, consonant: string, mark: string) =>
				consonant + (cp1258Marks.get(mark) ?? mark),
		)
		.normalize("NFC");
}

function decodeEntities(line: string): string {
	return line.replace(
		/&#(?:x(?<hex>[0-9a-f]{2,5})|(?<decimal>\d{3,6}));/giu,
		(written: string, hex?: string, decimal?: string) => {
			const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
			const isLetter =
				code >= 0xa0 && code <= 0x1ffff && (code < 0xd800 || code > 0xdfff);
			return isLetter ? String.fromCodePoint(code) : written;
		},
	);
}
