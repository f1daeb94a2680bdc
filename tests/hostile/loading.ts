import { join } from "node:path";
import { loadContent } from "../../src/archive.ts";
import type { Diagnostic } from "../../src/diagnostics.ts";
import type { Archive } from "../../src/types.ts";
import { aProject, rightArticle } from "../content-folder.ts";

export interface Loaded {
	readonly archive: Archive;
	readonly diagnostics: readonly Diagnostic[];
	/** `a.md:2:8 rule` */
	readonly errors: readonly string[];
	readonly warnings: readonly string[];
}

/** Everything up to rendering, over `content/` with these files and one more article that is right. */
export async function loadFiles(
	files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Loaded> {
	return loadProject(aProject({ "khac/z.md": rightArticle, ...files }));
}

export async function loadProject(root: string): Promise<Loaded> {
	const { value, diagnostics } = await loadContent(root, {
		today: "2026-11-23",
		includeDrafts: false,
		cacheDir: join(root, ".cache"),
	});
	if (value.archive === undefined)
		throw new Error(JSON.stringify(diagnostics, undefined, "\t"));
	const list = (severity: string) =>
		diagnostics
			.filter((one) => one.severity === severity)
			.map(
				({ file, line, column, rule }) =>
					`${file.replace(/^content\//u, "")}:${line}:${column} ${rule}`,
			);
	return {
		archive: value.archive,
		diagnostics,
		errors: list("error"),
		warnings: list("warning"),
	};
}

const head = "title: Chợ Tết\ndate: 2020-01-20\ncategory: Tin tức\n";

/** An article whose first line below the fence is this one, in place of the usual one with the same key. */
export function articleWith(lines: string, body = "Nội dung.\n"): string {
	const key = /^\w+/u.exec(lines)?.[0] ?? "";
	const others = head.replace(new RegExp(`^${key}: .*\n`, "mu"), "");
	return `---\n${lines}\n${others}---\n${body}`;
}
