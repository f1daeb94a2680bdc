import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** As `write-file.ts` names what it has not finished: the last number is that of its process. */
const unfinished = /\.\w{1,5}\.(?<pid>\d+)\.tmp$/u;

/** Removes what a killed import had begun to write below the content folder. What a running one writes stays. */
export function removeLeftovers(folder: string): void {
	for (const name of namesIn(folder)) {
		const pid = unfinished.exec(name)?.groups?.pid;
		if (pid !== undefined && !isRunning(Number(pid)))
			rmSync(join(folder, name), { force: true });
	}
}

function namesIn(folder: string): readonly string[] {
	try {
		return readdirSync(folder, { recursive: true, encoding: "utf8" });
	} catch {
		return [];
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// Somebody else's process is one too.
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}
