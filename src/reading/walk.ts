import { lstatSync, readdirSync, type Stats } from "node:fs";
import { join } from "node:path";
import { type Diagnostic, problem } from "../diagnostics.ts";
import { checkName, checkPathLength, shown, twinKey } from "./file-names.ts";
import { isJunk } from "./file-types.ts";
import { systemProblem } from "./system-errors.ts";

/** A regular file. */
export interface WalkedFile {
	/** NFC, from the project's root, with `/`. */
	readonly file: string;
	readonly name: string;
	/** The same path as the disk spells it, for opening. */
	readonly onDisk: string;
	readonly stats: Stats;
}

interface Folder {
	readonly file: string;
	readonly onDisk: string;
}

export interface Walked {
	readonly files: readonly WalkedFile[];
	/** Files and folders that were passed over. */
	readonly junk: readonly string[];
	readonly diagnostics: readonly Diagnostic[];
}

/** Told of everything that is looked at, by its path on disk from the project's root: files, folders, and what is neither. */
export type Look = (onDisk: string, stats: Stats) => void;

/** Lists every regular file below a folder of the project. Links, devices and unsafe names are problems, not files. */
export function walk(
	root: string,
	folder: string,
	look: Look = () => {},
): Walked {
	const files: WalkedFile[] = [];
	const junk: string[] = [];
	const diagnostics: Diagnostic[] = [];
	const folders: Folder[] = [];

	visit({ file: folder, name: folder, onDisk: folder });
	// A list and not recursion: folders may be nested deeper than the stack.
	for (let next = folders.pop(); next; next = folders.pop()) list(next);
	return { files, junk, diagnostics };

	function list(parent: Folder): void {
		const twins = new Map<string, string>();
		for (const bytes of entriesOf(parent)) {
			const spelt = bytes.toString("utf8");
			const name = spelt.normalize("NFC");
			const file = `${parent.file}/${name}`;
			if (isJunk(name)) {
				junk.push(file);
			} else if (!bytes.equals(Buffer.from(spelt, "utf8"))) {
				const values = { name: shown(name) };
				report(problem("file/name-encoding", shown(file), undefined, values));
			} else {
				const other = twins.get(twinKey(name));
				twins.set(twinKey(name), file);
				if (other !== undefined) {
					const values = { other: shown(other) };
					report(problem("file/name-twin", shown(file), undefined, values));
				}
				visit({ file, name, onDisk: `${parent.onDisk}/${spelt}` });
			}
		}
	}

	function visit(entry: Folder & { readonly name: string }): void {
		const { file, name, onDisk } = entry;
		const stats = statsOf(entry);
		if (!stats) return;
		look(onDisk, stats);
		report(...checkName(file, name), ...checkPathLength(file));
		const kind = specialKind(stats);
		if (stats.isSymbolicLink()) {
			report(problem("file/symlink", shown(file), undefined, { name }));
		} else if (kind !== undefined) {
			report(problem("file/special", shown(file), undefined, { name, kind }));
		} else if (!stats.isDirectory()) {
			files.push({ file, name, onDisk, stats });
		} else if (name.toLowerCase() === "node_modules") {
			report(problem("file/node-modules", file, undefined, {}));
		} else {
			if (name.toLowerCase().endsWith(".md")) {
				const values = { name: shown(name) };
				const at = shown(file);
				report(problem("file/folder-named-article", at, undefined, values));
			}
			if (name.startsWith(".")) {
				report(problem("file/hidden", shown(file), undefined, { name }));
			}
			folders.push({ file, onDisk });
		}
	}

	function entriesOf({ file, onDisk }: Folder): readonly Buffer[] {
		try {
			return readdirSync(join(root, onDisk), { encoding: "buffer" }).sort(
				Buffer.compare,
			);
		} catch (error) {
			report(systemProblem(error, file));
			return [];
		}
	}

	function statsOf({ file, onDisk }: Folder): Stats | undefined {
		try {
			return lstatSync(join(root, onDisk));
		} catch (error) {
			report(systemProblem(error, file));
			return undefined;
		}
	}

	function report(...found: readonly Diagnostic[]): void {
		diagnostics.push(...found);
	}
}

function specialKind(stats: Stats): string | undefined {
	if (stats.isFIFO()) return "FIFO";
	if (stats.isSocket()) return "socket";
	if (stats.isBlockDevice() || stats.isCharacterDevice()) return "device";
	return undefined;
}
