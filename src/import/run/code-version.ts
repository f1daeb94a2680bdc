import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** A checksum of all code that decides what is read of a page: our own, that of the packages, and Node's. */
export function codeVersion(): string {
	const source = resolve(import.meta.dirname, "../..");
	const hash = createHash("sha256").update(JSON.stringify(process.versions));
	const files = readdirSync(source, { recursive: true, encoding: "utf8" })
		.filter((name) => /\.[cm]?tsx?$/u.test(name))
		.sort()
		.map((name) => join(source, name));
	for (const file of [...files, resolve(source, "../package-lock.json")])
		if (existsSync(file)) hash.update(readFileSync(file)).update("\0");
	return hash.digest("hex").slice(0, 16);
}
