/** The one file of search whose name never changes: it says where the others are. Values are hashes in their names. */
export interface Manifest {
	readonly version: number;
	readonly articles: number;
	readonly catalogue: string;
	readonly words: string;
	readonly numbers: string;
	readonly views: string;
}

/** Raised when files change in a way that an older script cannot read. */
export const formatVersion = 2;

/** From the site's root. */
export const searchPaths = {
	manifest: "pagefind/ban-tin.json",
	file: (hash: string): string => `pagefind/ban-tin/${hash}.bt`,
	positions: (name: string): string => `pagefind/index/${name}.pf_index`,
	fragment: (name: string): string => `pagefind/fragment/${name}.pf_fragment`,
} as const;

export function encodeManifest(manifest: Manifest): string {
	return `${JSON.stringify(manifest)}\n`;
}

/** Throws when the file is not a manifest that this script can read. */
export function decodeManifest(text: string): Manifest {
	const value: unknown = JSON.parse(text);
	if (!isManifest(value) || value.version !== formatVersion) {
		throw new RangeError(
			"The search index belongs to another version of this site",
		);
	}
	return value;
}

function isManifest(value: unknown): value is Manifest {
	if (typeof value !== "object" || value === null) return false;
	return (
		"version" in value &&
		"articles" in value &&
		typeof value.articles === "number" &&
		["catalogue", "words", "numbers", "views"].every((key) =>
			/^[0-9a-f]{8}$/u.test(String(Reflect.get(value, key))),
		)
	);
}
