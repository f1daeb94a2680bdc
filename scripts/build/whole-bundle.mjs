// @ts-check
/* Plain JavaScript, as the start of a build asks for it before anything can load TypeScript. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codeVersion } from "../../src/cache/code-version.mjs";

/** Lists the files of a bundle, and stands for its version. */
export const listName = "whole.txt";

/**
 * Where the bundle of a version of the program stands, or would.
 * @typedef {{ readonly folder: string, readonly version: string }} Place
 */

/**
 * Where the bundle of this very code stands, or would.
 * @param {string} code the project's folder
 * @returns {Place}
 */
export function placeOf(code) {
	const version = codeVersion(code);
	return { folder: join(code, ".cache/program", version), version };
}

/**
 * True when every byte of the bundle is as it was written for exactly this code.
 * @param {Place} place
 */
export function isWhole({ folder, version }) {
	try {
		const list = readFileSync(join(folder, listName), "utf8");
		const [head, ...lines] = list.split("\n");
		return (
			head === headOf(version, lines) &&
			lines.every((line) => {
				const [hash, name = ""] = line.split(" ");
				return hash === hashOf(readFileSync(join(folder, name)));
			})
		);
	} catch {
		return false;
	}
}

/**
 * The folder of a whole bundle of this very code.
 * @param {string} code the project's folder
 * @returns {string | undefined}
 */
export function findWhole(code) {
	try {
		const place = placeOf(code);
		return isWhole(place) ? place.folder : undefined;
	} catch {
		// What goes on without a bundle meets the fault and says what is wrong.
		return undefined;
	}
}

/**
 * The text of the list.
 * @param {string} version
 * @param {ReadonlyMap<string, Uint8Array>} files of the bundle, by name
 */
export function listOf(version, files) {
	const lines = [...files].map(([name, bytes]) => `${hashOf(bytes)} ${name}`);
	return [headOf(version, lines), ...lines].join("\n");
}

/**
 * @param {string} version
 * @param {readonly string[]} lines
 */
function headOf(version, lines) {
	return `${version} ${hashOf(Buffer.from(lines.join("\n")))}`;
}

/** @param {Uint8Array} bytes */
function hashOf(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
