import {
	createReadStream,
	type Dirent,
	existsSync,
	lstatSync,
	readdirSync,
	readFileSync,
	realpathSync,
} from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { FindFile } from "./source-item.ts";

const pageTypes =
	/^\.(?:html?|xhtml|shtml|aspx?|php|jsp|txt|mht|mhtml|eml|gz|zip|wacz|warc|xml|rss|atom|json|csv|tsv|rar|7z)$/iu;
const largest = 50 * 1024 * 1024;

/** The files of a folder and all below that can be pages, in a fixed order; links are not followed. */
export function* pagesIn(folder: string): Generator<string, void, undefined> {
	const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
		a.name < b.name ? -1 : 1,
	);
	for (const entry of entries) {
		const path = join(folder, entry.name);
		if (entry.isDirectory() && !belongsToPage(entry, folder))
			yield* pagesIn(path);
		else if (entry.isFile() && isPage(entry.name)) yield path;
	}
}

function isPage(name: string): boolean {
	if (name.startsWith(".")) return false;
	const type = extname(name);
	return pageTypes.test(type) || type === "" || /^\.\d+$/u.test(type);
}

/** `bai_files` beside `bai.html`: what a browser saved with the page. */
function belongsToPage({ name }: Dirent, folder: string): boolean {
	if (name.startsWith(".")) return true;
	const page = /^(?<page>.*)(?:_files|_tep|\.files)$/iu.exec(name)?.groups
		?.page;
	return (
		page !== undefined &&
		[".html", ".htm"].some((type) => existsSync(join(folder, page + type)))
	);
}

/** Looks up files that lie in a folder: by their own address, or where `wget` puts those of a host. Nothing outside of it. */
export function findInFolder(root: string): FindFile {
	return async (address) => {
		for (const path of placesOf(address, root)) {
			const bytes = readInside(path, root);
			if (bytes) return bytes;
		}
		return undefined;
	};
}

function placesOf(address: string, root: string): readonly string[] {
	try {
		const url = new URL(address);
		if (url.protocol === "file:") {
			url.search = "";
			url.hash = "";
			return [fileURLToPath(url)];
		}
		const path = decodeURIComponent(url.pathname);
		return [join(root, url.hostname, path), join(root, path)];
	} catch {
		return [];
	}
}

function readInside(path: string, root: string): Uint8Array | undefined {
	try {
		const real = realpathSync(path);
		const inside = relative(realpathSync(root), real);
		const isOutside =
			inside === "" || inside.startsWith("..") || inside.startsWith(sep);
		const { size } = lstatSync(real);
		return isOutside || !lstatSync(real).isFile() || size > largest
			? undefined
			: readFileSync(real);
	} catch {
		return undefined;
	}
}

/** The first bytes of a file, by which its kind is told. */
export async function readStart(path: string): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of createReadStream(path, { end: 65_535 }))
		chunks.push(chunk);
	return Buffer.concat(chunks);
}

export function fileAddressOf(path: string): string {
	return pathToFileURL(path).href;
}
