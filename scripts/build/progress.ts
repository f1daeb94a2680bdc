import type { LoadStage } from "../../src/archive.ts";
import type { Stage } from "../../src/build.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Locale } from "../../src/types.ts";
import type { Wording } from "./wording.ts";

/** How often the line changes, in milliseconds; a build that takes no longer shows none. */
const pause = 250;
/** What is left of a step is not guessed before it has gone on for so long, in milliseconds, and so much of it is done. */
const firstGuess = { milliseconds: 2_000, share: 0.02 };

export type Step = Stage | LoadStage;

/** One line on a terminal that says what goes on; nothing in a log. */
export interface Progress {
	/** A step of which it is not known how far it is. */
	begin(step: Step): void;
	/** The same, when all other steps have ended. */
	turnTo(step: Step): void;
	/** How far a step is; begins it. */
	show(step: Step, done: number, all: number): void;
	end(step: Step): void;
	/** Takes the line away until it changes, so that something else can be said. */
	hide(): void;
	/** Ends all steps and takes the line away. */
	rest(): void;
}

interface Running {
	readonly began: number;
	/** How much was done when it began: what is known from before takes no time. */
	readonly from: number;
	done: number;
	all: number;
}

/** Where the line goes; a terminal, or it stays silent. */
export type Screen = Pick<NodeJS.WriteStream, "isTTY" | "columns" | "write">;

/** @param now the time in milliseconds */
export function showProgress(
	locale: Locale,
	words: Wording,
	screen: Screen = process.stderr,
	now: () => number = () => performance.now(),
): Progress {
	if (!screen.isTTY || process.env.TERM === "dumb") return silent;
	const running = new Map<Step, Running>();
	const names: Readonly<Record<Step, string>> = {
		...words.stages,
		...words.loading,
	};
	let shown = now();
	let isThere = false;
	let timer: NodeJS.Timeout | undefined;

	const draw = () => {
		const chosen = chosenOf(running);
		if (chosen === undefined) return;
		shown = now();
		const line = lineOf(...chosen, shown);
		// Written over the old one, as an empty line in between would flicker.
		screen.write(`\r${cut(line, screen.columns - 1)}\u001b[K`);
		isThere = true;
	};
	const lineOf = (step: Step, at: Running, time: number): string => {
		const { began, from, done, all } = at;
		const elapsed = time - began;
		const count = (number: number) => formatCount(number, locale);
		if (all === 0) {
			// A step that keeps this thread busy does not let the seconds go on.
			const seconds = elapsed < 1_000 ? "" : count(Math.floor(elapsed / 1_000));
			return words.underWay(names[step], seconds);
		}
		const isEarly =
			elapsed < firstGuess.milliseconds ||
			done - from < (all - from) * firstGuess.share;
		const left = (elapsed / (done - from)) * (all - done);
		return words.progress(
			names[step],
			count(done),
			count(all),
			isEarly ? "" : count(Math.ceil(left / 1_000)),
		);
	};
	const drawSometimes = () => {
		if (now() - shown >= pause) draw();
	};
	const begin = (step: Step, from: number, all: number): Running => {
		const known = running.get(step);
		if (known !== undefined) return known;
		const begun = { began: now(), from, done: from, all };
		running.set(step, begun);
		// Nothing else may be heard of while the step keeps this thread busy.
		if (isThere) draw();
		else drawSometimes();
		timer ??= setInterval(drawSometimes, pause).unref();
		return begun;
	};
	const hide = () => {
		if (isThere) screen.write("\r\u001b[K");
		isThere = false;
	};
	return {
		hide,
		begin: (step) => void begin(step, 0, 0),
		turnTo(step) {
			running.clear();
			begin(step, 0, 0);
		},
		show(step, done, all) {
			const at = begin(step, done, all);
			at.done = done;
			at.all = all;
			drawSometimes();
		},
		end: (step) => void running.delete(step),
		rest() {
			running.clear();
			clearInterval(timer);
			timer = undefined;
			hide();
		},
	};
}

/** Of several steps at once the one with most left to do, where that is known, or else the last to begin. */
function chosenOf(
	running: ReadonlyMap<Step, Running>,
): readonly [Step, Running] | undefined {
	const leftOf = ({ all, done }: Running) => all - done;
	const [most] = [...running]
		.filter(([, at]) => leftOf(at) > 0)
		.sort(([, a], [, b]) => leftOf(b) - leftOf(a));
	return most ?? [...running].findLast(([, { all }]) => all === 0);
}

/** A line that is longer than the terminal is wide cannot be taken away again. */
function cut(line: string, columns: number): string {
	const letters = [...line];
	if (letters.length <= columns) return line;
	return `${letters.slice(0, Math.max(0, columns - 1)).join("")}…`;
}

/** Of a build that is to say nothing but what is wrong. */
export const silent: Progress = {
	begin() {},
	turnTo() {},
	show() {},
	end() {},
	hide() {},
	rest() {},
};
