import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { codeFiles } from "../../src/cache/code-version.mjs";
import { digest } from "../../src/cache/digest.ts";
import { readSealed, writeSealed } from "../../src/cache/sealed-file.ts";
import {
	isRacy,
	momentOf,
	type Stamp,
	stampOf,
} from "../../src/cache/stamp.ts";
import { isUntouched } from "../../src/publish/seal.ts";
import { targetAt } from "../../src/publish/target.ts";
import { todayInVietnam } from "../check/today.ts";
import { parseArguments, placesOf } from "./arguments.ts";
import { cacheFolder } from "./cache-folder.ts";

/** A command line and what else decides what it does and says, but for what lies on disk. */
export interface Request {
	/** The folder with `templates/`: this project. */
	readonly code: string;
	readonly root: string;
	readonly out: string;
	/** Stands for all of it. */
	readonly key: string;
}

/** What a build said that left nothing to do. */
export interface Said {
	readonly output: string;
	readonly errors: string;
}

/** Nothing for a command that must always be run. */
export function requestOf(
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	now: number,
): Request | undefined {
	const parsed = parseArguments(args);
	if (typeof parsed === "string") return undefined;
	const { values } = parsed;
	const mustRun = values["allow-removals"] || values["record-addresses"];
	if (values.help || mustRun || values.profile !== undefined) return undefined;
	const code = process.cwd();
	const { root, out } = placesOf(values);
	const told = [
		process.version,
		code,
		...args,
		values.date ?? todayInVietnam(env, now),
		String(env.SOURCE_DATE_EPOCH),
		String(env.NO_COLOR),
		String(process.stdout.isTTY),
	];
	return { code, root, out, key: digest(...told) };
}

/**
 * What the same command said when nothing was left to do, if that still holds: content, program and site are, by all
 * that the disk tells of them, as that build left them.
 */
export function recallRun(request: Request): Said | undefined {
	try {
		return recall(request);
	} catch {
		// The build itself will meet the fault and say what is wrong.
		return undefined;
	}
}

function recall({ code, root, out, key }: Request): Said | undefined {
	const kept = readSealed(pathOf(root, key), key);
	if (kept === undefined) return undefined;
	const [head = "", ...lines] = kept.split("\n");
	const known = new Set(lines);
	const present = [...filesAround(root), ...codeFiles(code)];
	if (!present.every((path) => known.has(lineOf(path)))) return undefined;
	if (!lines.every((line) => line === lineOf(line.split("\t", 1)[0] ?? ""))) {
		return undefined;
	}
	return isUntouched(targetAt(out)) ? JSON.parse(head) : undefined;
}

/** Notes what a build looks at, from before it looks. */
export function watchRun({ code, root, key }: Request) {
	const moment = momentOf(cacheFolder(root));
	const lines = new Map<string, string>();
	let isSure = true;
	const look = (path: string, stats: Stats | undefined) => {
		lines.set(path, lineOf(path, stats));
		if (stats !== undefined && isRacy(stampOf(stats), moment)) isSure = false;
	};
	for (const path of [...filesAround(root), ...codeFiles(code)]) {
		look(path, statsOf(path));
	}
	return {
		look: (onDisk: string, stats: Stats) => look(join(root, onDisk), stats),
		/** To be called when the site stands. */
		save(said: Said) {
			if (!isSure) return;
			const text = [JSON.stringify(said), ...lines.values()].join("\n");
			writeSealed(pathOf(root, key), key, text);
		},
	};
}

function pathOf(root: string, key: string): string {
	return join(root, ".cache", "runs", `${key}.txt`);
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

function lineOf(path: string, stats = statsOf(path)): string {
	const stamp: Stamp | readonly [] = stats === undefined ? [] : stampOf(stats);
	return `${path}\t${stamp.join(" ")}`;
}

function statsOf(path: string): Stats | undefined {
	return lstatSync(path, { throwIfNoEntry: false });
}
