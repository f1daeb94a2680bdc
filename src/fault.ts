import {
	type Diagnostic,
	problem,
	type Rule,
	type ValuesOf,
} from "./diagnostics.ts";
import type { Position } from "./types.ts";

/** Something wrong, before it is known where it stands. */
export type Fault = (file: string, position: Position) => Diagnostic;

export function fault<R extends Rule>(rule: R, values: ValuesOf<R>): Fault {
	return (file, position) => problem(rule, file, position, values);
}
