import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach } from "vitest";
import { vietnamese } from "../../src/import/messages-vi.ts";
import type { ReportInput } from "../../src/import/report.ts";
import {
	type ImportOptions,
	type ImportTotals,
	runImport,
} from "../../src/import/run-import.ts";
import { readCategories } from "../../src/import/site-categories.ts";

const site =
	"name: Bản tin thử\ndescription: Thử.\nbase_url: https://thu.example/\nissuer:\n  name: UBND xã\ncontact:\n  name: Xã\nimprint: Thử.\ncategories:\n  - slug: tin-tuc\n    name: Tin tức\nabout: Thử.\n";

export interface Imported {
	readonly totals: ImportTotals;
	readonly pages: readonly ReportInput[];
	/** Source and outcome of each page. */
	readonly outcomes: readonly (readonly [string, string])[];
}

/** A project of its own for each test of a file: sources go into `cu`. */
export interface ImportFolder {
	readonly path: (name: string) => string;
	readonly put: (name: string, bytes: string | Uint8Array) => void;
	readonly read: (name: string) => string;
	/** Below a folder, sorted. */
	readonly filesIn: (name: string) => readonly string[];
	readonly run: (
		mode?: ImportOptions["mode"],
		more?: Partial<ImportOptions>,
		source?: string,
	) => Promise<Imported>;
}

/** @param top where to make it: a disk of its own, or the system's temporary folder */
export function useImportFolder(
	prefix: string,
	top: string = tmpdir(),
): ImportFolder {
	let folder = "";
	const path = (name: string) => join(folder, name);
	const put: ImportFolder["put"] = (name, bytes) => {
		mkdirSync(dirname(path(name)), { recursive: true });
		writeFileSync(path(name), bytes);
	};
	const read = (name: string) => readFileSync(path(name), "utf8");
	beforeEach(() => {
		folder = mkdtempSync(join(top, `bantin-${prefix}-`));
		put("content/site.yml", site);
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));
	return {
		path,
		put,
		read,
		filesIn: (name) =>
			existsSync(path(name))
				? readdirSync(path(name), { recursive: true, encoding: "utf8" })
						.filter((file) => statSync(join(path(name), file)).isFile())
						.map((file) => file.replaceAll("\\", "/"))
						.sort()
				: [],
		run: async (mode = "write", more = {}, source = "cu") => {
			const pages: ReportInput[] = [];
			const text = read("content/site.yml");
			const totals = await runImport(
				[{ path: path(source), name: source }],
				{
					root: folder,
					out: path("content"),
					site: { path: path("content/site.yml"), text },
					mayAddCategories: true,
					rules: { mapping: new Map(), convertLegacy: false },
					declared: readCategories(text) ?? [],
					mode,
					force: false,
					words: vietnamese,
					...more,
				},
				{
					page: (input) => pages.push(input),
					article: () => {},
					progress: { isTerminal: false, write: () => {}, now: () => 0 },
				},
			);
			return {
				totals,
				pages,
				outcomes: pages.map(({ source: name, outcome }) => [name, outcome]),
			};
		},
	};
}

export interface SavedPage {
	readonly title: string;
	readonly date?: string;
	readonly url?: string;
	readonly body?: string;
}

/** A page of NukeViet as small as one can be. */
export function savedPage({
	title,
	date = "03/09/2019 14:05",
	url,
	body = `<p>Sáng nay, xã ${title} cho bà con thôn Đoài, thôn Thượng và thôn Hạ cùng tham gia đông đủ, vui vẻ.</p>`,
}: SavedPage): string {
	const canonical = url ? `<link rel="canonical" href="${url}">` : "";
	return `<!doctype html><html><head><meta charset="utf-8"><title>x</title>${canonical}</head><body><div class="news_column"><div class="breadcrumbs-wrap">Tin tức</div><h1>${title}</h1><span class="time">${date}</span><div class="bodytext">${body}</div></div></body></html>`;
}
