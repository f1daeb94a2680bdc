import type { KnownRuns } from "./run-files.ts";

/** As they are kept: reading a hundred thousand objects would take an edit several times as long. */
export interface PackedRuns extends Pick<KnownRuns, "files"> {
	readonly frequent: string;
	readonly lengths: Int32Array;
}

export function packRuns({ files, frequent }: KnownRuns): PackedRuns {
	return {
		files,
		frequent: frequent.map(({ folded }) => folded).join("\n"),
		lengths: Int32Array.from(frequent, ({ length }) => length),
	};
}

export function unpackRuns({
	files,
	frequent,
	lengths,
}: PackedRuns): KnownRuns {
	const names = frequent === "" ? [] : frequent.split("\n");
	return {
		files,
		frequent: names.map((folded, run) => ({
			folded,
			length: lengths[run] ?? 0,
		})),
	};
}
