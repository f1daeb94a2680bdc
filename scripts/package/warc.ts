import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { formatBytes, formatCount } from "../../src/numbers.ts";
import { copyName } from "../../src/package/facts.ts";
import { filesOfSite } from "../../src/package/payload.ts";
import { shortForm } from "../../src/package/root-hash.ts";
import { packWacz, packWarc } from "../../src/warc/pack.ts";
import { shortPath } from "../build/summary.ts";
import { buildInChild, siteFolder } from "./build-in-child.ts";
import { giveName, nameOf } from "./finished.ts";
import type { PackageOptions } from "./options.ts";
import type { Wording } from "./wording.ts";

/** Writes the site as a web archive: WARC, or WACZ with index and list of pages. Gives the exit code. */
export async function packCrawl(
	options: PackageOptions,
	words: Wording,
	packing: string,
): Promise<number> {
	const { out, format, limit, locale, quiet } = options;
	await rm(packing, { recursive: true, force: true });
	const folder = siteFolder(options);
	const built = await buildInChild(options, folder);
	if (typeof built === "number") return built;
	const { facts } = built;
	const site = await filesOfSite(folder);
	if (!quiet) console.log(words.packing(formatCount(site.length, locale)));
	await mkdir(packing);
	try {
		const base = join(out, copyName(facts));
		const wacz =
			format === "wacz" ? await packWacz(facts, site, packing) : undefined;
		const { volumes } =
			wacz === undefined
				? await packWarc(facts, site, packing, limit)
				: { volumes: [wacz] };
		const ending = wacz === undefined ? ".warc.gz" : ".wacz";
		for (const [index, volume] of volumes.entries()) {
			const name = nameOf(base, ending, index, volumes.length);
			await giveName(volume, name);
			console.log(
				words.made(shortPath(name), formatBytes(volume.size, locale)),
			);
		}
		if (facts.part !== undefined) console.log(words.part(facts.part.name));
		console.log(words.addresses(facts.config.baseUrl));
		if (wacz !== undefined) {
			console.log(words.rootHash(wacz.rootHash));
			console.log(words.label(shortForm(wacz.rootHash)));
		}
		return 0;
	} finally {
		await rm(packing, { recursive: true, force: true });
	}
}
