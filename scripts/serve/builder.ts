import { type ChildProcess, spawn } from "node:child_process";
import type { Outcome } from "../build/run.ts";

export interface Builder {
	/** Builds once. @param isNewCode the program itself changed: it is loaded anew */
	build(isNewCode: boolean): Promise<Outcome>;
}

/**
 * Keeps a process that builds. @param crashed what is reported when it ends in the middle of a build; the next build
 * begins with a new one
 */
export function startBuilder(
	args: readonly string[],
	crashed: string,
): Builder {
	let child: ChildProcess | undefined;
	const start = (): ChildProcess => {
		const script = ["--import", "tsx", "scripts/serve/build-drafts.ts"];
		const started = spawn(process.execPath, [...script, ...args], {
			stdio: ["ignore", "inherit", "inherit", "ipc"],
		});
		started.once("close", () => {
			if (child === started) child = undefined;
		});
		return started;
	};
	return {
		build(isNewCode) {
			if (isNewCode && child !== undefined) {
				child.disconnect();
				child = undefined;
			}
			child ??= start();
			const worker = child;
			return new Promise((resolve, reject) => {
				const finish = (outcome: Outcome) => {
					worker.off("message", hear);
					worker.off("close", end);
					worker.off("error", reject);
					resolve(outcome);
				};
				const hear = (message: unknown) => {
					if (isOutcome(message)) finish(message);
				};
				const end = () => finish({ exitCode: 1, report: crashed });
				worker.on("message", hear);
				worker.once("close", end);
				worker.once("error", reject);
				worker.send("build");
			});
		},
	};
}

function isOutcome(value: unknown): value is Outcome {
	return (
		typeof value === "object" &&
		value !== null &&
		"exitCode" in value &&
		"report" in value
	);
}
