import { leaveLastWords } from "./last-words.ts";

/**
 * Makes every early end of the process a failure: Node exits with 0 when nothing is left to wait for, even in the middle
 * of a build (as happens when a helper process dies and its promise never settles).
 * @param unfinished said when the process ends before the returned function is called with the exit code
 */
export function guardExit(unfinished: string): (exitCode: number) => void {
	const speakForOurselves = leaveLastWords(unfinished);
	process.exitCode = 1;
	for (const [signal, code] of [
		["SIGINT", 130],
		["SIGTERM", 143],
		["SIGHUP", 129],
	] as const) {
		// An orderly end, so that the lock is given back; what is half done is cleared by the next build.
		process.once(signal, () => process.exit(code));
	}
	// `npm run build | head` must not stop the build.
	for (const stream of [process.stdout, process.stderr]) {
		stream.on("error", () => {});
	}
	return (exitCode) => {
		speakForOurselves();
		process.exitCode = exitCode;
	};
}
