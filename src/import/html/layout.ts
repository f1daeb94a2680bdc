import type { AnyNode } from "domhandler";
import { frameReason } from "./frame.ts";
import type { HtmlPage } from "./page.ts";
import type { Role } from "./page-line.ts";

/** Where the parts of an article are on the pages of one portal: CSS selectors. */
export interface HtmlLayout {
	/** Name of the recogniser. */
	readonly portal: string;
	readonly title?: string;
	readonly section?: string;
	/** Date, views and the like. */
	readonly metadata?: string;
	readonly lead?: string;
	readonly body: string;
	/** Parts of the body that are none of the article. */
	readonly drop?: string;
	/** The first paragraph of the body is a lead. */
	readonly hasLead?: boolean;
	/** Where a copy names the address of the article's own page. */
	readonly address?: string;
	/** A copy made for printing or saving. */
	readonly isCopy?: boolean;
}

export type Part = Extract<
	Role,
	{ readonly part: "body" | "lead" | "metadata" | "section" | "title" }
>["part"];

/** What each element is that a layout names. */
export function rolesOf(
	{ find }: HtmlPage,
	layout: HtmlLayout,
): ReadonlyMap<AnyNode, Role> {
	const roles = new Map<AnyNode, Role>();
	const mark = (
		selector: string | undefined,
		role: Role,
		isFirstOnly: boolean,
	) => {
		if (selector === undefined) return;
		const found = find(selector);
		for (const node of isFirstOnly ? found.slice(0, 1) : found) {
			if (!roles.has(node)) roles.set(node, role);
		}
	};
	const part = (name: Part): Role => ({ part: name });
	mark("head", { part: "none", reason: "script" }, true);
	for (const node of find(layout.drop ?? "")) {
		const reason = frameReason(node) ?? "widget";
		roles.set(node, { part: "none", reason });
	}
	mark(layout.title, part("title"), true);
	mark(layout.section, part("section"), true);
	mark(layout.metadata, part("metadata"), false);
	mark(layout.lead, part("lead"), true);
	mark(layout.body, part("body"), false);
	return roles;
}
