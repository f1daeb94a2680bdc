import type { Stage } from "../../src/build.ts";

export interface StageTime {
	readonly stage: Stage;
	readonly files: number;
	/** Since the stage could begin; several run side by side. */
	readonly milliseconds: number;
	/** The most memory the process has held so far, in bytes. */
	readonly peakBytes: number;
}

export interface Clock {
	/** Notes that a stage has ended. */
	end(stage: Stage, files: number): StageTime;
	/** Every stage so far, as JSON. */
	profile(): string;
}

/** Stages that begin when the content has been loaded and do not wait for each other. */
const sideBySide: ReadonlySet<Stage> = new Set([
	"pages",
	"assets",
	"media",
	"search",
]);

export function startClock(): Clock {
	const times: StageTime[] = [];
	const began = performance.now();
	let last = began;
	let loaded = began;
	return {
		end(stage, files) {
			const now = performance.now();
			const time = {
				stage,
				files,
				milliseconds: now - (sideBySide.has(stage) ? loaded : last),
				// The system counts in kilobytes of 1,024.
				peakBytes: process.resourceUsage().maxRSS * 1024,
			};
			if (stage === "load") loaded = now;
			last = now;
			times.push(time);
			return time;
		},
		profile: () =>
			`${JSON.stringify({ milliseconds: last - began, stages: times }, null, "\t")}\n`,
	};
}
