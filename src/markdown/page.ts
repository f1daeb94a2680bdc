import { type Diagnostic, problem, type Severity } from "../diagnostics.ts";
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
	/** Problems found so far, those included that are only counted. */
	readonly found: Record<Severity, number>;
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
		found: { error: 0, warning: 0 },
	};
}

/** Problems of one severity that are listed for one text; whoever pasted a thousand mends those first. */
const mostListed = 200;

/** All that was reported; of endless problems the first ones, and how many more there are. */
export function diagnosticsOf(page: Page): readonly Diagnostic[] {
	const { context, diagnostics, found } = page;
	const more = found.error + found.warning - diagnostics.length;
	if (more === 0) return diagnostics;
	const rest = problem("markdown/more", context.file, undefined, {
		count: String(more),
	});
	return [...diagnostics, rest];
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
	for (const fault of list) {
		const diagnostic = fault(file, { line: bodyLine + line, column });
		page.found[diagnostic.severity] += 1;
		if (page.found[diagnostic.severity] <= mostListed)
			page.diagnostics.push(diagnostic);
	}
}
