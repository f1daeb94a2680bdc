import { randomUUID } from "node:crypto";
import {
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { codeFiles } from "../../src/cache/code-version.mjs";
import {
	isWhole,
	listName,
	listOf,
	type Place,
	placeOf,
} from "./whole-bundle.mjs";

type Main = typeof import("./main.ts");

/** Bundles of other versions that are kept: a build of theirs may still be running. */
const mostOthers = 3;

/**
 * The build itself. Loading it as hundreds of TypeScript files takes longer than an edit may: the first time a bundle is
 * made of it, with which scripts/build.mjs begins from then on.
 */
export async function loadMain(code: string): Promise<Main> {
	// This is the bundle.
	if (!import.meta.url.endsWith(".ts")) return import("./main.ts");
	const place = placeOf(code);
	if (isWhole(place)) return importFrom(place);
	const [main] = await Promise.all([
		import("./main.ts"),
		bundle(code, place).catch(() => undefined),
	]);
	return main;
}

/** The same for a process that stays: the bundle is worth waiting for. */
export async function loadMainToStay(code: string): Promise<Main> {
	const place = placeOf(code);
	if (!isWhole(place)) await bundle(code, place).catch(() => undefined);
	return isWhole(place) ? importFrom(place) : import("./main.ts");
}

function importFrom({ folder }: Place): Promise<Main> {
	return import(pathToFileURL(join(folder, "main.js")).href);
}

async function bundle(code: string, { folder, version }: Place): Promise<void> {
	const { build } = await import("esbuild");
	// Threads in plain JavaScript are looked for beside the module that starts them, under their own names.
	const threads = codeFiles(code).filter(
		(file) =>
			/^(?!start-).*-thread\.mjs$/.test(basename(file)) &&
			// Those of an import are no part of a build.
			!file.startsWith(join(code, "src/import")),
	);
	const threadNames = new Map(
		threads.map((file) => [
			basename(file).replace(".mjs", ".js"),
			basename(file),
		]),
	);
	const { outputFiles } = await build({
		absWorkingDir: code,
		entryPoints: [
			"scripts/build.ts",
			"scripts/build/main.ts",
			"src/build/assets-thread.ts",
			"src/build/search-thread.ts",
			".eleventy.ts",
			...threads,
		],
		entryNames: "[name]",
		outdir: folder,
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		charset: "utf8",
		legalComments: "none",
		// What has parts of its own on disk, or is seldom needed.
		external: [
			"@11ty/eleventy",
			"esbuild",
			"lightningcss",
			"pagefind",
			"sharp",
			"tsx",
		],
		banner: {
			js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
		},
		write: false,
		logLevel: "silent",
	});
	const temporary = `${folder}.${randomUUID()}.tmp`;
	mkdirSync(temporary, { recursive: true });
	const files = new Map<string, Uint8Array>([
		[lateName, Buffer.from(late)],
		...outputFiles.map(
			({ path, contents }) =>
				[
					threadNames.get(basename(path)) ?? basename(path),
					loadLate(contents),
				] as const,
		),
	]);
	files.set(listName, Buffer.from(listOf(version, files)));
	for (const [name, contents] of files) {
		writeFileSync(join(temporary, name), contents);
	}
	rmSync(folder, { recursive: true, force: true });
	renameSync(temporary, folder);
	removeOthers(join(code, ".cache/program"), version);
}

/** tsx maps every word of a module that loads others later, at a cost of tenths of a second: only this one has to be such. */
const lateName = "late.js";
const late = "export const late = (name) => import(name);\n";

/** All files of a bundle lie in one folder: a name means the same in each of them. */
function loadLate(contents: Uint8Array): Uint8Array {
	const text = Buffer.from(contents).toString();
	const changed = text.replace(/\bimport\((?="[^"\\\n]+"\))/g, "__late(");
	if (changed === text) return contents;
	return Buffer.from(
		`import { late as __late } from "./${lateName}";\n${changed}`,
	);
}

function removeOthers(folder: string, version: string): void {
	const others = readdirSync(folder)
		.filter((name) => name !== version)
		.map((name) => ({ name, time: statSync(join(folder, name)).mtimeMs }))
		.sort((a, b) => b.time - a.time);
	for (const { name } of others.slice(mostOthers)) {
		rmSync(join(folder, name), { recursive: true, force: true });
	}
}
