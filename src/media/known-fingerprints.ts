import { open, stat } from "node:fs/promises";
import { join } from "node:path";
import { readSealed, writeSealed } from "../cache/sealed-file.ts";
import {
	isRacy,
	isSameStamp,
	momentOf,
	type Stamp,
	stampOf,
} from "../cache/stamp.ts";
import { type Fingerprint, fingerprint, headSize } from "./fingerprint.ts";

/** Fingerprints of files that need not be read whole again, as long as the disk says that nobody touched them. */
export interface KnownFingerprints {
	/** Rejects with the system's error where the file cannot be read. */
	of(path: string): Promise<Fingerprint>;
	/** Keeps those that were asked for. */
	save(): void;
}

const key = "fingerprints-1";

export function openFingerprints(cacheDir: string): KnownFingerprints {
	const folder = join(cacheDir, "media");
	const list = join(folder, "fingerprints.tsv");
	const moment = presentIn(folder);
	const text = readSealed(list, key) ?? "";
	const old = new Map(text.split("\n").map((line) => [pathOf(line), line]));
	const now = new Map<string, string>();
	return {
		async of(path) {
			const stamp = stampOf(await stat(path));
			const line = old.get(path);
			if (line !== undefined && isSameStamp(stampIn(line), stamp)) {
				now.set(path, line);
				const sha256 = line.slice(line.lastIndexOf("\t") + 1);
				return { sha256, head: await headOf(path), size: stamp[0] };
			}
			const found = await fingerprint(path);
			const isSure =
				moment !== undefined &&
				!isRacy(stamp, moment) &&
				found.size === stamp[0];
			if (isSure && !/[\t\n]/.test(path)) {
				now.set(path, `${path}\t${stamp.join(" ")}\t${found.sha256}`);
			}
			return found;
		},
		save() {
			const lines = [...now.values()].sort().join("\n");
			if (lines !== text && moment !== undefined) {
				writeSealed(list, key, lines);
			}
		},
	};
}

/** Nothing where nothing can be kept. */
function presentIn(folder: string): number | undefined {
	try {
		return momentOf(folder);
	} catch {
		return undefined;
	}
}

function pathOf(line: string): string {
	return line.split("\t", 1)[0] ?? "";
}

function stampIn(line: string): Stamp {
	const [size = NaN, mtime = NaN, ctime = NaN, inode = NaN] = (
		line.split("\t")[1] ?? ""
	)
		.split(" ")
		.map(Number);
	return [size, mtime, ctime, inode];
}

async function headOf(path: string): Promise<Buffer> {
	const handle = await open(path);
	try {
		const { buffer, bytesRead } = await handle.read({
			buffer: Buffer.alloc(headSize),
			position: 0,
		});
		return buffer.subarray(0, bytesRead);
	} finally {
		await handle.close();
	}
}
