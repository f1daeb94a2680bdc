import { basename, dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { codeVersion } from "./code-version.mjs";

/** Stands for the program that runs: a bundle lies in a folder of that name. @param code the project's folder */
export function programVersion(code: string): string {
	return import.meta.url.endsWith(".ts")
		? codeVersion(code)
		: basename(dirname(fileURLToPath(import.meta.url)));
}
