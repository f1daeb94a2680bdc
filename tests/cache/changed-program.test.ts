import { execFile } from "node:child_process";
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smallArticle, smallSiteYml } from "../small-archive.ts";

const parts = [
	"src",
	"templates",
	"scripts",
	".eleventy.ts",
	"package.json",
	"package-lock.json",
	"tsconfig.json",
];
let project = "";

/** A copy of the project, whose templates can be changed. */
beforeAll(() => {
	project = mkdtempSync(join(tmpdir(), "bantin mẫu trang "));
	for (const part of parts)
		cpSync(part, join(project, part), { recursive: true });
	symlinkSync(resolve("node_modules"), join(project, "node_modules"));
	mkdirSync(join(project, "content/2019"), { recursive: true });
	writeFileSync(join(project, "content/site.yml"), smallSiteYml);
	for (const name of ["cho", "duong", "truong"]) {
		const text = smallArticle(`Bài ${name}`);
		writeFileSync(join(project, `content/2019/${name}.md`), text);
	}
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

/** Builds as the command does and gives the checksums of all files. */
async function build(root: string): Promise<string> {
	const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
	const [, ...args] = String(scripts.build).split(" ");
	await promisify(execFile)(
		process.execPath,
		[...args, "--content-root", root, "--date", "2026-01-01", "--quiet"],
		{ cwd: project },
	);
	return readFileSync(join(root, "_site/manifest-sha512.txt"), "utf8");
}

/** On top of all that is kept, and the same from nothing. */
async function buildBoth(): Promise<string> {
	const warm = await build(project);
	const fresh = mkdtempSync(join(project, "mới "));
	cpSync(join(project, "content"), join(fresh, "content"), { recursive: true });
	expect(await build(fresh)).toBe(warm);
	return warm;
}

function change(path: string, edit: (text: string) => string): void {
	const file = join(project, path);
	const text = readFileSync(file, "utf8");
	expect(edit(text)).not.toBe(text);
	writeFileSync(file, edit(text));
}

function pageOf(path: string): string {
	return readFileSync(join(project, "_site", path), "utf8");
}

test("a changed template, style or word of the program reaches every page, and nothing else changes", async () => {
	const first = await buildBoth();
	const footer = "templates/components/site-footer.tsx";
	const rename = (from: string, to: string) => (text: string) =>
		text.replace(from, to);
	change(footer, rename('"RSS"', '"Tin RSS"'));
	const renamed = await buildBoth();
	expect(renamed).not.toBe(first);
	for (const page of ["index.html", "2019/03/cho.html", "tim-kiem/index.html"])
		expect(pageOf(page)).toContain("Tin RSS");

	const style = pageOf("assets/site.css");
	change(
		"templates/assets/site.css",
		(text) => `${text}\n.moi { margin: 3px }\n`,
	);
	change("src/locales/vi.ts", rename("Chuyên mục", "Mục tin"));
	await buildBoth();
	expect(pageOf("assets/site.css")).not.toBe(style);
	expect(pageOf("index.html")).toContain("Mục tin");

	for (const file of [footer, "templates/assets/site.css", "src/locales/vi.ts"])
		cpSync(file, join(project, file));
	expect(await buildBoth()).toBe(first);
}, 300_000);
