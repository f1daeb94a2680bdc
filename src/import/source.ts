import { isUtf8 } from "node:buffer";
import {
	binaryFormat,
	guessWideEncoding,
	wideEncoding,
} from "../reading/encoding-guess.ts";
import { composed } from "../vietnamese/piled-marks.ts";
import {
	convertLine,
	detectLegacy,
	detectLine,
	type LegacyFinding,
} from "./legacy-encoding.ts";
import { lineEnd } from "./lines.ts";
import type { Problem } from "./portal-page.ts";

/** What a file to be imported is, by its first bytes. Only text has a reader so far; the others are refused by name. */
export type SourceKind = "text" | "html" | "mhtml" | "warc" | "archive";

/** A text in Unicode, and the old encodings that were seen in it. */
export interface DecodedText {
	readonly text: string;
	readonly findings: readonly LegacyFinding[];
	/** True when the findings have been converted. */
	readonly converted: boolean;
}

export type Decoded =
	| { readonly ok: true; readonly decoded: DecodedText }
	| { readonly ok: false; readonly problem: Problem };

/** An article has at most 2 MB; what a page has around it comes on top. */
export const largestPage = 8 * 1024 * 1024;

export function sourceKind(bytes: Uint8Array): {
	readonly kind: SourceKind;
	/** For messages, such as `GZIP`. */
	readonly format: string;
} {
	const format = binaryFormat(bytes);
	if (format !== undefined) return { kind: "archive", format };
	const wide = wideEncoding(bytes) ?? guessWideEncoding(bytes);
	const isWide = wide === "UTF-16LE" || wide === "UTF-16BE";
	const start = new TextDecoder(isWide ? wide : "latin1")
		.decode(bytes.subarray(0, 1024))
		.replace(/^(?:ï»¿)?\s*/u, "");
	if (/^WARC\/\d/u.test(start)) return { kind: "warc", format: "WARC" };
	if (
		/^(?:<!doctype\s+html|<html|<head|<body|<\?xml|<rss|<feed|<!--)/iu.test(
			start,
		)
	) {
		return { kind: "html", format: "HTML/XML" };
	}
	if (/^(?:From:|MIME-Version:)[^\n]*\n/iu.test(start)) {
		return { kind: "mhtml", format: "MHTML" };
	}
	return { kind: "text", format: "TXT" };
}

/**
 * Bytes → Unicode text. UTF-8 and UTF-16 with a byte order mark are read as they are. Old one-byte encodings and text
 * that was once read wrongly are found, and converted only when asked: nobody but the editor can confirm the guess.
 */
export function decodePage(bytes: Uint8Array, convertLegacy: boolean): Decoded {
	if (bytes.length > largestPage) {
		const size = `${(bytes.length / 1024 / 1024).toFixed(1)} MB`;
		return refuse({ code: "too-large", values: { size, limit: "8 MB" } });
	}
	const { kind, format } = sourceKind(bytes);
	if (kind !== "text") {
		return refuse({ code: "source-kind", values: { format } });
	}
	const wide = wideEncoding(bytes);
	if (wide === "UTF-16LE" || wide === "UTF-16BE") {
		return finish(new TextDecoder(wide).decode(bytes), convertLegacy);
	}
	if (wide === undefined && isUtf8(bytes) && !bytes.includes(0)) {
		return finish(new TextDecoder().decode(bytes), convertLegacy);
	}
	return decodeOneByte(bytes, convertLegacy);
}

function decodeOneByte(bytes: Uint8Array, convertLegacy: boolean): Decoded {
	if (bytes.includes(0)) {
		return refuse({ code: "encoding", values: { guess: "UTF-16/UTF-32" } });
	}
	const latin = new TextDecoder("windows-1252").decode(bytes);
	const fonts = detectLegacy(toLines(latin)).filter(
		({ encoding }) => encoding === "tcvn3" || encoding === "vni",
	);
	const guess = fonts[0]?.encoding ?? "windows-1258";
	if (!convertLegacy) return refuse({ code: "encoding", values: { guess } });
	return guess === "windows-1258"
		? finish(composed(new TextDecoder("windows-1258").decode(bytes)), true)
		: finish(latin, true);
}

function finish(text: string, convertLegacy: boolean): Decoded {
	const lines = toLines(text);
	const findings = detectLegacy(lines);
	const encodings = new Set(findings.map(({ encoding }) => encoding));
	const convert = (line: string) => {
		const encoding = detectLine(line);
		return encoding && encodings.has(encoding)
			? convertLine(line, encoding)
			: line;
	};
	const isConverted = convertLegacy && findings.length > 0;
	return {
		ok: true,
		decoded: {
			text: isConverted ? lines.map(convert).join("\n") : text,
			findings,
			converted: isConverted,
		},
	};
}

function toLines(text: string): readonly string[] {
	return text.split(lineEnd);
}

function refuse(problem: Problem): Decoded {
	return { ok: false, problem };
}
