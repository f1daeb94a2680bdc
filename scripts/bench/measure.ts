import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Measured {
	readonly milliseconds: number;
	/** The most memory that the process and all below it held at once, in bytes; 0 where the system does not tell. */
	readonly peakBytes: number;
}

/** How often memory is looked at, in milliseconds. */
const interval = 50;

/** Runs a command to its end. Rejects when it fails. */
export function measureCommand(
	command: string,
	args: readonly string[],
	cwd?: string,
): Promise<Measured> {
	return new Promise((resolve, reject) => {
		const began = performance.now();
		const child = spawn(command, args, {
			stdio: ["ignore", "ignore", "inherit"],
			...(cwd !== undefined && { cwd }),
		});
		let peakBytes = 0;
		const timer = setInterval(() => {
			peakBytes = Math.max(peakBytes, residentBytes(child.pid ?? -1));
		}, interval);
		child.once("error", reject);
		child.once("close", (code) => {
			clearInterval(timer);
			const milliseconds = performance.now() - began;
			if (code === 0) resolve({ milliseconds, peakBytes });
			else reject(new Error(`${command} ${args.join(" ")}: exit code ${code}`));
		});
	});
}

/** Linux's resident memory of a process and its children, in bytes. */
function residentBytes(root: number): number {
	if (process.platform !== "linux") return 0;
	const children = new Map<number, number[]>();
	const resident = new Map<number, number>();
	for (const name of readdirSync("/proc")) {
		if (!/^\d+$/.test(name)) continue;
		const status = readStatus(name);
		const pid = Number(name);
		const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
		children.set(parent, [...(children.get(parent) ?? []), pid]);
		const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
		resident.set(pid, kilobytes * 1024);
	}
	const sum = (pid: number): number =>
		(children.get(pid) ?? []).reduce(
			(bytes, child) => bytes + sum(child),
			resident.get(pid) ?? 0,
		);
	return sum(root);
}

/** Empty when the process has just ended. */
function readStatus(pid: string): string {
	try {
		return readFileSync(`/proc/${pid}/status`, "utf8");
	} catch {
		return "";
	}
}
