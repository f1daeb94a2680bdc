import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Diagnostic } from "../src/diagnostics.ts";

/** A whole and right `site.yml`. */
export const rightSite = `name: Bản tin xã Vân Hòe
short_name: Vân Hòe
description: Kho lưu trữ bản tin xã Vân Hòe.
base_url: https://example.org/
founded_year: 2016
issuer: {name: UBND xã Vân Hòe}
categories:
  - {slug: tin-tuc, name: Tin tức}
  - {slug: van-hoa, name: Văn hóa}
`;

/** A whole and right article. */
export const rightArticle =
	"---\ntitle: Chợ Tết\ndate: 2020-01-20\ncategory: Tin tức\n---\nNội dung.\n";

/** A project folder with these files below `content/`, removed when the test is over. */
export function aProject(
	files: Readonly<Record<string, string | Uint8Array>>,
): string {
	const root = mkdtempSync(join(tmpdir(), "bantin Vân Hòe #"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	for (const [name, data] of Object.entries({
		"site.yml": rightSite,
		...files,
	})) {
		const path = join(root, "content", name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, data);
	}
	return root;
}

/** `content/cho.md:3:7 date/format`, one a line: what a test compares. */
export function places(diagnostics: readonly Diagnostic[]): readonly string[] {
	return diagnostics.map(
		({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
	);
}
