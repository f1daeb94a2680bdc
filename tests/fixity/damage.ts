import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Finding, isError } from "../../src/fixity/findings.ts";
import { openPaths } from "../../src/fixity/open.ts";
import type { Store } from "../../src/fixity/store.ts";
import { type Verdict, verify } from "../../src/fixity/verify.ts";

export async function verdictOn(...paths: string[]): Promise<Verdict> {
	const opened = await openPaths(paths);
	if (opened.outcome === "absent") throw new Error(`no ${opened.path}`);
	try {
		return await verify(opened.store);
	} finally {
		await opened.store.close();
	}
}

export async function errorsIn(
	...paths: string[]
): Promise<readonly Finding[]> {
	return (await verdictOn(...paths)).findings.filter(isError);
}

export async function edit(
	file: string,
	change: (text: string) => string,
): Promise<void> {
	await writeFile(file, change(await readFile(file, "utf8")));
}

/** Makes a changed tag file fit its manifest again, as somebody who covers their tracks would. */
export async function reseal(bag: string, ...files: string[]): Promise<void> {
	for (const file of files) {
		const hash = createHash("sha512")
			.update(await readFile(join(bag, file)))
			.digest("hex");
		await edit(join(bag, "tagmanifest-sha512.txt"), (text) =>
			text.replace(new RegExp(`^[0-9a-f]{128}(?=  ${file}$)`, "m"), () => hash),
		);
	}
}

/** Every file below a folder. */
export async function filesOf(
	folder: string,
): Promise<ReadonlyMap<string, Buffer>> {
	const files = new Map<string, Buffer>();
	const entries = await readdir(folder, {
		recursive: true,
		withFileTypes: true,
	});
	for (const entry of entries.filter((it) => it.isFile())) {
		const path = join(entry.parentPath, entry.name);
		files.set(relative(folder, path), await readFile(path));
	}
	return files;
}

/** A store in memory, for thousands of slightly different copies. */
export function storeOf(files: ReadonlyMap<string, Buffer>): Store {
	return {
		files: new Map([...files].map(([path, bytes]) => [path, bytes.length])),
		findings: [],
		async open(path) {
			const bytes = files.get(path);
			return bytes && chunksOf(bytes);
		},
		close: async () => {},
	};
}

async function* chunksOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
	yield bytes;
}
