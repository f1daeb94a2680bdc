import type { State } from "./tables.ts";

/** What every bench is asked. */
export interface BenchOptions {
	/** How many articles the archives have. */
	readonly sizes: readonly number[];
	/** Each figure is the median of so many runs. */
	readonly runs: number;
	/** Which builds are measured. */
	readonly states: readonly State[];
	/** Keep the figures of other sizes that stand in `out` already. */
	readonly adds: boolean;
	/** Leave out Hugo, which takes very long for very many articles. */
	readonly alone: boolean;
	/** The folder that tables and charts are written to, absolute. */
	readonly out: string;
}
