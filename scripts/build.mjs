// @ts-check
/*
 * `npm run build`. Plain JavaScript: the loader of TypeScript costs a quarter of a second and tens of megabytes, and is
 * not needed where the program stands there as a bundle of exactly this code.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findWhole } from "./build/whole-bundle.mjs";

const bundle = findWhole(process.cwd());
if (bundle === undefined) {
	const { register } = await import("tsx/esm/api");
	register();
	await import("./build.ts");
} else {
	await import(pathToFileURL(join(bundle, "build.js")).href);
}
