/** Where progress is shown: standard error, so that it never mixes with reports. */
export interface ProgressOutput {
	readonly isTerminal: boolean;
	readonly write: (text: string) => void;
	/** In milliseconds, from any moment. */
	readonly now: () => number;
}

export interface Progress {
	readonly step: (done: number) => void;
	readonly end: () => void;
}

const barWidth = 24;
/** A terminal is redrawn so often, in milliseconds. */
const redraw = 120;
/** In a log, one line for so many pages. */
const logEvery = 1000;

/** A bar with the time left on a terminal, now and then a line in a log. @param total 0 when nobody knows it */
export function startProgress(
	label: string,
	total: number,
	output: ProgressOutput,
): Progress {
	const began = output.now();
	let drawn = began - redraw;
	const step = (done: number) => {
		const now = output.now();
		const line = () => `${label} ${lineOf(done, total, now - began)}`;
		if (!output.isTerminal) {
			if (done % logEvery === 0 && done > 0) output.write(`${line()}\n`);
			return;
		}
		if (now - drawn < redraw) return;
		drawn = now;
		output.write(`\r\u001b[2K${line()}`);
	};
	return {
		step,
		end: () => {
			if (output.isTerminal) output.write("\r\u001b[2K");
		},
	};
}

function lineOf(done: number, total: number, elapsed: number): string {
	const count = groups(done);
	if (total <= 0) return count;
	const share = Math.min(1, done / total);
	const filled = Math.round(share * barWidth);
	const bar = "█".repeat(filled) + "░".repeat(barWidth - filled);
	const left = done > 0 ? timeLeft((elapsed / done) * (total - done)) : "";
	return `${bar} ${count}/${groups(total)}${left}`;
}

function groups(count: number): string {
	return String(count).replace(/\B(?=(?:\d{3})+$)/gu, ".");
}

/** Rounded up: a promise of time is better kept than broken. */
function timeLeft(milliseconds: number): string {
	const seconds = Math.ceil(milliseconds / 1000);
	if (seconds < 1) return "";
	return seconds < 90 ? ` · ${seconds} s` : ` · ${Math.ceil(seconds / 60)} min`;
}
