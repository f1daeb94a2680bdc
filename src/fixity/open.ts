import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readFile } from "node:fs/promises";
import type { Finding } from "./findings.ts";
import { isAbsent, openFolder } from "./folder-store.ts";
import type { Store } from "./store.ts";
import { openZips } from "./zip-store.ts";

export type Opened =
	| { readonly outcome: "opened"; readonly store: Store }
	| { readonly outcome: "absent"; readonly path: string };

/** Opens a folder, or the zips of a copy together with the checksums beside them. */
export async function openPaths(paths: readonly string[]): Promise<Opened> {
	const findings: Finding[] = [];
	for (const path of paths) {
		try {
			const isFolder = (await lstat(path)).isDirectory();
			if (isFolder) return { outcome: "opened", store: await openFolder(path) };
		} catch (error) {
			if (isAbsent(error)) return { outcome: "absent", path };
			throw error;
		}
		if (await differsFromSum(path))
			findings.push({ kind: "zip-changed", path });
	}
	const store = await openZips(paths);
	return {
		outcome: "opened",
		store: { ...store, findings: [...findings, ...store.findings] },
	};
}

/** Only a checksum of the whole zip also sees what no unpacker looks at: padding, dates, gaps. */
async function differsFromSum(zip: string): Promise<boolean> {
	const text = await readFile(`${zip}.sha512`, "utf8").catch(() => undefined);
	if (text === undefined) return false;
	const hash = createHash("sha512");
	for await (const chunk of createReadStream(zip)) hash.update(chunk);
	return text.slice(0, 128) !== hash.digest("hex");
}
