import { type Diagnostic, problem } from "../diagnostics.ts";
import type { SourceFile } from "../types.ts";
import { excerpt } from "./excerpt.ts";

const kilobyte = 1024;
const largestHead = 64 * kilobyte;
const fence = "---";

/**
 * What keeps a text from beginning with a head between two lines that are exactly `---`. gray-matter alone would read
 * `---js` as code, `---x` as an end, and a head that never ends as a page without text.
 */
export function checkFence({ file, text }: SourceFile): Diagnostic | undefined {
	if (text.trim() === "") {
		return problem("fence/empty-file", file, undefined, {});
	}
	return checkOpening(text, file) ?? checkClosing(text, file);
}

function checkOpening(text: string, file: string): Diagnostic | undefined {
	const end = text.indexOf("\n");
	const line = end < 0 ? text : text.slice(0, end);
	if (line === fence) return undefined;
	const found = excerpt(line);
	if (line.trim() === fence) {
		return problem("fence/spaces", file, undefined, { found: line });
	}
	return /^\s*---[^-]/u.test(line)
		? problem("fence/language", file, undefined, { found })
		: problem("fence/missing", file, undefined, {});
}

function checkClosing(text: string, file: string): Diagnostic | undefined {
	const start = text.indexOf("\n---", fence.length) + 1;
	if (start === 0) return problem("fence/unclosed", file, undefined, {});
	const end = text.indexOf("\n", start);
	const found = text.slice(start, end < 0 ? undefined : end);
	if (found !== fence) {
		const line = text.slice(0, start).split("\n").length;
		const position = { line, column: 1 };
		const values = { found: found.trim() === fence ? found : excerpt(found) };
		return problem("fence/close", file, position, values);
	}
	const size = Buffer.byteLength(text.slice(0, start));
	if (size <= largestHead) return undefined;
	return problem("file/head-too-large", file, undefined, {
		size: `${Math.ceil(size / kilobyte)} kB`,
		limit: `${largestHead / kilobyte} kB`,
	});
}
