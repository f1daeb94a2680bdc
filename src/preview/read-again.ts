import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { join } from "node:path";
import { systemCode } from "../publish/system.ts";
import { readSource } from "../reading/read-source.ts";
import type { WalkedFile } from "../reading/walk.ts";
import type { SourceFile } from "../types.ts";

/** An article as it is now; nothing where it is no longer a file that can be read. */
export function readAgain(
	root: string,
	walked: WalkedFile,
): { readonly walked: WalkedFile; readonly source: SourceFile } | undefined {
	const path = join(root, walked.onDisk);
	try {
		const stats = lstatSync(path);
		if (!stats.isFile()) return undefined;
		const read = readSource(path, walked.file, stats);
		return read.ok
			? { walked: { ...walked, stats }, source: withHash(read.source) }
			: undefined;
	} catch (error) {
		if (systemCode(error) === undefined) throw error;
		return undefined;
	}
}

export function withHash({ file, text }: SourceFile): SourceFile {
	return {
		file,
		text,
		sha256: createHash("sha256").update(text).digest("hex"),
	};
}
