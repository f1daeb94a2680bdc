/*
 * Long lists as they are kept, as single texts: reading tens of thousands of objects takes an edit ten times as long.
 */
import type { ArticleTrace } from "./article-reader.ts";
import type { KnownRuns } from "./run-files.ts";

export function packTraces(traces: readonly ArticleTrace[]): string {
	return traces
		.map(({ hash, fragment }) => `${hash} ${fragment.hash} ${fragment.size}`)
		.join("\n");
}

export function unpackTraces(text: string): readonly ArticleTrace[] {
	return text.split("\n").map((line) => {
		const [hash = "", fragment = "", size] = line.split(" ");
		return { hash, fragment: { hash: fragment, size: Number(size) } };
	});
}

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
