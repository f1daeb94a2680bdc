import { join } from "node:path";
import { preparedAhead } from "../package/ahead.ts";
import type { CopyFacts } from "../package/facts.ts";
import { inByteOrder } from "../package/payload.ts";
import { type FinishedVolume, writeVolumes } from "../package/volumes.ts";
import type { StoredFile } from "../types.ts";
import { answersOf } from "./answers.ts";
import { openingRecord, type PreparedRecord, prepareRecord } from "./record.ts";
import { type FinishedWacz, writeWacz } from "./wacz.ts";
import {
	createWarc,
	type WarcWriter,
	type WrittenRecord,
} from "./warc-writer.ts";

export interface PackedCrawl {
	/** In order; one unless the crawl was split. */
	readonly volumes: readonly FinishedVolume[];
	/** In the order in which they stand; offsets are those within their volume. */
	readonly records: readonly WrittenRecord[];
}

/**
 * Writes the site as a crawl of itself would have saved it, in one `.warc.gz` or several. Same site, facts and limit: same
 * bytes (with the same zlib).
 * @param site every file, by its path from the site's root
 * @param folder must exist; the files in it have passing names, `1.warc.gz`…
 */
export async function packWarc(
	facts: CopyFacts,
	site: readonly StoredFile[],
	folder: string,
	limit: number,
): Promise<PackedCrawl> {
	const { config, day } = facts;
	const writers: WarcWriter[] = [];
	const volumes = await writeVolumes<PreparedRecord>({
		limit,
		pathOf: (number) => join(folder, `${number}.warc.gz`),
		async create(path, number) {
			const opening = await openingRecord(provenance(facts), day, number);
			const writer = await createWarc(path, opening);
			writers.push(writer);
			return writer;
		},
	});
	try {
		const answers = answersOf(config, inByteOrder(site));
		const records = preparedAhead(answers, (it) => prepareRecord(it, day));
		for await (const record of records) await volumes.add(record);
		return {
			volumes: await volumes.finish(),
			records: writers.flatMap(({ written }) => written),
		};
	} catch (error) {
		await volumes.abandon();
		throw error;
	}
}

/** As `packWarc`, in one `1.wacz` with index and list of pages. */
export async function packWacz(
	facts: CopyFacts,
	site: readonly StoredFile[],
	folder: string,
): Promise<FinishedWacz> {
	const { volumes, records } = await packWarc(
		facts,
		site,
		folder,
		Number.POSITIVE_INFINITY,
	);
	const path = volumes[0]?.path ?? "";
	const warc = { path, records };
	return writeWacz(facts, inByteOrder(site), warc, join(folder, "1.wacz"));
}

/** Honest about what it is: nobody has asked a server for these answers. */
function provenance(facts: CopyFacts): Readonly<Record<string, string>> {
	const { config, software, part, contentId, articles } = facts;
	return {
		software,
		format: "WARC File Format 1.1",
		conformsTo:
			"http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
		publisher: config.issuer.name,
		title: part === undefined ? config.name : `${config.name} (${part.name})`,
		description: `${config.description} Ghi thẳng từ trang đã dựng, không phải thu qua mạng.`,
		"bantin-articles": String(articles),
		...(contentId !== undefined && { "bantin-content-id": contentId }),
	};
}
