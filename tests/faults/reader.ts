/**
 * A reader who never stops: asks for every lasting page again and again, and tells of each that was missing or was not
 * whole. Arguments: the site's folder, and a file with the hashes that each page may have (`{ path: [hash] }`).
 * Ends when its standard input does.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { identify } from "../../src/publish/hash.ts";

const [site = "", list = ""] = process.argv.slice(2);
const allowed: Readonly<Record<string, readonly string[]>> = JSON.parse(
	readFileSync(list, "utf8"),
);
let isAsked = true;
let reads = 0;
const faults: string[] = [];

async function read(): Promise<void> {
	while (isAsked) {
		for (const [path, hashes] of Object.entries(allowed)) {
			reads += 1;
			try {
				const { hash } = identify(readFileSync(join(site, path)));
				if (!hashes.includes(hash)) faults.push(`${path}: not whole`);
			} catch (error) {
				faults.push(`${path}: ${String(error)}`);
			}
		}
		await setTimeout(2);
	}
	console.log(JSON.stringify({ reads, faults: faults.slice(0, 20) }));
}

process.stdin.on("end", () => {
	isAsked = false;
});
process.stdin.resume();
void read();
