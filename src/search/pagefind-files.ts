import { decompress, unpackedSize } from "./compress.ts";
import {
	CborReader,
	type PositionsFile,
	packedSize,
} from "./formats/positions.ts";
import { pagefindSignature } from "./fragments.ts";
import { type PagefindFile, SearchIndexError } from "./pagefind.ts";

/** What our files need to know of Pagefind's. */
export interface PagefindIndex {
	/** Names of fragments, in the order of the records. */
	readonly fragments: readonly string[];
	readonly positions: readonly PositionsFile[];
}

/**
 * Checks that Pagefind indexed exactly the records it was given, in their order, and lists its files.
 * @param urls of the records
 */
export function readPagefindIndex(
	files: readonly PagefindFile[],
	urls: readonly string[],
): PagefindIndex {
	const byPath = new Map(files.map(({ path, content }) => [path, content]));
	const meta = files.find(({ path }) => path.endsWith(".pf_meta"));
	if (!meta) throw new SearchIndexError("Pagefind wrote no index.");
	const cbor = new CborReader(unpacked(meta.content));
	cbor.array();
	cbor.skip(); // version
	const fragments = Array.from({ length: cbor.array() }, () => {
		const parts = cbor.array();
		const name = cbor.text();
		for (let part = 1; part < parts; part += 1) cbor.skip();
		return name;
	});
	if (fragments.length !== urls.length) {
		throw new SearchIndexError(
			`Pagefind indexed ${fragments.length} articles of ${urls.length}.`,
		);
	}
	for (const [index, name] of fragments.entries()) {
		const fragment = byPath.get(`fragment/${name}.pf_fragment`);
		if (!fragment || urlOf(fragment) !== urls[index]) {
			throw new SearchIndexError(`Pagefind lost the article ${urls[index]}.`);
		}
	}
	const positions = Array.from({ length: cbor.array() }, () => {
		cbor.array();
		const from = cbor.text();
		cbor.skip(); // last word
		const name = cbor.text();
		const file = byPath.get(`index/${name}.pf_index`);
		if (file === undefined) {
			throw new SearchIndexError(`Pagefind lost the words from “${from}” on.`);
		}
		return { from, name, size: packedSize(unpackedSize(file)) };
	});
	return { fragments, positions };
}

/** A Pagefind file without its compression and signature. */
function unpacked(content: Uint8Array): Uint8Array {
	return decompress(content).subarray(pagefindSignature.length);
}

function urlOf(fragment: Uint8Array): string | undefined {
	const value: unknown = JSON.parse(
		new TextDecoder().decode(unpacked(fragment)),
	);
	return typeof value === "object" && value !== null && "url" in value
		? String(value.url)
		: undefined;
}
