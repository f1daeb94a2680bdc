import { type AnyNode, isTag, isText, type Text } from "domhandler";
import {
	convertLine,
	detectLegacy,
	detectLine,
	type LegacyFinding,
} from "../legacy-encoding.ts";
import type { HtmlPage } from "./page.ts";
import { silent } from "./page.ts";

/**
 * Finds letters of old fonts (`<font face=".VnTime">`) and text that was once read wrongly, and converts them when asked.
 * The lines of a finding count pieces of text. Changes the page.
 */
export function mendLegacyText(
	{ root }: HtmlPage,
	convert: boolean,
): readonly LegacyFinding[] {
	const nodes = textsIn(root);
	const lines = nodes.map(({ data }) => data.replace(/\s+/gu, " "));
	const findings = detectLegacy(lines);
	if (!convert || findings.length === 0) return findings;
	const encodings = new Set(findings.map(({ encoding }) => encoding));
	for (const node of nodes) {
		const encoding = detectLine(node.data);
		if (encoding && encodings.has(encoding)) {
			node.data = convertLine(node.data, encoding);
		}
	}
	return findings;
}

function textsIn(root: AnyNode): readonly Text[] {
	const texts: Text[] = [];
	const walk = (node: AnyNode) => {
		if (isText(node)) {
			if (node.data.trim() !== "") texts.push(node);
		} else if ("children" in node && !(isTag(node) && silent.has(node.name)))
			node.children.forEach(walk);
	};
	walk(root);
	return texts;
}
