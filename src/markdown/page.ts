import type { Diagnostic } from "../diagnostics.ts";
import type { Fault } from "../fault.ts";
import type { AttachmentAsset, Figure, Heading } from "../types.ts";
import type { BodyContext } from "./body-context.ts";
import type { BodyLabels } from "./labels.ts";
import { createFinder, type Finder } from "./positions.ts";

/** What the passes over one body's tokens gather. */
export interface Page {
	readonly context: BodyContext;
	readonly labels: BodyLabels;
	readonly finder: Finder;
	readonly headings: Heading[];
	readonly figures: Figure[];
	readonly attachments: Map<string, AttachmentAsset>;
	readonly diagnostics: Diagnostic[];
}

export function createPage(
	markdown: string,
	context: BodyContext,
	labels: BodyLabels,
): Page {
	return {
		context,
		labels,
		finder: createFinder(markdown),
		headings: [],
		figures: [],
		attachments: new Map(),
		diagnostics: [],
	};
}

/** Source lines, from 0, as markdown-it counts them: the first, and the one after the last. */
export type Block = readonly [number, number] | null;

/** Adds diagnostics at `needle`, the text that is at fault, or at the start of its block. */
export function report(
	page: Page,
	faults: Fault | readonly Fault[],
	block: Block,
	needle = "",
): void {
	const list = typeof faults === "function" ? [faults] : faults;
	if (list.length === 0) return;
	const { line, column } = page.finder.find(needle, block);
	const { file, bodyLine } = page.context;
	for (const fault of list)
		page.diagnostics.push(fault(file, { line: bodyLine + line, column }));
}
