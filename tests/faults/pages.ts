import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { identify } from "../../src/publish/hash.ts";
import { formatManifest } from "../../src/publish/manifest.ts";
import type { OutputFile } from "../../src/types.ts";

/** In bytes: more than one write of a slow disk. */
const filler = "Nội dung bản tin xã. ".repeat(400);

/** Pages that every version of the site has, so that a reader may ask for them at any moment. */
export const lastingPaths = ["index.html", "bai/0.html", "bai/1.html", "a.pdf"];

/**
 * A small site that differs from version to version in every way a site can: pages that change, that stay, that come and
 * go with their folders, a file where a folder was, a copy, and content known by its hash.
 * @param sources where the originals of copies stand
 */
export function pagesOf(
	version: number,
	sources: string,
): readonly OutputFile[] {
	const text = (path: string, of: number) => `${path} ${of}\n${filler}`;
	const page = (path: string, of = version) => ({
		path,
		content: text(path, of),
	});
	const year = `nam/${2000 + (version % 3)}`;
	const known = text("bai/1.html", version);
	return [
		page("index.html"),
		page("bai/0.html", 0),
		{ path: "bai/1.html", content: { ...identify(known), make: () => known } },
		page(`${year}/index.html`, version % 3),
		page(version % 2 === 0 ? "cho" : "cho/index.html", version % 2),
		{ path: "a.pdf", content: { copyOf: join(sources, "a.pdf") } },
	];
}

export function writeSources(sources: string): void {
	const file = join(sources, "a.pdf");
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, `%PDF ${filler}`);
}

/** The manifest that a site of this version must have. */
export function manifestOf(version: number, sources: string): string {
	const hash = (output: OutputFile): string => {
		const { content } = output;
		if (typeof content === "string" || content instanceof Uint8Array)
			return identify(content).hash;
		return "hash" in content ? content.hash : identify(`%PDF ${filler}`).hash;
	};
	return formatManifest(
		new Map(
			pagesOf(version, sources).map((output) => [output.path, hash(output)]),
		),
	);
}
