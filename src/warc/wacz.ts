import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { absoluteUrl, permalinks } from "../addresses.ts";
import type { CopyFacts } from "../package/facts.ts";
import { prepareFile } from "../package/prepare.ts";
import type { FinishedVolume } from "../package/volumes.ts";
import { createZip } from "../package/zip-writer.ts";
import type { StoredFile } from "../types.ts";
import { cdxj } from "./cdxj.ts";
import { pageList } from "./page-list.ts";
import { warcDate } from "./record.ts";
import type { WrittenRecord } from "./warc-writer.ts";

export const waczDescriptor = "datapackage.json";
export const waczDigest = "datapackage-digest.json";

export interface FinishedWacz extends FinishedVolume {
	/** SHA-256 of `datapackage.json`, which holds the hashes of all the rest; hexadecimal. */
	readonly rootHash: string;
}

/**
 * Puts a crawl, its index and its list of pages into one file (WACZ 1.1.1), which players open anywhere without unpacking.
 * @param warc a finished `.warc.gz`
 */
export async function writeWacz(
	facts: CopyFacts,
	site: readonly StoredFile[],
	warc: { readonly path: string; readonly records: readonly WrittenRecord[] },
	path: string,
): Promise<FinishedWacz> {
	const { day, config } = facts;
	const name = "data.warc.gz";
	const files: readonly StoredFile[] = [
		{ path: `archive/${name}`, content: { copyOf: warc.path } },
		{ path: "indexes/index.cdxj", content: cdxj(warc.records, name, day) },
		{ path: "pages/pages.jsonl", content: await pageList(config, site, day) },
	];
	const zip = await createZip(path, day);
	try {
		const resources = [];
		for (const file of files) {
			resources.push(await resourceOf(file));
			await zip.add(await prepareFile(file.path, file));
		}
		const descriptor = describe(facts, resources);
		const rootHash = createHash("sha256").update(descriptor).digest("hex");
		const digest = json({ path: waczDescriptor, hash: `sha256:${rootHash}` });
		for (const [name, content] of [
			[waczDescriptor, descriptor],
			[waczDigest, digest],
		] as const) {
			await zip.add(await prepareFile(name, { path: name, content }));
		}
		return { path, rootHash, ...(await zip.finish()) };
	} catch (error) {
		await zip.abandon();
		throw error;
	}
}

/** Frictionless' description of one file. */
interface Resource {
	readonly name: string;
	readonly path: string;
	readonly hash: string;
	readonly bytes: number;
}

function describe(
	{ config, day, software, part }: CopyFacts,
	resources: readonly Resource[],
): string {
	const title =
		part === undefined ? config.name : `${config.name} (${part.name})`;
	return json({
		profile: "data-package",
		wacz_version: "1.1.1",
		title,
		description: config.description,
		created: warcDate(day),
		software,
		mainPageUrl: absoluteUrl(config, permalinks.home),
		mainPageDate: warcDate(day),
		resources,
	});
}

async function resourceOf({ path, content }: StoredFile): Promise<Resource> {
	const hash = createHash("sha256");
	let bytes = 0;
	const chunks =
		typeof content === "string" || content instanceof Uint8Array
			? [Buffer.from(content)]
			: createReadStream(content.copyOf);
	for await (const chunk of chunks) {
		hash.update(chunk);
		bytes += chunk.length;
	}
	const name = path.slice(path.lastIndexOf("/") + 1);
	return { name, path, hash: `sha256:${hash.digest("hex")}`, bytes };
}

function json(value: object): string {
	return `${JSON.stringify(value, undefined, "\t")}\n`;
}
