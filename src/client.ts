import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "esbuild";
import { transform } from "lightningcss";
import { fallbackRules } from "./fonts/fallbacks.ts";
import { diskFontRules, fontFaceRules, fontFiles } from "./fonts.ts";
import type { OutputFile } from "./types.ts";

/** The oldest browsers served, as lightningcss counts versions: those of phones from about 2021 on. */
const targets = {
	chrome: 94 << 16,
	firefox: 92 << 16,
	safari: 15 << 16,
} as const;

const stylesheets = ["site.css", "pages.css", "not-found.css", "search.css"];

/** Stylesheet, client scripts and fonts, sorted by path. `root` is the project's folder. */
export async function buildAssets(
	root: string,
): Promise<readonly OutputFile[]> {
	const [css, scripts, worker] = await Promise.all([
		buildStylesheet(root),
		buildScripts(root),
		buildWorker(root),
	]);
	const disk = minify("assets/typefaces.css", diskFontRules());
	return [css, disk, ...scripts, worker, ...fontFiles(root)].sort((a, b) =>
		a.path < b.path ? -1 : 1,
	);
}

async function buildStylesheet(root: string): Promise<OutputFile> {
	const sources = await Promise.all(
		stylesheets.map((name) =>
			readFile(path.join(root, "templates/assets", name), "utf8"),
		),
	);
	const faces = [fontFaceRules("optional"), fallbackRules()];
	return minify("assets/site.css", [...faces, ...sources].join("\n"));
}

function minify(file: string, css: string): OutputFile {
	const { code } = transform({
		filename: file,
		code: Buffer.from(css),
		minify: true,
		targets,
	});
	return { path: file, content: code };
}

/** Every file directly in `templates/client/` is a script of its own: classic, so that it runs over `file://`. */
async function buildScripts(root: string): Promise<readonly OutputFile[]> {
	const folder = path.join(root, "templates/client");
	const names = (await readdir(folder)).filter((name) => name.endsWith(".ts"));
	return bundle(
		root,
		names.sort().map((name) => path.join(folder, name)),
		"assets/",
	);
}

/** Keeps pages for days without network. At the root, because it only serves what lies below itself. */
async function buildWorker(root: string): Promise<OutputFile> {
	const entry = path.join(root, "templates/client/worker/sw.ts");
	const [worker] = await bundle(root, [entry], "");
	if (worker === undefined) throw new Error("sw.ts gave no script");
	return worker;
}

async function bundle(
	root: string,
	entryPoints: string[],
	folder: string,
): Promise<readonly OutputFile[]> {
	const { outputFiles } = await build({
		absWorkingDir: root,
		entryPoints,
		outdir: path.join(root, "assets"),
		bundle: true,
		format: "iife",
		target: "es2020",
		charset: "utf8",
		minify: true,
		legalComments: "none",
		write: false,
		logLevel: "silent",
	});
	return outputFiles.map((file) => ({
		path: folder + path.basename(file.path),
		content: file.text,
	}));
}
