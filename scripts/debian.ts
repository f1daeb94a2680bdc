import { spawnSync } from "node:child_process";

/** In milliseconds. */
const patience = 300_000;

/** Installs packages where that can be done without asking: on Debian, or what comes of it, as root. */
export function installDebianPackages(names: readonly string[]): void {
	if (process.platform !== "linux" || process.getuid?.() !== 0) return;
	const flags = ["-y", "-q", "--no-install-recommends"];
	for (const args of [
		["update", "-q"],
		["install", ...flags, ...names],
	]) {
		spawnSync("apt-get", args, {
			stdio: ["ignore", "inherit", "inherit"],
			timeout: patience,
			env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
		});
	}
}
