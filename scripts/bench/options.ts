/** What every bench is asked. */
export interface BenchOptions {
	/** How many articles the archives have. */
	readonly sizes: readonly number[];
	/** Each figure is the median of so many runs. */
	readonly runs: number;
	/** The folder that tables and charts are written to, absolute. */
	readonly out: string;
}
