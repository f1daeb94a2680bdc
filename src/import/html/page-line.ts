import type { DropReason, SetLine } from "../portal-page.ts";

/** What an element of a page is to its article. */
export type Role =
	| { readonly part: "body" | "lead" | "metadata" | "section" | "title" }
	| { readonly part: "none"; readonly reason: DropReason };

/** A line of a page in the order of its text, and the part it stands in. */
export interface PageLine {
	readonly text: string;
	readonly role: Role;
	readonly set?: SetLine;
}

export const outside: Role = { part: "none", reason: "frame" };
