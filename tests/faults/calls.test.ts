import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import {
	aFolder,
	aWorkshop,
	type Ended,
	has,
	publishVersion,
	standing,
	startReader,
	type Workshop,
} from "./programs.ts";

/** One of a program's calls that change something on the disk. */
interface Call {
	readonly name: string;
	readonly path: string;
	/** Its place among the calls of this name for this path, from 1. */
	readonly ordinal: number;
}

/** Calls that change something; `openat` when it creates or truncates. */
const names =
	"openat,write,pwrite64,mkdir,rename,renameat,renameat2,link,linkat,unlink,unlinkat,rmdir,chmod,fchmod,fsync,symlink,ftruncate,copy_file_range,sendfile";
const isMutating = (name: string, line: string) =>
	name !== "openat" || /O_CREAT|O_TRUNC/.test(line);

/** One thread for the disk beside the main one, so that the calls come in the same order each time. */
const env = { UV_THREADPOOL_SIZE: "1" };

/** Publishes a version under strace and lists the calls that touched the workshop. */
function recordCalls(workshop: Workshop, version: number): readonly Call[] {
	const log = join(aFolder(), "log");
	const trace = ["strace", "-f", "-y", "--seccomp-bpf", "-o", log];
	const prefix = [...trace, "-e", `trace=${names}`];
	expect(publishVersion(workshop, version, prefix, env).status).toBe(0);
	const place = dirname(workshop.target.site);
	const counts = new Map<string, number>();
	return readFileSync(log, "utf8")
		.split("\n")
		.flatMap((line) => {
			const name = /^\d+ +(\w+)\(/.exec(line)?.[1];
			// The link that is the lock names its text first.
			const path = [...line.matchAll(/[<"](\/[^<>"]*)[>"]/g)]
				.map(([, found]) => found ?? "")
				.find((found) => found.startsWith(place));
			if (name === undefined || path === undefined) return [];
			const ordinal = (counts.get(`${name} ${path}`) ?? 0) + 1;
			counts.set(`${name} ${path}`, ordinal);
			return isMutating(name, line) ? [{ name, path, ordinal }] : [];
		});
}

/** A command that lets something happen at this call alone. */
function inject({ name, path, ordinal }: Call, what: string) {
	// Not with --seccomp-bpf: some versions then inject nothing.
	const only = ["strace", "-f", "-o", "/dev/null", "-P", path];
	const expression = `inject=${name}:${what}:when=${ordinal}`;
	return [...only, "-e", `trace=${name}`, "-e", expression];
}

const isExchange = ({ name }: Call) => name === "renameat2";

const canTrace = process.platform === "linux" && has("strace");

/**
 * At each call in turn something happens; then the site must be one of the two versions, whole, and the next publishing
 * needs no cleaning.
 */
async function atEachCall(
	what: string,
	check: (ended: Ended, isNew: boolean, call: Call) => void,
): Promise<number> {
	// strace would write other letters than these as numbers.
	const workshop = aWorkshop(aFolder("bantin-calls-"));
	const versions = Array.from({ length: 2_000 }, (_, index) => index);
	for (const version of [0, 1, 2, 3, 4, 5]) publishVersion(workshop, version);
	// Six versions make a round: at each the same things come and go.
	const calls = [...recordCalls(workshop, 6)].sort(
		(a, b) => Number(isExchange(a)) - Number(isExchange(b)),
	);
	// The two sites changed places in one step.
	expect(calls.filter(isExchange)).toHaveLength(1);
	const reader = startReader(workshop, versions);
	let version = 6;
	for (const call of calls) {
		// When every way to exchange fails, two renames remain, between which a reader may find nothing.
		if (isExchange(call)) expect((await reader.stop()).faults).toEqual([]);
		const before = version;
		version += 6;
		const ended = publishVersion(workshop, version, inject(call, what), env);
		const found = standing(workshop, [before, version]);
		expect({ call, found }).toEqual({ call, found: expect.any(Number) });
		check(ended, found === version, call);
		// One more, so that the next begins as the recorded one did.
		for (const next of [version + 5, version + 6]) {
			const mended = publishVersion(workshop, next);
			expect({ call, mended }).toMatchObject({ mended: { status: 0 } });
		}
		version += 6;
	}
	return calls.length;
}

test.runIf(canTrace)(
	"O22 a kill at every call that changes the disk leaves a whole site (skipped without strace)",
	async () => {
		let hits = 0;
		const calls = await atEachCall("signal=KILL", (ended, isNew) => {
			// The exchange runs in a helper, whose death is no failure: another way is found.
			if (ended.status === 0) expect(isNew).toBe(true);
			else hits += 1;
		});
		expect(hits).toBeGreaterThan(calls * 0.7);
		expect(hits).toBeGreaterThan(30);
	},
	900_000,
);

test.runIf(canTrace).each(["EIO"])(
	"O28 %s from every call that changes the disk: 4 and the old site, or 0 and the new one (skipped without strace)",
	async (code) => {
		let failures = 0;
		await atEachCall(`error=${code}`, (ended, isNew, call) => {
			if (ended.status !== 0) failures += 1;
			expect({ call, code: ended.status, isNew, said: ended.stderr }).toEqual({
				call,
				code: isNew ? 0 : 4,
				isNew,
				said: isNew ? "" : expect.stringContaining(code),
			});
		});
		expect(failures).toBeGreaterThan(20);
	},
	900_000,
);
