import { readFileSync } from "node:fs";
import type { Browser } from "playwright-core";
import { browserCandidates } from "../scripts/browser/find.ts";
import { launchChromium } from "../scripts/browser/launch.ts";

export { type Firefox, launchFirefox } from "./firefox.ts";

/** Starts the browser that set-up found. Throws when there is none: browser tests are never skipped. */
export function launchBrowser(): Promise<Browser> {
	const path =
		rememberedPath() ?? browserCandidates(process.env, process.platform)[0];
	if (path === undefined) {
		throw new Error("No browser: run `npm test`, which installs one.");
	}
	return launchChromium(path);
}

function rememberedPath(): string | undefined {
	try {
		const remembered: unknown = JSON.parse(
			readFileSync(".cache/browser.json", "utf8"),
		);
		return typeof remembered === "object" &&
			remembered !== null &&
			"path" in remembered &&
			typeof remembered.path === "string"
			? remembered.path
			: undefined;
	} catch {
		return undefined;
	}
}
