import fc from "fast-check";
import { expect, test } from "vitest";
import { identify } from "../../src/publish/hash.ts";
import { pathsIn } from "../../src/publish/listed-paths.ts";
import { indexLines, linesOf } from "../../src/publish/listing.ts";
import { lookSize } from "../../src/publish/look.ts";
import { formatManifest } from "../../src/publish/manifest.ts";
import { findNextFaults } from "../../src/publish/next-faults.ts";
import { findFaults, foldersIn } from "../../src/publish/paths.ts";
import { toShared } from "../../src/publish/shared-file.ts";
import { firstFile, type Standing } from "../../src/publish/standing.ts";

const { hash } = identify("");

/** A sealed site of these files. */
function standingOf(paths: readonly string[]): Standing {
	const manifest = new Map(paths.map((path) => [path, hash]));
	const listing = indexLines(toShared(Buffer.from(formatManifest(manifest))));
	const folders = foldersIn(pathsIn(listing));
	const rows = firstFile + linesOf(listing) + folders.length;
	return { listing, folders, hash, looks: new Float64Array(rows * lookSize) };
}

const stagedOf = (paths: readonly string[]) =>
	paths.map((path) => ({
		...{ path, hash, size: 0, written: true, look: undefined },
	}));

const [composed, decomposed] = ["NFC", "NFD"].map((form) =>
	"chợ".normalize(form),
);

test.each<[string, string, string, string]>([
	["only in case", "a/Cho.html", "a/cho.html", "is already taken by"],
	["in the case of a folder", "A/cho.html", "a/cho.html", "is already taken"],
	["in form", `a/${decomposed}`, `a/${composed}`, "is already taken by"],
	["in form, the other way", `${composed}`, `${decomposed}`, "already taken"],
	["by a letter that only looks foreign", "k", "\u212a", "is already taken by"],
	["not at all", "a", "a", "is already taken by a"],
	["as a folder from a file", "a/b", "a", "a/b needs a folder where the file"],
	["as a file from a folder", "a", "a/b/c", "a/b/c needs a folder where"],
	["as a file from a Folder", "A/b", "a/B/c", "needs a folder where the file"],
	["as a Folder from a file", "chợ/b", "CHỢ", "needs a folder where the file"],
])(
	"a new path that differs from one that stays %s is a fault of ours and is named",
	(_, path, stays, fault) => {
		// Others before, between and after it.
		const paths = ["!", stays, "bài", "m/n", "\u{1f600}"];
		const standing = standingOf(paths);
		const kept = new Uint8Array(paths.length).fill(1);
		const faults = findNextFaults(standing, kept, stagedOf([path]));
		expect(faults.join("\n")).toContain(fault);
		// Where nothing stays there is room.
		kept.fill(0);
		expect(findNextFaults(standing, kept, stagedOf([path]))).toEqual([]);
	},
);

/** Few letters, so that they meet often, in any case and form. */
const aName = fc.string({
	unit: fc.constantFrom(..."abkABK.\u212a\u00e2\u00c2\u0302"),
	minLength: 1,
	maxLength: 2,
});

const aPath = fc
	.array(aName, { minLength: 1, maxLength: 3 })
	.map((parts) => parts.join("/"))
	.filter((path) => findFaults([path]).length === 0);

const someStaging = fc
	.uniqueArray(aPath, { maxLength: 12 })
	.map((paths) => {
		const [found, clean] = [new Set<string>(), new Set<string>()];
		for (const path of paths) {
			const isClean = findFaults([...clean, path]).length === 0;
			(isClean ? clean : found).add(path);
		}
		return { clean: [...clean], others: [...found] };
	})
	.chain(({ clean, others }) =>
		fc.record({
			paths: fc.constant(clean),
			stays: fc.infiniteStream(fc.boolean()),
			staged: fc.uniqueArray(
				fc.oneof(aPath, fc.constantFrom("b.b", ...clean, ...others)),
				{ maxLength: 4 },
			),
		}),
	);

test("faults are found where looking at all paths finds them, and nowhere else", () => {
	let count = 0;
	fc.assert(
		fc.property(someStaging, ({ paths, stays, staged }) => {
			const standing = standingOf(paths);
			const all = [...pathsIn(standing.listing)];
			const kept = Uint8Array.from(all, () => Number(stays.next().value));
			const next = [...all.filter((_, line) => kept[line] === 1), ...staged];
			const isFaulty = findFaults(next).length > 0;
			if (isFaulty) count += 1;
			const faults = findNextFaults(standing, kept, stagedOf(staged));
			expect(faults.length > 0).toBe(isFaulty);
		}),
		{ numRuns: 1_000 },
	);
	expect(count).toBeGreaterThan(100);
});
