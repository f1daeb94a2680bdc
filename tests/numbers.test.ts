import { expect, test } from "vitest";
import { formatBytes, formatCount } from "../src/numbers.ts";

test.each([
	[0, "0", "0"],
	[7, "7", "7"],
	[999, "999", "999"],
	[1235, "1.235", "1,235"],
	[1_000_000, "1.000.000", "1,000,000"],
	[-1235, "-1.235", "-1,235"],
])("%d is written %s in Vietnamese and %s in English", (n, vi, en) => {
	expect(formatCount(n, "vi")).toBe(vi);
	expect(formatCount(n, "en")).toBe(en);
});

test.each([
	[0, "0 byte", "0 bytes"],
	[1, "1 byte", "1 byte"],
	[999, "999 byte", "999 bytes"],
	[1000, "1 kB", "1 kB"],
	[1234, "1,2 kB", "1.2 kB"],
	[9_990, "10 kB", "10 kB"],
	[12_345, "12 kB", "12 kB"],
	[999_940, "1 MB", "1 MB"],
	[1_234_567, "1,2 MB", "1.2 MB"],
	[5_000_000_000, "5 GB", "5 GB"],
])("%d bytes are %s in Vietnamese and %s in English", (n, vi, en) => {
	expect(formatBytes(n, "vi")).toBe(vi);
	expect(formatBytes(n, "en")).toBe(en);
});
