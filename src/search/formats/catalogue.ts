import { toAbbreviation } from "../abbreviations.ts";
import { ByteReader, ByteWriter } from "../bytes.ts";
import { readHash, writeHash } from "./vocabulary.ts";

/** What the browser knows of every article before it looks up a word. Columns are by article number, newest first. */
export interface Catalogue {
	readonly size: number;
	/** Names of Pagefind's fragments. */
	readonly fragments: readonly string[];
	/** Days since 1970-01-01. */
	readonly days: readonly number[];
	/** Eight times the logarithm to base 2 of the number of words. */
	readonly lengths: readonly number[];
	readonly facets: readonly FacetColumn[];
	readonly abbreviations: readonly Abbreviation[];
	/** Where Pagefind keeps the positions of words, in order of their first words. */
	readonly positions: DirectoryFile;
	/** Where the articles of frequent runs of words are listed. */
	readonly runs: DirectoryFile;
}

export interface FacetColumn {
	/** As in the address bar: `chuyen-muc`. */
	readonly key: string;
	readonly terms: readonly { readonly slug: string; readonly name: string }[];
	/** Indexes of terms, by article. */
	readonly values: readonly (readonly number[])[];
}

/** Folded tokens of a short form and of what it stands for. */
export interface Abbreviation {
	readonly key: string;
	readonly short: readonly string[];
	readonly full: readonly string[];
	/** With diacritics. */
	readonly fullExact: readonly string[];
}

/** A file of its own, which only queries of several words need. */
export interface DirectoryFile {
	readonly hash: string;
}

/** A catalogue of which some columns are encoded, by `encodeDays` and `encodeFacets`. */
export interface CatalogueParts extends Omit<Catalogue, "days" | "facets"> {
	readonly days: Uint8Array;
	readonly facets: Uint8Array;
}

export function encodeCatalogue(catalogue: CatalogueParts): Uint8Array {
	const writer = new ByteWriter();
	writer.number(catalogue.size);
	const prefix = commonPrefix(catalogue.fragments);
	writer.text(prefix);
	writeNames(
		writer,
		catalogue.fragments.map((name) => name.slice(prefix.length)),
	);
	writer.bytes(catalogue.days);
	for (const length of catalogue.lengths) writer.byte(length);
	writer.bytes(catalogue.facets);
	writer.number(catalogue.abbreviations.length);
	for (const { short, fullExact } of catalogue.abbreviations) {
		writer.text(short.join(" "));
		writer.text(fullExact.join(" "));
	}
	writeHash(writer, catalogue.positions.hash);
	writeHash(writer, catalogue.runs.hash);
	return writer.finish();
}

export function encodeDays(days: readonly number[]): Uint8Array {
	const writer = new ByteWriter();
	let day = days[0] ?? 0;
	writer.number(day);
	for (const next of days) {
		writer.number(day - next);
		day = next;
	}
	return writer.finish();
}

export function encodeFacets(facets: readonly FacetColumn[]): Uint8Array {
	const writer = new ByteWriter();
	writer.number(facets.length);
	for (const facet of facets) writeFacet(writer, facet);
	return writer.finish();
}

export function decodeCatalogue(bytes: Uint8Array): Catalogue {
	const reader = new ByteReader(bytes);
	const size = reader.number();
	const prefix = reader.text();
	const fragments = readNames(reader, size).map((name) => prefix + name);
	let day = reader.number();
	const days = Array.from({ length: size }, () => {
		day -= reader.number();
		return day;
	});
	const lengths = Array.from({ length: size }, () => reader.byte());
	const facets = Array.from({ length: reader.number() }, () =>
		readFacet(reader, size),
	);
	const abbreviations = Array.from({ length: reader.number() }, () =>
		toAbbreviation(reader.text(), reader.text()),
	);
	return {
		size,
		fragments,
		days,
		lengths,
		facets,
		abbreviations,
		positions: { hash: readHash(reader) },
		runs: { hash: readHash(reader) },
	};
}

function writeFacet(writer: ByteWriter, facet: FacetColumn): void {
	writer.text(facet.key);
	writer.number(facet.terms.length);
	for (const { slug, name } of facet.terms) {
		writer.text(slug);
		writer.text(name);
	}
	for (const values of facet.values) writer.number(values.length);
	for (const value of facet.values.flat()) writer.number(value);
}

function readFacet(reader: ByteReader, size: number): FacetColumn {
	const key = reader.text();
	const terms = Array.from({ length: reader.number() }, () => ({
		slug: reader.text(),
		name: reader.text(),
	}));
	const counts = Array.from({ length: size }, () => reader.number());
	const values = counts.map((length) =>
		Array.from({ length }, () => reader.number()),
	);
	return { key, terms, values };
}

/** Hexadecimal names of any length: all lengths, then all digits, two to a byte. */
function writeNames(writer: ByteWriter, names: readonly string[]): void {
	for (const name of names) writer.byte(name.length);
	for (const name of names) {
		for (let at = 0; at < name.length; at += 2) {
			writer.byte(Number.parseInt(name.slice(at, at + 2).padEnd(2, "0"), 16));
		}
	}
}

function readNames(reader: ByteReader, size: number): readonly string[] {
	const lengths = Array.from({ length: size }, () => reader.byte());
	return lengths.map((length) => {
		let name = "";
		while (name.length < length) {
			name += reader.byte().toString(16).padStart(2, "0");
		}
		return name.slice(0, length);
	});
}

function commonPrefix(names: readonly string[]): string {
	return /^[^_]*_/u.exec(names[0] ?? "")?.[0] ?? "";
}
