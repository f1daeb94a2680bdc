import { isUtf8 } from "node:buffer";
import { type Diagnostic, problem } from "../diagnostics.ts";
import type { Position } from "../types.ts";
import { composed, findPile } from "../vietnamese/piled-marks.ts";
import {
	binaryFormat,
	guessEncoding,
	guessWideEncoding,
	wideEncoding,
} from "./encoding-guess.ts";
import { invalidUtf8 } from "./invalid-utf8.ts";

/** Text of strict UTF-8 bytes in NFC with LF, without a byte order mark; or the reason there is none. */
export type Decoded =
	| { readonly ok: true; readonly text: string }
	| { readonly ok: false; readonly diagnostic: Diagnostic };

export function decode(bytes: Buffer, file: string): Decoded {
	const diagnostic = refuse(bytes, file);
	if (diagnostic) return { ok: false, diagnostic };
	const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	const written = bytes.toString("utf8", start ? 3 : 0);
	const pile = findPile(written);
	if (pile >= 0) {
		const offset = Buffer.byteLength(written.slice(0, pile)) + (start ? 3 : 0);
		const position = positionOf(bytes, offset);
		const marks = problem("encoding/marks", file, position, {});
		return { ok: false, diagnostic: marks };
	}
	const text = written.normalize("NFC");
	return {
		ok: true,
		text: text.includes("\r") ? text.replace(/\r\n?/gu, "\n") : text,
	};
}

function refuse(bytes: Buffer, file: string): Diagnostic | undefined {
	const format = binaryFormat(bytes);
	if (format !== undefined) {
		return problem("encoding/binary", file, undefined, { format });
	}
	const wide = wideEncoding(bytes);
	if (wide !== undefined) {
		const values = { guess: wide, offset: "0" };
		return problem("encoding/utf-16", file, undefined, values);
	}
	if (!isUtf8(bytes)) {
		const { offset, cut } = invalidUtf8(bytes);
		const position = positionOf(bytes, offset);
		if (cut) {
			const values = { offset: String(offset) };
			return problem("encoding/utf-8-cut", file, position, values);
		}
		const values = { offset: String(offset), guess: guessEncoding(bytes) };
		return problem("encoding/utf-8", file, position, values);
	}
	const nul = bytes.indexOf(0);
	if (nul < 0) return undefined;
	const values = { offset: String(nul), guess: guessWideEncoding(bytes) };
	return problem("encoding/nul", file, positionOf(bytes, nul), values);
}

/** Where a byte stands. All bytes before it must be UTF-8. */
function positionOf(bytes: Buffer, offset: number): Position {
	const before = bytes.toString("utf8", 0, offset).replace(/^\ufeff/u, "");
	const lines = composed(before).split(/\r\n?|\n/u);
	return { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 };
}
