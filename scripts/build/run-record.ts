import {
	readSealedBytes,
	writeSealedBytes,
} from "../../src/cache/sealed-file.ts";
import type { Looks } from "../../src/publish/look.ts";

/** What a build said that left nothing to do. */
export interface Said {
	readonly output: string;
	readonly errors: string;
}

export interface RunRecord {
	readonly said: Said;
	/** All that the build looked at; those come first that are looked for anew, as others may appear beside them. */
	readonly paths: readonly string[];
	/** How many those are. */
	readonly around: number;
	/** How each path looked; nothing vouches for one that was not there. */
	readonly looks: Looks;
	/** SHA-512 of the manifest of the site that it left. */
	readonly site: string;
}

type Head = Said & Pick<RunRecord, "around" | "site">;

/** Nothing where none was written under this key, or not all of it is there. */
export function readRecord(path: string, key: string): RunRecord | undefined {
	const bytes = readSealedBytes(path, key);
	if (bytes === undefined) return undefined;
	const [headEnd, pathsEnd] = [bytes.indexOf("\n"), bytes.indexOf("\n\n")];
	const head: Head = JSON.parse(bytes.toString("utf8", 0, headEnd));
	const { around, site, output, errors } = head;
	// A copy, because numbers do not begin just anywhere.
	const numbers = Uint8Array.from(bytes.subarray(pathsEnd + 2));
	return {
		said: { output, errors },
		paths: bytes.toString("utf8", headEnd + 1, pathsEnd).split("\n"),
		around,
		site,
		looks: new Float64Array(numbers.buffer),
	};
}

export function writeRecord(
	path: string,
	key: string,
	{ said, around, site, paths, looks }: RunRecord,
): void {
	const head: Head = { ...said, around, site };
	const text = `${JSON.stringify(head)}\n${paths.join("\n")}\n\n`;
	const numbers = Buffer.from(looks.buffer, looks.byteOffset, looks.byteLength);
	writeSealedBytes(path, key, Buffer.concat([Buffer.from(text), numbers]));
}
