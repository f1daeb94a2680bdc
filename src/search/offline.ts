import type { OutputFile } from "../types.ts";

/**
 * Twins of the search files for pages opened from disk, where a browser fetches nothing but runs scripts beside the page:
 * `pagefind/x.bt.js` calls `banTinFile("pagefind/x.bt", "<base64>")`. Only the files that the site's own search reads.
 */
export function offlineTwins(
	files: readonly OutputFile[],
): Promise<readonly OutputFile[]> {
	return Promise.all(files.filter(({ path }) => isRead(path)).map(twinOf));
}

const readBySearch =
	/^pagefind\/(?:ban-tin\.json|ban-tin\/.*\.bt|index\/.*\.pf_index|fragment\/.*\.pf_fragment)$/u;

function isRead(path: string): boolean {
	return readBySearch.test(path);
}

async function twinOf({ path, content }: OutputFile): Promise<OutputFile> {
	const base64 = Buffer.from(await bytesOf(path, content)).toString("base64");
	return {
		path: `${path}.js`,
		content: `banTinFile(${JSON.stringify(path)},"${base64}")\n`,
	};
}

async function bytesOf(
	path: string,
	content: OutputFile["content"],
): Promise<Uint8Array> {
	if (typeof content === "string") return Buffer.from(content);
	if (content instanceof Uint8Array) return content;
	if ("make" in content) return bytesOf(path, await content.make());
	throw new TypeError(`${path} is not held in memory`);
}
