import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import Eleventy from "@11ty/eleventy";
import type { Listings } from "./listings.ts";
import { loadTemplate, type Template, templateNames } from "./templates.ts";
import type { Archive } from "./types.ts";

/** How Eleventy hands over pages, through its global data: see .eleventy.ts. */
export interface Handover {
	readonly wants: (path: string) => boolean;
	readonly take: (path: string, html: string) => Promise<void>;
}

/**
 * Renders pages with Eleventy. Nothing is written or held: each page goes to `take` as soon as it is rendered. The working
 * directory must be the project's root, because Eleventy resolves `templates/` from there.
 * @param templates names of those to use, such as `term`; `wants` says which of their pages
 */
export async function renderPages(
	archive: Archive,
	listings: Listings,
	templates: ReadonlySet<string>,
	handover: Handover,
): Promise<void> {
	const eleventy = new Eleventy("templates", "_site", {
		configPath: configPath(),
		quietMode: true,
		config(config) {
			config.addGlobalData("archive", archive);
			config.addGlobalData("listings", listings);
			config.addGlobalData("handover", handover);
			// Eleventy knows no other way to be given a list of templates.
			for (const name of templateNames)
				if (!templates.has(name)) config.ignores.add(fileOf(name));
		},
	});
	await eleventy.toJSON();
}

/** In a bundle the configuration is a file beside this one. */
function configPath(): string {
	if (import.meta.url.endsWith(".ts")) return ".eleventy.ts";
	const path = fileURLToPath(new URL("./.eleventy.js", import.meta.url));
	return relative(process.cwd(), path);
}

/** @param inputPath as Eleventy names it, such as `./templates/term.11ty.tsx` */
export function templateAt(inputPath: string): Promise<Template> {
	const name = templateNames.find((name) => inputPath.endsWith(fileOf(name)));
	return loadTemplate(name ?? inputPath);
}

function fileOf(name: string): string {
	return `templates/${name}.11ty.tsx`;
}

/** A path of Eleventy as one from the site's root. */
export function sitePath(outputPath: string): string {
	return outputPath.replace(/^(?:\.\/)?_site\//, "");
}
