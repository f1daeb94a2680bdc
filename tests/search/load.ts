import type { Load } from "../../src/search/engine/source.ts";
import type { OutputFile } from "../../src/types.ts";

/** Search files as the browser would fetch them, without a browser. */
export function loadFrom(files: readonly OutputFile[]): Load {
	const byPath = new Map(files.map(({ path, content }) => [path, content]));
	return async (path) => {
		const content = byPath.get(path);
		if (typeof content === "string") return new TextEncoder().encode(content);
		if (content instanceof Uint8Array) return content;
		throw new Error(`No such file: ${path}`);
	};
}
