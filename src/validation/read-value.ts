import { z } from "zod";
import {
	type Diagnostic,
	problem,
	problemOf,
	type Rule,
} from "../diagnostics.ts";
import { messages } from "../messages/vi.ts";
import { excerpt } from "../parsing/excerpt.ts";
import type { Fields, FieldValue } from "../parsing/field-value.ts";
import type { Position } from "../types.ts";
import { closest } from "../vietnamese/closest.ts";
import type { Family } from "./refuse.ts";

export interface Reader {
	readonly file: string;
	readonly family: Family;
	/** A right line for a key that must not be missing, such as `title: Hội nghị tổng kết`. */
	readonly examples: Readonly<Record<string, string>>;
	/** The keys of each map within a key, such as `image`. */
	readonly nested: Readonly<Record<string, readonly string[]>>;
	/** Problems are added here. */
	readonly diagnostics: Diagnostic[];
}

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** Reads the value of a key by its schema. `undefined` when it is absent or wrong; what is wrong is reported. */
export function readValue<S extends z.core.$ZodType>(
	schema: S,
	key: string,
	{ fields, keys }: Fields,
	reader: Reader,
): z.output<S> | undefined {
	const value = fields.get(key);
	if (!value) return undefined;
	const position = keys.get(key) ?? value.position;
	const result = z.safeParse(schema, plain(value));
	if (result.success) return result.data;
	for (const issue of result.error.issues) {
		report(issue, key, value, position, reader);
	}
	return undefined;
}

/** Reports a required key that is not there. */
export function reportMissing(
	key: string,
	reader: Reader,
	at?: Position,
): void {
	const { file, family, examples, diagnostics } = reader;
	const example = examples[key] ?? `${key}: …`;
	diagnostics.push(problem(`${family}/required`, file, at, { key, example }));
}

/** The value as zod reads it. Maps have no prototype: `__proto__` is a key like any other. */
function plain(value: FieldValue): unknown {
	if (value.kind === "text") return value.text;
	if (value.kind === "list") return value.items.map(plain);
	const map: Record<string, unknown> = Object.create(null);
	for (const [key, inner] of value.fields) map[key] = plain(inner);
	return map;
}

function report(
	issue: Issue,
	key: string,
	value: FieldValue,
	keyPosition: Position,
	reader: Reader,
): void {
	const { file, family, diagnostics } = reader;
	const found = follow(value, issue.path);
	const name = nameOf(key, issue.path);
	const at = found?.position ?? nearest(value, issue.path) ?? keyPosition;
	switch (issue.code) {
		case "custom": {
			if (!isRule(issue.message)) throw new Error(issue.message);
			const values = { key: name, ...issue.params };
			diagnostics.push(problemOf(issue.message, file, at, values));
			return;
		}
		case "unrecognized_keys":
			for (const unknown of issue.keys) {
				reportUnknown(unknown, name, found, reader);
			}
			return;
		case "invalid_union":
			reportUnion(issue, key, value, keyPosition, reader);
			return;
		case "invalid_type":
			if (!found) {
				reportMissing(name, reader, at);
			} else if (found.kind === "text" && found.text.trim() === "") {
				diagnostics.push(problem(`${family}/empty`, file, at, { key: name }));
			} else {
				reportForm(issue.expected, name, at, reader);
			}
			return;
		default:
			throw new Error(`A schema gives an issue without a rule: ${issue.code}`);
	}
}

/** Of several forms, the one that was meant is the one whose outermost shape fits. */
function reportUnion(
	issue: Issue & { readonly code: "invalid_union" },
	key: string,
	value: FieldValue,
	keyPosition: Position,
	reader: Reader,
): void {
	const isOuter = ({ code, path }: Issue) =>
		code === "invalid_type" && path.length === 0;
	const meant = issue.errors.find((issues) => !issues.some(isOuter));
	for (const inner of meant ?? issue.errors.at(-1)?.slice(0, 1) ?? []) {
		const path = [...issue.path, ...inner.path];
		report({ ...inner, path }, key, value, keyPosition, reader);
	}
}

function reportForm(
	expected: string,
	key: string,
	at: Position,
	{ file, family, nested, diagnostics }: Reader,
): void {
	if (expected === "array") {
		diagnostics.push(problem(`${family}/form-list`, file, at, { key }));
	} else if (expected === "object" || expected === "record") {
		const known = nested[key]?.join(", ") ?? "…";
		diagnostics.push(problem(`${family}/form-map`, file, at, { key, known }));
	} else {
		diagnostics.push(problem(`${family}/form-text`, file, at, { key }));
	}
}

function reportUnknown(
	unknown: string,
	owner: string,
	map: FieldValue | undefined,
	{ file, family, nested, diagnostics }: Reader,
): void {
	const at = map?.kind === "map" ? map.keys.get(unknown) : undefined;
	const known = nested[owner] ?? [];
	const suggestion = closest(unknown, known);
	diagnostics.push(
		problem(`${family}/unknown-key`, file, at, {
			key: `${owner}.${excerpt(unknown)}`,
			suggestion,
			known: known.join(", "),
		}),
	);
}

/** The value at a path of keys and indices; `undefined` when there is none. */
function follow(value: FieldValue, path: Path): FieldValue | undefined {
	let found: FieldValue | undefined = value;
	for (const step of path) {
		if (found?.kind === "list") found = found.items[Number(step)];
		else if (found?.kind === "map") found = found.fields.get(String(step));
		else return undefined;
	}
	return found;
}

/** Where the innermost map or list of a path stands. */
function nearest(value: FieldValue, path: Path): Position | undefined {
	for (let length = path.length; length >= 0; length -= 1) {
		const found = follow(value, path.slice(0, length));
		if (found) return found.position;
	}
	return undefined;
}

/** `corrections`, [1, `note`] → `corrections.note` */
function nameOf(key: string, path: Path): string {
	const names = path.filter((step) => typeof step === "string");
	return [key, ...names].map(excerpt).join(".");
}

function isRule(text: string): text is Rule {
	return Object.hasOwn(messages, text);
}
