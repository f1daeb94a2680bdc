import {
	lstatSync,
	readdirSync,
	readFileSync,
	rmSync,
	type Stats,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { identifyFile } from "./hash.ts";
import { isLitter } from "./litter.ts";
import { manifestName, parseManifest } from "./manifest.ts";
import { isOpen, isReadable } from "./modes.ts";
import type { Target } from "./target.ts";

/**
 * How the standing site looked to the system when it was published. A file that still looks so has the same bytes: no
 * program can choose the time of a file's last change.
 */
export interface Seal {
	/** SHA-512 of the site's manifest. */
	readonly manifest: string;
	/** By path; folders end in `/`. Empty when nothing is known. */
	readonly looks: ReadonlyMap<string, string>;
}

export const noSeal: Seal = { manifest: "", looks: new Map() };

/** Inode, size, and when the bytes and when anything at all last changed, in milliseconds. */
export function lookOf({ ino, size, mtimeMs, ctimeMs }: Stats): string {
	return `${ino} ${size} ${mtimeMs} ${ctimeMs}`;
}

/** Vouches for nothing. */
const noLook = "-";
const header = "bantin seal 1";
const footer = "whole";

/** Some systems count time in steps, in milliseconds: of two changes within one, the second leaves no trace. */
const step = 20;

/** An empty one when there is no whole one: then every file must be read to be believed. */
export function readSeal({ seal }: Target): Seal {
	const looks = new Map<string, string>();
	try {
		const [first, manifest, ...lines] = readFileSync(seal, "utf8").split("\n");
		if (first !== header || lines.pop() !== footer) return noSeal;
		for (const line of lines) {
			const [, look, path] = /^(-|(?:\S+ ){3}\S+) (.+)$/.exec(line) ?? [];
			if (look === undefined || path === undefined) return noSeal;
			looks.set(path, look);
		}
		return { manifest: manifest ?? "", looks };
	} catch {
		return noSeal;
	}
}

/**
 * Written after the swap. Without a seal the next build only reads more, so nothing here fails a build.
 * @param looks of every file, where they are known
 */
export function writeSeal(
	{ site, seal }: Target,
	manifest: string,
	looks: ReadonlyMap<string, string | undefined>,
	folders: Iterable<string>,
): void {
	try {
		writeFileSync(seal, "");
		// The file system's own clock, which need not be the machine's.
		const now = lstatSync(seal).mtimeMs;
		const see = (path: string, known?: string) => {
			const look = known ?? lookOf(lstatSync(join(site, path)));
			const changed = Number(look.slice(look.lastIndexOf(" ")));
			return `${changed < now - step ? look : noLook} ${path}`;
		};
		const lines = [
			...[...looks].map(([path, look]) => see(path, look)),
			...["", ...folders].map((folder) => see(`${folder}/`)),
		];
		writeFileSync(seal, [header, manifest, ...lines, footer].join("\n"));
	} catch {
		rmSync(seal, { force: true });
	}
}

/** True when the standing site is, file by file, what was last published there, and nothing else lies in it. */
export function isUntouched(target: Target): boolean {
	const seal = readSeal(target);
	if (seal.looks.size === 0) return false;
	try {
		const manifest = parseManifest(
			readFileSync(join(target.site, manifestName), "utf8"),
		);
		const hashes = new Map(manifest).set(manifestName, seal.manifest);
		return [...seal.looks].every(([path, look]) => {
			const found = lstatSync(join(target.site, path));
			if (found.isDirectory() !== path.endsWith("/")) return false;
			if (look !== noLook) return look === lookOf(found);
			return path.endsWith("/")
				? isOpen(found) && holdsOnly(target, path, seal)
				: isReadable(found) && hashes.get(path) === hashAt(target, path);
		});
	} catch {
		return false;
	}
}

/** True when the standing site holds the very files that these are, as far as they are known. */
export function holdsLooks(
	{ site }: Target,
	files: readonly {
		readonly path: string;
		readonly look?: string | undefined;
	}[],
): boolean {
	return files.every(({ path, look }) => {
		if (look === undefined) return true;
		const found = lstatSync(join(site, path), { throwIfNoEntry: false });
		return found !== undefined && lookOf(found) === look;
	});
}

function hashAt({ site }: Target, path: string): string {
	return identifyFile(join(site, path)).hash;
}

function holdsOnly({ site }: Target, folder: string, { looks }: Seal): boolean {
	const prefix = folder === "/" ? "" : folder;
	return readdirSync(join(site, folder)).every(
		(name) =>
			looks.has(prefix + name) ||
			looks.has(`${prefix}${name}/`) ||
			isLitter(name),
	);
}
