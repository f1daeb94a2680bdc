import { type Browser, chromium } from "playwright-core";

/** Quiet, without network of its own, and able to run as root in a container: it only ever opens our own pages. */
export const chromiumFlags: readonly string[] = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

/** Starts the Chromium-like browser at `path` without a window. Throws when it does not start within 30 seconds. */
export function launchChromium(path: string): Promise<Browser> {
	return chromium.launch({
		executablePath: path,
		headless: true,
		args: [...chromiumFlags],
		timeout: 30_000,
	});
}
