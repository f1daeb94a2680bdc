import { identityKey } from "../../vietnamese/identity.ts";
import { documentPath } from "../document.ts";
import { decide, type ImportRules } from "../import-page.ts";
import type { PortalPage, Problem } from "../portal-page.ts";
import { type ReadPage, readPage, refuse } from "../read-page.ts";
import { readRecord } from "../read-record.ts";
import { type NamedSource, readSource } from "../sources/open.ts";
import type { FindFile, SourceItem } from "../sources/source-item.ts";
import { type Print, printOf, sha256 } from "./fingerprint.ts";
import type { Spool, Spooled } from "./spool.ts";

/** What is kept in memory of a page that was read: enough to compare it with all others. */
export interface SeenPage {
	readonly name: string;
	/** Of the source's bytes. */
	readonly sha256: string;
	readonly place: Spooled;
	readonly find: FindFile;
	/** Title and day as an identity; absent when one of them is. */
	readonly key?: string;
	readonly print?: Print;
	readonly addresses: readonly string[];
	/** Where it lies itself: pages saved together link to each other so. */
	readonly fileAddress?: string;
	readonly isCopy: boolean;
	/** In letters. */
	readonly size: number;
	/** The file it would get, if nothing keeps it from becoming an article. */
	readonly path?: string;
}

export interface SurveyOptions {
	readonly rules: ImportRules;
	readonly spool: Spool;
	/** Called for a source that cannot become an article, while its bytes are at hand. */
	readonly refuse: (name: string, bytes: Uint8Array, sha: string) => void;
	readonly progress: (pages: number) => void;
}

/** Reads every page of every source once. */
export async function survey(
	sources: readonly NamedSource[],
	options: SurveyOptions,
): Promise<readonly SeenPage[]> {
	const seen: SeenPage[] = [];
	for (const source of sources) {
		for await (const item of readSource(source)) {
			seen.push(look(item, options));
			options.progress(seen.length);
		}
	}
	return seen;
}

function look(item: SourceItem, options: SurveyOptions): SeenPage {
	const { rules, spool } = options;
	const { content } = item;
	const bytes = content.kind === "bytes" ? content.bytes : undefined;
	const sha = sha256(
		bytes ?? (content.kind === "record" ? content.written : item.name),
	);
	const read = readItem(item, rules.convertLegacy);
	const page = read.page;
	const decided = page && decide(page, rules);
	const fields = decided?.problems.length === 0 ? decided.fields : undefined;
	const isCopy = page?.origin?.isCopy ?? false;
	if (!fields && !isCopy && bytes) options.refuse(item.name, bytes, sha);
	const key = page && keyOf(page);
	return {
		name: item.name,
		sha256: sha,
		place: spool.add(read),
		find: item.find,
		addresses: page ? addressesOf(page) : [],
		isCopy,
		...(item.fileAddress !== undefined && { fileAddress: item.fileAddress }),
		size: page
			? page.blocks.reduce((sum, { value }) => sum + value.length, 0)
			: 0,
		...(key !== undefined && { key }),
		...(page && { print: printOf(page) }),
		...(fields && { path: documentPath(fields.title, fields.date) }),
	};
}

function readItem(item: SourceItem, convertLegacy: boolean): ReadPage {
	const { content, address, fileAddress, capturedAt } = item;
	try {
		if (content.kind === "refused") return refuse(content.problem);
		if (content.kind === "record") return readRecord(content.record);
		const { bytes, charset, isHtml } = content;
		return readPage(bytes, {
			convertLegacy,
			...(address !== undefined && { address }),
			...(fileAddress !== undefined && { fileAddress }),
			...(capturedAt && { capturedAt }),
			...(charset !== undefined && { charset }),
			...(isHtml && { isHtml }),
		});
	} catch (error) {
		// A page that breaks our own code is reported like any other, and never stops the rest.
		const reason = error instanceof Error ? error.message : String(error);
		const problem: Problem = { code: "unreadable", values: { reason } };
		return refuse(problem);
	}
}

function keyOf({ title, posted }: PortalPage): string | undefined {
	return title && posted
		? `${posted.value.day} ${identityKey(title.value)}`
		: undefined;
}

function addressesOf({ origin }: PortalPage): readonly string[] {
	const own = origin?.url === undefined ? [] : [origin.url];
	return [...own, ...(origin?.otherUrls ?? [])];
}

/** Two addresses of one page have the same key: neither scheme nor fragment nor a last slash counts. */
export function addressKey(address: string): string {
	return address
		.replace(/#.*$/su, "")
		.replace(/^https?:\/\/(?:www\.)?/iu, "")
		.replace(/\/$/u, "");
}
