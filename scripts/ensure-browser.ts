/**
 * Makes sure that the tests have a browser: finds one, or else installs one, or else says what to install and fails.
 * The path is handed to the tests through `.cache/browser.json`.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { browserCandidates } from "./browser/find.ts";
import { launchChromium } from "./browser/launch.ts";
import { installDebianPackages } from "./debian.ts";

const minute = 60_000;

type Step = () => void;
/** Tried in this order until a browser starts. */
const installers: readonly [name: string, install: Step][] = [
	["Playwright: chromium-headless-shell", downloadFromPlaywright],
	["apt-get install chromium", installDebianPackage],
];

async function findWorkingBrowser(): Promise<string | undefined> {
	for (const path of browserCandidates(process.env, process.platform)) {
		try {
			const browser = await launchChromium(path);
			await browser.close();
			return path;
		} catch (error) {
			const reason = error instanceof Error ? error.message : String(error);
			console.error(
				`Không chạy được / does not start: ${path}\n  ${reason.split("\n")[0]}`,
			);
		}
	}
	return undefined;
}

function downloadFromPlaywright(): void {
	const cli = "node_modules/playwright-core/cli.js";
	run(process.execPath, [cli, "install", "chromium", "--only-shell"]);
}

function installDebianPackage(): void {
	installDebianPackages(["chromium"]);
}

function run(command: string, args: readonly string[]): void {
	spawnSync(command, args, {
		stdio: ["ignore", "inherit", "inherit"],
		timeout: 5 * minute,
	});
}

let path = await findWorkingBrowser();
for (const [name, install] of installers) {
	if (path !== undefined) break;
	console.error(
		`Chưa có trình duyệt để kiểm thử; đang thử / no browser for the tests yet; trying: ${name}`,
	);
	install();
	path = await findWorkingBrowser();
}
if (path === undefined) {
	console.error(`
Không có trình duyệt nên không kiểm thử được.
Hãy cài Chromium, Google Chrome hoặc Microsoft Edge rồi chạy lại; nếu trình duyệt nằm ở chỗ khác thường,
hãy ghi đường dẫn vào biến môi trường BANTIN_BROWSER.

The tests need a browser and none could be installed.
Install Chromium, Google Chrome or Microsoft Edge and run this again; if it stands in an unusual place,
name its path in the environment variable BANTIN_BROWSER.
`);
	process.exit(4);
}
mkdirSync(".cache", { recursive: true });
writeFileSync(".cache/browser.json", `${JSON.stringify({ path })}\n`);
