import fc from "fast-check";
import { expect, test } from "vitest";
import { identify } from "../../src/publish/hash.ts";
import {
	firstPathsIn,
	isNamed,
	pathsIn,
} from "../../src/publish/listed-paths.ts";
import {
	findLine,
	hasHash,
	hashAt,
	indexLines,
	linesOf,
} from "../../src/publish/listing.ts";
import { formatManifest, type Manifest } from "../../src/publish/manifest.ts";
import {
	countFiles,
	foldersOfNext,
	listNext,
} from "../../src/publish/next-list.ts";
import { foldersIn } from "../../src/publish/paths.ts";
import { toShared } from "../../src/publish/shared-file.ts";

/** Letters whose order as strings is not that of their bytes are among them. */
const aPath = fc
	.array(fc.stringMatching(/^[ab.\-0đợ\u{e000}\u{1f600}]{1,4}$/u), {
		minLength: 1,
		maxLength: 3,
	})
	.map((parts) => parts.join("/"));

const aManifest = fc
	.dictionary(aPath, fc.constantFrom("một", "hai", "ba"), { maxKeys: 30 })
	.map(
		(files): Manifest =>
			new Map(
				Object.entries(files).map(([path, text]) => [
					path,
					identify(text).hash,
				]),
			),
	);

const listingOf = (manifest: Manifest) =>
	indexLines(toShared(Buffer.from(formatManifest(manifest))));

test("every path of a manifest is found with its hash, and no other", () => {
	fc.assert(
		fc.property(aManifest, fc.array(aPath), (manifest, others) => {
			const listing = structuredClone(listingOf(manifest));
			expect(linesOf(listing)).toBe(manifest.size);
			expect(new Set(pathsIn(listing))).toEqual(new Set(manifest.keys()));
			for (const [path, hash] of manifest) {
				const line = findLine(listing, path);
				expect([...pathsIn(listing)][line]).toBe(path);
				expect(hashAt(listing, line)).toBe(hash);
				expect(hasHash(listing, line, hash.slice(0, 32))).toBe(true);
				expect(hasHash(listing, line, identify("khác").hash)).toBe(false);
			}
			for (const path of others) {
				expect(findLine(listing, path) >= 0).toBe(manifest.has(path));
			}
		}),
	);
});

test("the folders of a manifest are those of all its paths", () => {
	fc.assert(
		fc.property(aManifest, (manifest) => {
			const listing = listingOf(manifest);
			const folders = foldersIn(pathsIn(listing));
			expect(foldersIn(firstPathsIn(listing))).toEqual(folders);
			const all = [...manifest.keys()].flatMap((path) => {
				const parts = path.split("/").slice(0, -1);
				return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
			});
			expect(new Set(folders)).toEqual(new Set(["", ...all]));
		}),
	);
});

test("a line has the name of its own path, and of no other", () => {
	fc.assert(
		fc.property(aManifest, aPath, (manifest, other) => {
			const listing = listingOf(manifest);
			for (const [line, path] of [...pathsIn(listing)].entries()) {
				for (const asked of [...manifest.keys(), other]) {
					const name = asked.lastIndexOf("/") + 1;
					const [folder, rest] = [asked.slice(0, name), asked.slice(name)];
					const isThis = isNamed(listing, line, folder, rest);
					// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
					const isAscii = /^[\u0000-\u007f]*$/.test(asked);
					expect(isThis).toBe(isAscii && asked === path);
				}
			}
		}),
	);
});

test("the next manifest, made of what stays and what is new, is as if it were written anew", () => {
	fc.assert(
		fc.property(
			aManifest,
			aManifest,
			fc.infiniteStream(fc.boolean()),
			(standing, fresh, stays) => {
				const listing = listingOf(standing);
				const kept = new Uint8Array(linesOf(listing));
				const next = new Map(fresh);
				for (const [line, path] of [...pathsIn(listing)].entries()) {
					if (fresh.has(path) || !stays.next().value) continue;
					kept[line] = 1;
					next.set(path, standing.get(path) ?? "");
				}
				const staged = [...fresh].map(([path, hash]) => ({
					...{ path, hash, size: 1, written: true, look: undefined },
				}));
				const list = listNext(listing, kept, staged);
				const text = formatManifest(next);
				expect(Buffer.concat(list.pieces).toString()).toBe(text);
				expect(countFiles(list.parts)).toBe(next.size);
				expect(foldersOfNext(list, listing)).toEqual(
					foldersIn(pathsIn(listingOf(next))),
				);
			},
		),
	);
});
