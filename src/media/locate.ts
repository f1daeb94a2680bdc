import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/**
 * The path on disk of a file whose name we hold in NFC: macOS and its zip files spell names decomposed. The NFC path
 * itself where nothing fits, so that opening it gives the system's own error.
 */
export async function locate(root: string, file: string): Promise<string> {
	const composed = join(root, file);
	if (await exists(composed)) return composed;
	let folder = root;
	for (const segment of file.split("/")) {
		const name = (await names(folder)).find(
			(candidate) => candidate.normalize("NFC") === segment,
		);
		if (name === undefined) return composed;
		folder = join(folder, name);
	}
	return folder;
}

async function exists(path: string): Promise<boolean> {
	try {
		await stat(path);
		return true;
	} catch {
		return false;
	}
}

async function names(folder: string): Promise<readonly string[]> {
	try {
		return await readdir(folder);
	} catch {
		return [];
	}
}
