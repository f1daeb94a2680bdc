import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { cleanText } from "../lines.ts";
import { isHidden } from "./frame.ts";
import type { HtmlPage } from "./page.ts";
import { silent } from "./page.ts";

/** An element that holds nothing but words. */
export interface Leaf {
	readonly node: Element;
	readonly text: string;
}

/** A page as a reader's eye goes over it: every element with words of its own alone, in order. Of portals that are known by what stands below what. */
export function leavesOf({ tagged }: HtmlPage): readonly Leaf[] {
	const leaves: Leaf[] = [];
	const walk = (node: AnyNode) => {
		if (!isTag(node) || silent.has(node.name) || isHidden(node)) return;
		if (!node.children.every((child) => isText(child))) {
			node.children.forEach(walk);
			return;
		}
		const text = cleanText(
			node.children.map((child) => (isText(child) ? child.data : "")).join(""),
		);
		if (text !== "") leaves.push({ node, text });
	};
	tagged("body").forEach(walk);
	return leaves;
}
