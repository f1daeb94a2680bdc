import { CborWriter } from "./cbor-writer.ts";
import type { Range } from "./chunks.ts";

/** The file that lists all others, and the articles in their orders. */
export interface Metadata {
	readonly version: string;
	readonly fragments: readonly {
		readonly name: string;
		/** In words. */
		readonly length: number;
	}[];
	readonly chunks: readonly (Range & { readonly name: string })[];
	readonly filters: readonly { readonly key: string; readonly name: string }[];
	/** By `encodeSorts`. */
	readonly sorts: Uint8Array;
	/** Names of what is shown of an article and can be searched. */
	readonly fields: readonly string[];
}

export function encodeMetadata(metadata: Metadata): Uint8Array<ArrayBuffer> {
	const writer = new CborWriter();
	writer.array(6);
	writer.text(metadata.version);
	writeList(writer, metadata.fragments, ({ name, length }) => {
		writer.array(3);
		writer.text(name);
		writer.integer(length);
		// Of every record that was not a page, it seems: it has been empty in all that were compared.
		writer.text("");
	});
	writeList(writer, metadata.chunks, ({ from, to, name }) => {
		writer.array(3);
		writer.text(from);
		writer.text(to);
		writer.text(name);
	});
	writeList(writer, metadata.filters, ({ key, name }) => {
		writer.array(2);
		writer.text(key);
		writer.text(name);
	});
	writer.encoded(metadata.sorts);
	writeList(writer, metadata.fields, (field) => writer.text(field));
	return writer.take();
}

/** Articles by what they can be sorted by, in ascending order. */
export interface Sort {
	readonly key: string;
	readonly articles: readonly number[];
}

export function encodeSorts(sorts: readonly Sort[]): Uint8Array<ArrayBuffer> {
	const writer = new CborWriter();
	writeList(writer, sorts, ({ key, articles }) => {
		writer.array(2);
		writer.text(key);
		writeList(writer, articles, (article) => writer.integer(article));
	});
	return writer.take();
}

function writeList<T>(
	writer: CborWriter,
	items: readonly T[],
	write: (item: T) => void,
): void {
	writer.array(items.length);
	for (const item of items) write(item);
}

/** A filter's values, and the articles of each. */
export interface Filter {
	readonly key: string;
	readonly values: ReadonlyMap<string, readonly number[]>;
}

/** Filters by name; one without any value is none. */
export function gatherFilters(
	articles: readonly Readonly<Record<string, readonly string[]>>[],
): readonly Filter[] {
	const filters = new Map<string, Map<string, number[]>>();
	for (const [article, given] of articles.entries()) {
		for (const [key, values] of Object.entries(given)) {
			for (const value of values) {
				const known = filters.get(key) ?? new Map<string, number[]>();
				filters.set(key, known);
				const list = known.get(value);
				if (list) list.push(article);
				else known.set(value, [article]);
			}
		}
	}
	return [...filters]
		.map(([key, values]) => ({ key, values }))
		.sort((a, b) => compareBytes(a.key, b.key));
}

export function encodeFilter({ key, values }: Filter): Uint8Array<ArrayBuffer> {
	const writer = new CborWriter();
	writer.array(2);
	writer.text(key);
	writer.array(values.size);
	for (const [value, articles] of [...values].sort((a, b) =>
		compareBytes(a[0], b[0]),
	)) {
		writer.array(2);
		writer.text(value);
		writer.array(articles.length);
		for (const article of articles) writer.integer(article);
	}
	return writer.take();
}

/** Articles by a text; equal ones keep their order. */
export function orderByText(values: readonly string[]): readonly number[] {
	return [...values.keys()].sort((a, b) =>
		compareBytes(values[a] ?? "", values[b] ?? ""),
	);
}

/** Articles by a number, which Pagefind keeps in 32 bits; equal ones keep their order. */
export function orderByNumber(values: readonly string[]): readonly number[] {
	const numbers = values.map((value) => Math.fround(Number(value)));
	return [...numbers.keys()].sort(
		(a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0),
	);
}

/** Texts in the order of their UTF-8 bytes. */
function compareBytes(a: string, b: string): number {
	let at = 0;
	while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
	const left = a.codePointAt(at);
	const right = b.codePointAt(at);
	if (left === undefined || right === undefined) return a.length - b.length;
	// Both halves of a pair count more than any single unit but compare less than some.
	return left - right;
}
