import { createOutput } from "../package/buffered-output.ts";
import type { VolumeWriter } from "../package/volumes.ts";
import { gzipStream } from "./gzip-member.ts";
import type { PreparedRecord } from "./record.ts";

/** Where a record stands in its file, for the index. Offset and length are in bytes. */
export interface WrittenRecord
	extends Pick<PreparedRecord, "name" | "mime" | "digest"> {
	readonly offset: number;
	readonly length: number;
}

export interface WarcWriter extends VolumeWriter<PreparedRecord> {
	readonly written: readonly WrittenRecord[];
}

/** Writes one `.warc.gz`, a member of gzip for each record. @param opening its first record */
export async function createWarc(
	path: string,
	opening: Uint8Array,
): Promise<WarcWriter> {
	const out = await createOutput(path);
	await out.write(opening);
	const written: WrittenRecord[] = [];
	return {
		written,
		sizeWith: ({ longest }) => out.position() + longest,
		async add({ name, mime, digest, member }) {
			const offset = out.position();
			if (member instanceof Uint8Array) await out.write(member);
			else for await (const chunk of gzipStream(member)) await out.write(chunk);
			const length = out.position() - offset;
			written.push({ name, mime, digest, offset, length });
		},
		finish: () => out.finish(),
		abandon: () => out.abandon(),
	};
}
