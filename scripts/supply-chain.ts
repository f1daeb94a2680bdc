/** `npm run supply-chain`: which packages the program stands on, whether they may be used, and the bill of materials. */

import {
	mkdirSync,
	readdirSync,
	readFileSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { findAdvisories, readAdvisories } from "./supply-chain/advisories.ts";
import { billOfMaterials } from "./supply-chain/bill-of-materials.ts";
import { findFaults, findLooseVersions } from "./supply-chain/findings.ts";
import { readLockFile } from "./supply-chain/lock-file.ts";

const help = `npm run supply-chain -- [options]

  --sbom <file>              write the software bill of materials (CycloneDX, JSON)
  --advisories <file|folder> also compare with advisories in OSV format (JSON)
  --list                     print every package with its version and licence

Exit codes: 0 all is well, 1 something above is not.`;

const { values } = parseArgs({
	options: {
		sbom: { type: "string" },
		advisories: { type: "string" },
		list: { type: "boolean", default: false },
		help: { type: "boolean", short: "h", default: false },
	},
});

if (values.help) console.log(help);
else process.exitCode = run(resolve("."));

function run(root: string): number {
	const read = (path: string) => readFileSync(join(root, path), "utf8");
	const locked = readLockFile(read("package-lock.json"));
	const approved = read("scripts/supply-chain/approved.txt").split("\n");
	const faults = [
		...findFaults(locked, new Set(approved.filter((name) => name !== ""))),
		...findLooseVersions(read("package.json")),
		...(values.advisories === undefined
			? []
			: jsonFiles(values.advisories).flatMap((file) =>
					findAdvisories(locked, readAdvisories(readFileSync(file, "utf8"))),
				)),
	];
	if (values.list) {
		for (const { name, version, license } of locked)
			console.log(`${name}\t${version}\t${license}`);
	}
	if (values.sbom !== undefined) {
		mkdirSync(dirname(resolve(values.sbom)), { recursive: true });
		writeFileSync(values.sbom, billOfMaterials(root, "bantin"));
	}
	for (const fault of faults) console.error(fault);
	console.log(`${locked.length} packages, ${faults.length} faults`);
	return faults.length === 0 ? 0 : 1;
}

function jsonFiles(path: string): readonly string[] {
	return statSync(path).isDirectory()
		? readdirSync(path)
				.filter((name) => name.endsWith(".json"))
				.sort()
				.map((name) => join(path, name))
		: [path];
}
