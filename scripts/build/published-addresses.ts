import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisedAddresses } from "../../src/promised-addresses.ts";
import { pathsIn } from "../../src/publish/listed-paths.ts";
import type { Standing } from "../../src/publish/standing.ts";
import { systemCode } from "../../src/publish/system.ts";
import type { Archive } from "../../src/types.ts";
import type { BuildOptions } from "./options.ts";

/** Beside `content/`, one address a line. Not inside: what stands there is part of every copy, and of its id. */
export const listName = "addresses.txt";

/** Every address that is known to have been published: what stands now, and what the list says. */
export function publishedAddresses(
	{ root }: BuildOptions,
	{ listing }: Standing,
): readonly string[] {
	return [...pathsIn(listing), ...readList(root)];
}

/** Those of the archive that the list lacks; nothing when nobody keeps a list. */
export function unlistedAddresses(
	archive: Archive,
	{ root }: BuildOptions,
): readonly string[] {
	const listed = new Set(readList(root));
	if (listed.size === 0) return [];
	return [...promisedAddresses(archive)].filter((path) => !listed.has(path));
}

/** Writes the list anew, whole or not at all. */
export function recordAddresses(
	archive: Archive,
	{ root }: BuildOptions,
): void {
	const lines = [...promisedAddresses(archive)].sort();
	const file = join(root, listName);
	const next = `${file}.${process.pid}`;
	try {
		writeFileSync(next, [...header, ...lines, ""].join("\n"));
		renameSync(next, file);
	} finally {
		rmSync(next, { force: true });
	}
}

const header = [
	"# Địa chỉ đã công bố: npm run build dừng lại nếu thiếu một dòng nào ở đây.",
	"# Published addresses: npm run build stops when one of these would be gone.",
];

function readList(root: string): readonly string[] {
	try {
		return readFileSync(join(root, listName), "utf8")
			.split(/\r?\n/)
			.map((line) => line.trim().replace(/^\//, "").normalize("NFC"))
			.filter((line) => line !== "" && !line.startsWith("#"));
	} catch (error) {
		if (systemCode(error) === "ENOENT") return [];
		throw error;
	}
}
