import { spawnSync } from "node:child_process";
import { existsSync, lstatSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A helper that has not answered in this time, in milliseconds, never will. */
const patience = 5_000;

/**
 * Lets two folders trade places in one step of the file system, so that nobody ever finds either name missing. False,
 * with both where they were, when nothing here can do that: then the file system or the system's tools know no such
 * step. Node has no call for it, so this asks what the system has, and believes only what it then sees.
 */
export function exchange(one: string, other: string): boolean {
	const wanted = identityOf(other);
	if (wanted === undefined) return false;
	return exchangers(one, other).some(([command, ...args]) => {
		if (!isInstalled(command)) return false;
		spawnSync(command, args, {
			stdio: "ignore",
			timeout: patience,
			killSignal: "SIGKILL",
			// Nothing in the environment may change what these tools do.
			env: { PATH: process.env.PATH, LC_ALL: "C" },
		});
		return identityOf(one) === wanted;
	});
}

type Command = readonly [command: string, ...args: string[]];

function exchangers(one: string, other: string): readonly Command[] {
	const call = exchangeCall(process.platform, process.arch);
	const perl: readonly Command[] =
		call === undefined ? [] : [["perl", "-e", perlScript, ...call, one, other]];
	// python3 on a bare Mac is a window that offers to install it.
	if (process.platform !== "linux") return perl;
	return [
		// To start a tool costs a large process up to 0.1 s, so first the one that hardly any system lacks and none is too old for.
		...perl,
		// coreutils 9.5, then util-linux 2.40.
		["mv", "-T", "--exchange", one, other],
		["exch", one, other],
		["python3", "-I", "-S", "-c", pythonScript, one, other],
	];
}

/** Even to find that a tool is missing costs as much as to start it. */
function isInstalled(command: string): boolean {
	const folders = (process.env.PATH ?? "").split(delimiter);
	return folders.some((folder) => existsSync(join(folder, command)));
}

/** Here and there: relative to the working folder, which absolute paths ignore. */
const perlScript =
	"exit(syscall($ARGV[0]+0, $ARGV[1]+0, $ARGV[2], $ARGV[1]+0, $ARGV[3], 2) == 0 ? 0 : 1)";

const pythonScript = `import ctypes, os, sys
one, other = map(os.fsencode, sys.argv[1:])
sys.exit(ctypes.CDLL(None).renameat2(-100, one, -100, other, 2) != 0)`;

/**
 * The number of the system call (renameat2 on Linux, renameatx_np on macOS) and what it calls the working folder. From
 * asm/unistd.h and sys/syscall.h; both take 2 for “exchange”.
 */
function exchangeCall(
	platform: NodeJS.Platform,
	arch: NodeJS.Architecture,
): readonly [string, string] | undefined {
	if (platform === "darwin") return ["488", "-2"];
	if (platform !== "linux") return undefined;
	const numbers: Readonly<Partial<Record<NodeJS.Architecture, string>>> = {
		arm: "382",
		arm64: "276",
		ia32: "353",
		loong64: "276",
		ppc64: "357",
		riscv64: "276",
		s390x: "347",
		x64: "316",
	};
	const number = numbers[arch];
	return number === undefined ? undefined : [number, "-100"];
}

/** Which folder stands at a path, whatever it is called. */
function identityOf(path: string): string | undefined {
	const found = lstatSync(path, { throwIfNoEntry: false, bigint: true });
	return found && `${found.dev}:${found.ino}`;
}
