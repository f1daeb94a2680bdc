import { ByteReader, ByteWriter } from "../bytes.ts";

/** The articles that have one exact spelling of a word. The three columns belong together, by article number. */
export interface Postings {
	/** Index into the vocabulary's `marks`. */
	readonly marks: number;
	readonly articles: Uint32Array;
	/** How often: 1, 2 for twice or thrice, 3 for more. 0: in the title only. */
	readonly frequency: Uint8Array;
	/** Where in the title, by article; most articles are not here. */
	readonly inTitle: ReadonlyMap<number, readonly number[]>;
}

/** Collects the articles of one spelling while the index is built; articles come in ascending order. */
export class PostingsWriter {
	count = 0;
	private readonly writer = new ByteWriter();
	private last = 0;

	/** In bytes. */
	get length(): number {
		return this.writer.length;
	}

	/** @param times in the text; @param title token positions in the title */
	add(article: number, times: number, title: readonly number[]): void {
		const delta = article - this.last;
		this.last = article;
		this.count += 1;
		if (title.length === 0) {
			this.writer.number(delta * 4 + frequencyOf(times) - 1);
			return;
		}
		this.writer.number(delta * 4 + 3);
		this.writer.number(frequencyOf(times));
		this.writer.number(title.length);
		for (const position of title) this.writer.number(position);
	}

	writeTo(target: ByteWriter, marks: number): void {
		const bytes = this.writer.finish();
		target.number(marks);
		target.number(this.count);
		target.number(bytes.length);
		target.bytes(bytes);
	}
}

function frequencyOf(times: number): number {
	if (times < 2) return times;
	return times < 4 ? 2 : 3;
}

/**
 * A file of articles: for each of its words the number of spellings, then each spelling. Reads the word at `offset` of
 * the file and skips those before it.
 */
export function decodePostings(
	bytes: Uint8Array,
	offset: number,
): readonly Postings[] {
	const reader = new ByteReader(bytes);
	for (let word = 0; word < offset; word += 1) {
		for (let left = reader.number(); left > 0; left -= 1) {
			reader.number();
			reader.number();
			reader.skip(reader.number());
		}
	}
	return Array.from({ length: reader.number() }, () => readSpelling(reader));
}

function readSpelling(reader: ByteReader): Postings {
	const marks = reader.number();
	const count = reader.number();
	reader.number();
	const articles = new Uint32Array(count);
	const frequency = new Uint8Array(count);
	const inTitle = new Map<number, readonly number[]>();
	let article = 0;
	for (let index = 0; index < count; index += 1) {
		const code = reader.number();
		article += code >>> 2;
		articles[index] = article;
		if ((code & 3) < 3) {
			frequency[index] = (code & 3) + 1;
		} else {
			frequency[index] = reader.number();
			const length = reader.number();
			inTitle.set(
				article,
				Array.from({ length }, () => reader.number()),
			);
		}
	}
	return { marks, articles, frequency, inTitle };
}
