import { spawn } from "node:child_process";

/**
 * Leaves a small process behind that says this sentence when ours is ended by force: out of memory, past a limit of the
 * system, or killed, when no code of ours runs any more.
 * @returns to be called at the end of a build that can speak for itself
 */
export function leaveLastWords(sentence: string): () => void {
	// There is no such shell on Windows.
	if (process.platform === "win32") return () => {};
	const script = 'read -r end || printf "%s\\n" "$0" >&2';
	const child = spawn("/bin/sh", ["-c", script, sentence], {
		stdio: ["pipe", "ignore", "inherit"],
		// Ctrl+C is meant for us.
		detached: true,
	});
	child.on("error", () => {});
	child.stdin.on("error", () => {});
	child.unref();
	return () => {
		child.stdin.end("end\n");
	};
}
