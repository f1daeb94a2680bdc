import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { systemCode } from "../../src/publish.ts";

/** A burst of events counts as one change once it has been quiet for this long, in milliseconds. */
const quiet = 80;

/**
 * Calls `onChange` after anything below the folders changed. On Linux one watch a folder is enough; Node's own recursive
 * watching takes one a file and runs out of them in a large archive.
 */
export function watchFolders(
	folders: readonly string[],
	onChange: () => void,
): void {
	let timer: NodeJS.Timeout | undefined;
	const changed = (name: string | null) => {
		if (name !== null && isLitter(name)) return;
		clearTimeout(timer);
		timer = setTimeout(onChange, quiet);
	};
	for (const folder of folders) {
		if (process.platform === "linux") watchTree(folder, changed);
		else {
			watch(folder, { recursive: true }, (_, name) => changed(name));
		}
	}
}

function watchTree(root: string, changed: (name: string | null) => void): void {
	const watched = new Map<string, { inode: number; watcher: FSWatcher }>();
	const look = (folder: string): void => {
		const inode = statSync(folder, { throwIfNoEntry: false })?.ino;
		const old = watched.get(folder);
		// A folder that was removed and made again is another one: its old watch is deaf.
		if (old !== undefined && old.inode !== inode) {
			old.watcher.close();
			watched.delete(folder);
		}
		if (inode === undefined) return;
		if (!watched.has(folder)) {
			const watcher = watch(folder, (event, name) => {
				if (event === "rename") look(folder);
				changed(name);
			});
			watcher.on("error", () => look(folder));
			watched.set(folder, { inode, watcher });
		}
		for (const inner of subfolders(folder)) look(inner);
	};
	look(root);
}

function subfolders(folder: string): readonly string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map((entry) => join(folder, entry.name));
	} catch (error) {
		if (systemCode(error) === "ENOENT") return [];
		throw error;
	}
}

/** What editors write beside the file that is being edited. */
function isLitter(name: string): boolean {
	return /(?:^|[\\/])(?:\.#.*|.*~|.*\.sw[a-z]|4913|\.DS_Store)$/.test(name);
}
