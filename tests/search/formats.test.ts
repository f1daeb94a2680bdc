import { expect, test } from "vitest";
import { toAbbreviation } from "../../src/search/abbreviations.ts";
import { ByteReader, ByteWriter } from "../../src/search/bytes.ts";
import { createMemory } from "../../src/search/engine/memory.ts";
import {
	type Catalogue,
	decodeCatalogue,
	encodeCatalogue,
	encodeDays,
	encodeFacets,
} from "../../src/search/formats/catalogue.ts";
import {
	decodeManifest,
	encodeManifest,
} from "../../src/search/formats/manifest.ts";
import {
	decodePositionsDirectory,
	encodePositionsDirectory,
} from "../../src/search/formats/positions.ts";
import {
	decodePostings,
	PostingsWriter,
} from "../../src/search/formats/postings.ts";
import {
	decodeRun,
	decodeRunsDirectory,
	encodeRun,
	encodeRunsDirectory,
} from "../../src/search/formats/runs.ts";
import {
	decodeVocabulary,
	encodeVocabulary,
	findWord,
	type Vocabulary,
} from "../../src/search/formats/vocabulary.ts";

const catalogue: Catalogue = {
	size: 3,
	fragments: ["vi_1a2b3c4", "vi_00000ff1", "vi_abcdef0"],
	days: [18467, 18467, 16800],
	lengths: [60, 0, 255],
	facets: [
		{
			key: "chuyen-muc",
			terms: [{ slug: "thoi-su", name: "Thời sự" }],
			values: [[0], [0], [0]],
		},
		{
			key: "tu-khoa",
			terms: [
				{ slug: "a", name: "A" },
				{ slug: "b", name: "B" },
			],
			values: [[0, 1], [], [1]],
		},
	],
	abbreviations: [
		toAbbreviation("VH-TT&TT", "Văn hóa – Thông tin và Truyền thông"),
	],
	positions: { hash: "0a1b2c3d" },
	runs: { hash: "4e5f6071" },
};

const parts = {
	...catalogue,
	days: encodeDays(catalogue.days),
	facets: encodeFacets(catalogue.facets),
};

const vocabulary: Vocabulary = {
	words: ["=ubnd", "ban", "bang", "được".normalize("NFD"), "日本"],
	spellings: [0, 1, 0, 2, 0],
	commonness: [3, 20, 1, 9, 0],
	marks: ["", ".\u0300", "\u0335"],
	files: [
		{ hash: "00000001", from: 0 },
		{ hash: "ffffffff", from: 3 },
	],
};

test("what is written is read again", () => {
	expect(decodeCatalogue(encodeCatalogue(parts))).toEqual(catalogue);
	expect(decodeVocabulary(encodeVocabulary(vocabulary))).toEqual(vocabulary);
	const files = [
		{ from: "a", name: "vi_1", size: 256 },
		{ from: "ủy", name: "vi_2", size: 70_144 },
	];
	expect(decodePositionsDirectory(encodePositionsDirectory(files))).toEqual(
		files,
	);
	const runs = [
		{ from: "ban nhan", hash: "00000001" },
		{ from: "xa hoi", hash: "ffffffff" },
	];
	expect(decodeRunsDirectory(encodeRunsDirectory(runs))).toEqual(runs);
	const manifest = {
		version: 2,
		articles: 3,
		catalogue: "00000001",
		words: "00000002",
		numbers: "00000003",
		views: "00000004",
	};
	expect(decodeManifest(encodeManifest(manifest))).toEqual(manifest);
});

test("postings keep articles, how often, and where in the title", () => {
	const first = new PostingsWriter();
	first.add(0, 1, []);
	first.add(7, 3, []);
	first.add(200, 9, [0, 4]);
	first.add(10_000, 0, [2]);
	const other = new PostingsWriter();
	other.add(5, 2, []);
	const writer = new ByteWriter();
	for (const postings of [other, first]) {
		writer.number(1);
		postings.writeTo(writer, 2);
	}
	const [read] = decodePostings(writer.finish(), 1);
	expect(read?.marks).toBe(2);
	expect([...(read?.articles ?? [])]).toEqual([0, 7, 200, 10_000]);
	expect([...(read?.frequency ?? [])]).toEqual([1, 2, 3, 0]);
	expect([...(read?.inTitle ?? [])]).toEqual([
		[200, [0, 4]],
		[10_000, [2]],
	]);
});

test("a run is found among others, and nothing that only begins so", () => {
	const spellings = [
		{ exact: ["nhân", "dân"], articles: [0, 7, 9999] },
		{ exact: ["nhàn", "dân"], articles: [300] },
	];
	const writer = new ByteWriter();
	writer.bytes(encodeRun({ folded: "nhan da", spellings: [] }));
	writer.bytes(encodeRun({ folded: "nhan dan", spellings }));
	const bytes = writer.finish();
	expect(decodeRun(bytes, "nhan dan")).toEqual(spellings);
	expect(decodeRun(bytes, "nhan")).toBeUndefined();
	expect(() => decodeRun(bytes.subarray(0, -1), "nhan dan")).toThrow();
});

test("a file that is cut off is never read as a shorter one", () => {
	const whole = encodeCatalogue(parts);
	for (let length = 0; length < whole.length; length += 1) {
		expect(() => decodeCatalogue(whole.subarray(0, length))).toThrow();
	}
});

test.each(["", "null", "{}", '{"version":99}', "<!doctype html>"])(
	"%s is no manifest",
	(text) => {
		expect(() => decodeManifest(text)).toThrow();
	},
);

test("words are found by halving, or their place is", () => {
	const words = ["a", "ban", "xa"];
	expect(words.map((word) => findWord(words, word))).toEqual([0, 1, 2]);
	expect(["", "b", "z"].map((word) => findWord(words, word))).toEqual([
		-1, -2, -4,
	]);
});

test.each([0, 127, 128, 16_384, 4_294_967_295])(
	"the number %d survives",
	(number) => {
		const writer = new ByteWriter();
		writer.number(number);
		expect(new ByteReader(writer.finish()).number()).toBe(number);
	},
);

test("a memory keeps the last results and forgets failures", async () => {
	const memory = createMemory<number>(2);
	let runs = 0;
	const task = async (): Promise<number> => {
		runs += 1;
		return runs;
	};
	expect([
		await memory("a", task),
		await memory("b", task),
		await memory("a", task),
	]).toEqual([1, 2, 1]);
	expect([await memory("c", task), await memory("b", task)]).toEqual([3, 4]);
	await expect(
		memory("d", () => Promise.reject(new Error("no"))),
	).rejects.toThrow("no");
	expect(await memory("d", task)).toBe(5);
});
