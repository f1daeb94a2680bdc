import { createReadStream } from "node:fs";
import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { systemCode } from "../publish/system.ts";
import type { Finding } from "./findings.ts";
import type { Store } from "./store.ts";

/** Smaller files are read at once: half the calls. In bytes. */
const readAtOnce = 1024 * 1024;

/** A folder on a disk or a stick; nothing is ever written to it. Links are findings and are not followed. */
export async function openFolder(folder: string): Promise<Store> {
	const files = new Map<string, number>();
	const findings: Finding[] = [];
	const folders = [""];
	for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
		for (const name of (await readdir(join(folder, at))).sort()) {
			const path = at === "" ? name : `${at}/${name}`;
			const stats = await lstat(join(folder, path));
			if (stats.isDirectory()) folders.push(path);
			else if (stats.isFile()) files.set(path, stats.size);
			else {
				const kind = stats.isSymbolicLink() ? "symlink" : "special";
				findings.push({ kind, path });
			}
		}
	}
	return {
		files,
		findings,
		async open(path) {
			const size = files.get(path);
			if (size === undefined) return undefined;
			const file = join(folder, path);
			if (size > readAtOnce) {
				return createReadStream(file, { highWaterMark: readAtOnce });
			}
			return once(file);
		},
		close: async () => {},
	};
}

async function* once(file: string): AsyncGenerator<Uint8Array> {
	yield await readFile(file);
}

/** True when a path leads to nothing at all. */
export function isAbsent(error: unknown): boolean {
	return ["ENOENT", "ENOTDIR"].includes(systemCode(error) ?? "");
}
