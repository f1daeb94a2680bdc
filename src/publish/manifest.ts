/** Stands in the site itself: `sha512sum -c manifest-sha512.txt` checks every file without us. */
export const manifestName = "manifest-sha512.txt";

/** Hexadecimal SHA-512 by path from the site's root. */
export type Manifest = ReadonlyMap<string, string>;

export const hashLength = 128;
/** Where the path begins on a line. */
export const pathStart = hashLength + 2;

/** One line a file, as sha512sum writes it, sorted by the bytes of the path. */
export function formatManifest(manifest: Manifest): string {
	return sortByBytes([...manifest], ([path]) => path)
		.map(([path, hash]) => manifestLine(path, hash))
		.join("");
}

export function manifestLine(path: string, hash: string): string {
	return `${hash}  ${path}\n`;
}

/** Sorted by the bytes of a text, which is not the order of JavaScript's strings. */
export function sortByBytes<Value>(
	values: readonly Value[],
	textOf: (value: Value) => string,
): readonly Value[] {
	return values
		.map((value) => ({ value, bytes: bytesOf(textOf(value)) }))
		.sort((a, b) => (a.bytes < b.bytes ? -1 : a.bytes > b.bytes ? 1 : 0))
		.map(({ value }) => value);
}

/** A letter for each byte. */
function bytesOf(text: string): string {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
	return /^[\u0000-\u007f]*$/.test(text)
		? text
		: Buffer.from(text).toString("latin1");
}

/** Lines that are not a hash and a path are passed over: they vouch for nothing. */
export function parseManifest(text: string): Manifest {
	const manifest = new Map<string, string>();
	for (const line of text.split("\n")) {
		const [, hash, path] = /^([0-9a-f]{128}) {2}(.+)$/.exec(line) ?? [];
		if (hash !== undefined && path !== undefined) manifest.set(path, hash);
	}
	return manifest;
}
