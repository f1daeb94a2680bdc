import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { readCached, writeCached } from "../../media/cache.ts";
import type { Reading } from "./read-job.ts";

/**
 * Where what was read of every page waits, on disk: ten thousand pages do not fit in memory, and a run that goes on after
 * a kill need not read them again.
 */
export interface Readings {
	readonly find: (key: string) => Promise<Reading | undefined>;
	/** Rejects when no disk takes it. */
	readonly keep: (key: string, reading: Reading) => Promise<void>;
	/** Forgets what other versions of the importer have read. */
	readonly tidy: () => void;
	/** Removes what was only for this run. */
	readonly close: () => void;
}

/** @param version of everything that decides what is read: what another version has read is never taken for this one's */
export function openReadings(folder: string, version: string): Readings {
	let temporary: string | undefined;
	const place = (top: string, key: string) =>
		join(top, version, key.slice(0, 2), `${key}.json.gz`);
	return {
		find: async (key) =>
			unpack(await readCached(place(folder, key))) ??
			(temporary === undefined
				? undefined
				: unpack(await readCached(place(temporary, key)))),
		keep: async (key, reading) => {
			const bytes = gzipSync(JSON.stringify(reading), { level: 1 });
			try {
				await writeCached(place(folder, key), bytes);
			} catch {
				// A project that cannot be written, or whose disk is full, is still read to its end.
				temporary ??= mkdtempSync(join(tmpdir(), "bantin-nhap-"));
				await writeCached(place(temporary, key), bytes);
			}
		},
		tidy: () => {
			for (const name of versionsIn(folder))
				if (name !== version)
					rmSync(join(folder, name), { recursive: true, force: true });
		},
		close: () => {
			if (temporary !== undefined)
				rmSync(temporary, { recursive: true, force: true });
		},
	};
}

/** A damaged file is none: gzip's checksum tells. */
function unpack(bytes: Buffer | undefined): Reading | undefined {
	if (!bytes) return undefined;
	try {
		const reading: Reading = JSON.parse(gunzipSync(bytes).toString());
		return reading;
	} catch {
		return undefined;
	}
}

function versionsIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder);
	} catch {
		return [];
	}
}
