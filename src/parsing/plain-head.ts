import type { Position } from "../types.ts";
import type { Fields, FieldValue, TextValue } from "./field-value.ts";
import { isHarmless } from "./harmless.ts";

/** Signs that the parser's guards count; with fewer than these together no guard is reached. */
const counted = /[-?[{,]/g;
const mostCounted = 50;

const entry = /^([a-z_]{1,40}):(?: (.+))?$/;
/** What stands before the items of a list, or the keys of a map, under a key. */
const under = /^(?: *- | {2,})/;
const plain = /^[\p{L}\p{N}](?:.*[^ ])?$/u;
/** Where a plain text is not the whole of its line. */
const notPlain = /:(?: |$)| #/;
const quoted = /^(?:"([^"\\]*)"|'([^']*)')$/;
const brackets = /^\[(.*)\]$/;
const flowItem =
	/^(?:"[^"\\,[\]{}]*"|'[^',[\]{}]*'|[^"',:#[\]{}][^,:#[\]{}]*)$/;

/**
 * Reads the head that nearly all articles have: a key on each line with a text or a short list, or under it the items of a
 * list or the keys of one map. The result is what the YAML parser gives, at a small part of its cost. `undefined` for
 * anything else, faulty or not: that is for the parser.
 * @param text begins with the rest of the opening fence's line, which must be empty
 */
export function readPlainHead(text: string): Fields | undefined {
	if (!isHarmless(text) || text.includes("\t")) return undefined;
	if ((text.match(counted)?.length ?? 0) >= mostCounted) return undefined;
	const cursor: Cursor = { lines: text.split("\n"), at: 1 };
	if (cursor.lines[0] !== "" || cursor.lines.length < 2) return undefined;
	const fields = readEntries(cursor, "");
	return cursor.at === cursor.lines.length ? fields : undefined;
}

/** The lines of a head, and the one that is read next. */
interface Cursor {
	readonly lines: readonly string[];
	at: number;
}

/** The keys with this indentation, up to a line without it. `undefined` when a line is not plain, or a key stands twice. */
function readEntries(cursor: Cursor, indent: string): Fields | undefined {
	const fields = new Map<string, FieldValue>();
	const keys = new Map<string, Position>();
	for (;;) {
		const line = cursor.lines[cursor.at];
		if (line === undefined || !line.startsWith(indent)) break;
		const written = entry.exec(line.slice(indent.length));
		if (!written) return undefined;
		const [, key = "", rest] = written;
		const position = placeOf(cursor, indent.length);
		const before = indent.length + key.length + ": ".length;
		cursor.at += 1;
		const value =
			rest === undefined
				? readUnder(cursor, indent, position)
				: readInline(rest, { line: position.line, column: before + 1 });
		if (value === undefined || keys.has(key)) return undefined;
		keys.set(key, position);
		fields.set(key, value);
	}
	return fields.size === 0 ? undefined : { fields, keys };
}

/** What the lines after `key:` hold. */
function readUnder(
	cursor: Cursor,
	indent: string,
	owner: Position,
): FieldValue | undefined {
	const [prefix] = under.exec(cursor.lines[cursor.at] ?? "") ?? [];
	// Maps within maps, and lists that stand no deeper than a key within one, are for the parser.
	if (prefix === undefined)
		return { kind: "text", text: "", style: "plain", position: owner };
	if (indent !== "") return undefined;
	if (!prefix.endsWith("- ")) {
		const position = placeOf(cursor, prefix.length);
		const map = readEntries(cursor, prefix);
		return map && { kind: "map", ...map, position };
	}
	const position = placeOf(cursor, prefix.length - "- ".length);
	const items: FieldValue[] = [];
	for (;;) {
		const line = cursor.lines[cursor.at];
		if (!line?.startsWith(prefix)) break;
		const at = placeOf(cursor, prefix.length);
		const item = readText(line.slice(prefix.length), at);
		if (item === undefined) return undefined;
		items.push(item);
		cursor.at += 1;
	}
	return { kind: "list", items, position };
}

function readInline(written: string, at: Position): FieldValue | undefined {
	const list = brackets.exec(written)?.[1];
	return list === undefined ? readText(written, at) : readFlowList(list, at);
}

/** @param written what stands between the brackets @param position of the opening one */
function readFlowList(
	written: string,
	position: Position,
): FieldValue | undefined {
	const items: FieldValue[] = [];
	let column = position.column + 1;
	for (const part of written === "" ? [] : written.split(", ")) {
		const at = { line: position.line, column };
		const item = flowItem.test(part) ? readText(part, at) : undefined;
		if (item === undefined) return undefined;
		items.push(item);
		column += part.length + ", ".length;
	}
	return { kind: "list", items, position };
}

function readText(written: string, position: Position): TextValue | undefined {
	if (plain.test(written) && !notPlain.test(written))
		return textValue(written, "plain", position);
	const match = quoted.exec(written);
	return match
		? textValue(match[1] ?? match[2] ?? "", "quoted", position)
		: undefined;
}

function textValue(
	text: string,
	style: TextValue["style"],
	position: Position,
): TextValue {
	return { kind: "text", text: text.normalize("NFC"), style, position };
}

/** @param offset of a character in the cursor's line */
function placeOf({ at }: Cursor, offset: number): Position {
	return { line: at + 1, column: offset + 1 };
}
