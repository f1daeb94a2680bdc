import { decodeHtml } from "../html/decode-html.ts";
import { sourceKind } from "../source.ts";
import { readMhtml } from "./mhtml.ts";
import { refused } from "./refused.ts";
import {
	type FindFile,
	findNothing,
	type SourceItem,
	type SourceItems,
} from "./source-item.ts";
import { readTable, type Table, tableItems } from "./table.ts";

/** What is known of a file whose bytes are at hand, whatever it was packed in. */
export interface Lone {
	readonly name: string;
	/** `.html` */
	readonly type: string;
	readonly fileAddress: string;
	readonly find: FindFile;
	/** The bytes once more, for what lies in the file beside its page. */
	readonly reread: () => Promise<Uint8Array>;
}

/** The pages of one file that is neither an archive nor a crawl nor a feed. */
export async function* readBytes(bytes: Uint8Array, lone: Lone): SourceItems {
	const { name, type, fileAddress, find } = lone;
	const { kind, format } = sourceKind(bytes);
	if (kind === "mhtml" || /^\.(?:mht|mhtml|eml)$/u.test(type)) {
		yield mhtmlItem(bytes, lone);
		return;
	}
	if (type === ".json" || type === ".csv" || type === ".tsv") {
		const text = decodeHtml(bytes, undefined).text;
		const table = readTable(text, type === ".json" ? "json" : "csv");
		if (table?.kind === "texts") yield* tableItems(table.records, name, find);
		else if (table) yield listItem(table, name);
		else
			yield refused(
				name,
				{
					code: "source-kind",
					values: { format: type.slice(1).toUpperCase() },
				},
				async () => bytes,
			);
		return;
	}
	if (kind === "archive") {
		const problem = { code: "source-kind", values: { format } } as const;
		yield refused(name, problem, async () => bytes);
		return;
	}
	const isHtml = /^\.(?:html?|xhtml|shtml|aspx?|php|jsp)$/u.test(type);
	yield {
		name,
		fileAddress,
		find,
		content: { kind: "bytes", bytes, ...(isHtml && { isHtml }) },
	};
}

/** A table without texts, for the articles that it tells of; alone it is refused, once. */
function listItem(
	{ articles, isOurs }: Extract<Table, { kind: "list" }>,
	name: string,
): SourceItem {
	const days = articles.flatMap(({ facts }) => facts.posted?.day ?? []);
	const years = [...new Set(days.map((day) => day.slice(0, 4)))].sort();
	const files = years.map((year) => `toan-van/${year}.json`).join(", ");
	const values = { count: String(articles.length), files };
	const code = isOurs ? "list-alone" : "list-without-texts";
	return {
		name,
		content: {
			kind: "list",
			listing: { articles, unclear: 0 },
			problem: { code, values },
		},
		find: findNothing,
	};
}

function mhtmlItem(
	bytes: Uint8Array,
	{ name, fileAddress, reread }: Lone,
): SourceItem {
	const read = readMhtml(bytes);
	if (!read) return refused(name, { code: "no-text", values: {} });
	const { page, charset, address, capturedAt } = read;
	return {
		name,
		fileAddress,
		...(address !== undefined && { address }),
		...(capturedAt && { capturedAt }),
		content: {
			kind: "bytes",
			bytes: page,
			isHtml: true,
			...(charset !== undefined && { charset }),
		},
		find: async (wanted) => readMhtml(await reread())?.files.get(wanted),
	};
}
