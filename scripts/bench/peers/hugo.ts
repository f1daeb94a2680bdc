import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { makeArticle } from "../article.ts";
import { measureCommand } from "../measure.ts";
import { hugoConfig } from "./hugo-config.ts";
import { crowdedTerms, hugoPages, toHugo } from "./hugo-content.ts";
import type { Peer } from "./peer.ts";
import { setAside } from "./set-aside.ts";

/** Raise this whenever what is written for Hugo changes. */
const version = 1;

/** Hugo and then Pagefind's own command, with a theme that makes the same pages as ours. @param folder the project's */
export function hugo(folder: string, seed: number): Peer {
	const public_ = join(folder, "public");
	let crowded: ReadonlySet<string> = new Set();
	const write: Peer["write"] = async ({ file, text }) => {
		await mkdir(dirname(join(folder, file)), { recursive: true });
		await writeFile(join(folder, file), toHugo(text, crowded));
	};
	return {
		name: `${hugoVersion()} + Pagefind`,
		site: public_,
		async prepare(articles) {
			const texts = Array.from(
				{ length: articles },
				(_, index) => makeArticle(seed, index).text,
			);
			crowded = crowdedTerms(texts);
			const marker = join(folder, "generated.json");
			const wanted = JSON.stringify({ version, articles, seed });
			if ((await readOptional(marker)) === wanted) return;
			await rm(join(folder, "content"), { recursive: true, force: true });
			for (let index = 0; index < articles; index += 1)
				await write(makeArticle(seed, index));
			for (const { file, text } of hugoPages()) {
				await mkdir(dirname(join(folder, file)), { recursive: true });
				await writeFile(join(folder, file), text);
			}
			await writeFile(join(folder, "hugo.toml"), hugoConfig());
			await writeFile(marker, wanted);
		},
		forget: () => setAside(folder, ["content", "generated.json", "hugo.toml"]),
		write,
		async build() {
			const pages = await measureCommand("hugo", [
				...["--source", folder, "--cacheDir", join(folder, "cache")],
				"--quiet",
			]);
			const index = await measureCommand(pagefindCommand(), [
				...["--site", public_, "--quiet"],
			]);
			return {
				milliseconds: pages.milliseconds + index.milliseconds,
				cpuMilliseconds: pages.cpuMilliseconds + index.cpuMilliseconds,
				peakBytes: Math.max(pages.peakBytes, index.peakBytes),
				stages: {
					pages: pages.milliseconds / 1000,
					search: index.milliseconds / 1000,
				},
			};
		},
	};
}

/** `Hugo 0.111.3`, or nothing where there is none. */
export function hugoVersion(): string | undefined {
	try {
		const said = execFileSync("hugo", ["version"], { encoding: "utf8" });
		return `Hugo ${/v([\d.]+)/.exec(said)?.[1] ?? "?"}`;
	} catch {
		return undefined;
	}
}

/** The program itself and not its Node wrapper, whose start would count. */
function pagefindCommand(): string {
	const brought = resolve("node_modules/@pagefind");
	for (const platform of readdirSync(brought)) {
		const folder = join(brought, platform, "bin");
		const program = readdirSync(folder).find((name) =>
			/^pagefind_extended(?:\.exe)?$/.test(name),
		);
		if (program !== undefined) return join(folder, program);
	}
	throw new Error("Pagefind's package has no program for this machine");
}

async function readOptional(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, "utf8");
	} catch {
		return undefined;
	}
}
