import { readFileSync, readlinkSync, unlinkSync } from "node:fs";
import {
	lstat,
	mkdir,
	readFile,
	rename,
	rm,
	symlink,
	writeFile,
} from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { identify } from "./hash.ts";
import { systemCode } from "./system.ts";

/** Who is building: enough to tell whether that process still runs. */
export interface Holder {
	readonly pid: number;
	readonly host: string;
	/** When the process began, as the system counts it; a later process may get the same id. */
	readonly began: string;
}

export type LockResult =
	| { readonly outcome: "held"; readonly lock: Lock }
	| { readonly outcome: "locked"; readonly holder: Holder | undefined };

export interface Lock {
	/** False when something else took the lock file away: then nothing may be published. */
	isOurs(): Promise<boolean>;
	/** At once, so that it also works while the process ends. Never throws. */
	release(): void;
}

/** A lock or guard file that is being written: its process is given this long, in milliseconds. */
const writingTime = 10_000;
/** No guard of a process that ended is touched before, in milliseconds: others may be looking at it too. */
const takingTime = 300;

/** Takes the lock, over from a process that no longer runs if need be. Waits only while another is taking over. */
export async function acquireLock(path: string): Promise<LockResult> {
	const us: Holder = {
		pid: process.pid,
		host: hostname(),
		began: await beginningOf(process.pid),
	};
	const text = JSON.stringify(us);
	await mkdir(dirname(path), { recursive: true });
	if (await create(path, text)) return held(path, text);
	const found = readLock(path) ?? "";
	const holder = parseHolder(found);
	if (await isAlive(path, holder)) return { outcome: "locked", holder };
	if (await takeOver(path, found, text)) return held(path, text);
	return { outcome: "locked", holder };
}

function held(path: string, text: string): LockResult {
	return {
		outcome: "held",
		lock: {
			isOurs: async () => readLock(path) === text,
			release() {
				// One that stays is taken over later, like that of any process that ended.
				try {
					if (readLock(path) === text) unlinkSync(path);
				} catch {}
			},
		},
	};
}

/** A link that leads nowhere is made with its text in one step: no kill can leave an empty lock. */
async function create(path: string, text: string): Promise<boolean> {
	try {
		if (process.platform !== "win32") {
			await symlink(text, path);
			return true;
		}
	} catch (error) {
		if (systemCode(error) === "EEXIST") return false;
		if (!linkless.includes(systemCode(error) ?? "")) throw error;
	}
	try {
		await writeFile(path, text, { flag: "wx" });
		return true;
	} catch (error) {
		if (systemCode(error) === "EEXIST") return false;
		throw error;
	}
}

/** No such links here; on Windows they are not for everybody. */
const linkless = ["EPERM", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"];

/** The text of a lock; nothing when there is none that can be read. */
function readLock(path: string): string | undefined {
	try {
		return readlinkSync(path);
	} catch {}
	try {
		return readFileSync(path, "utf8");
	} catch {
		return undefined;
	}
}

/** Of several builds that find the same dead lock, only the one that holds the guard may put its own in the place. */
async function takeOver(
	path: string,
	dead: string,
	text: string,
): Promise<boolean> {
	const guard = `${path}-guard`;
	while (!(await create(guard, text))) {
		// Somebody else is taking over, or was killed in the few lines below.
		await setTimeout(20);
		if (readLock(path) !== dead) return false;
		await clearGuard(guard, text);
	}
	try {
		const found = readLock(path);
		if (found === undefined) return await create(path, text);
		if (found !== dead) return false;
		// While the dead lock stands, nobody else can create one.
		const next = `${path}-next`;
		await writeFile(next, text);
		await rename(next, path);
		return true;
	} finally {
		await rm(guard, { force: true });
	}
}

/** Removes a guard whose process ended, or that is too old to be at work: taking over is a matter of a moment. */
async function clearGuard(guard: string, text: string): Promise<void> {
	const found = readLock(guard);
	const age = await ageOf(guard);
	if (found === undefined || age === undefined) return;
	const holder = parseHolder(found);
	const isDead = holder !== undefined && !(await isAlive(guard, holder));
	if (age < (isDead ? takingTime : writingTime)) return;
	// Moved first, so that of several that do this nobody removes the guard of the next.
	const aside = `${guard}-${identify(text).hash.slice(0, 8)}`;
	try {
		await rename(guard, aside);
	} catch (error) {
		if (systemCode(error) === "ENOENT") return;
		throw error;
	}
	if (readLock(aside) === found) await rm(aside, { force: true });
	else await rename(aside, guard);
}

/** In milliseconds; nothing when there is no such file. */
async function ageOf(path: string): Promise<number | undefined> {
	const found = await lstat(path).catch(() => undefined);
	return found === undefined ? undefined : Date.now() - found.mtimeMs;
}

async function isAlive(
	path: string,
	holder: Holder | undefined,
): Promise<boolean> {
	if (holder === undefined)
		return ((await ageOf(path)) ?? Infinity) < writingTime;
	// Another machine's processes cannot be seen from here.
	if (holder.host !== hostname()) return true;
	try {
		process.kill(holder.pid, 0);
	} catch (error) {
		// EPERM: it runs, but belongs to someone else.
		if (systemCode(error) !== "EPERM") return false;
	}
	return holder.began === (await beginningOf(holder.pid));
}

/** Linux tells when a process began; elsewhere its id must do. */
async function beginningOf(pid: number): Promise<string> {
	const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => "");
	// The name in parentheses may hold anything; the 20th field after it is the start time.
	return text.slice(text.lastIndexOf(")") + 2).split(" ")[19] ?? "";
}

function parseHolder(text: string): Holder | undefined {
	try {
		const value: unknown = JSON.parse(text);
		return isHolder(value) ? value : undefined;
	} catch {
		return undefined;
	}
}

function isHolder(value: unknown): value is Holder {
	return (
		typeof value === "object" &&
		value !== null &&
		"pid" in value &&
		Number.isSafeInteger(value.pid) &&
		"host" in value &&
		typeof value.host === "string" &&
		"began" in value &&
		typeof value.began === "string"
	);
}
