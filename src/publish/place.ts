import { rmSync } from "node:fs";
import { enterFolder, forgetFolders, unlinkUnlessFolder } from "./folders.ts";
import { folderOf } from "./paths.ts";
import { systemCode } from "./system.ts";
import type { Target } from "./target.ts";

/** Does what it takes for a new file to stand at a path: its folders exist, and nothing stands there yet. */
export function place<Put>(
	staging: { readonly target: Target },
	path: string,
	put: (to: string) => Put,
): Put {
	const root = staging.target.staging;
	const to = `${root}/${path}`;
	enterFolder(staging, root, folderOf(path));
	try {
		return put(to);
	} catch (error) {
		const code = systemCode(error) ?? "";
		if (!["EEXIST", "ENOENT", "ENOTDIR"].includes(code)) throw error;
		if (code !== "EEXIST") forgetFolders(staging);
		else if (!unlinkUnlessFolder(to)) {
			rmSync(to, { recursive: true, force: true });
			forgetFolders(staging);
		}
	}
	enterFolder(staging, root, folderOf(path));
	return put(to);
}
