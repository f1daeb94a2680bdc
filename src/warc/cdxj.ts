import { getSurt } from "warcio/utils";
import type { Day } from "../types.ts";
import { warcDate } from "./record.ts";
import type { WrittenRecord } from "./warc-writer.ts";

/** The index of a crawl, sorted by address read from its end (SURT): each line leads to a record. */
export function cdxj(
	records: readonly WrittenRecord[],
	filename: string,
	day: Day,
): string {
	const timestamp = warcDate(day).replace(/\D/gu, "");
	return records
		.map(({ name: url, mime, digest, length, offset }) => {
			const fields = {
				...{ url, mime, status: "200", digest },
				...{ length: String(length), offset: String(offset), filename },
			};
			const line = `${getSurt(url)} ${timestamp} ${JSON.stringify(fields)}\n`;
			return { line, key: Buffer.from(line) };
		})
		.sort((a, b) => Buffer.compare(a.key, b.key))
		.map(({ line }) => line)
		.join("");
}
