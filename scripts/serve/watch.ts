import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { join } from "node:path";
import { systemCode } from "../../src/publish.ts";

/**
 * A burst of events counts as one change once it has been quiet for this long, in milliseconds: a file that is saved
 * through another one gives several. What is cut short is looked at again with its next event.
 */
const quiet = 20;

/**
 * Calls `onChange` with their paths after files below the folders changed. On Linux one watch a folder is enough; Node's own recursive
 * watching takes one a file and runs out of them in a large archive.
 */
export function watchFolders(
	folders: readonly string[],
	onChange: (paths: readonly string[]) => void,
): void {
	let timer: NodeJS.Timeout | undefined;
	const paths = new Set<string>();
	const changed: Changed = (folder, name) => {
		if (name !== null && isLitter(name)) return;
		paths.add(name === null ? folder : join(folder, name));
		clearTimeout(timer);
		timer = setTimeout(() => {
			const all = [...paths];
			paths.clear();
			onChange(all);
		}, quiet);
	};
	for (const folder of folders) {
		if (process.platform === "linux") watchTree(folder, changed);
		else {
			watch(folder, { recursive: true }, (_, name) => changed(folder, name));
		}
	}
}

/** @param name within the folder; nothing where the system does not tell */
type Changed = (folder: string, name: string | null) => void;

function watchTree(root: string, changed: Changed): void {
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
				changed(folder, name);
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
