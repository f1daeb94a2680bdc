import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { CacheDamage } from "../../src/cache/damage.ts";
import { openTextStore } from "../../src/cache/text-store.ts";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "bantin chữ "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A store, which must be there. */
function open(names: readonly string[]) {
	const store = openTextStore(folder, names);
	if (store === undefined) throw new Error("no store");
	return store;
}

test("texts come back as they were put in, at once, after a flush and in the next build", () => {
	const texts = ["Chợ quê", "", "Đường làng\n".repeat(200_000), "ế"];
	const store = open([]);
	const spans = texts.map((text) => store.append(text));
	expect(spans.map((span) => store.read(span))).toEqual(texts);
	const names = store.flush();
	store.close();
	const next = open(names);
	const more = next.append("Mùa gặt");
	expect(spans.map((span) => next.read(span))).toEqual(texts);
	expect(next.read(more)).toBe("Mùa gặt");
	expect(next.flush()).toHaveLength(2);
	next.close();
});

test.each([
	["a flipped bit", (bytes: Buffer) => bytes.fill(bytes[3] ?? 0 ^ 1, 3, 4)],
	["a missing end", (bytes: Buffer) => bytes.subarray(0, 5)],
	["two texts in each other's place", (bytes: Buffer) => bytes.reverse()],
])("%s is noticed when the text is read", (_, damage) => {
	const store = open([]);
	const span = store.append("Đình làng");
	const names = store.flush();
	store.close();
	const path = join(folder, names[0] ?? "");
	const bytes = readFileSync(path);
	bytes[3] = (bytes[3] ?? 0) ^ 1;
	writeFileSync(path, damage(bytes));
	const next = open(names);
	expect(() => next.read(span)).toThrow(CacheDamage);
	next.close();
});

test("a store whose file is gone is none", () => {
	expect(openTextStore(folder, ["texts-mat.bin"])).toBeUndefined();
});

test("texts that lie far apart, in any order, are read as they are", () => {
	const store = open([]);
	const texts = Array.from({ length: 400 }, (_, number) =>
		`${number} Đường làng `.repeat(1 + ((number * 37) % 400)),
	);
	const spans = texts.map((text) => store.append(text));
	store.flush();
	for (let step = 1; step < 400; step += 57) {
		for (let at = 0; at < 400; at += 1) {
			const number = (at * step) % 400;
			const span = spans[number];
			expect(span && store.read(span)).toBe(texts[number]);
		}
	}
	store.close();
});
