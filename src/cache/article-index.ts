import { readSealed, writeSealed } from "./sealed-file.ts";
import type { Stamp } from "./stamp.ts";
import type { Span } from "./text-reader.ts";

/** Where the record of an article stands, and what is needed to know whether it holds. */
export interface Entry {
	/** Absent where the file may have been touched again in the moment it was read. */
	readonly stamp: Stamp | undefined;
	/** In the store of records. */
	readonly record: Span;
	/** Of the record and all texts that it names, in bytes. */
	readonly size: number;
}

/** What all entries depend on besides the program, and where the texts and records stand. */
export interface IndexHead {
	/** Stands for what understanding an article depends on besides its file. */
	readonly rules: string;
	readonly today: string;
	/** Names of the files of texts and of records, by number. */
	readonly texts: readonly string[];
	readonly records: readonly string[];
	/** Which articles are alike, in the store of records, and what stands for all that decides it. */
	readonly related: RelatedEntry | undefined;
}

export interface RelatedEntry {
	readonly key: string;
	readonly found: Span;
}

export interface ArticleIndex {
	readonly head: IndexHead;
	/** By the article's file. */
	readonly entries: ReadonlyMap<string, Entry>;
}

/** Nothing where nothing is kept under this key, or not as it was written. */
export function readIndex(path: string, key: string): ArticleIndex | undefined {
	const [head, ...lines] = readSealed(path, key)?.split("\n") ?? [];
	if (head === undefined) return undefined;
	const entries = new Map<string, Entry>();
	for (const line of lines) {
		const [stamp = "", record = "", size, file = ""] = line.split("\t");
		entries.set(file.includes("\\") ? JSON.parse(file) : file.slice(1, -1), {
			stamp: stamp === "" ? undefined : numbersOf(stamp),
			record: numbersOf(record),
			size: Number(size),
		});
	}
	return { head: JSON.parse(head), entries };
}

/** Writes whole or not at all. */
export function writeIndex(
	path: string,
	key: string,
	{ head, entries }: ArticleIndex,
): void {
	const lines = [JSON.stringify(head)];
	for (const [file, { stamp, record, size }] of entries) {
		const fields = [stamp?.join(" ") ?? "", record.join(" "), size];
		// As JSON, for the name of a file may hold anything.
		lines.push(`${fields.join("\t")}\t${JSON.stringify(file)}`);
	}
	writeSealed(path, key, lines.join("\n"));
}

type Four = readonly [number, number, number, number];

function numbersOf(text: string): Four {
	const [a = 0, b = 0, c = 0, d = 0] = text.split(" ").map(Number);
	return [a, b, c, d];
}
