import { identityKey } from "../../vietnamese/identity.ts";
import { documentPath } from "../document.ts";
import { decide, type ImportRules } from "../import-page.ts";
import type { Listing } from "../listing.ts";
import type { PortalPage, Problem } from "../portal-page.ts";
import { type ReadPage, refuse } from "../read-page.ts";
import { reasonOf } from "../reasons.ts";
import { type NamedSource, readSource } from "../sources/open.ts";
import type { FindFile, SourceItem } from "../sources/source-item.ts";
import type { ZipHolder } from "../sources/zip-pages.ts";
import { type Print, sha256 } from "./fingerprint.ts";
import type { Reading, ReadJob } from "./read-job.ts";
import type { Reader } from "./reader.ts";
import type { Readings } from "./readings.ts";

/** What is kept in memory of a page that was read: enough to compare it with all others. */
export interface SeenPage {
	readonly name: string;
	/** Of the source's bytes. */
	readonly sha256: string;
	/** What was read of it. Rejects when it cannot be got any more. */
	readonly get: () => Promise<ReadPage>;
	readonly find: FindFile;
	/** Title and day as an identity; absent when one of them is. */
	readonly key?: string;
	readonly print?: Print;
	readonly addresses: readonly string[];
	/** The portal's number. */
	readonly id?: string;
	/** Where it lies itself: pages saved together link to each other so. */
	readonly fileAddress?: string;
	readonly isCopy: boolean;
	/** In letters. */
	readonly size: number;
	/** The file it would get, if nothing keeps it from becoming an article. */
	readonly path?: string;
	/** For a list: what it tells of articles. */
	readonly listing?: Listing;
}

export interface SurveyOptions {
	readonly rules: ImportRules;
	readonly reader: Reader;
	readonly readings: Readings;
	readonly zips: ZipHolder;
	/** Called for a source that cannot become an article, while its bytes are at hand. */
	readonly refuse: (name: string, bytes: Uint8Array, sha: string) => void;
	readonly progress: (pages: number) => void;
}

/** Reads every page of every source once, or not at all when an earlier run has read the same bytes with the same code. */
export async function survey(
	sources: readonly NamedSource[],
	options: SurveyOptions,
): Promise<readonly SeenPage[]> {
	const seen: SeenPage[] = [];
	const waiting: Promise<SeenPage>[] = [];
	const settle = async () => {
		const next = await waiting.shift();
		if (!next) return;
		seen.push(next);
		options.progress(seen.length);
	};
	for (const source of sources) {
		for await (const item of readSource(source, options.zips)) {
			waiting.push(look(item, options));
			if (waiting.length >= options.reader.width) await settle();
		}
	}
	while (waiting.length > 0) await settle();
	return seen;
}

async function look(
	item: SourceItem,
	options: SurveyOptions,
): Promise<SeenPage> {
	const { content } = item;
	const bytes = await bytesOf(content);
	const sha = sha256(
		bytes ?? (content.kind === "record" ? content.written : item.name),
	);
	const { reading, get } = await readItem(item, sha, options);
	const { page, listing } = reading.read;
	const decided = page && decide(page, options.rules);
	const fields = decided?.problems.length === 0 ? decided.fields : undefined;
	const isCopy = page?.origin?.isCopy ?? false;
	if (!fields && !isCopy && bytes) options.refuse(item.name, bytes, sha);
	const key = page && keyOf(page);
	const id = page?.origin?.id;
	return {
		name: item.name,
		sha256: sha,
		get,
		find: item.find,
		addresses: page ? addressesOf(page) : [],
		isCopy,
		...(item.fileAddress !== undefined && { fileAddress: item.fileAddress }),
		size: page
			? page.blocks.reduce((sum, { value }) => sum + value.length, 0)
			: 0,
		...(key !== undefined && { key }),
		...(id !== undefined && { id }),
		...(reading.print && { print: Uint32Array.from(reading.print) }),
		...(fields && { path: documentPath(fields.title, fields.date) }),
		...(listing && { listing }),
	};
}

/** Of a page, or of what is refused: for its checksum and for the copy that is kept. */
async function bytesOf(
	content: SourceItem["content"],
): Promise<Uint8Array | undefined> {
	if (content.kind === "bytes") return content.bytes;
	if (content.kind !== "refused") return undefined;
	try {
		return await content.copy?.();
	} catch {
		return undefined;
	}
}

interface Read {
	readonly reading: Reading;
	readonly get: SeenPage["get"];
}

/** Never rejects. */
async function readItem(
	item: SourceItem,
	sha: string,
	{ rules, reader, readings }: SurveyOptions,
): Promise<Read> {
	const { content } = item;
	if (content.kind === "refused") return held(refuse(content.problem));
	if (content.kind === "list") {
		const { listing, problem } = content;
		return held({ ...refuse(problem), listing });
	}
	const job = jobOf(item, content, rules.convertLegacy);
	const key = sha256(
		JSON.stringify([sha, job.kind === "bytes" && job.context]),
	);
	const known = await readings.find(key);
	const reading = known ?? (await reader.read(job));
	try {
		if (!known) await readings.keep(key, reading);
	} catch (error) {
		return held(refuse({ code: "disk", values: reasonOf(error) }));
	}
	return {
		reading,
		get: async () => {
			const kept = await readings.find(key);
			const problem: Problem = {
				code: "unreadable",
				values: { reason: "reading-lost" },
			};
			return kept?.read ?? refuse(problem);
		},
	};
}

/** Small enough to stay in memory. */
function held(read: ReadPage): Read {
	return { reading: { read }, get: async () => read };
}

function jobOf(
	{ address, fileAddress, capturedAt }: SourceItem,
	content: Extract<SourceItem["content"], { kind: "bytes" | "record" }>,
	convertLegacy: boolean,
): ReadJob {
	if (content.kind === "record") return content;
	const { bytes, charset, isHtml } = content;
	return {
		kind: "bytes",
		bytes,
		context: {
			convertLegacy,
			...(address !== undefined && { address }),
			...(fileAddress !== undefined && { fileAddress }),
			...(capturedAt && { capturedAt }),
			...(charset !== undefined && { charset }),
			...(isHtml && { isHtml }),
		},
	};
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
