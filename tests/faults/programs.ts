import { spawn, spawnSync } from "node:child_process";
import {
	existsSync,
	lstatSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { onTestFinished } from "vitest";
import { identify } from "../../src/publish/hash.ts";
import { parseManifest } from "../../src/publish/manifest.ts";
import { manifestName, type Target, targetAt } from "../../src/publish.ts";
import { lastingPaths, manifestOf, writeSources } from "./pages.ts";

/** True when a program can be run here. */
export function has(program: string): boolean {
	return spawnSync(program, ["--version"]).error === undefined;
}

/** A place to publish at, and the programs that do it there. */
export interface Workshop {
	readonly target: Target;
	readonly sources: string;
	/** The command that publishes a version. */
	readonly command: (version: number) => readonly [string, ...string[]];
}

/** @param root an empty folder; one that is removed after the test when none is given */
export function aWorkshop(
	root = aFolder(),
	site = join(root, "www/_site"),
): Workshop {
	const sources = join(root, "sources");
	const target = targetAt(site);
	const program = bundle("publisher", root);
	writeSources(sources);
	return {
		target,
		sources,
		command: (version) => [
			process.execPath,
			program,
			target.site,
			sources,
			String(version),
		],
	};
}

export function aFolder(name = "bantin sự cố "): string {
	const root = mkdtempSync(join(tmpdir(), name));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	return root;
}

/** One file of plain JavaScript: it starts ten times as quickly. */
function bundle(name: "publisher" | "reader", root: string): string {
	const outfile = join(root, `${name}.mjs`);
	buildSync({
		entryPoints: [`tests/faults/${name}.ts`],
		outfile,
		bundle: true,
		platform: "node",
		format: "esm",
	});
	return outfile;
}

export interface Ended {
	readonly status: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly stderr: string;
}

/** Publishes a version and waits. @param prefix a command that runs it, such as strace */
export function publishVersion(
	{ command }: Workshop,
	version: number,
	prefix: readonly string[] = [],
	env: NodeJS.ProcessEnv = {},
): Ended {
	const [program = "", ...args] = [...prefix, ...command(version)];
	return spawnSync(program, args, {
		encoding: "utf8",
		env: { ...process.env, ...env },
	});
}

/**
 * What the standing site is: a version, or what is wrong with it. Looked at again when another took its place meanwhile: a
 * helper may still be exchanging the two when its build has been killed.
 */
export function standing(
	workshop: Workshop,
	versions: readonly number[],
): number | string {
	const folder = () =>
		lstatSync(workshop.target.site, { throwIfNoEntry: false })?.ino;
	for (;;) {
		const before = folder();
		const found = readStanding(workshop, versions);
		if (folder() === before) return found;
	}
}

function readStanding(
	{ target: { site }, sources }: Workshop,
	versions: readonly number[],
): number | string {
	if (!existsSync(site)) return "there is no site";
	const text = readFileSync(join(site, manifestName), "utf8");
	const manifest = parseManifest(text);
	const files = readdirSync(site, { recursive: true })
		.map(String)
		.filter((path) => !lstatSync(join(site, path)).isDirectory())
		.filter((path) => path !== manifestName);
	const wrong = files.filter(
		(path) =>
			identify(readFileSync(join(site, path))).hash !== manifest.get(path),
	);
	if (wrong.length > 0) return `not as the manifest says: ${wrong.join(", ")}`;
	if (files.length !== manifest.size) return "files are missing";
	return (
		versions.find((version) => manifestOf(version, sources) === text) ??
		"a version that nobody published"
	);
}

export interface Reader {
	/** Ends it and gives how often it read, and what it found wrong. */
	stop(): Promise<{
		readonly reads: number;
		readonly faults: readonly string[];
	}>;
}

/** Starts a reader who polls the lasting pages, whichever of these versions stands. */
export function startReader(
	{ target, sources }: Workshop,
	versions: readonly number[],
): Reader {
	const root = aFolder();
	const list = join(root, "allowed.json");
	const manifests = versions.map((version) =>
		parseManifest(manifestOf(version, sources)),
	);
	const allowed = lastingPaths.map((path) => [
		path,
		[...new Set(manifests.map((manifest) => manifest.get(path)))],
	]);
	writeFileSync(list, JSON.stringify(Object.fromEntries(allowed)));
	const child = spawn(
		process.execPath,
		[bundle("reader", root), target.site, list],
		{ stdio: ["pipe", "pipe", "inherit"] },
	);
	const output = new Promise<string>((resolve) => {
		const chunks: Buffer[] = [];
		child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
		child.once("close", () => resolve(Buffer.concat(chunks).toString()));
	});
	return {
		async stop() {
			child.stdin.end();
			return JSON.parse(await output);
		},
	};
}
