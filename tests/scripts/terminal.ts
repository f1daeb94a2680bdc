import { execFileSync, spawnSync } from "node:child_process";

/** Whether commands can be given a terminal: by `script` of util-linux, which others of the name do not do the same way. */
export const hasTerminal =
	spawnSync("script", ["--version"]).stdout?.includes("util-linux") ?? false;

/** What a command writes to a terminal of this width. */
export function onTerminal(columns: number, command: string): string {
	return execFileSync(
		"script",
		["-qec", `stty cols ${columns} rows 24; ${command}`, "/dev/null"],
		{ encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
	);
}

/** What stood on the terminal after each piece of output: the lines above, and the one that is written. */
export interface Shown {
	readonly lines: readonly string[];
	readonly current: string;
}

const clear = "\u001b[K";

/** Follows carriage returns, line feeds and "clear to the end of the line". */
export function follow(output: string): readonly Shown[] {
	const shown: Shown[] = [];
	const lines: string[] = [];
	let current: string[] = [];
	let at = 0;
	const pieces =
		output.replaceAll(clear, "\f").match(/\r?\n|[\r\f]|[^\r\n\f]+/gu) ?? [];
	for (const piece of pieces) {
		if (piece.endsWith("\n")) {
			lines.push(current.join(""));
			current = [];
			at = 0;
		} else if (piece === "\r") at = 0;
		else if (piece === "\f") current.length = at;
		else {
			for (const letter of piece) {
				current[at] = letter;
				at += 1;
			}
		}
		shown.push({ lines: [...lines], current: current.join("") });
	}
	return shown;
}
