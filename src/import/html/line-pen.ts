import { cleanText } from "../lines.ts";
import type { DropReason, Run } from "../portal-page.ts";
import { joinRuns, textOf } from "../runs.ts";
import type { Style } from "./line-style.ts";
import type { PageLine } from "./page-line.ts";

/** Puts the words of a page into lines, in their order. */
export interface LinePen {
	/** All lines so far; callers may join the last of them. */
	readonly lines: PageLine[];
	readonly push: (line: PageLine) => void;
	/** Words of the line that is being written. */
	readonly write: (text: string, style: Style) => void;
	/** Ends the line. */
	readonly flush: () => void;
	/** A line of its own that is no part of the article; the line that is being written goes on behind it. */
	readonly list: (text: string, reason: DropReason) => void;
	/** A finished list, table or quote. */
	readonly block: (markdown: string, text: string, style: Style) => void;
}

export function takePen(start: Style): LinePen {
	const lines: PageLine[] = [];
	let runs: Run[] = [];
	let current = start;
	const push = (line: PageLine) => {
		if (line.text !== "" || line.set) lines.push(line);
	};
	return {
		lines,
		push,
		write: (text, style) => {
			const { bold, italic, link } = style;
			current = style;
			runs.push({ text, bold, italic, ...(link !== undefined && { link }) });
		},
		flush: () => {
			const joined = joinRuns(runs);
			runs = [];
			if (joined.length === 0) return;
			const { role } = current;
			const isApart = current.isApart || joined.every(({ italic }) => italic);
			const set = { kind: "text", runs: joined, isApart } as const;
			push({
				text: textOf(joined),
				role,
				...(role.part === "none" ? {} : { set }),
			});
		},
		list: (text, reason) =>
			push({ text: cleanText(text), role: { part: "none", reason } }),
		block: (markdown, text, { role }) => {
			const set = { kind: "block", markdown } as const;
			push({ text, role, ...(role.part === "none" ? {} : { set }) });
		},
	};
}
