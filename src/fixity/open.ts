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
		findings.push(...(await compareWithSum(path)));
	}
	const store = await openZips(paths);
	return {
		outcome: "opened",
		store: { ...store, findings: [...findings, ...store.findings] },
	};
}

/**
 * Compares with the `.sha512` beside it, if there is one: only a checksum of the whole file also sees what no unpacker
 * looks at, such as padding, dates and gaps.
 */
export async function compareWithSum(
	file: string,
): Promise<readonly Finding[]> {
	const text = await readFile(`${file}.sha512`, "utf8").catch(() => undefined);
	if (text === undefined) return [];
	const hash = createHash("sha512");
	for await (const chunk of createReadStream(file)) hash.update(chunk);
	const isSame = text.slice(0, 128) === hash.digest("hex");
	return isSame ? [] : [{ kind: "zip-changed", path: file }];
}
