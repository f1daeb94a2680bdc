import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { isHidden } from "./frame.ts";
import { type HtmlPage, silent } from "./page.ts";

/** An element that holds nothing but words. */
export interface Leaf {
	readonly node: Element;
	/** As written, without the spaces around it. */
	readonly text: string;
}

/** Every element with words of its own alone, in order: some portals are known only by what stands below what. */
export function leavesOf({ tagged }: HtmlPage): readonly Leaf[] {
	const leaves: Leaf[] = [];
	const walk = (node: AnyNode) => {
		if (!isTag(node) || silent.has(node.name) || isHidden(node)) return;
		if (!node.children.every((child) => isText(child))) {
			node.children.forEach(walk);
			return;
		}
		const text = node.children
			.map((child) => (isText(child) ? child.data : ""))
			.join("")
			.trim();
		if (text !== "") leaves.push({ node, text });
	};
	tagged("body").forEach(walk);
	return leaves;
}
