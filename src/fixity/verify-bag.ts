import { createHash } from "node:crypto";
import { tagManifestFile } from "../package/bag.ts";
import { hashDigits } from "./checksums.ts";
import { type Comparison, compare, type Expected } from "./compare.ts";
import { pairRenamed } from "./extras.ts";
import { type Finding, isError, isLitter } from "./findings.ts";
import { isSafePath, linesOf, parseManifest } from "./manifest.ts";
import { findCutSeal, ownTagFiles } from "./seal.ts";
import { readAll, type Store } from "./store.ts";
import {
	checkOxum,
	decodeText,
	parseBagInfo,
	parseDeclaration,
	parseFetch,
} from "./tag-files.ts";
import type { Examined } from "./verify.ts";

const isPayload = (path: string) => path.startsWith("data/");
const tagManifest = /^tagmanifest-[a-z0-9]+\.txt$/u;
const payloadManifest = /^manifest-[a-z0-9]+\.txt$/u;

/** Checks a BagIt bag of any version from 0.93 to 1.0 (RFC 8493). */
export async function verifyBag(store: Store): Promise<Examined> {
	const findings: Finding[] = [];
	const declaration = await readDeclaration(store, findings);
	const isStrict = Number(declaration.version) >= 1;
	const read = async (path: string): Promise<string> => {
		const bytes = await readAll(store, path).catch(() => undefined);
		const text = bytes && decodeText(bytes, declaration.encoding);
		if (bytes !== undefined && text === undefined) {
			findings.push({ kind: "encoding", path, expected: declaration.encoding });
		}
		return text ?? "";
	};
	const info = parseBagInfo(
		(await read("bag-info.txt")) || (await read("package-info.txt")),
	);
	const isOurs = info.get("Bag-Software-Agent")?.startsWith("Bantin ") ?? false;

	const manifestsOf = async (name: RegExp, isForPayload: boolean) => {
		const manifests = new Map<string, ReadonlyMap<string, string>>();
		for (const file of await namesOf(store, name)) {
			const algorithm = /-([a-z0-9]+)\.txt$/u.exec(file)?.[1] ?? "";
			const digits = hashDigits.get(algorithm);
			if (digits === undefined) {
				findings.push({ kind: "unknown-algorithm", path: file });
				continue;
			}
			const parsed = parseManifest(file, await read(file), {
				digits,
				mayRepeat: !isStrict,
				accepts: (path) =>
					isPayload(path) === isForPayload && !tagManifest.test(path),
				isOurs,
			});
			findings.push(...parsed.findings);
			manifests.set(
				algorithm,
				new Map(parsed.entries.map(({ path, hash }) => [path, hash])),
			);
		}
		return manifests;
	};
	const payload = await manifestsOf(payloadManifest, true);
	const tags = await manifestsOf(tagManifest, false);
	if (payload.size === 0) {
		findings.push({ kind: "no-manifest", path: "manifest-sha512.txt" });
	}
	if (isOurs && !tags.has("sha512")) {
		findings.push({ kind: "missing", path: tagManifestFile });
	}
	const listed = tags.get("sha512");
	const cut =
		isOurs && listed ? findCutSeal(await read(tagManifestFile), listed) : [];
	findings.push(...cut, ...(isStrict ? findUneven(payload) : []));
	for (const path of parseFetch(await read("fetch.txt"))) {
		const isSafe = isSafePath(path.replace(/^\.\//u, "")) && isPayload(path);
		const kind = isSafe ? "fetch" : "unsafe-path";
		findings.push({ kind, path, found: "fetch.txt" });
	}

	const sizes = parseSizes(await read("sizes.txt"));
	const expected = [...gather(payload, sizes), ...gather(tags, sizes)];
	const comparison = await compare(store, expected);
	findings.push(...comparison.findings);
	const extra = [...(store.files?.keys() ?? [])].filter(
		(path) => !comparison.claimed.has(path) && !tagManifest.test(path),
	);
	// In bags of others, tag files may be left out of the tag manifest; ours list all, unless the list itself is gone.
	const isAllowed = (path: string) =>
		!(isOurs && tags.size > 0) && !isPayload(path) && !isLitter(path);
	findings.push(
		...(await pairRenamed(
			store,
			comparison.missing,
			extra.filter(
				(path) =>
					!isAllowed(path) && !(cut.length > 0 && ownTagFiles.includes(path)),
			),
		)),
		...extra
			.filter(isAllowed)
			.filter((path) => path !== "bagit.txt" && !payloadManifest.test(path))
			.map((path): Finding => ({ kind: "unlisted-tag", path })),
	);

	const oxum = findOxum(store, info.get("Payload-Oxum"), comparison);
	// Where a file is named already, that the sum is wrong as well says nothing new.
	if (oxum && !findings.some((it) => isError(it) && isPayload(it.path))) {
		findings.push(oxum);
	}
	const seal = await readAll(store, tagManifestFile).catch(() => undefined);
	return {
		findings,
		files: expected.length,
		bytes: comparison.bytes,
		rootHash: seal && createHash("sha512").update(seal).digest("hex"),
		info,
	};
}

async function readDeclaration(store: Store, findings: Finding[]) {
	const path = "bagit.txt";
	const bytes = await readAll(store, path).catch(() => undefined);
	const declaration = bytes && parseDeclaration(bytes);
	if (declaration === undefined) {
		const kind = bytes === undefined ? "no-bagit" : "bad-bagit";
		findings.push({ kind, path });
	}
	return declaration ?? { version: "1.0", encoding: "UTF-8" };
}

async function namesOf(store: Store, name: RegExp): Promise<readonly string[]> {
	if (store.files !== undefined) {
		return [...store.files.keys()].filter((path) => name.test(path)).sort();
	}
	return ["manifest-sha512.txt", "tagmanifest-sha512.txt"].filter((path) =>
		name.test(path),
	);
}

/** Since BagIt 1.0 every payload manifest lists every file of the payload. */
function findUneven(
	manifests: ReadonlyMap<string, ReadonlyMap<string, string>>,
): readonly Finding[] {
	const all = new Set([...manifests.values()].flatMap((it) => [...it.keys()]));
	return [...manifests].flatMap(([algorithm, listed]) =>
		[...all]
			.filter((path) => !listed.has(path))
			.map((path): Finding => {
				const found = `manifest-${algorithm}.txt`;
				return { kind: "not-in-every-manifest", path, found };
			}),
	);
}

function gather(
	manifests: ReadonlyMap<string, ReadonlyMap<string, string>>,
	sizes: ReadonlyMap<string, number>,
): readonly Expected[] {
	const hashes = new Map<string, Map<string, string>>();
	for (const [algorithm, listed] of manifests) {
		for (const [path, hash] of listed) {
			const known = hashes.get(path) ?? new Map<string, string>();
			hashes.set(path, known.set(algorithm, hash));
		}
	}
	return [...hashes].map(([path, known]) => ({
		path,
		hashes: known,
		size: sizes.get(path),
	}));
}

/** `sizes.txt` of our own bags: a size in bytes and a path in each line. */
function parseSizes(text: string): ReadonlyMap<string, number> {
	return new Map(
		linesOf(text).flatMap((line) => {
			const [, size, path] = /^(\d+) {2}(.+)$/u.exec(line) ?? [];
			return path === undefined ? [] : [[path, Number(size)] as const];
		}),
	);
}

/** Counts also litter that was bagged and has vanished since: that is no fault of the sum. */
function findOxum(
	{ files }: Store,
	stated: string | undefined,
	{ claimed, findings }: Comparison,
): Finding | undefined {
	if (files === undefined) return undefined;
	const present = [...claimed].filter(isPayload);
	const vanished = findings.filter(
		({ kind, path }) => kind === "litter-missing" && isPayload(path),
	);
	const octets = present.reduce((sum, path) => sum + (files.get(path) ?? 0), 0);
	return checkOxum(stated, octets, present.length + vanished.length);
}
