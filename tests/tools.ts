import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { test } from "vitest";

/** True when a program of that name is where the system looks for programs, or stands at that path. */
export function isInstalled(tool: string): boolean {
	if (tool.startsWith("/")) return existsSync(tool);
	return (process.env.PATH ?? "")
		.split(delimiter)
		.some((folder) => folder !== "" && existsSync(join(folder, tool)));
}

/** A test that needs programs of the system. Where one is missing, it is skipped and its name says which. */
export function testWith(...tools: readonly string[]) {
	const missing = tools.filter((tool) => !isInstalled(tool));
	return (
		name: string,
		body: () => void | Promise<void>,
		timeout?: number,
	): void => {
		if (missing.length === 0) test(name, body, timeout);
		else test.skip(`${name} (skipped: needs ${missing.join(", ")})`, body);
	};
}
