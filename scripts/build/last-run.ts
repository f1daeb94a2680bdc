import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { codeFiles } from "../../src/cache/code-version.mjs";
import { digest } from "../../src/cache/digest.ts";
import { isRacy, momentOf, stampOf } from "../../src/cache/stamp.ts";
import {
	holdsLook,
	isLook,
	type Look,
	type Looks,
	lookOf,
} from "../../src/publish/look.ts";
import { targetAt } from "../../src/publish/target.ts";
import { isUntouched } from "../../src/publish/untouched.ts";
import { todayInVietnam } from "../check/today.ts";
import { parseArguments, placesOf } from "./arguments.ts";
import { cacheFolder } from "./cache-folder.ts";
import { readRecord, type Said, writeRecord } from "./run-record.ts";

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

/**
 * What the same command said when nothing was left to do, if that still holds: content, program and site are, by all
 * that the disk tells of them, as that build left them.
 */
export function recallRun(request: Request): Said | undefined {
	if (request.mustBuild) return undefined;
	try {
		return recall(request);
	} catch {
		// The build itself will meet the fault and say what is wrong.
		return undefined;
	}
}

function recall({ code, root, out, key }: Request): Said | undefined {
	const record = readRecord(pathOf(root, key), key);
	if (record === undefined) return undefined;
	const { said, around, paths, looks } = record;
	const known = new Set(paths.slice(0, around));
	const present = [...filesAround(root), ...codeFiles(code)];
	if (!present.every((path) => known.has(path))) return undefined;
	if (!paths.every((path, row) => isAsItWas(looks, row, statsOf(path)))) {
		return undefined;
	}
	return isUntouched(targetAt(out)) ? said : undefined;
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
		/** To be called when the site stands. */
		save(said: Said) {
			if (!isSure) return;
			const paths = [...rows.keys()];
			const looks = Float64Array.from(numbers);
			writeRecord(pathOf(root, key), key, { said, around, paths, looks });
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
