/** What can be wrong with a copy, or only odd about it. */
export type FindingKind =
	| ErrorKind
	// Odd, but every byte that was vouched for is there.
	| "binary-mark"
	| "fetch"
	| "litter"
	| "litter-missing"
	| "relative-path"
	| "same-name"
	| "twice-same"
	| "unlisted-tag"
	| "unknown-algorithm";

type ErrorKind =
	| "added"
	| "bad-bagit"
	| "bad-line"
	| "changed"
	| "cut-off"
	| "duplicate"
	| "empty"
	| "encoding"
	| "file-damaged"
	| "missing"
	| "no-bagit"
	| "no-manifest"
	| "not-a-copy"
	| "not-in-every-manifest"
	| "oxum"
	| "renamed"
	| "special"
	| "symlink"
	| "truncated"
	| "twins"
	| "unreadable"
	| "unsafe-path"
	| "upper-case"
	| "zip-changed"
	| "zip-damaged"
	| "zip-encrypted"
	| "zip-header"
	| "zip-method"
	| "zip-mode"
	| "zip-name"
	| "zip-overlap"
	| "zip-ratio"
	| "zip-twice";

export interface Finding {
	readonly kind: FindingKind;
	/** The file it is about, from the folder that was checked. */
	readonly path: string;
	/** What should have been there: a path, a size, a line number. */
	readonly expected?: string;
	readonly found?: string;
}

const warnings: ReadonlySet<FindingKind> = new Set<FindingKind>([
	"binary-mark",
	"fetch",
	"litter",
	"litter-missing",
	"relative-path",
	"same-name",
	"twice-same",
	"unlisted-tag",
	"unknown-algorithm",
]);

export function isError({ kind }: Finding): boolean {
	return !warnings.has(kind);
}

/** What systems and sticks leave behind by themselves. */
export function isLitter(path: string): boolean {
	return path
		.split("/")
		.some((name) =>
			/^(?:\.DS_Store|\.Spotlight-V100|\.Trashes|\.Trash-\d+|\.fseventsd|\._.+|__MACOSX|Thumbs\.db|ehthumbs\.db|desktop\.ini|autorun\.inf|System Volume Information|\$RECYCLE\.BIN|IndexerVolumeGuid|WPSettings\.dat)$/iu.test(
				name,
			),
		);
}

/** Two names that some system takes for one have the same key. */
export function twinKey(path: string): string {
	return path.normalize("NFC").toLowerCase().normalize("NFC");
}
