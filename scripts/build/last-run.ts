import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join, relative } from "node:path";
import { codeFiles } from "../../src/cache/code-version.mjs";
import { digest } from "../../src/cache/digest.ts";
import { isRacy, momentOf, stampOf } from "../../src/cache/stamp.ts";
import {
	holdsLook,
	isLook,
	type Look,
	type Looks,
	lookOf,
	lookSize,
} from "../../src/publish/look.ts";
import { targetAt } from "../../src/publish/target.ts";
import { isUntouched } from "../../src/publish/untouched.ts";
import { todayInVietnam } from "../check/today.ts";
import { parseArguments, placesOf } from "./arguments.ts";
import { cacheFolder } from "./cache-folder.ts";
import {
	type RunRecord,
	readRecord,
	type Said,
	writeRecord,
} from "./run-record.ts";

export type { Said } from "./run-record.ts";

/** A command line and what else decides what it does and says, but for what lies on disk. */
export interface Request {
	/** The folder with `templates/`: this project. */
	readonly code: string;
	readonly root: string;
	readonly out: string;
	/** Stands for all of it. */
	readonly key: string;
	/** True when the build is itself what was asked for, to be measured. */
	readonly mustBuild: boolean;
}

/** Nothing for a command whose run says nothing about the next one. */
export function requestOf(
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	now: number,
): Request | undefined {
	const parsed = parseArguments(args);
	if (typeof parsed === "string") return undefined;
	const { values, positionals } = parsed;
	const { profile, ...asked } = values;
	const isSingle = values["allow-removals"] || values["record-addresses"];
	if (values.help || isSingle || positionals.length > 0) return undefined;
	const code = process.cwd();
	const { root, out } = placesOf(values);
	const told = [
		process.version,
		code,
		JSON.stringify(asked),
		values.date ?? todayInVietnam(env, now),
		String(env.SOURCE_DATE_EPOCH),
		String(env.NO_COLOR),
		String(process.stdout.isTTY),
	];
	const mustBuild = profile !== undefined;
	return { code, root, out, key: digest(...told), mustBuild };
}

/** What the run before this one tells of it. */
export type LastRun =
	| { readonly outcome: "same"; readonly said: Said }
	| { readonly outcome: "edited"; readonly edits: Edits };

/** Articles that were changed where they stand, while all else that a build looks at is as it was. */
export interface Edits {
	/** Stands for all that both runs were asked. */
	readonly key: string;
	/** From the project's root, as the disk spells them. */
	readonly files: readonly string[];
	/** SHA-512 of the manifest of the site that the last run left. */
	readonly site: string;
	/** To be called when the next site stands, as that of a whole build. */
	save(said: Said, site: string): void;
}

/**
 * What the same command said when nothing was left to do, if that still holds: content, program and site are, by all
 * that the disk tells of them, as that build left them. Else, what was edited, if nothing else was.
 */
export function recallRun(request: Request): LastRun | undefined {
	try {
		return recall(request);
	} catch {
		// The build itself will meet the fault and say what is wrong.
		return undefined;
	}
}

function recall(request: Request): LastRun | undefined {
	const { code, root, out, key, mustBuild } = request;
	const record = readRecord(pathOf(root, key), key);
	if (record === undefined) return undefined;
	const { said, around, paths, looks } = record;
	const known = new Set(paths.slice(0, around));
	const present = [...filesAround(root), ...codeFiles(code)];
	if (!present.every((path) => known.has(path))) return undefined;
	const changed: number[] = [];
	for (const [row, path] of paths.entries()) {
		if (isAsItWas(looks, row, statsOf(path))) continue;
		if (row < around || changed.push(row) > mostChanged) return undefined;
	}
	if (changed.length > 0) return editsOf(request, record, changed);
	if (mustBuild || !isUntouched(targetAt(out))) return undefined;
	return { outcome: "same", said };
}

/** Files and folders; where more changed, building all is the surer way. */
const mostChanged = 64;

/** Nothing where more happened than that articles were written anew. */
function editsOf(
	{ root, key }: Request,
	record: RunRecord,
	changed: readonly number[],
): LastRun | undefined {
	const { around, paths, site } = record;
	const looks = record.looks.slice();
	const moment = momentOf(cacheFolder(root));
	const files: string[] = [];
	let names: ReadonlySet<string> | undefined;
	let isSure = true;
	for (const row of changed) {
		const path = paths[row] ?? "";
		const found = statsOf(path);
		if (found === undefined || !isLook(looks, row)) return undefined;
		if (found.isDirectory()) {
			// An editor that writes a new file and gives it the old one's name leaves a trace in its folder.
			names ??= new Set(paths.slice(around));
			if (!holdsOnly(path, names)) return undefined;
		} else if (found.isFile() && path.endsWith(".md")) {
			files.push(relative(root, path));
		} else return undefined;
		if (isRacy(stampOf(found), moment)) isSure = false;
		looks.set(lookOf(found), row * lookSize);
	}
	const edits = {
		key,
		files,
		site,
		save(said: Said, now: string) {
			if (!isSure) return;
			const next = { ...record, said, looks, site: now };
			writeRecord(pathOf(root, key), key, next);
		},
	};
	return { outcome: "edited", edits };
}

/** An empty one says nothing: a file may have been there. */
function holdsOnly(folder: string, known: ReadonlySet<string>): boolean {
	const names = readdirSync(folder);
	return (
		names.length > 0 && names.every((name) => known.has(join(folder, name)))
	);
}

function isAsItWas(looks: Looks, row: number, now: Stats | undefined): boolean {
	if (now === undefined) return !isLook(looks, row);
	return holdsLook(looks, row, now);
}

/** Notes what a build looks at, from before it looks. */
export function watchRun({ code, root, key }: Request) {
	const moment = momentOf(cacheFolder(root));
	const rows = new Map<string, number>();
	const numbers: number[] = [];
	let isSure = true;
	const look = (path: string, stats: Stats | undefined) => {
		const row = rows.get(path) ?? rows.size;
		rows.set(path, row);
		const parts = stats === undefined ? absent : lookOf(stats);
		for (const [part, value] of parts.entries()) {
			numbers[row * parts.length + part] = value;
		}
		if (stats !== undefined && isRacy(stampOf(stats), moment)) isSure = false;
	};
	for (const path of [...filesAround(root), ...codeFiles(code)]) {
		look(path, statsOf(path));
	}
	const around = rows.size;
	return {
		look: (onDisk: string, stats: Stats) => look(join(root, onDisk), stats),
		/** Stands for all that the build was asked. */
		key,
		/** To be called when the site stands. @param site SHA-512 of its manifest */
		save(said: Said, site: string) {
			if (!isSure) return;
			const paths = [...rows.keys()];
			const looks = Float64Array.from(numbers);
			writeRecord(pathOf(root, key), key, {
				...{ said, around, paths, looks, site },
			});
		},
	};
}

const absent: Look = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];

function pathOf(root: string, key: string): string {
	return join(root, ".cache", "runs", `${key}.bin`);
}

/** Besides `content/`: the copies that were handed out, and the addresses. They may be absent. */
function filesAround(root: string): readonly string[] {
	const dist = join(root, "dist");
	const copies = statsOf(dist)?.isDirectory() ? readdirSync(dist) : [];
	return [
		join(root, "releases.json"),
		join(root, "addresses.txt"),
		dist,
		...copies.map((name) => join(dist, name)),
	];
}

function statsOf(path: string): Stats | undefined {
	return lstatSync(path, { throwIfNoEntry: false });
}
