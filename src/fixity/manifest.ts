import type { Finding } from "./findings.ts";

export interface ManifestEntry {
	/** Lower case hexadecimal. */
	readonly hash: string;
	/** From the folder that was checked, as the manifest spells it. */
	readonly path: string;
}

export interface ParsedManifest {
	readonly entries: readonly ManifestEntry[];
	readonly findings: readonly Finding[];
}

export interface ManifestRules {
	/** Hexadecimal digits of one hash. */
	readonly digits: number;
	/** BagIt 1.0 forbids listing a file twice; before, twice the same was only odd. */
	readonly mayRepeat: boolean;
	/** Says whether a path may stand in this manifest. */
	readonly accepts: (path: string) => boolean;
	/** Ours are lower case: anything else was touched. */
	readonly isOurs: boolean;
}

/** Reads a manifest line by line. Line ends may be those of any system. What vouches for nothing is a finding. */
export function parseManifest(
	file: string,
	text: string,
	{ digits, mayRepeat, accepts, isOurs }: ManifestRules,
): ParsedManifest {
	const entries = new Map<string, ManifestEntry>();
	const findings: Finding[] = [];
	const report = (kind: Finding["kind"], path: string, line: number) =>
		findings.push({ kind, path, expected: String(line), found: file });
	for (const [index, line] of linesOf(text).entries()) {
		const [, written = "", mark = "", rest = ""] =
			/^([0-9A-Fa-f]+)[ \t]+(\*?)(.*)$/su.exec(line) ?? [];
		if (line === "") continue;
		if (written.length !== digits || rest === "") {
			report("bad-line", file, index + 1);
			continue;
		}
		if (isOurs && written !== written.toLowerCase()) {
			report("upper-case", rest, index + 1);
		}
		if (mark !== "") report("binary-mark", rest, index + 1);
		const path = rest.replace(/^(?:\.\/)+/u, "");
		if (path !== rest) report("relative-path", rest, index + 1);
		if (!isSafePath(path) || !accepts(path)) {
			report("unsafe-path", rest, index + 1);
			continue;
		}
		const hash = written.toLowerCase();
		const other = entries.get(path);
		if (other !== undefined) {
			const isHarmless = mayRepeat && other.hash === hash;
			report(isHarmless ? "twice-same" : "duplicate", path, index + 1);
		}
		entries.set(path, { hash, path });
	}
	return { entries: [...entries.values()], findings };
}

/** Inside the bag on every system: not `..`, not absolute, no drive, no share, no variable or home folder. */
export function isSafePath(path: string): boolean {
	return (
		path !== "" &&
		!/[\\\0]/u.test(path) &&
		!/^(?:[a-z]:|~)/iu.test(path) &&
		!/^%[^%/]+%/u.test(path) &&
		path.split("/").every((part) => part !== "" && !/^\.{1,2}$/u.test(part))
	);
}

/** RFC 8493 §2.1.3. */
export function decodePath(path: string): string {
	return path
		.replaceAll(/%0A/giu, "\n")
		.replaceAll(/%0D/giu, "\r")
		.replaceAll("%25", "%");
}

export function linesOf(text: string): readonly string[] {
	return text.split(/\r\n|\n|\r/u);
}
