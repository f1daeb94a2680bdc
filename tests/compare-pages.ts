/** `node --import tsx tests/compare-pages.ts`: prints which pages of the sample Eleventy makes unlike the plan. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadArchive } from "../src/archive.ts";
import { listingsOf } from "../src/listings.ts";
import { planPages } from "../src/page-plan.ts";
import { renderPlanned } from "../src/preview/render-planned.ts";
import { renderPages } from "../src/render.ts";
import { templateNames } from "../src/templates.ts";

const cacheDir = await mkdtemp(join(tmpdir(), "bantin-compare-"));
const { value: archive } = await loadArchive(".", {
	today: "2026-11-23",
	includeDrafts: false,
	cacheDir,
});
await rm(cacheDir, { recursive: true, force: true });
if (archive === undefined) throw new Error("The sample is not valid");
const listings = listingsOf(archive);
const plan = planPages(archive, listings);
const planned = new Map<string, string>();
for (const page of plan)
	planned.set(page.path, await renderPlanned(page, archive, () => listings));
const made = new Map<string, string>();
await renderPages(archive, listings, new Set(templateNames), {
	wants: () => true,
	async take(path, html) {
		made.set(path, html);
	},
});
const different = [...new Set([...planned.keys(), ...made.keys()])].filter(
	(path) => planned.get(path) !== made.get(path),
);
const templates = [...new Set(plan.map(({ template }) => template))].sort();
console.log(JSON.stringify({ pages: planned.size, templates, different }));
