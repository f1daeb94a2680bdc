import { checksumsOf } from "./checksums.ts";
import { agrees, type Expected } from "./compare.ts";
import { type Finding, isLitter, twinKey } from "./findings.ts";
import type { Store } from "./store.ts";

/**
 * Pairs what is missing with what is there unasked: a file that was only renamed is one finding, not two.
 * @param extra files that no manifest vouches for
 */
export async function pairRenamed(
	store: Store,
	missing: readonly Expected[],
	extra: readonly string[],
): Promise<readonly Finding[]> {
	const algorithms = [
		...new Set(missing.flatMap(({ hashes }) => [...hashes.keys()])),
	];
	const candidates = extra.filter((path) => !isLitter(path));
	// Reading what nobody vouches for is only worth it when something is missing.
	const readings = await checksumsOf(
		store,
		missing.length === 0 ? [] : candidates,
		algorithms,
	);
	const free = new Set(candidates);
	const findings = missing.map((file): Finding => {
		const { path } = file;
		const matches = [...free].filter((candidate) => {
			const reading = readings.get(candidate);
			return reading !== undefined && agrees(file, reading);
		});
		const found =
			matches.find((candidate) => twinKey(candidate) === twinKey(path)) ??
			matches[0];
		if (found === undefined) return { kind: "missing", path };
		free.delete(found);
		return { kind: "renamed", path, found };
	});
	return [
		...findings,
		...[...free].map((path): Finding => ({ kind: "added", path })),
		...extra
			.filter(isLitter)
			.map((path): Finding => ({ kind: "litter", path })),
	];
}

/** Names that a system takes for one although they are two files here. */
export function findTwins(paths: Iterable<string>): readonly Finding[] {
	const seen = new Map<string, string>();
	const findings: Finding[] = [];
	for (const path of paths) {
		const key = path.normalize("NFC");
		const other = seen.get(key);
		if (other !== undefined) {
			findings.push({ kind: "twins", path, found: other });
		}
		seen.set(key, path);
	}
	return findings;
}
