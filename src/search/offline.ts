import type { OutputFile } from "../types.ts";

/**
 * Twins of the search files for pages opened from disk, where a browser fetches nothing but runs scripts beside the page:
 * `pagefind/x.bt.js` calls `banTinFile("pagefind/x.bt", "<base64>")`. Only the files that the site's own search reads.
 */
export function offlineTwins(
	files: readonly OutputFile[],
): readonly OutputFile[] {
	return files.filter(({ path }) => isRead(path)).map(twinOf);
}

const readBySearch =
	/^pagefind\/(?:ban-tin\.json|ban-tin\/.*\.bt|index\/.*\.pf_index|fragment\/.*\.pf_fragment)$/u;

function isRead(path: string): boolean {
	return readBySearch.test(path);
}

function twinOf({ path, content }: OutputFile): OutputFile {
	if (typeof content !== "string" && !(content instanceof Uint8Array)) {
		throw new TypeError(`${path} is not held in memory`);
	}
	const base64 = Buffer.from(content).toString("base64");
	return {
		path: `${path}.js`,
		content: `banTinFile(${JSON.stringify(path)},"${base64}")\n`,
	};
}
