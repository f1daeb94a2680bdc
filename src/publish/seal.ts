import { lstatSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { type Looks, lookSize } from "./look.ts";
import type { Target } from "./target.ts";

/**
 * How the standing site looked to the system when it was published. A file that still looks so has the same bytes: no
 * program can choose the time of a file's last change.
 */
export interface Seal {
	/** SHA-512 of the site's manifest. */
	readonly manifest: string;
	/** Of the manifest, of the file on each of its lines, and of each folder. */
	readonly looks: Looks;
}

const format = "bantin-seal-2";
const footer = Buffer.from("\nwhole\n");

/** Some systems count time in steps, in milliseconds: of two changes within one, the second leaves no trace. */
const step = 20;

/** Nothing when there is no whole one: then every file must be read to be believed. */
export function readSeal({ seal }: Target): Seal | undefined {
	let bytes: Buffer;
	try {
		bytes = readFileSync(seal);
	} catch {
		return undefined;
	}
	const start = bytes.indexOf("\n") + 1;
	const head = bytes.toString("latin1", 0, start);
	const [, manifest = "", rows] =
		/^bantin-seal-2 ([0-9a-f]{128}) (\d+)\n$/.exec(head) ?? [];
	const length = Number(rows) * lookSize * Float64Array.BYTES_PER_ELEMENT;
	const end = start + length;
	if (!bytes.subarray(end).equals(footer)) return undefined;
	// Shared, so that other threads need no copy.
	const shared = new SharedArrayBuffer(length);
	new Uint8Array(shared).set(bytes.subarray(start, end));
	return { manifest, looks: new Float64Array(shared) };
}

/**
 * Written after the swap. Without a seal the next build only reads more, so nothing here fails a build.
 * @param looksAt gives the looks, some of them from before
 */
export function writeSeal(
	{ seal }: Target,
	manifest: string,
	looksNow: () => Looks,
): void {
	try {
		writeFileSync(seal, "");
		// The file system's own clock, which need not be the machine's.
		const now = lstatSync(seal).mtimeMs;
		const looks = looksNow();
		for (let at = 0; at < looks.length; at += lookSize) {
			const changed = looks[at + 3] ?? 0;
			if (!(changed < now - step)) looks.fill(Number.NaN, at, at + lookSize);
		}
		const rows = looks.length / lookSize;
		const content = Buffer.from(
			looks.buffer,
			looks.byteOffset,
			looks.byteLength,
		);
		const head = Buffer.from(`${format} ${manifest} ${rows}\n`);
		writeFileSync(seal, Buffer.concat([head, content, footer]));
	} catch {
		rmSync(seal, { force: true });
	}
}
