import { createHash } from "node:crypto";
import { waczDescriptor, waczDigest } from "../warc/wacz.ts";
import { hashDigits } from "./checksums.ts";
import { compare, type Expected } from "./compare.ts";
import { pairRenamed } from "./extras.ts";
import type { Finding } from "./findings.ts";
import { isSafePath } from "./manifest.ts";
import { readAll, type Store } from "./store.ts";
import type { Examined } from "./verify.ts";

export function isWacz({ files }: Store): boolean {
	return (
		files?.has(waczDescriptor) === true &&
		(files.has(waczDigest) || files.has("pages/pages.jsonl"))
	);
}

/** Checks a WACZ against the hashes of its own description, and the description against its digest. */
export async function verifyWacz(store: Store): Promise<Examined> {
	const findings: Finding[] = [];
	const bytes = await read(store, waczDescriptor);
	const descriptor = parse(bytes);
	const rootHash = bytes && createHash("sha256").update(bytes).digest("hex");
	const digest = parse(await read(store, waczDigest));
	const isOurs = text(descriptor, "software")?.startsWith("Bantin ") ?? false;
	if (digest === undefined) {
		// The format only advises it.
		if (isOurs || store.files?.has(waczDigest)) {
			findings.push({ kind: "missing", path: waczDigest });
		}
	} else if (text(digest, "hash") !== `sha256:${rootHash}`) {
		findings.push({ kind: "changed", path: waczDescriptor });
	}
	const expected = resourcesOf(descriptor, findings);
	const comparison = await compare(store, expected);
	const extra = [...(store.files?.keys() ?? [])].filter(
		(path) =>
			![waczDescriptor, waczDigest].includes(path) &&
			!comparison.claimed.has(path),
	);
	findings.push(
		...comparison.findings,
		...(await pairRenamed(store, comparison.missing, extra)),
	);
	return {
		findings,
		files: expected.length,
		bytes: comparison.bytes,
		rootHash,
		info: new Map(),
	};
}

function resourcesOf(
	descriptor: object | undefined,
	findings: Finding[],
): readonly Expected[] {
	const listed: unknown = descriptor && Reflect.get(descriptor, "resources");
	if (!Array.isArray(listed) || listed.length === 0) {
		findings.push({ kind: "no-manifest", path: waczDescriptor });
		return [];
	}
	const resources: readonly unknown[] = listed;
	return resources.flatMap((resource, index): readonly Expected[] => {
		const path = text(resource, "path") ?? "";
		const [, name = "", hash = ""] =
			/^(\w+):([0-9a-f]+)$/u.exec(text(resource, "hash") ?? "") ?? [];
		if (hashDigits.get(name) !== hash.length) {
			const expected = String(index + 1);
			findings.push({ kind: "bad-line", path: waczDescriptor, expected });
			return [];
		}
		if (!isSafePath(path)) {
			findings.push({ kind: "unsafe-path", path, found: waczDescriptor });
			return [];
		}
		const size = Number(text(resource, "bytes"));
		return [
			{
				path,
				hashes: new Map([[name, hash]]),
				...(Number.isSafeInteger(size) && { size }),
			},
		];
	});
}

function read(store: Store, path: string): Promise<Buffer | undefined> {
	return readAll(store, path).catch(() => undefined);
}

function parse(bytes: Buffer | undefined): object | undefined {
	try {
		const value: unknown = JSON.parse(bytes?.toString() ?? "");
		return typeof value === "object" && value !== null ? value : undefined;
	} catch {
		return undefined;
	}
}

/** A text or number of an object that may be anything. */
function text(value: unknown, key: string): string | undefined {
	if (typeof value !== "object" || value === null) return undefined;
	const found: unknown = Reflect.get(value, key);
	return typeof found === "string" || typeof found === "number"
		? String(found)
		: undefined;
}
