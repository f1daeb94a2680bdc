import type { Position } from "../types.ts";

/** The keys of a map, in the order written. */
export interface Fields {
	readonly fields: ReadonlyMap<string, FieldValue>;
	/** Where each key stands. */
	readonly keys: ReadonlyMap<string, Position>;
}

/** What stands after a key. Every scalar is the text that was typed: `012`, `null` and `2020-07-24` are text. */
export type FieldValue = TextValue | ListValue | MapValue;

export interface TextValue {
	readonly kind: "text";
	readonly text: string;
	readonly style: "plain" | "quoted" | "block";
	readonly position: Position;
}

export interface ListValue {
	readonly kind: "list";
	readonly items: readonly FieldValue[];
	readonly position: Position;
}

export interface MapValue extends Fields {
	readonly kind: "map";
	readonly position: Position;
}
