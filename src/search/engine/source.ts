import {
	decodeManifest,
	type Manifest,
	searchPaths,
} from "../formats/manifest.ts";
import { gunzip } from "./inflate.ts";

/** Brings a file of the site: by `fetch`, or over `file://` by a script. Rejects when it cannot be had. */
export type Load = (path: string) => Promise<Uint8Array>;

/** The files of the index, each fetched once and unpacked. */
export interface Source {
	readonly manifest: () => Promise<Manifest>;
	readonly file: (hash: string) => Promise<Uint8Array>;
	readonly positions: (name: string) => Promise<Uint8Array>;
	readonly fragment: (name: string) => Promise<string>;
}

const signature = "pagefind_dcd";

export function openSource(load: Load): Source {
	const pending = new Map<string, Promise<Uint8Array>>();
	const once = (path: string): Promise<Uint8Array> => {
		const known = pending.get(path);
		if (known) return known;
		const loading = load(path).then(unpack);
		pending.set(path, loading);
		// A connection that failed may be back at the next try.
		loading.catch(() => pending.delete(path));
		return loading;
	};
	let manifest: Promise<Manifest> | undefined;
	return {
		manifest() {
			manifest ??= load(searchPaths.manifest).then((bytes) =>
				decodeManifest(new TextDecoder().decode(bytes)),
			);
			manifest.catch(() => {
				manifest = undefined;
			});
			return manifest;
		},
		file: (hash) => once(searchPaths.file(hash)),
		positions: async (name) => signed(await once(searchPaths.positions(name))),
		fragment: async (name) =>
			new TextDecoder().decode(signed(await once(searchPaths.fragment(name)))),
	};
}

/** Without Pagefind's signature, which proves that the file is whole from its start. */
function signed(bytes: Uint8Array): Uint8Array {
	const start = new TextDecoder().decode(bytes.subarray(0, signature.length));
	if (start !== signature) throw new RangeError("Not one of Pagefind's files");
	return bytes.subarray(signature.length);
}

async function unpack(bytes: Uint8Array): Promise<Uint8Array> {
	// A host that adds Content-Encoding by itself has let the browser unpack the file already.
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
	if (!("DecompressionStream" in globalThis)) return gunzip(bytes);
	const stream = new Blob([new Uint8Array(bytes)])
		.stream()
		.pipeThrough(new DecompressionStream("gzip"));
	return new Uint8Array(await new Response(stream).arrayBuffer());
}
