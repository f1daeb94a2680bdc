import {
	mkdirSync,
	mkdtempSync,
	readdirSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { identify } from "../../src/publish/hash.ts";
import { pathsIn } from "../../src/publish/listed-paths.ts";
import { indexLines } from "../../src/publish/listing.ts";
import { formatManifest } from "../../src/publish/manifest.ts";
import { foldersIn } from "../../src/publish/paths.ts";
import { toShared } from "../../src/publish/shared-file.ts";
import { holdsTree, sweep, type Tree } from "../../src/publish/sweep.ts";

const { hash } = identify("");

/** Names whose order is another one in folders, as strings, and by bytes; some differ in nothing but case. */
const aPath = fc
	.tuple(
		fc.constantFrom("", "a/", "a/a-/", "a/b/", "A/", "chợ/", "z/"),
		fc.constantFrom("c", "C", "c.html", "c-1", "đ", "\u{e000}", "\u{1f600}"),
	)
	.map(([folder, name]) => folder + name);

const aSite = fc.record({
	paths: fc.uniqueArray(aPath, { maxLength: 20 }),
	stays: fc.infiniteStream(fc.boolean()),
	others: fc.uniqueArray(aPath, { maxLength: 5 }),
	strays: fc.uniqueArray(aPath, { maxLength: 3 }),
	lost: fc.uniqueArray(aPath, { maxLength: 2 }),
});

const filesAt = (root: string) =>
	readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) =>
			join(parentPath, name).slice(root.length + 1),
		)
		.sort();

test.runIf(process.platform === "linux")(
	"a swept folder holds what belongs to the site and no more; what is missing is named",
	() => {
		const root = mkdtempSync(join(tmpdir(), "bantin quét "));
		fc.assert(
			fc.property(aSite, ({ paths, stays, others, strays, lost }) => {
				const manifest = new Map(paths.map((path) => [path, hash]));
				const text = formatManifest(manifest);
				const listing = indexLines(toShared(Buffer.from(text)));
				const listed = [...pathsIn(listing)];
				const kept = Uint8Array.from(listed, (path) =>
					Number(!others.includes(path) && stays.next().value),
				);
				const next = [...listed.filter((_, line) => kept[line]), ...others];
				const folders = foldersIn(next);
				const tree: Tree = { listing, kept, others: new Set(others), folders };
				rmSync(root, { recursive: true });
				mkdirSync(root);
				const there = next.filter((path) => !lost.includes(path));
				for (const path of [...there, ...strays]) {
					mkdirSync(dirname(join(root, path)), { recursive: true });
					writeFileSync(join(root, path), "");
				}
				const present = filesAt(root);
				const missing = next.filter((path) => !present.includes(path)).sort();
				const isWhole = present.length === next.length && missing.length === 0;
				if (isWhole) expect(holdsTree(root, tree)).toBe(true);
				if (present.join() !== next.sort().join()) {
					expect(holdsTree(root, tree)).toBe(false);
				}
				expect([...sweep(root, tree)].sort()).toEqual(missing);
				expect(filesAt(root)).toEqual(
					next.filter((path) => present.includes(path)).sort(),
				);
				expect(holdsTree(root, tree)).toBe(missing.length === 0);
			}),
		);
		rmSync(root, { recursive: true });
	},
);
