import { posix } from "node:path";
import { type DocumentLinks, deadLinks } from "../document.ts";
import { resolveAddress } from "../html/page.ts";
import {
	finishPage,
	type ImportedPage,
	type ImportRules,
} from "../import-page.ts";
import type { ListedArticle } from "../listing.ts";
import type { PortalPage, Remark } from "../portal-page.ts";
import { type ReadPage, refuse } from "../read-page.ts";
import { reasonOf } from "../reasons.ts";
import { type FilesBeside, gatherFiles } from "./beside.ts";
import type { PageGroup } from "./group.ts";
import { addressKeys, withListed } from "./join.ts";
import { addressKey } from "./survey.ts";

/** An article as it would be written, and the files that go beside it. */
export interface PreparedArticle {
	readonly imported: ImportedPage;
	readonly beside: FilesBeside;
}

/** The file of every article of a run, by each address that leads to it. */
export type ArticlePaths = ReadonlyMap<string, string>;

export function articlePaths(groups: readonly PageGroup[]): ArticlePaths {
	return new Map(
		groups.flatMap(({ main, copies, path }) =>
			path === undefined
				? []
				: [main, ...copies]
						.flatMap(addressKeys)
						.map((key) => [key, path] as const),
		),
	);
}

/** As `prepare`, for whatever page: one that breaks our own code is refused and never stops the rest. */
export async function prepareArticle(
	...[group, rules, paths, listed]: Parameters<typeof prepare>
): Promise<PreparedArticle> {
	try {
		return await prepare(group, rules, paths, listed);
	} catch (error) {
		const problem = { code: "unreadable", values: reasonOf(error) } as const;
		return { imported: refuse(problem), beside: nothing };
	}
}

/** Reads what was kept of a page, gets its photos and documents, and writes its article with the links that are right now. */
async function prepare(
	{ main, copies, path, keepsUrl }: PageGroup,
	rules: ImportRules,
	paths: ArticlePaths,
	listed: readonly ListedArticle[],
): Promise<PreparedArticle> {
	const read = mapPage(await main.get(), (page) => withListed(page, listed));
	const web = (address: string) =>
		onTheWeb(address, main.fileAddress, read.page?.origin?.url);
	const beside =
		read.page && path !== undefined
			? await gatherFiles(read.page, path, main.find, web)
			: nothing;
	const links: DocumentLinks = {
		file: (address) => beside.names.get(address),
		article: (address) => linkTo(paths.get(addressKey(address)), path),
		web,
		aliases: copies.flatMap(({ addresses }) => addresses),
		keepsUrl,
	};
	const remarked = mapPage(read, (page) => ({
		...page,
		remarks: [
			...page.remarks,
			...remarksOn(page, beside, links, main.fileAddress),
		],
	}));
	const finished = finishPage(remarked, rules, links);
	const { article } = finished;
	return {
		beside,
		imported:
			article && path !== undefined
				? { ...finished, article: { ...article, path } }
				: finished,
	};
}

const nothing: FilesBeside = { files: [], names: new Map(), remarks: [] };

function mapPage(
	read: ReadPage,
	change: (page: PortalPage) => PortalPage,
): ReadPage {
	return read.page ? { ...read, page: change(read.page) } : read;
}

/** The file of an article of this import, from another one's folder. */
function linkTo(
	target: string | undefined,
	from: string | undefined,
): string | undefined {
	return target === undefined || from === undefined || target === from
		? undefined
		: posix.relative(posix.dirname(from), target);
}

/** A document that is neither here nor on the web is one dead link, not two losses. */
function remarksOn(
	page: PortalPage,
	{ remarks }: FilesBeside,
	links: DocumentLinks,
	fileAddress: string | undefined,
): readonly Remark[] {
	const dead = deadLinks(page, links).map(
		({ value, line }): Remark => ({
			code: "dead-link",
			value: seenFrom(value, fileAddress),
			line,
		}),
	);
	const isDead = ({ code, value }: Remark) =>
		code === "attachment-lost" && value.startsWith("file:");
	return [...remarks.filter((remark) => !isDead(remark)), ...dead];
}

/** `../tin/bai-2.html` instead of where the editor's computer keeps it. */
function seenFrom(address: string, fileAddress: string | undefined): string {
	const written = relativeTo(address, fileAddress) ?? address;
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}

/** A page that was saved with relative links, and tells where it was: its links lead there when their files were not saved. */
function onTheWeb(
	address: string,
	fileAddress: string | undefined,
	url: string | undefined,
): string | undefined {
	const written = relativeTo(address, fileAddress);
	if (written === undefined || url === undefined) return undefined;
	return fileAddress === undefined ? undefined : resolveAddress(written, url);
}

/** The link as it was written, from the file of its page. */
function relativeTo(
	address: string,
	fileAddress = "file:///",
): string | undefined {
	if (![address, fileAddress].every((one) => one.startsWith("file:///")))
		return undefined;
	const { pathname, search, hash } = new URL(address);
	const folder = posix.dirname(new URL(fileAddress).pathname);
	return posix.relative(folder, pathname) + search + hash;
}
