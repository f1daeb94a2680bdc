import {
	lstatSync,
	mkdirSync,
	readdirSync,
	renameSync,
	rmSync,
	type Stats,
	unlinkSync,
} from "node:fs";
import { join } from "node:path";
import type { ContentIdentity, OutputFile } from "../types.ts";
import { identify, identifyFile } from "./hash.ts";
import {
	type Manifest,
	manifestName,
	parseManifest,
	readManifestText,
} from "./manifest.ts";
import { folderMode, isReadable, makeReadable } from "./modes.ts";
import { foldersOf, isSafe } from "./paths.ts";
import { lookOf, noSeal, readSeal, type Seal } from "./seal.ts";
import { systemCode } from "./system.ts";
import type { Target } from "./target.ts";
import { identityOf, linkOrCopy, prepare } from "./write.ts";

/** A next site being put together. Plain data, so that other threads can be given it. */
export interface Staging {
	readonly target: Target;
	/** What the standing site says it holds, and the hash of the list itself. */
	readonly standing: Manifest;
	readonly seal: Seal;
}

export interface StagedFile extends ContentIdentity {
	readonly path: string;
	/** False when the standing site holds the same bytes, or did when it was published. */
	readonly written: boolean;
	/** How the system sees it, where that is known. */
	readonly look: string | undefined;
}

/**
 * Begins a next site. It starts from the site before the standing one, of which nothing is believed: an entry stays only
 * if it turns out to be the very file that stands, so an edit costs what it changed and any leftover will do. Needs the
 * lock, and `recover` before.
 */
export async function openStaging(target: Target): Promise<Staging> {
	const { staging, previous, site } = target;
	try {
		renameSync(previous, staging);
		keepPlainEntries(staging);
	} catch {
		rmSync(staging, { recursive: true, force: true });
		mkdirSync(staging, { recursive: true });
	}
	const manifest = await readManifestText(site);
	const { hash } = identify(manifest);
	const seal = readSeal(target);
	return {
		target,
		standing: new Map([...parseManifest(manifest), [manifestName, hash]]),
		// How files look says nothing about a list that it was not made with.
		seal: seal.manifest === hash ? seal : noSeal,
	};
}

/** Nothing is ever written through a link that somebody placed there. */
function keepPlainEntries(folder: string): void {
	if (!lstatSync(folder).isDirectory()) throw new Error("not a folder");
	for (const entry of readdirSync(folder, { withFileTypes: true })) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) keepPlainEntries(path);
		else if (!entry.isFile()) unlinkSync(path);
	}
}

/**
 * Puts one file into staging, from any thread and in any order: the very file of the standing site where that holds the
 * same bytes, else a new one. Nothing is ever written into an existing file, for other names may share it.
 * @throws WrongContentError when `make` gives other bytes than were announced
 */
export async function stageFile(
	staging: Staging,
	output: OutputFile,
): Promise<StagedFile> {
	const { path, content } = output;
	const identity = identityOf(content);
	const kept = keepFile(staging, { path, ...identity });
	if (kept !== undefined) return kept;
	const put = await prepare(output, identity);
	place(staging.target, path, put);
	const look = lookOf(makeReadable(join(staging.target.staging, path)));
	return { path, ...identity, written: true, look };
}

/** `stageFile` for a file of which only the hash is known: nothing when the standing site does not hold these bytes. */
export function keepFile(
	staging: Staging,
	{ path, hash, size }: ContentIdentity & { readonly path: string },
): StagedFile | undefined {
	const { target, standing, seal } = staging;
	if (!isSafe(path)) throw new Error(`not a path inside the site: ${path}`);
	const identity = { hash, size };
	const staged = join(target.staging, path);
	// The tree before mostly holds the very file that was sealed in the standing one: one look tells.
	const found = standing.get(path) === hash ? lstatOf(staged) : undefined;
	if (found?.isFile() && found.size === size && isReadable(found)) {
		const look = lookOf(found);
		if (look === seal.looks.get(path)) {
			return { path, ...identity, written: false, look };
		}
	}
	const stands = findStanding(staging, path, identity);
	if (stands === undefined) return undefined;
	if (isSameFile(lstatOf(staged), stands)) {
		return { path, ...identity, written: false, look: lookOf(stands) };
	}
	place(target, path, (to) => linkOrCopy(join(target.site, path), to));
	return { path, ...identity, written: false, look: undefined };
}

/** The file of the standing site, if it holds these bytes, readable to all. */
function findStanding(
	{ target, standing, seal }: Staging,
	path: string,
	{ hash, size }: ContentIdentity,
): Stats | undefined {
	if (standing.get(path) !== hash) return undefined;
	const file = join(target.site, path);
	const found = lstatOf(file);
	if (!found?.isFile() || found.size !== size) return undefined;
	if (!isReadable(found)) return undefined;
	if (seal.looks.get(path) === lookOf(found)) return found;
	try {
		return identifyFile(file).hash === hash ? found : undefined;
	} catch {
		// What cannot be read is written anew.
		return undefined;
	}
}

function isSameFile(one: Stats | undefined, other: Stats): boolean {
	return one?.dev === other.dev && lookOf(one) === lookOf(other);
}

/** Does what it takes for a new file to stand at a path: its folders exist, and nothing stands there yet. */
function place(
	{ staging }: Target,
	path: string,
	put: (to: string) => void,
): void {
	const to = join(staging, path);
	try {
		put(to);
		return;
	} catch (error) {
		const code = systemCode(error) ?? "";
		if (!["EEXIST", "ENOENT", "ENOTDIR"].includes(code)) throw error;
		if (code === "EEXIST") rmSync(to, { recursive: true });
	}
	for (const folder of foldersOf(path)) makeFolder(join(staging, folder));
	put(to);
}

/** Another thread may be making the same folder. */
function makeFolder(folder: string): void {
	const found = lstatOf(folder);
	if (found?.isDirectory()) return;
	if (found !== undefined) unlinkUnlessFolder(folder);
	try {
		mkdirSync(folder, folderMode);
	} catch (error) {
		if (systemCode(error) !== "EEXIST") throw error;
	}
}

function unlinkUnlessFolder(path: string): void {
	try {
		unlinkSync(path);
	} catch (error) {
		const code = systemCode(error) ?? "";
		if (!["ENOENT", "EISDIR", "EPERM"].includes(code)) throw error;
	}
}

function lstatOf(path: string): Stats | undefined {
	try {
		return lstatSync(path, { throwIfNoEntry: false });
	} catch (error) {
		if (systemCode(error) === "ENOTDIR") return undefined;
		throw error;
	}
}
