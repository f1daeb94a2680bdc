import type { Finding } from "./findings.ts";

/** Somewhere that holds the files of a copy: a folder, zips, a site on this machine. */
export interface Store {
	/** Sizes in bytes by path, with `/`; undefined where files can be asked for but not listed. */
	readonly files: ReadonlyMap<string, number> | undefined;
	/** What is already wrong with how the files are held. */
	readonly findings: readonly Finding[];
	/** The bytes of a file; undefined when there is none. Reading throws where the medium or the zip is damaged. */
	open(path: string): Promise<AsyncIterable<Uint8Array> | undefined>;
	close(): Promise<void>;
}

/** A small file as a whole; undefined when there is none. */
export async function readAll(
	store: Store,
	path: string,
): Promise<Buffer | undefined> {
	const stream = await store.open(path);
	if (stream === undefined) return undefined;
	const chunks: Uint8Array[] = [];
	for await (const chunk of stream) chunks.push(chunk);
	return Buffer.concat(chunks);
}

/** What of a store lies in one of its folders. Everything else is left for the caller to report. */
export function insideFolder(store: Store, folder: string): Store {
	if (folder === "") return store;
	const prefix = `${folder}/`;
	const files = store.files && [...store.files];
	return {
		files:
			files &&
			new Map(
				files.flatMap(([path, size]) =>
					path.startsWith(prefix)
						? [[path.slice(prefix.length), size] as const]
						: [],
				),
			),
		findings: store.findings,
		open: (path) => store.open(prefix + path),
		close: () => store.close(),
	};
}
