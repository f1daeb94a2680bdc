import { mkdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { recordRelease } from "../../src/edition.ts";
import { formatBytes, formatCount } from "../../src/numbers.ts";
import { type CopyFacts, copyName } from "../../src/package/facts.ts";
import { type PackedCopy, packCopy } from "../../src/package/pack.ts";
import { sitePayload, sourcePayload } from "../../src/package/payload.ts";
import { shortForm } from "../../src/package/root-hash.ts";
import { TooLargeError } from "../../src/package/volumes.ts";
import { acquireLock, type Lock } from "../../src/publish/lock.ts";
import { systemCode, systemPath } from "../../src/publish.ts";
import { shortPath } from "../build/summary.ts";
import { packBooks } from "./books.ts";
import { buildInChild, siteFolder } from "./build-in-child.ts";
import { giveName, nameOf } from "./finished.ts";
import type { PackageFormat, PackageOptions } from "./options.ts";
import type { CopyPlan } from "./plan.ts";
import { packCrawl } from "./warc.ts";
import { type Wording, wordings } from "./wording.ts";
import { packZim } from "./zim.ts";

/** Builds the site of a copy, packs it with its source, and gives the zip its name when it is whole. Gives the exit code. */
export async function runPackage(options: PackageOptions): Promise<number> {
	const words = wordings[options.locale];
	try {
		return await locked(options, words);
	} catch (error) {
		if (error instanceof TooLargeError) {
			const size = formatBytes(error.size, options.locale);
			console.error(words.tooLarge(error.file, size));
			return 3;
		}
		const code = systemCode(error);
		if (code === undefined) {
			const details = error instanceof Error ? error.stack : String(error);
			console.error(`${words.bug}\n${details}`);
			return 1;
		}
		console.error(words.failed(code, systemPath(error) ?? ""));
		return 4;
	}
}

/**
 * Each makes the folder for its unfinished files without those above it: where these are gone by then, the stick was pulled
 * out, and a copy must not land in the bare folder that it stood on.
 */
const packs: Readonly<Record<PackageFormat, typeof buildAndPack>> = {
	zip: buildAndPack,
	epub: packBooks,
	zim: packZim,
	warc: packCrawl,
	wacz: packCrawl,
};

/**
 * Nobody else may write to the same place, nor build the site that is being packed. Our own files stand in `.bantin`, so
 * that in the folder itself there are only finished copies.
 */
async function locked(
	options: PackageOptions,
	words: Wording,
): Promise<number> {
	const state = join(options.out, ".bantin");
	const held: Lock[] = [];
	const release = () => {
		for (const lock of held) lock.release();
	};
	process.once("exit", release);
	try {
		const locks = [join(state, "package.lock")];
		// Books are made without a site.
		if (options.format !== "epub") {
			locks.push(`${siteFolder(options)}-in-use.lock`);
		}
		for (const path of locks) {
			const result = await acquireLock(path);
			if (result.outcome === "locked") {
				const { pid, host } = result.holder ?? { pid: "?", host: "?" };
				console.error(words.locked(String(pid), host));
				return 75;
			}
			held.push(result.lock);
		}
		return await packs[options.format](options, words, join(state, "packing"));
	} finally {
		release();
		process.off("exit", release);
	}
}

async function buildAndPack(
	options: PackageOptions,
	words: Wording,
	packing: string,
): Promise<number> {
	const { root, limit, locale, quiet } = options;
	// What a killed run left behind.
	await rm(packing, { recursive: true, force: true });
	const site = siteFolder(options);
	const built = await buildInChild(options, site);
	if (typeof built === "number") return built;
	const { facts, sources, unseen } = built;
	const wanted = sources && new Set(sources);
	const payload = [
		...(await sitePayload(site)),
		...sourcePayload(root, (file) => wanted?.has(file) ?? true),
	];
	if (!quiet) console.log(words.packing(formatCount(payload.length, locale)));
	await mkdir(packing);
	try {
		const packed = await packCopy(facts, payload, packing, limit);
		const paths = await giveNames(packed, join(options.out, copyName(facts)));
		if (options.release) await record(root, facts, packed, paths);
		tell(built, packed, paths, options, words);
		if (unseen > 0)
			console.log(`\n${words.unseen(formatCount(unseen, locale))}`);
		return 0;
	} finally {
		await rm(packing, { recursive: true, force: true });
	}
}

async function giveNames(
	{ volumes }: PackedCopy,
	base: string,
): Promise<readonly string[]> {
	const paths: string[] = [];
	for (const [index, volume] of volumes.entries()) {
		const name = nameOf(base, ".zip", index, volumes.length);
		await giveName(volume, name);
		paths.push(name);
	}
	return paths;
}

/** Each zip of a copy in parts is listed; only a single one can be offered for download. */
async function record(
	root: string,
	facts: CopyFacts,
	{ volumes, rootHash }: PackedCopy,
	paths: readonly string[],
): Promise<void> {
	for (const [index, { size, sha512 }] of volumes.entries()) {
		await recordRelease(root, {
			file: basename(paths[index] ?? ""),
			date: facts.day,
			...{ size, sha512, rootHash },
			articles: facts.articles,
			...(facts.part && { scope: facts.part.name }),
			isPublic: facts.isPublic && volumes.length === 1,
		});
	}
}

function tell(
	{ facts }: CopyPlan,
	{ volumes, files, rootHash }: PackedCopy,
	paths: readonly string[],
	{ locale }: PackageOptions,
	words: Wording,
): void {
	const shown = paths.map(shortPath);
	for (const [index, path] of shown.entries()) {
		console.log(
			words.made(path, formatBytes(volumes[index]?.size ?? 0, locale)),
		);
	}
	if (paths.length > 1) console.log(words.parts(String(paths.length)));
	if (facts.part !== undefined) console.log(words.part(facts.part.name));
	console.log(
		words.contents(
			formatCount(facts.articles, locale),
			formatCount(files, locale),
		),
	);
	console.log(words.rootHash(rootHash));
	console.log(words.label(shortForm(rootHash)));
	console.log(words.check(shown.map((path) => `"${path}"`).join(" ")));
}
