import { readdirSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/**
 * Where a Chromium-like browser may stand on this machine, most wanted first: what the environment names, what is on
 * the PATH, the usual places of Chromium, Chrome and Edge, and Playwright's own downloads.
 */
export function browserCandidates(
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
): readonly string[] {
	const named = [env.BANTIN_BROWSER, env.CHROME_PATH].filter(isNotEmpty);
	const places = [
		...named,
		...onPath(env),
		...usualPlaces(env, platform),
		...playwrightDownloads(env, platform),
	];
	return [...new Set(places)].filter(isFile);
}

function onPath(env: NodeJS.ProcessEnv): readonly string[] {
	const names = [
		"chromium",
		"chromium-browser",
		"google-chrome-stable",
		"google-chrome",
		"chrome",
		"microsoft-edge",
	];
	const folders = (env.PATH ?? "").split(delimiter).filter(isNotEmpty);
	return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function usualPlaces(
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
): readonly string[] {
	if (platform === "darwin") {
		const apps = [
			"Google Chrome.app/Contents/MacOS/Google Chrome",
			"Chromium.app/Contents/MacOS/Chromium",
			"Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
		];
		return ["/Applications", join(homedir(), "Applications")].flatMap(
			(folder) => apps.map((app) => join(folder, app)),
		);
	}
	if (platform === "win32") {
		const roots = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];
		const apps = [
			"Google/Chrome/Application/chrome.exe",
			"Chromium/Application/chrome.exe",
			"Microsoft/Edge/Application/msedge.exe",
		];
		return roots.flatMap((name) => {
			const root = env[name];
			return root === undefined ? [] : apps.map((app) => join(root, app));
		});
	}
	return [
		"/usr/lib/chromium/chromium",
		"/opt/google/chrome/chrome",
		"/snap/bin/chromium",
		"/opt/microsoft/msedge/msedge",
	];
}

/** Such as `~/.cache/ms-playwright/chromium_headless_shell-1200/chrome-headless-shell-linux64/chrome-headless-shell`. */
function playwrightDownloads(
	env: NodeJS.ProcessEnv,
	platform: NodeJS.Platform,
): readonly string[] {
	const cache = env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCache(platform);
	const names = ["chrome-headless-shell", "headless_shell", "chrome"];
	const suffix = platform === "win32" ? ".exe" : "";
	return subfolders(cache)
		.filter((folder) => folder.includes("chromium"))
		.reverse()
		.flatMap(subfolders)
		.flatMap((folder) => names.map((name) => join(folder, name + suffix)));
}

function playwrightCache(platform: NodeJS.Platform): string {
	if (platform === "darwin") {
		return join(homedir(), "Library/Caches/ms-playwright");
	}
	if (platform === "win32") {
		return join(homedir(), "AppData/Local/ms-playwright");
	}
	return join(homedir(), ".cache/ms-playwright");
}

function subfolders(folder: string): readonly string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isDirectory())
			.map((entry) => join(folder, entry.name))
			.sort();
	} catch {
		return [];
	}
}

function isNotEmpty(text: string | undefined): text is string {
	return text !== undefined && text !== "";
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
