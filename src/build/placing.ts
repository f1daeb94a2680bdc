import { createHash } from "node:crypto";
import { join } from "node:path";
import type { KnownFile } from "../cache/site-memo.ts";
import { readManifest } from "../publish/manifest.ts";
import type { OutputFile } from "../types.ts";

/** Where files of the next site go, one by one. */
export interface Placing {
	/** True when the standing site holds all of these: then they are in the next one as well. */
	keep(files: readonly KnownFile[]): boolean;
	place(output: OutputFile): Promise<Omit<KnownFile, "note">>;
}

/** In memory, for as long as publishing takes all files at once. */
export async function collecting(site: string): Promise<{
	readonly placing: Placing;
	readonly outputs: OutputFile[];
}> {
	const manifest = await readManifest(site);
	const outputs: OutputFile[] = [];
	return {
		outputs,
		placing: {
			keep(files) {
				if (!files.every(({ path, hash }) => manifest.get(path) === hash))
					return false;
				for (const { path } of files) {
					outputs.push({ path, content: { copyOf: join(site, path) } });
				}
				return true;
			},
			async place(output) {
				const { path, content } = output;
				outputs.push(output);
				if (typeof content === "string" || content instanceof Uint8Array) {
					const hash = createHash("sha512").update(content).digest("hex");
					return { path, hash, size: Buffer.byteLength(content) };
				}
				return { path, hash: "", size: 0 };
			},
		},
	};
}
