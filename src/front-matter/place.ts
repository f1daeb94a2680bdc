import type { Diagnostic } from "../diagnostics.ts";
import type { Position } from "../types.ts";

/** The article that is being checked. */
export interface Place {
	readonly file: string;
	/** Where each value stands. */
	readonly positions: ReadonlyMap<string, Position>;
	/** Problems are added here. */
	readonly diagnostics: Diagnostic[];
}
