import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import {
	aWorkshop,
	publishVersion,
	standing,
	startReader,
	type Workshop,
} from "./programs.ts";

/** Set BANTIN_KILLS=500 for the long run. */
const kills = Number(process.env.BANTIN_KILLS ?? 60);

/** The same moments at every run: a small generator (mulberry32), so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Starts publishing and kills it after so many milliseconds. Gives how long it took when it was quicker. */
async function killAfter(
	{ command }: Workshop,
	version: number,
	delay: number,
): Promise<number | "killed"> {
	const [program, ...args] = command(version);
	const began = performance.now();
	const child = spawn(program, args, { stdio: "ignore" });
	const ended = new Promise<NodeJS.Signals | null>((resolve) =>
		child.once("close", (_, signal) => resolve(signal)),
	);
	await Promise.race([setTimeout(delay), ended]);
	child.kill("SIGKILL");
	const signal = await ended;
	return signal === "SIGKILL" ? "killed" : performance.now() - began;
}

const beside = ({ target }: Workshop) =>
	readdirSync(dirname(target.lock)).sort();

test(`O21 ${kills} kills at random moments: the site always verifies, readers never miss a page, and nothing needs cleaning`, async () => {
	const workshop = aWorkshop();
	const random = randomFrom(20261123);
	const versions = Array.from({ length: kills * 4 }, (_, index) => index);
	for (const version of [0, 1, 2]) publishVersion(workshop, version);
	const reader = startReader(workshop, versions);
	// How long publishing takes now, in milliseconds: other programs come and go.
	let usual = 200;
	let hits = 0;
	let last = 2;
	for (const version of versions.slice(3)) {
		if (hits === kills) break;
		const ended = await killAfter(workshop, version, usual * random());
		if (ended === "killed") {
			hits += 1;
			usual *= 1.03;
		} else {
			usual = (usual + ended) / 2;
		}
		// The helper that exchanges the two sites outlives its build by a moment: the one killed before may stand by now.
		const found = standing(workshop, [last, version - 1, version]);
		expect({ version, found }).toEqual({ version, found: expect.any(Number) });
		last = Number(found);
		if (version % 10 !== 0) continue;
		expect(publishVersion(workshop, version)).toMatchObject({ status: 0 });
		expect(standing(workshop, [version])).toBe(version);
		expect(beside(workshop)).toEqual(["_site-previous", "_site.seal"]);
		last = version;
	}
	const { reads, faults } = await reader.stop();
	expect(faults).toEqual([]);
	expect(reads).toBeGreaterThan(kills);
	expect(hits).toBe(kills);
}, 1_800_000);

test("O19 a lock that a killed build left is taken over", async () => {
	const workshop = aWorkshop();
	publishVersion(workshop, 0);
	const [program, ...args] = workshop.command(1);
	const child = spawn(program, args, { stdio: "ignore" });
	const ended = once(child, "close");
	while (!beside(workshop).includes("_site.lock") && child.exitCode === null) {
		await setTimeout(1);
	}
	child.kill("SIGKILL");
	await ended;
	expect(beside(workshop)).toContain("_site.lock");
	expect(publishVersion(workshop, 2)).toMatchObject({ status: 0 });
	expect(standing(workshop, [2])).toBe(2);
}, 120_000);

test("O18 of three that publish at once one does, and the others say so with 75", async () => {
	const workshop = aWorkshop();
	publishVersion(workshop, 0);
	const reader = startReader(workshop, [0, 1, 2, 3]);
	const run = (version: number) =>
		new Promise<number | null>((resolve) => {
			const [program, ...args] = workshop.command(version);
			spawn(program, args, { stdio: "ignore" }).once("close", resolve);
		});
	const codes = await Promise.all([1, 2, 3].map(run));
	expect(codes).toContain(0);
	expect(codes.filter((code) => code !== 0 && code !== 75)).toEqual([]);
	expect(standing(workshop, [1, 2, 3])).toEqual(expect.any(Number));
	expect((await reader.stop()).faults).toEqual([]);
}, 120_000);
