/** Looks for the tools with which `npm run test:faults` breaks things, and installs what it may; tests without theirs are skipped. */
import { spawnSync } from "node:child_process";
import { installDebianPackages } from "./debian.ts";

/** Commands and the Debian packages that hold them. */
const tools: Readonly<Record<string, string>> = {
	strace: "strace",
	faketime: "faketime",
	setpriv: "util-linux",
	unshare: "util-linux",
};

function missingTools(): readonly string[] {
	return Object.keys(tools).filter(
		(tool) => spawnSync(tool, ["--version"]).error !== undefined,
	);
}

if (process.platform === "linux" && missingTools().length > 0) {
	installDebianPackages(missingTools().map((tool) => tools[tool] ?? tool));
}
const missing = missingTools();
if (missing.length > 0) {
	console.error(
		`Thiếu ${missing.join(", ")}: các kiểm thử cần đến sẽ bị bỏ qua / missing, so the tests that need them are skipped: ${missing.join(", ")}`,
	);
}
