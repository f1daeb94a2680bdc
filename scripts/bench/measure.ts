import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

export interface Measured {
	readonly milliseconds: number;
	/** Of the processor, by the process and all below it that it waited for; 0 where the system does not tell. */
	readonly cpuMilliseconds: number;
	/** The most memory that the process and all below it held at once, in bytes; 0 where the system does not tell. */
	readonly peakBytes: number;
}

/** How often memory is looked at, in milliseconds. */
const interval = 50;

/** The Linux kernel counts a process's time for its parent in hundredths of a second, wherever Node runs. */
const tick = 10;

/**
 * Runs a command to its end, and nothing else beside it: what the system counts for our children is its processor time.
 * Memory is the sum over the process tree of what is resident, looked at every 50 ms. Rejects when the command fails.
 */
export function measureCommand(
	command: string,
	args: readonly string[],
	cwd?: string,
): Promise<Measured> {
	return new Promise((resolve, reject) => {
		const cpuBefore = cpuOfChildren();
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
			const cpuMilliseconds = cpuOfChildren() - cpuBefore;
			if (code === 0) resolve({ milliseconds, cpuMilliseconds, peakBytes });
			else reject(new Error(`${command} ${args.join(" ")}: exit code ${code}`));
		});
	});
}

/** Of all ended children and theirs, in milliseconds. */
function cpuOfChildren(): number {
	const stat = readOptional("/proc/self/stat");
	// The command's name, in parentheses, may hold blanks: fields are counted after it. proc_pid_stat(5)
	const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
	return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * tick;
}

/** Linux's resident memory of a process and all below it, in bytes. */
export function residentBytes(pid: number): number {
	const status = readOptional(`/proc/${pid}/status`);
	const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
	return childrenOf(pid).reduce(
		(bytes, child) => bytes + residentBytes(child),
		kilobytes * 1024,
	);
}

function childrenOf(pid: number): readonly number[] {
	return readOptionalFolder(`/proc/${pid}/task`).flatMap((thread) =>
		readOptional(`/proc/${pid}/task/${thread}/children`)
			.split(" ")
			.filter((child) => child !== "")
			.map(Number),
	);
}

/** Empty when the process has just ended, and on other systems. */
function readOptional(path: string): string {
	try {
		return readFileSync(path, "utf8");
	} catch {
		return "";
	}
}

function readOptionalFolder(path: string): readonly string[] {
	try {
		return readdirSync(path);
	} catch {
		return [];
	}
}
