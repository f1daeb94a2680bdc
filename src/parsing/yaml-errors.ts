import { type Diagnostic, problem } from "../diagnostics.ts";
import { excerpt } from "./excerpt.ts";
import type { Locate } from "./locate.ts";

export interface YamlError {
	readonly code: string;
	readonly message: string;
	readonly pos: readonly [number, number];
}

/** A text that is being explained. */
export interface Explained {
	readonly text: string;
	readonly file: string;
	readonly locate: Locate;
	/** Start of the quoted scalar that ends at an offset. */
	readonly quoteEndingAt: (end: number) => number | undefined;
}

/** Says in an editor's words what the YAML parser minded. */
export function explain(error: YamlError, context: Explained): Diagnostic {
	const { text, file, locate } = context;
	const [offset] = error.pos;
	const rest = restOfLine(text, offset);
	const at = locate(offset);
	switch (error.code) {
		case "BLOCK_AS_IMPLICIT_KEY":
			return /:(?:\s|$)/u.test(rest)
				? problem("yaml/colon", file, at, { example: quotedLine(text, offset) })
				: problem("yaml/indent", file, locate(nextLine(text, offset)), {});
		case "BAD_SCALAR_START":
			return problem("yaml/start", file, at, { found: rest.charAt(0) });
		case "TAB_AS_INDENT":
			return problem("yaml/tab", file, at, {});
		case "BAD_DQ_ESCAPE":
			return problem("yaml/escape", file, at, { found: rest.slice(0, 2) });
		case "UNEXPECTED_TOKEN":
			return leftOver(error, context);
		case "MISSING_CHAR":
		case "MULTILINE_IMPLICIT_KEY":
			return missing(error, context);
		case "BAD_INDENT":
			return error.message.startsWith("Flow ")
				? unclosedBracket(context, offset)
				: problem("yaml/indent", file, at, {});
		default:
			return problem("yaml/syntax", file, at, { reason: error.code });
	}
}

function leftOver(error: YamlError, context: Explained): Diagnostic {
	const { text, file, locate } = context;
	const [offset] = error.pos;
	const before = text.slice(0, offset).trimEnd().at(-1) ?? "";
	const found = excerpt(restOfLine(text, offset));
	if (before === '"' || before === "'") {
		return problem("yaml/quote-inside", file, locate(offset), { found });
	}
	if (before === "]" || before === "}") {
		return problem("yaml/brackets", file, locate(offset), { found });
	}
	const values = { reason: error.code };
	return problem("yaml/syntax", file, locate(offset), values);
}

function missing(error: YamlError, context: Explained): Diagnostic {
	const { text, file, locate, quoteEndingAt } = context;
	const [offset] = error.pos;
	const rest = restOfLine(text, offset);
	if (error.message.startsWith("Missing closing")) {
		const start = quoteEndingAt(offset) ?? offset;
		const values = { quote: text.charAt(start) };
		return problem("yaml/quote", file, locate(start), values);
	}
	const key = /^([\p{L}_][\p{L}\p{N}_-]*):(?=\S)/u.exec(rest);
	const dash = /^-(?=\S)/u.exec(rest);
	const mark = key ? ":" : dash ? "-" : undefined;
	const [written] = key ?? dash ?? [];
	if (mark !== undefined && written !== undefined) {
		return problem("yaml/space", file, locate(offset), {
			mark,
			found: excerpt(rest),
			suggestion: excerpt(`${written} ${rest.slice(written.length)}`),
		});
	}
	if (/expected.*[\]}]|end with a [\]}]/u.test(error.message)) {
		return unclosedBracket(context, offset);
	}
	return problem("yaml/not-a-map", file, locate(offset), {});
}

function unclosedBracket(context: Explained, offset: number): Diagnostic {
	const { text, file, locate } = context;
	const open = Math.max(
		text.lastIndexOf("[", offset),
		text.lastIndexOf("{", offset),
	);
	const start = open < 0 ? offset : open;
	const values = { bracket: text.charAt(start) };
	return problem("yaml/bracket-open", file, locate(start), values);
}

/** `title: Họp: chiều` → `title: "Họp: chiều"` */
function quotedLine(text: string, offset: number): string {
	const start = text.lastIndexOf("\n", offset - 1) + 1;
	const value = restOfLine(text, offset).trimEnd();
	const quoted = value.includes('"')
		? `'${value.replaceAll("'", "''")}'`
		: `"${value.replaceAll("\\", "\\\\")}"`;
	return text.slice(start, offset).trimStart() + quoted;
}

function restOfLine(text: string, offset: number): string {
	const end = text.indexOf("\n", offset);
	return text.slice(offset, end < 0 ? undefined : end);
}

/** Where the words of the following line begin. */
function nextLine(text: string, offset: number): number {
	const end = text.indexOf("\n", offset);
	if (end < 0) return offset;
	const words = /\S/u.exec(text.slice(end + 1));
	return end + 1 + (words?.index ?? 0);
}
