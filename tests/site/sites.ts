import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";

/** The sample archive as tests/site/global-setup.ts built it. Folder names are hard on purpose. */
export const hostedSite = path.resolve(".cache/test-sites/hosted");
export const offlineSite = path.resolve(".cache/test-sites/Bản lưu #1 (100%)");

/** Every file below a folder, as paths with `/`, sorted. */
export async function filesBelow(folder: string): Promise<readonly string[]> {
	if (!existsSync(folder)) throw new Error(`Not built: ${folder}`);
	const entries = await readdir(folder, {
		recursive: true,
		withFileTypes: true,
	});
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) =>
			path
				.relative(folder, path.join(entry.parentPath, entry.name))
				.replaceAll(path.sep, "/"),
		)
		.sort();
}

export async function pagesBelow(folder: string): Promise<readonly string[]> {
	const files = await filesBelow(folder);
	return files.filter((file) => file.endsWith(".html"));
}

/** One page of every kind, for what is too slow to do with all of them. */
export const pageKinds: readonly (readonly [string, RegExp])[] = [
	["home", /^index\.html$/],
	["article", /^2020\/07\/[^/]+\.html$/],
	["category", /^chuyen-muc\/[^/]+\/index\.html$/],
	["categories", /^chuyen-muc\/index\.html$/],
	["authors", /^tac-gia\/index\.html$/],
	["author", /^tac-gia\/[^/]+\/index\.html$/],
	["units", /^don-vi\/index\.html$/],
	["unit", /^don-vi\/[^/]+\/index\.html$/],
	["tags", /^tu-khoa\/index\.html$/],
	["tag", /^tu-khoa\/[^/]+\/index\.html$/],
	["timeline", /^nam\/index\.html$/],
	["year", /^nam\/\d{4}\/index\.html$/],
	["month", /^nam\/\d{4}\/\d{2}\/index\.html$/],
	["calendars", /^lich\/index\.html$/],
	["calendar", /^lich\/\d{4}\.html$/],
	["on this day", /^ngay-nay\/\d{2}-\d{2}\.html$/],
	["most viewed", /^xem-nhieu\/index\.html$/],
	["statistics", /^thong-ke\/index\.html$/],
	["photos", /^anh\/index\.html$/],
	["about", /^gioi-thieu\/index\.html$/],
	["data", /^du-lieu\/index\.html$/],
	["search", /^tim-kiem\/index\.html$/],
	["not found", /^404\.html$/],
];

/** The first page of a kind. Throws when the site has none. */
export function pageOfKind(pages: readonly string[], kind: RegExp): string {
	const page = pages.find((candidate) => kind.test(candidate));
	if (page === undefined) throw new Error(`No page matches ${kind}`);
	return page;
}
