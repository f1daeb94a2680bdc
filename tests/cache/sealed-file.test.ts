import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSealed, writeSealed } from "../../src/cache/sealed-file.ts";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "bantin niêm "));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const text = "Dòng một\nDòng hai\n";
const key = "version-1";

test("what was sealed comes back, and nothing else lies beside it", () => {
	const path = join(folder, "sâu/kho.txt");
	writeSealed(path, key, text);
	expect(readSealed(path, key)).toBe(text);
	expect(readdirSync(join(folder, "sâu"))).toEqual(["kho.txt"]);
});

test("what another version left, or nobody, is nothing", () => {
	const path = join(folder, "kho.txt");
	expect(readSealed(path, key)).toBeUndefined();
	writeSealed(path, key, text);
	expect(readSealed(path, "version-2")).toBeUndefined();
});

test("any flipped bit, cut or addition is noticed", () => {
	const path = join(folder, "kho.txt");
	writeSealed(path, key, text);
	const whole = readFileSync(path);
	const damage = fc.oneof(
		fc.nat(whole.length * 8 - 1).map((bit) => {
			const bytes = Buffer.from(whole);
			bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
			return bytes;
		}),
		fc.nat(whole.length - 1).map((length) => whole.subarray(0, length)),
		fc.uint8Array({ minLength: 1 }).map((more) => Buffer.concat([whole, more])),
	);
	fc.assert(
		fc.property(damage, (bytes) => {
			writeFileSync(path, bytes);
			expect(readSealed(path, key)).toBeUndefined();
		}),
	);
});
