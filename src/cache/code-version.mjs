// @ts-check
/* Plain JavaScript, as the start of a build asks for it before anything can load TypeScript. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What decides which bytes a build makes, besides the content. */
const parts = [
	"src",
	"templates",
	"scripts/build",
	"scripts/build.mjs",
	"scripts/build.ts",
	"scripts/check/today.ts",
	".eleventy.ts",
	"package-lock.json",
	"tsconfig.json",
];

/**
 * Every file of the program, sorted.
 * @param {string} code the project's folder
 * @returns {readonly string[]}
 */
export function codeFiles(code) {
	return parts
		.flatMap((part) => {
			const path = join(code, part);
			return /\.\w+$/.test(part) ? [path] : filesBelow(path);
		})
		.sort();
}

/**
 * Node's own recursive listing takes three times as long.
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return filesBelow(path);
		return entry.isFile() ? [path] : [];
	});
}

/**
 * Stands for the program and what runs it: nothing that another version left is used. Hexadecimal.
 * @param {string} code the project's folder
 */
export function codeVersion(code) {
	const { node, icu, unicode } = process.versions;
	const told = [Buffer.from(`${node.split(".")[0]} ${icu} ${unicode}\n`)];
	for (const file of codeFiles(code)) {
		const bytes = readFileSync(file);
		const name = relative(code, file).split(sep).join("/");
		told.push(Buffer.from(`${name} ${bytes.length}\n`), bytes);
	}
	// At once: hundreds of small steps take longer.
	return createHash("sha256").update(Buffer.concat(told)).digest("hex");
}
