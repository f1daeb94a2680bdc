import { type Finding, isLitter } from "./findings.ts";
import { insideFolder, type Store } from "./store.ts";

export interface Located {
	readonly kind: "bag" | "site";
	readonly store: Store;
	/** Files beside the folder of the copy, which nothing vouches for. */
	readonly beside: readonly Finding[];
}

const manifestName = /^(?:tag)?manifest-[a-z0-9]+\.txt$/u;

/** Finds the copy: right here, or in the one folder that a zip holds. Undefined when there is none. */
export async function locate(store: Store): Promise<Located | undefined> {
	const { files } = store;
	if (files === undefined) return locateOnline(store);
	const paths = [...files.keys()];
	const folders = ["", ...new Set(paths.filter(isNested).map(topOf))];
	const found =
		folders.find((folder) => files.has(join(folder, "bagit.txt"))) ??
		folders.find((folder) => hasManifest(paths, folder));
	if (found === undefined) return undefined;
	const inside = insideFolder(store, found);
	const prefix = found === "" ? "" : `${found}/`;
	return {
		kind: isBag(inside) ? "bag" : "site",
		store: inside,
		beside: paths
			.filter((path) => !path.startsWith(prefix))
			.map((path) => ({ kind: isLitter(path) ? "litter" : "added", path })),
	};
}

async function locateOnline(store: Store): Promise<Located | undefined> {
	for (const [kind, file] of [
		["bag", "bagit.txt"],
		["site", "manifest-sha512.txt"],
	] as const) {
		const stream = await store.open(file);
		if (stream === undefined) continue;
		for await (const _ of stream);
		return { kind, store, beside: [] };
	}
	return undefined;
}

/** Also a bag that has lost its `bagit.txt`: a site has neither tag manifests nor `data/`. */
function isBag({ files }: Store): boolean {
	return [...(files?.keys() ?? [])].some(
		(path) =>
			path === "bagit.txt" ||
			path.startsWith("data/") ||
			(path.startsWith("tagmanifest-") && manifestName.test(path)),
	);
}

function hasManifest(paths: readonly string[], folder: string): boolean {
	const prefix = folder === "" ? "" : `${folder}/`;
	return paths.some(
		(path) =>
			path.startsWith(prefix) && manifestName.test(path.slice(prefix.length)),
	);
}

function join(folder: string, name: string): string {
	return folder === "" ? name : `${folder}/${name}`;
}

function isNested(path: string): boolean {
	return path.includes("/");
}

function topOf(path: string): string {
	return path.slice(0, path.indexOf("/"));
}
