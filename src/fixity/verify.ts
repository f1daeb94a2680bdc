import { createHash } from "node:crypto";
import { compare } from "./compare.ts";
import { findTwins, pairRenamed } from "./extras.ts";
import { type Finding, isError } from "./findings.ts";
import { locate } from "./locate.ts";
import { isSafePath, parseManifest } from "./manifest.ts";
import { readAll, type Store } from "./store.ts";
import { verifyBag } from "./verify-bag.ts";
import { isEpub, verifyEpub } from "./verify-epub.ts";
import { isWacz, verifyWacz } from "./verify-wacz.ts";

export type CopyKind = "bag" | "site" | "wacz" | "epub" | "warc" | "zim";

export interface Verdict {
	readonly kind: CopyKind | undefined;
	/** Errors first, each group by path. */
	readonly findings: readonly Finding[];
	/** Files that a manifest vouches for. */
	readonly files: number;
	/** Bytes that were read. */
	readonly bytes: number;
	/** SHA-512 of the manifest that stands for all others, hexadecimal. */
	readonly rootHash: string | undefined;
	/** What the copy says about itself. */
	readonly info: ReadonlyMap<string, string>;
	/** False where files that nobody vouches for cannot be seen. */
	readonly isComplete: boolean;
}

export type Examined = Omit<Verdict, "kind" | "isComplete">;

/** Checks a copy against its own manifests. Reads only; problems are findings, never thrown. */
export async function verify(store: Store): Promise<Verdict> {
	const located = await locate(store);
	const isComplete = store.files !== undefined;
	const other = isWacz(store)
		? ({ kind: "wacz", examine: verifyWacz } as const)
		: isEpub(store)
			? ({ kind: "epub", examine: verifyEpub } as const)
			: undefined;
	if (located === undefined && other !== undefined) {
		const { kind, examine } = other;
		const examined = await examine(store);
		const findings = inOrder([...store.findings, ...examined.findings]);
		return { ...examined, kind, isComplete, findings };
	}
	if (located === undefined) {
		return {
			kind: undefined,
			findings: inOrder([...store.findings, { kind: "not-a-copy", path: "" }]),
			files: 0,
			bytes: 0,
			rootHash: undefined,
			info: new Map(),
			isComplete,
		};
	}
	const { kind, store: inside, beside } = located;
	const examined = await (kind === "bag" ? verifyBag : verifySite)(inside);
	const twins = findTwins(inside.files?.keys() ?? []);
	return {
		...examined,
		kind,
		isComplete,
		findings: inOrder([
			...store.findings,
			...beside,
			...twins,
			...examined.findings,
		]),
	};
}

/** A published site: one manifest at its root, which lists everything else. */
async function verifySite(store: Store): Promise<Examined> {
	const name = "manifest-sha512.txt";
	const bytes = (await readAll(store, name)) ?? Buffer.alloc(0);
	const manifest = parseManifest(name, bytes.toString("utf8"), {
		digits: 128,
		mayRepeat: false,
		accepts: isSafePath,
		isOurs: true,
	});
	const expected = manifest.entries.map(({ path, hash }) => ({
		path,
		hashes: new Map([["sha512", hash]]),
	}));
	const comparison = await compare(store, expected);
	const extra = [...(store.files?.keys() ?? [])].filter(
		(path) => path !== name && !comparison.claimed.has(path),
	);
	return {
		findings: [
			...manifest.findings,
			...(expected.length === 0
				? [{ kind: "no-manifest", path: name } as const]
				: []),
			...comparison.findings,
			...(await pairRenamed(store, comparison.missing, extra)),
		],
		files: expected.length,
		bytes: comparison.bytes,
		rootHash: createHash("sha512").update(bytes).digest("hex"),
		info: new Map(),
	};
}

export function inOrder(findings: readonly Finding[]): readonly Finding[] {
	return [...findings].sort(
		(a, b) =>
			Number(isError(b)) - Number(isError(a)) ||
			compareText(a.path, b.path) ||
			compareText(a.kind, b.kind),
	);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
