import { spawn } from "node:child_process";
import { cp, mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { formatBytes } from "../../src/numbers.ts";
import { type CopyFacts, copyName } from "../../src/package/facts.ts";
import { systemCode } from "../../src/publish.ts";
import { shortPath } from "../build/summary.ts";
import { buildInChild, siteFolder } from "./build-in-child.ts";
import { finish, giveName } from "./finished.ts";
import type { PackageOptions } from "./options.ts";
import type { Wording } from "./wording.ts";

const illustration = "illustration-48.png";

/** Writes the site as a ZIM file through openZIM's own program. Gives the exit code. */
export async function packZim(
	options: PackageOptions,
	words: Wording,
	packing: string,
): Promise<number> {
	const { out, locale } = options;
	await rm(packing, { recursive: true, force: true });
	// Asked first: building takes long, and would be for nothing.
	if (!(await runsZimwriterfs(["--version"]))) {
		console.error(words.noZimTools);
		return 4;
	}
	const site = siteFolder(options);
	const built = await buildInChild(options, site);
	if (typeof built === "number") return built;
	try {
		// The program wants its picture inside the folder; the built site itself stays as it is.
		const tree = join(packing, "site");
		await mkdir(packing);
		await cp(site, tree, { recursive: true });
		await sharp(join(site, "assets/icon-192.png"))
			.resize(48, 48)
			.png()
			.toFile(join(tree, illustration));
		const made = join(packing, "1.zim");
		if (!(await runsZimwriterfs([...facts(built.facts), tree, made]))) {
			console.error(words.zimFailed);
			return 4;
		}
		const name = join(out, `${copyName(built.facts)}.zim`);
		await giveName(await finish(made), name);
		const { size } = await stat(name);
		console.log(words.made(shortPath(name), formatBytes(size, locale)));
		return 0;
	} finally {
		await rm(packing, { recursive: true, force: true });
	}
}

/** openZIM limits titles to 30 characters and descriptions to 80. */
function facts({ config, software }: CopyFacts): readonly string[] {
	const cut = (text: string, length: number) =>
		[...text].length <= length
			? text
			: `${[...text]
					.slice(0, length - 1)
					.join("")
					.trimEnd()}…`;
	const languages = { vi: "vie", en: "eng" } as const;
	return [
		"--welcome=index.html",
		`--illustration=${illustration}`,
		`--language=${languages[config.languages[0]]}`,
		`--title=${cut(config.name, 30)}`,
		`--description=${cut(config.description, 80)}`,
		`--creator=${config.issuer.name}`,
		"--publisher=Bantin",
		`--scraper=${software}`,
		`--source=${config.baseUrl}`,
	];
}

/** False when the program is not there or fails; what it says of a failure is shown. */
function runsZimwriterfs(args: readonly string[]): Promise<boolean> {
	return new Promise((resolve, reject) => {
		const child = spawn("zimwriterfs", args, {
			stdio: ["ignore", "ignore", "inherit"],
		});
		const stop = () => child.kill();
		process.once("exit", stop);
		child.once("error", (error) => {
			process.off("exit", stop);
			if (systemCode(error) === "ENOENT") resolve(false);
			else reject(error);
		});
		child.once("close", (code) => {
			process.off("exit", stop);
			resolve(code === 0);
		});
	});
}
