import { ByteReader, ByteWriter } from "../bytes.ts";
import { readHash, writeHash } from "./vocabulary.ts";

/** Words that stand side by side in many articles, and which articles those are. */
export interface Run {
	/** Folded words, joined by spaces. */
	readonly folded: string;
	readonly spellings: readonly RunSpelling[];
}

export interface RunSpelling {
	/** Words with their diacritics. */
	readonly exact: readonly string[];
	/** In ascending order. */
	readonly articles: ArrayLike<number> & Iterable<number>;
}

/** A file of runs, by the first of them. */
export interface RunsFile {
	readonly from: string;
	/** Eight hexadecimal digits. */
	readonly hash: string;
}

/** The longest run that is listed, in words. */
export const longestRun = 5;

/**
 * Runs are listed whose words' positions would cost a reader more than this, in bytes. A shorter or rarer run is found by
 * the positions of its words.
 */
export const dearRun = 50_000;

export function encodeRunsDirectory(files: readonly RunsFile[]): Uint8Array {
	const writer = new ByteWriter();
	writer.number(files.length);
	for (const { from } of files) writer.text(from);
	for (const { hash } of files) writeHash(writer, hash);
	return writer.finish();
}

export function decodeRunsDirectory(bytes: Uint8Array): readonly RunsFile[] {
	const reader = new ByteReader(bytes);
	const length = reader.number();
	const froms = Array.from({ length }, () => reader.text());
	return froms.map((from) => ({ from, hash: readHash(reader) }));
}

/** One run of a file: its words, its length in bytes to step over it, its spellings. */
export function encodeRun({ folded, spellings }: Run): Uint8Array {
	const body = new ByteWriter();
	body.number(spellings.length);
	for (const { exact, articles } of spellings) {
		body.text(exact.join(" "));
		body.number(articles.length);
		let last = 0;
		for (const article of articles) {
			body.number(article - last);
			last = article;
		}
	}
	const writer = new ByteWriter();
	writer.text(folded);
	writer.number(body.length);
	writer.bytes(body.finish());
	return writer.finish();
}

/** The spellings of a run; `undefined` when the file does not list it. */
export function decodeRun(
	bytes: Uint8Array,
	folded: string,
): readonly RunSpelling[] | undefined {
	const reader = new ByteReader(bytes);
	const wanted = new TextEncoder().encode(folded);
	while (reader.at < bytes.length) {
		const name = reader.bytes(reader.number());
		const length = reader.number();
		if (
			name.length === wanted.length &&
			name.every((byte, at) => byte === wanted[at])
		) {
			return readSpellings(reader);
		}
		reader.skip(length);
	}
	return undefined;
}

function readSpellings(reader: ByteReader): readonly RunSpelling[] {
	return Array.from({ length: reader.number() }, () => {
		const exact = reader.text().split(" ");
		let article = 0;
		const articles = Array.from({ length: reader.number() }, () => {
			article += reader.number();
			return article;
		});
		return { exact, articles };
	});
}
