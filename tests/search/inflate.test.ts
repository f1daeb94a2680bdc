import { constants, gzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { gunzip } from "../../src/search/engine/inflate.ts";

const text = "Ủy ban nhân dân xã họp phiên thường kỳ. ".repeat(400);

test.each([
	["nothing", "", {}],
	["a letter", "a", {}],
	["text", text, { level: 9 }],
	["text in fixed codes", text, { strategy: constants.Z_FIXED }],
	["text as it is", text, { level: 0 }],
	["text in Huffman codes only", text, { strategy: constants.Z_HUFFMAN_ONLY }],
])("unpacks %s", (_, content, options) => {
	const bytes = new TextEncoder().encode(content);
	expect(
		Buffer.from(gunzip(gzipSync(bytes, options))).equals(Buffer.from(bytes)),
	).toBe(true);
});

test("unpacks whatever zlib packs", () => {
	fc.assert(
		fc.property(
			fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 12 }),
			fc.integer({ min: 0, max: 9 }),
			(parts, level) => {
				const bytes = Buffer.concat([...parts, ...parts]);
				expect(
					Buffer.from(gunzip(gzipSync(bytes, { level }))).equals(bytes),
				).toBe(true);
			},
		),
	);
});

test("a file that is cut off or is something else is an error, never half a file", () => {
	const packed = gzipSync(new TextEncoder().encode(text));
	for (let length = 11; length < packed.length; length += 7) {
		expect(() => gunzip(packed.subarray(0, length))).toThrow();
	}
	expect(() =>
		gunzip(new TextEncoder().encode("<!doctype html><title>404</title>")),
	).toThrow();
});
