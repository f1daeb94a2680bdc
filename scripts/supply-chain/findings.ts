import { z } from "zod";
import type { Locked } from "./lock-file.ts";

/** Licences that let anyone keep, change and pass on an archive and its program. SPDX identifiers. */
const licences: ReadonlySet<string> = new Set([
	"0BSD",
	"Apache-2.0",
	"BSD-2-Clause",
	"BSD-3-Clause",
	"BlueOak-1.0.0",
	"CC0-1.0",
	"ISC",
	"MIT",
	"MPL-2.0",
	"OFL-1.1",
	"Python-2.0",
	"Zlib",
	// libvips, a library of its own beside sharp.
	"LGPL-3.0-or-later",
]);

/** What reads content or other people's files: two versions of one would understand the same text in two ways. */
const parsers: ReadonlySet<string> = new Set([
	"cheerio",
	"gray-matter",
	"luxon",
	"markdown-it",
	"markdown-it-footnote",
	"parse5",
	"sax",
	"warcio",
	"yaml",
	"yauzl",
	"zod",
]);

/** Works without its install script, which is never run. */
const scriptsNotNeeded: ReadonlySet<string> = new Set(["esbuild"]);

/** Binaries for other systems that the lock file could only name: npm checks them against its registry. */
const otherSystems = /^@(?:biomejs\/cli-|pagefind\/)/;

/** What is wrong with the packages of a lock file, as sentences; empty is good. @param approved names that somebody has looked at */
export function findFaults(
	locked: readonly Locked[],
	approved: ReadonlySet<string>,
): readonly string[] {
	const names = new Set(locked.map(({ name }) => name));
	return [
		...locked.flatMap((entry) => faultsOf(entry, approved)),
		...[...approved]
			.filter((name) => !names.has(name))
			.map((name) => `${name} is approved, but no longer used`),
		...[...parsers].flatMap((name) => versionsOf(name, locked)),
	];
}

function faultsOf(entry: Locked, approved: ReadonlySet<string>): string[] {
	const { place, name, resolved, integrity, license, link } = entry;
	const faults: string[] = [];
	if (!approved.has(name)) faults.push(`${name} is not approved`);
	if (link || (resolved !== undefined && !isFromRegistry(resolved))) {
		faults.push(`${place} does not come from a registry: ${resolved}`);
	}
	if (integrity === undefined) {
		if (!(entry.optional && otherSystems.test(name)))
			faults.push(`${place} has no checksum`);
	} else if (!/^sha512-[0-9A-Za-z+/]{86}==$/.test(integrity)) {
		faults.push(`${place} has a checksum other than SHA-512: ${integrity}`);
	}
	if (license === undefined || !isAllowed(license)) {
		faults.push(`${place} has the licence ${license ?? "(none stated)"}`);
	}
	if (entry.hasInstallScript && !scriptsNotNeeded.has(name)) {
		faults.push(`${place} wants to run a script when it is installed`);
	}
	return faults;
}

function isFromRegistry(resolved: string): boolean {
	return /^https:\/\/[^/]+\/(?:@[^/]+\/)?[^/]+\/-\/[^/]+\.tgz$/.test(resolved);
}

/** Of licences joined by `OR` one must be allowed, of those joined by `AND` all. */
export function isAllowed(expression: string): boolean {
	const inner = expression.replace(/^\(([^()]*)\)$/, "$1");
	if (/[()]/.test(inner)) return false;
	return inner
		.split(" OR ")
		.some((choice) =>
			choice.split(" AND ").every((licence) => licences.has(licence.trim())),
		);
}

function versionsOf(name: string, locked: readonly Locked[]): string[] {
	const versions = new Set(
		locked
			.filter((entry) => entry.name === name)
			.map(({ version }) => version ?? "?"),
	);
	return versions.size > 1
		? [
				`${name} stands in ${versions.size} versions: ${[...versions].join(", ")}`,
			]
		: [];
}

const manifest = z.object({
	dependencies: z.record(z.string(), z.string()).default({}),
	devDependencies: z.record(z.string(), z.string()).default({}),
});

/** Dependencies of a package.json that are not pinned to one version of a registry. */
export function findLooseVersions(packageJson: string): readonly string[] {
	const { dependencies, devDependencies } = manifest.parse(
		JSON.parse(packageJson),
	);
	return Object.entries({ ...dependencies, ...devDependencies })
		.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))
		.map(([name, version]) => `${name} is not pinned: ${version}`);
}
