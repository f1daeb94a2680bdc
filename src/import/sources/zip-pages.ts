import { extname } from "node:path";
import { largestPage, sourceKind } from "../source.ts";
import { fileAddressOf } from "./folder.ts";
import type { NamedSource } from "./open.ts";
import { readBytes } from "./read-bytes.ts";
import { refused, tooLarge, unreadable } from "./refused.ts";
import type { FindFile, SourceItems } from "./source-item.ts";
import { type CrawlIndex, readCrawl } from "./warc.ts";
import { type OpenZip, openZip, zipAddress } from "./zip.ts";
import type { ZipEntry } from "./zip-judge.ts";

/** Opens zips, one at a time: photos are asked for long after the pages were read, and a folder may hold thousands. */
export interface ZipHolder {
	readonly open: (path: string, isCrawl: boolean) => Promise<OpenZip>;
	readonly close: () => void;
}

export function zipHolder(): ZipHolder {
	let held: { readonly path: string; readonly zip: OpenZip } | undefined;
	const close = () => {
		held?.zip.close();
		held = undefined;
	};
	return {
		open: async (path, isCrawl) => {
			if (held?.path === path) return held.zip;
			close();
			const zip = await openZip(path, isCrawl);
			held = { path, zip };
			return zip;
		},
		close,
	};
}

/** Every page of a zip, or the pages of the crawls in a WACZ. */
export async function* readZip(
	{ path, name }: NamedSource,
	holder: ZipHolder,
): SourceItems {
	const isCrawl = extname(path).toLowerCase() === ".wacz";
	let zip: OpenZip;
	try {
		zip = await holder.open(path, isCrawl);
	} catch (error) {
		yield refused(name, unreadable(error));
		return;
	}
	for (const entry of zip.refused)
		yield refused(`${name} › ${entry.name}`, entry.problem);
	if (isCrawl) yield* crawlsIn(zip, { path, name });
	else yield* pagesIn(zip, { path, name }, holder);
}

async function* crawlsIn(
	zip: OpenZip,
	{ path, name }: NamedSource,
): SourceItems {
	const index: CrawlIndex = new Map();
	for (const entry of zip.entries) {
		if (!/\.warc(?:\.gz)?$/u.test(entry.name)) continue;
		const crawl = { path, name: `${name} › ${entry.name}` };
		yield* readCrawl({ ...crawl, ...(await zip.rangeOf(entry)) }, index);
	}
}

async function* pagesIn(
	zip: OpenZip,
	{ path, name }: NamedSource,
	holder: ZipHolder,
): SourceItems {
	const byName = new Map(zip.entries.map((entry) => [entry.name, entry]));
	const readAgain = async (entry: ZipEntry) =>
		(await holder.open(path, false)).read(entry);
	const find: FindFile = async (address) => {
		for (const inside of insideZip(address, path)) {
			const entry = byName.get(inside);
			if (entry) return readAgain(entry).catch(() => undefined);
		}
		return undefined;
	};
	for (const entry of zip.entries) {
		if (!isPage(entry.name, byName)) continue;
		const inside = `${name} › ${entry.name}`;
		const type = extname(entry.name).toLowerCase();
		try {
			const bytes = await readAgain(entry);
			const { format } = sourceKind(bytes);
			if (type === ".zip" || format === "ZIP/DOCX/XLSX") {
				const values = { format: "ZIP › ZIP" };
				yield refused(inside, { code: "source-kind", values });
			} else if (bytes.length > largestPage && !/^\.(?:json|csv)$/u.test(type))
				yield refused(inside, tooLarge(bytes.length, largestPage));
			else
				yield* readBytes(bytes, {
					name: inside,
					type,
					fileAddress: zipAddress(path, entry.name),
					find,
					reread: () => readAgain(entry),
				});
		} catch (error) {
			const { values } = unreadable(error, "archive-unreadable");
			yield refused(inside, {
				code: "unsafe-name",
				values: { ...values, name: entry.name },
			});
		}
	}
}

function isPage(name: string, all: ReadonlyMap<string, unknown>): boolean {
	const folder = /^(?<page>.*)_files\//u.exec(name)?.groups?.page;
	const isBeside =
		folder !== undefined &&
		(all.has(`${folder}.html`) || all.has(`${folder}.htm`));
	return (
		!isBeside &&
		/\.(?:html?|xhtml|aspx?|php|jsp|txt|mht|mhtml|json|csv|zip|rar|7z)$/iu.test(
			name,
		)
	);
}

function insideZip(address: string, path: string): readonly string[] {
	const root = `${fileAddressOf(path)}/`;
	try {
		if (address.startsWith(root))
			return [
				decodeURIComponent(address.slice(root.length).replace(/[?#].*$/u, "")),
			];
		const url = new URL(address);
		const inside = decodeURIComponent(url.pathname).replace(/^\//u, "");
		return [`${url.hostname}/${inside}`, inside];
	} catch {
		return [];
	}
}
