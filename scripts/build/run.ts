import { rmSync } from "node:fs";
import { join, sep } from "node:path";
import {
	openTarget,
	type Protected,
	systemCode,
	systemPath,
	targetAt,
} from "../../src/publish.ts";
import type { BuildMode, Outcome } from "./build-mode.ts";
import { makeAndPublish } from "./make.ts";
import type { BuildOptions } from "./options.ts";
import { type Wording, wordings } from "./wording.ts";

export type { BuildMode, Outcome } from "./build-mode.ts";

/** One whole build: open the target, load, check, make, publish. The exit code is 0 only after the swap. */
export async function runBuild(
	options: BuildOptions,
	mode: BuildMode,
): Promise<Outcome> {
	const words = wordings[options.locale];
	try {
		return await build(options, mode, words);
	} catch (error) {
		const code = systemCode(error);
		const path = systemPath(error) ?? "";
		if (code !== undefined && !isOurs(path, mode.code)) {
			return failure(4, words.failed(code, path));
		}
		// An error of another thread has kept its name, not its class.
		if (error instanceof Error && error.name === "SearchIndexError") {
			return failure(4, words.withoutIndex(error.message));
		}
		const details = error instanceof Error ? error.stack : String(error);
		return failure(1, `${words.bug}\n${details}`);
	}
}

async function build(
	options: BuildOptions,
	mode: BuildMode,
	words: Wording,
): Promise<Outcome> {
	const target = targetAt(options.out);
	const opened = await openTarget(target, protectedBy(options.root, mode.code));
	if (opened.outcome === "refused") {
		const { reason } = opened.refusal;
		const isSetting = reason === "too-high" || reason === "project";
		return failure(isSetting ? 3 : 4, words.refused(opened.refusal));
	}
	if (opened.outcome === "locked") {
		const { pid, host } = opened.holder ?? { pid: "?", host: "?" };
		return failure(75, words.locked(String(pid), host));
	}
	const { lock, standing } = opened;
	const release = () => lock.release();
	process.once("exit", release);
	const make = () => makeAndPublish(options, mode, words, lock, standing);
	try {
		return await make();
	} catch (error) {
		if (!isCacheFault(error)) throw error;
		// What was kept is not what was written: without it everything is made anew.
		forget(options.root);
		return await make();
	} finally {
		release();
		process.off("exit", release);
	}
}

/** Also of errors that come from another thread, of which only the name is left. */
function isCacheFault(error: unknown): boolean {
	return (
		error instanceof Error &&
		["CacheDamage", "WrongContentError"].includes(error.name)
	);
}

function forget(root: string): void {
	for (const name of ["articles", "sites", "search"]) {
		rmSync(join(root, ".cache", name), { recursive: true, force: true });
	}
}

/** A file of the program itself that is not there: no fault of the machine. */
function isOurs(path: string, code: string): boolean {
	return ["src", "templates"].some((folder) =>
		path.startsWith(join(code, folder, sep)),
	);
}

function protectedBy(root: string, code: string): Protected {
	const folders = ["content", "node_modules", "scripts", "src", "templates"];
	const sources = [
		...["content", ".git"].map((folder) => join(root, folder)),
		...folders.map((folder) => join(code, folder)),
	];
	return { project: root, sources };
}

function failure(exitCode: number, report: string): Outcome {
	console.error(report);
	return { exitCode, report };
}
