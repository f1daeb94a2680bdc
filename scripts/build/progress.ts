import type { Stage } from "../../src/build.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Locale } from "../../src/types.ts";
import type { Wording } from "./wording.ts";

/** How often the line changes, in milliseconds; a stage that takes no longer is not worth a line. */
const pause = 250;

/** One line on a terminal that says what goes on; nothing in a log. */
export function showProgress(locale: Locale, words: Wording) {
	const { stderr } = process;
	const began = new Map<Stage, number>();
	let shown = performance.now();
	let isThere = false;
	const clear = () => {
		if (isThere) stderr.write("\r\u001b[K");
		isThere = false;
	};
	return {
		clear,
		show(stage: Stage, done: number, all: number) {
			if (!stderr.isTTY) return;
			const now = performance.now();
			const start = began.get(stage) ?? now;
			began.set(stage, start);
			if (now - shown < pause) return;
			shown = now;
			const left = done === 0 ? 0 : ((now - start) / done) * (all - done);
			const line = words.progress(
				words.stages[stage],
				formatCount(done, locale),
				formatCount(all, locale),
				formatCount(Math.ceil(left / 1_000), locale),
			);
			stderr.write(`\r\u001b[K${line}`);
			isThere = true;
		},
	};
}
