import {
	Composer,
	type CST,
	isMap,
	isScalar,
	isSeq,
	type Node,
	Parser,
	type Scalar,
	type YAMLMap,
} from "yaml";
import { type Checked, type Diagnostic, problem } from "../diagnostics.ts";
import { codeOf } from "../reading/file-names.ts";
import type { Position } from "../types.ts";
import { invisible } from "./check-text.ts";
import { excerpt } from "./excerpt.ts";
import type { Fields, FieldValue, TextValue } from "./field-value.ts";
import { type Locate, locator } from "./locate.ts";
import { explain, type YamlError } from "./yaml-errors.ts";
import { deepest, opensTooDeep, refusals } from "./yaml-refusals.ts";

/** Enough to mend a file by; what follows the first mistakes is mostly their echo. */
const mostProblems = 10;
const mostErrors = 100;
/** Each would be an error of its own that costs the parser time. */
const emptyItems = /(?:,\s*){51}/u;

/**
 * Reads the keys of a YAML text, each scalar as the text that was typed, and refuses what an editor never means.
 * `undefined` when it cannot be understood, or is empty; with a value there may still be errors.
 */
export function parseFields(
	text: string,
	file: string,
): Checked<Fields | undefined> {
	const locate = locator(text);
	const tooDeep = opensTooDeep(text);
	if (tooDeep !== undefined) {
		const values = { limit: String(deepest) };
		return refuse([problem("yaml/nesting", file, locate(tooDeep), values)]);
	}
	const commas = text.search(emptyItems);
	if (commas >= 0) {
		const values = { reason: "UNEXPECTED_TOKEN" };
		return refuse([problem("yaml/syntax", file, locate(commas), values)]);
	}
	const tokens = [...new Parser().parse(text)];
	const refused = firstOfEach(
		refusals(tokens, text, file, locate),
		({ line }) => line,
	);
	// A comment cuts one value short; the other keys can still be read.
	if (refused.some(({ rule }) => rule !== "yaml/comment")) {
		return refuse(refused);
	}

	const [document] = new Composer({
		schema: "failsafe",
		strict: true,
		// Ours is linear, and knows both places.
		uniqueKeys: false,
		prettyErrors: false,
		logLevel: "silent",
	}).compose(tokens);
	const errors: readonly YamlError[] = document?.errors ?? [];
	if (errors.length > 0) {
		const quoteEndingAt = quoteFinder(tokens);
		const context = { text, file, locate, quoteEndingAt };
		// One mistake is often noticed twice, at one place or on one line.
		const explained = firstOfEach(
			errors.slice(0, mostErrors),
			({ pos }) => pos[0],
		).map((error) => explain(error, context));
		return refuse([...refused, ...firstOfEach(explained, ({ line }) => line)]);
	}
	const contents = document?.contents;
	if (!contents || (isScalar(contents) && contents.source === "")) {
		return refuse([]);
	}
	if (!isMap(contents)) {
		const position = locate(contents.range?.[0] ?? 0);
		return refuse([problem("yaml/not-a-map", file, position, {})]);
	}
	const diagnostics: Diagnostic[] = [...refused];
	const fields = readMap(contents, { text, file, locate, diagnostics });
	// A key written twice hides no mistake in the others.
	return { value: fields, diagnostics: diagnostics.slice(0, mostProblems) };
}

interface Reading {
	readonly text: string;
	readonly file: string;
	readonly locate: Locate;
	readonly diagnostics: Diagnostic[];
}

function readMap(map: YAMLMap, reading: Reading): Fields {
	const { file, locate, diagnostics } = reading;
	const fields = new Map<string, FieldValue>();
	const keys = new Map<string, Position>();
	for (const { key, value } of map.items) {
		if (!isScalar(key) || typeof key.value !== "string" || key.value === "") {
			const at = locate(map.range?.[0] ?? 0);
			diagnostics.push(problem("yaml/complex-key", file, at, {}));
			continue;
		}
		const name = key.value.normalize("NFC");
		const position = locate(key.range?.[0] ?? 0);
		const earlier = keys.get(name);
		if (earlier) {
			const values = { key: excerpt(name), line: String(earlier.line) };
			diagnostics.push(problem("yaml/duplicate-key", file, position, values));
		} else if (name === "<<") {
			diagnostics.push(problem("yaml/merge-key", file, position, {}));
		} else {
			keys.set(name, position);
			fields.set(name, readValue(value, position, reading));
		}
	}
	return { fields, keys };
}

/** @param owner where the key or list stands, for a value that was left empty */
function readValue(
	value: unknown,
	owner: Position,
	reading: Reading,
): FieldValue {
	if (isMap(value)) {
		const position = positionOf(value, owner, reading);
		return { kind: "map", ...readMap(value, reading), position };
	}
	if (isSeq(value)) {
		const position = positionOf(value, owner, reading);
		const items = value.items.map((item) => readValue(item, position, reading));
		return { kind: "list", items, position };
	}
	if (isScalar(value)) return readText(value, owner, reading);
	return { kind: "text", text: "", style: "plain", position: owner };
}

function readText(
	scalar: Scalar,
	owner: Position,
	reading: Reading,
): TextValue {
	const text = typeof scalar.value === "string" ? scalar.value : "";
	const style = styleOf(scalar);
	if (text === "" && style === "plain") {
		return { kind: "text", text, style, position: owner };
	}
	const position = positionOf(scalar, owner, reading);
	const hidden = text.match(invisible) ?? [];
	// Written as itself it was found in the text already; an escape (`"\u202e"`) shows only here.
	if (hidden.length > 0 && rawOf(scalar, reading).match(invisible) === null) {
		const values = { code: codeOf(hidden[0] ?? ""), count: `${hidden.length}` };
		const { file, diagnostics } = reading;
		diagnostics.push(problem("encoding/invisible", file, position, values));
	}
	return {
		kind: "text",
		text: (style === "block" ? text.replace(/\n+$/u, "") : text).normalize(
			"NFC",
		),
		style,
		position,
	};
}

/** A scalar as it is written, quotes and escapes included. */
function rawOf({ range }: Scalar, { text }: Reading): string {
	return range ? text.slice(range[0], range[1]) : "";
}

function styleOf({ type }: Scalar): TextValue["style"] {
	if (type === "BLOCK_FOLDED" || type === "BLOCK_LITERAL") return "block";
	return type === "PLAIN" ? "plain" : "quoted";
}

function positionOf(node: Node, owner: Position, reading: Reading): Position {
	return node.range ? reading.locate(node.range[0]) : owner;
}

function firstOfEach<T>(
	items: readonly T[],
	key: (item: T) => number,
): readonly T[] {
	const seen = new Set<number>();
	return items.filter((item) => {
		const isFirst = !seen.has(key(item));
		seen.add(key(item));
		return isFirst;
	});
}

function refuse(
	diagnostics: readonly Diagnostic[],
): Checked<Fields | undefined> {
	return { value: undefined, diagnostics: diagnostics.slice(0, mostProblems) };
}

function quoteFinder(
	tokens: readonly CST.Token[],
): (end: number) => number | undefined {
	const starts = new Map<number, number>();
	const visit = (token: CST.Token): void => {
		if (
			token.type === "double-quoted-scalar" ||
			token.type === "single-quoted-scalar"
		) {
			starts.set(token.offset + token.source.length, token.offset);
		} else if ("items" in token) {
			for (const { key, value } of token.items) {
				if (key) visit(key);
				if (value) visit(value);
			}
		} else if (token.type === "document" && token.value) {
			visit(token.value);
		}
	};
	for (const token of tokens) visit(token);
	return (end) => starts.get(end);
}
