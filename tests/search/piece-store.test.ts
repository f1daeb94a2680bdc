import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
	type KeptPieces,
	openPieceStore,
} from "../../src/search/piece-store.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "bantin-pieces-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const nothing: KeptPieces = { files: [], spans: new Map() };

function piece(name: string): Uint8Array {
	return Buffer.from(name.repeat(100));
}

/** A build that adds some pieces and uses some. */
function build(
	before: KeptPieces,
	added: readonly string[],
	used: readonly string[],
): KeptPieces {
	const store = openPieceStore(folder, before);
	for (const name of added) store.add(name, piece(name));
	const kept = store.keep(new Set(used));
	store.sweep(kept);
	store.close();
	return kept;
}

function findAll(kept: KeptPieces, names: readonly string[]) {
	const store = openPieceStore(folder, kept);
	const found = names.map((name) => store.find(name)?.toString());
	store.close();
	return found;
}

const texts = (names: readonly string[]) =>
	names.map((name) => piece(name).toString());

test("pieces are found at once and in the next build", () => {
	const store = openPieceStore(folder, nothing);
	store.add("a", piece("a"));
	expect(store.find("a")).toEqual(piece("a"));
	expect(store.find("b")).toBeUndefined();
	const kept = store.keep(new Set(["a"]));
	store.close();
	expect(findAll(kept, ["a", "b"])).toEqual([...texts(["a"]), undefined]);
});

test("an edit adds a file beside the others", async () => {
	const first = build(nothing, ["a", "b", "c"], ["a", "b", "c"]);
	const second = build(first, ["d"], ["a", "b", "d"]);
	expect(findAll(second, ["a", "b", "d"])).toEqual(texts(["a", "b", "d"]));
	expect(await readdir(folder)).toHaveLength(2);
});

test("after many edits all that is used stands in few files, and the others are gone", async () => {
	let kept = build(nothing, ["a"], ["a"]);
	for (let edit = 0; edit < 40; edit += 1) {
		kept = build(kept, [`${edit}`], ["a", `${edit}`]);
		expect(findAll(kept, ["a", `${edit}`])).toEqual(texts(["a", `${edit}`]));
		const files = await readdir(folder);
		expect(files.toSorted()).toEqual(kept.files.toSorted());
		expect(files.length).toBeLessThan(18);
	}
});

test("a piece that is damaged, cut off or gone is not known", async () => {
	const kept = build(nothing, ["a", "b"], ["a", "b"]);
	const [name = ""] = kept.files;
	const path = join(folder, name);
	const bytes = await readFile(path);
	bytes[7] = 0;
	await writeFile(path, bytes.subarray(0, -1));
	expect(findAll(kept, ["a", "b"])).toEqual([undefined, undefined]);
	await rm(path);
	expect(findAll(kept, ["a"])).toEqual([undefined]);
});
