import type { CST } from "yaml";
import { type Diagnostic, problem } from "../diagnostics.ts";
import { excerpt } from "./excerpt.ts";
import type { Locate } from "./locate.ts";

/** Levels of lists and maps within each other; front matter needs three. */
export const deepest = 50;

/** Brackets and list marks that open more levels than any honest head has; found before the parser spends time on them. */
export function opensTooDeep(text: string): number | undefined {
	const runs = /(?:^[ \t]*|[:,[{-] ?)(?:[-?] +|[[{] *){51}/mu.exec(text);
	if (runs) return runs.index + runs[0].search(/[-?[{]/u);
	let depth = 0;
	for (const bracket of text.matchAll(/[[\]{}]/gu)) {
		depth += bracket[0] === "[" || bracket[0] === "{" ? 1 : -1;
		if (depth < 0) depth = 0;
		if (depth > deepest) return bracket.index;
	}
	return undefined;
}

/**
 * Finds all of YAML that an editor never means: anchors, aliases, tags, directives, a second document, `? key`, and a
 * comment that swallows part of a value. Nesting that is too deep too, so that what follows may be recursive.
 */
export function refusals(
	tokens: readonly CST.Token[],
	text: string,
	file: string,
	locate: Locate,
): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	let documents = 0;
	for (const token of tokens) {
		if (token.type === "document") {
			documents += 1;
			const start = token.start.find(({ type }) => type === "doc-start");
			if (documents > 1 && start) reportDocument(start);
			reportParts(token.start, false);
			if (token.value) visit(token.value, 1);
			reportParts(token.end, false);
		} else if (token.type === "doc-end") {
			reportDocument(token);
		} else if (token.type === "directive") {
			const values = { found: excerpt(token.source) };
			report("yaml/directive", token.offset, values);
		}
	}
	return found;

	/** Recursion is safe, for it ends at the deepest level that is allowed. */
	function visit(token: CST.Token, depth: number): void {
		switch (token.type) {
			case "alias":
				report("yaml/alias", token.offset, { found: wordAt(token.offset) });
				break;
			case "scalar":
				reportParts(token.end, true);
				break;
			case "block-scalar":
				for (const part of token.props) visit(part, depth);
				break;
			case "anchor":
			case "tag":
				reportPart(token, false);
				break;
			case "block-map":
			case "block-seq":
			case "flow-collection":
				if (depth > deepest) reportDepth(token.offset);
				else for (const item of token.items) visitItem(item, depth + 1);
				break;
		}
	}

	function visitItem(item: CST.CollectionItem, depth: number): void {
		const { key, value } = item;
		reportParts(item.start, false);
		if (key?.type === "flow-collection") {
			report("yaml/complex-key", key.offset, {});
		} else if (key) visit(key, depth);
		const holdsMore =
			value?.type === "block-map" ||
			value?.type === "block-seq" ||
			value?.type === "flow-collection";
		reportParts(item.sep, !holdsMore);
		if (value) visit(value, depth);
	}

	function reportParts(
		parts: readonly CST.SourceToken[] | undefined,
		eatsValue: boolean,
	): void {
		for (const part of parts ?? []) reportPart(part, eatsValue);
	}

	function reportPart(part: CST.SourceToken, eatsValue: boolean): void {
		const { type, offset, source } = part;
		if (type === "anchor") {
			report("yaml/alias", offset, { found: wordAt(offset) });
		} else if (type === "tag") {
			report("yaml/tag", offset, { found: wordAt(offset) });
		} else if (type === "explicit-key-ind") {
			report("yaml/complex-key", offset, {});
		} else if (type === "comment" && eatsValue && !isAlone(offset)) {
			report("yaml/comment", offset, { found: excerpt(source) });
		}
	}

	function reportDepth(offset: number): void {
		const values = { limit: String(deepest) };
		found.push(problem("yaml/nesting", file, locate(offset), values));
	}

	function reportDocument(token: { offset: number; source: string }): void {
		report("yaml/document", token.offset, { found: excerpt(token.source) });
	}

	/** An anchor's or a tag's own text may end at the first Vietnamese letter. */
	function wordAt(offset: number): string {
		return excerpt(/^\S*/u.exec(text.slice(offset, offset + 200))?.[0] ?? "");
	}

	function isAlone(offset: number): boolean {
		const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
		return text.slice(lineStart, offset).trim() === "";
	}

	function report(
		rule:
			| "yaml/alias"
			| "yaml/comment"
			| "yaml/complex-key"
			| "yaml/directive"
			| "yaml/document"
			| "yaml/tag",
		offset: number,
		values: { readonly found?: string },
	): void {
		const { found: quoted = "" } = values;
		found.push(problem(rule, file, locate(offset), { found: quoted }));
	}
}
