import { checksumsOf, type Reading } from "./checksums.ts";
import { type Finding, isLitter, twinKey } from "./findings.ts";
import { decodePath } from "./manifest.ts";
import type { Store } from "./store.ts";

/** What manifests say of one file. */
export interface Expected {
	/** As the manifests spell it. */
	readonly path: string;
	/** Hexadecimal, by algorithm. */
	readonly hashes: ReadonlyMap<string, string>;
	/** In bytes, where the copy says so. */
	readonly size?: number | undefined;
}

export interface Comparison {
	readonly findings: readonly Finding[];
	/** Files of the store that a manifest vouches for, as the store spells them. */
	readonly claimed: ReadonlySet<string>;
	/** Expected files that are not there. */
	readonly missing: readonly Expected[];
	/** Bytes read. */
	readonly bytes: number;
}

/** Reads every expected file and compares. */
export async function compare(
	store: Store,
	expected: readonly Expected[],
): Promise<Comparison> {
	const resolve = resolver(store);
	const algorithms = [
		...new Set(expected.flatMap(({ hashes }) => [...hashes.keys()])),
	];
	const readings = await checksumsOf(
		store,
		[...new Set(expected.map(({ path }) => resolve(path)))],
		algorithms,
	);
	const readingOf = ({ path }: Expected): Reading =>
		readings.get(resolve(path)) ?? { outcome: "absent" };
	const findings: Finding[] = [];
	const claimed = new Set<string>();
	const missing: Expected[] = [];
	const listed = new Map(
		expected
			.filter((file) => readingOf(file).outcome === "read")
			.map((file) => [twinKey(file.path), file]),
	);
	for (const file of expected) {
		const reading = readingOf(file);
		if (reading.outcome === "absent") {
			const twin = listed.get(twinKey(file.path));
			if (isLitter(file.path)) {
				findings.push({ kind: "litter-missing", path: file.path });
			} else if (twin !== undefined && agrees(file, readingOf(twin))) {
				// Listed in two spellings, of which this system can keep only one.
				const found = twin.path;
				findings.push({ kind: "same-name", path: file.path, found });
			} else missing.push(file);
			continue;
		}
		claimed.add(resolve(file.path));
		const finding = judge(file, reading);
		if (finding !== undefined) findings.push(finding);
	}
	const bytes = [...readings.values()].reduce(
		(sum, reading) => sum + (reading.outcome === "read" ? reading.size : 0),
		0,
	);
	return { findings, claimed, missing, bytes };
}

function judge(file: Expected, reading: Reading): Finding | undefined {
	const { path, size } = file;
	if (reading.outcome === "failed") {
		return { kind: "unreadable", path, found: reading.reason };
	}
	if (reading.outcome === "absent" || agrees(file, reading)) return undefined;
	if (reading.size === 0) return { kind: "empty", path };
	return size !== undefined && reading.size < size
		? {
				kind: "truncated",
				path,
				expected: String(size),
				found: String(reading.size),
			}
		: { kind: "changed", path };
}

export function agrees({ hashes }: Expected, reading: Reading): boolean {
	return (
		reading.outcome === "read" &&
		[...hashes].every(([name, hash]) => reading.hashes.get(name) === hash)
	);
}

/**
 * How the store spells a path of a manifest: with its percent signs decoded, as it is written (not all programs that make
 * bags encode them), or in another Unicode form (macOS unpacks names decomposed).
 */
function resolver({ files }: Store): (path: string) => string {
	if (files === undefined) return decodePath;
	const byForm = new Map(
		[...files.keys()].map((path) => [path.normalize("NFC"), path]),
	);
	return (path) => {
		const decoded = decodePath(path);
		return (
			[decoded, path].find((name) => files.has(name)) ??
			byForm.get(decoded.normalize("NFC")) ??
			decoded
		);
	};
}
