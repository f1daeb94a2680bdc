import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateArchive } from "../generate.ts";
import { measureCommand } from "../measure.ts";
import type { Peer } from "./peer.ts";
import { setAside } from "./set-aside.ts";

/** Ourselves, as `npm run build` runs us. @param folder the project's */
export function bantin(folder: string, seed: number): Peer {
	const profile = join(folder, "profile.json");
	return {
		name: "Bantin",
		site: join(folder, "_site"),
		prepare: (articles) => generateArchive(folder, { articles, seed }),
		forget: () => setAside(folder, ["content", "generated.json"]),
		write: ({ file, text }) => writeFile(join(folder, file), text),
		async build(withStages) {
			await rm(profile, { force: true });
			const measured = await measureCommand(process.execPath, [
				"scripts/build.mjs",
				...["--content-root", folder, "--date", "2026-01-01"],
				"--quiet",
				...(withStages ? ["--profile", profile] : []),
			]);
			return { ...measured, stages: await readStages(profile) };
		},
	};
}

/** Empty after a build that wrote no profile. */
async function readStages(path: string): Promise<Record<string, number>> {
	try {
		const {
			stages,
		}: {
			readonly stages: readonly {
				readonly stage: string;
				readonly milliseconds: number;
			}[];
		} = JSON.parse(await readFile(path, "utf8"));
		return Object.fromEntries(
			stages.map(({ stage, milliseconds }) => [stage, milliseconds / 1000]),
		);
	} catch {
		return {};
	}
}
