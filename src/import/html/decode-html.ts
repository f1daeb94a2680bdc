import { isUtf8 } from "node:buffer";
import {
	guessEncoding,
	guessWideEncoding,
	wideEncoding,
} from "../../reading/encoding-guess.ts";
import { composed } from "../../vietnamese/piled-marks.ts";

/** How the bytes of a page became text. */
export interface DecodedHtml {
	readonly text: string;
	/** What the page was read as. */
	readonly encoding: string;
	/** True when neither the page nor its server said so: an editor should look. */
	readonly isGuessed: boolean;
	/** What the page said, when that was wrong. */
	readonly claimed?: string;
}

/**
 * Bytes of a page → text. A byte order mark is believed first, then what UTF-8 itself proves, then the server, then the
 * page: pages are often sent on with a wrong label.
 */
export function decodeHtml(
	bytes: Uint8Array,
	fromServer: string | undefined,
): DecodedHtml {
	const wide = wideEncoding(bytes) ?? guessWideEncoding(bytes);
	if (wide === "UTF-16LE" || wide === "UTF-16BE") {
		return decodeAs(bytes, wide, wideEncoding(bytes) === undefined);
	}
	const claimed = known(fromServer) ?? known(claimOf(bytes));
	if (isUtf8(withoutTorn(bytes))) {
		const decoded = decodeAs(bytes, "utf-8", false);
		const isWrong =
			claimed !== undefined && claimed !== "utf-8" && !isAscii(bytes);
		return isWrong ? { ...decoded, claimed } : decoded;
	}
	if (claimed !== undefined && claimed !== "utf-8") {
		return decodeAs(bytes, claimed, false);
	}
	// Some letters of a page that is UTF-8 otherwise were cut by a program that counted bytes.
	const loose = new TextDecoder().decode(bytes);
	const lost = loose.match(/\ufffd/gu)?.length ?? 0;
	const wideLetters = loose.match(/[\u0100-\u1eff]/gu)?.length ?? 0;
	if (claimed === "utf-8" ? lost < 10 + wideLetters : lost * 20 < wideLetters) {
		return { text: loose, encoding: "utf-8", isGuessed: false };
	}
	const guess = guessEncoding(bytes).toLowerCase();
	const decoded = decodeAs(bytes, known(guess) ?? "windows-1252", true);
	return claimed === undefined ? decoded : { ...decoded, claimed };
}

function decodeAs(
	bytes: Uint8Array,
	encoding: string,
	isGuessed: boolean,
): DecodedHtml {
	const text = new TextDecoder(encoding).decode(bytes);
	return {
		text: encoding === "windows-1258" ? composed(text) : text,
		encoding,
		isGuessed,
	};
}

/** A file that was cut may end in half a letter. */
function withoutTorn(bytes: Uint8Array): Uint8Array {
	for (let cut = 1; cut <= 3 && cut <= bytes.length; cut += 1) {
		const byte = bytes[bytes.length - cut] ?? 0;
		if (byte >= 0xc0) return bytes.subarray(0, bytes.length - cut);
		if (byte < 0x80) break;
	}
	return bytes;
}

function isAscii(bytes: Uint8Array): boolean {
	return bytes.every((byte) => byte < 0x80);
}

const claims =
	/<meta[^>]+charset\s*=\s*["']?\s*(?<html>[\w:-]+)|^\s*<\?xml[^>]+encoding\s*=\s*["'](?<xml>[\w:-]+)/iu;

function claimOf(bytes: Uint8Array): string | undefined {
	const start = new TextDecoder("latin1").decode(bytes.subarray(0, 8192));
	const { html, xml } = claims.exec(start)?.groups ?? {};
	return html ?? xml;
}

/** As the Encoding Standard names it. A label in bytes cannot mean UTF-16: it was readable as ASCII. */
function known(label: string | undefined): string | undefined {
	if (label === undefined) return undefined;
	try {
		const { encoding } = new TextDecoder(label.trim());
		return encoding.startsWith("utf-16") ? "utf-8" : encoding;
	} catch {
		return undefined;
	}
}
