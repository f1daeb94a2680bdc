import { type AnyNode, type Element, isTag } from "domhandler";

/** What elements a page has, found in one walk: asking a page for what it does not have is most of the work of recognising it. */
export interface ElementIndex {
	/** All elements of a name, in the order of the page. */
	readonly tagged: (name: string) => readonly Element[];
	/** Every class and id that an element has. */
	readonly names: ReadonlySet<string>;
}

export function indexElements(root: AnyNode): ElementIndex {
	const byTag = new Map<string, Element[]>();
	const names = new Set<string>();
	const walk = (node: AnyNode) => {
		if (isTag(node)) {
			const same = byTag.get(node.name);
			if (same) same.push(node);
			else byTag.set(node.name, [node]);
			const written = `${node.attribs.class ?? ""} ${node.attribs.id ?? ""}`;
			if (written !== " ")
				for (const name of written.split(/\s+/u)) names.add(name);
		}
		if ("children" in node) node.children.forEach(walk);
	};
	walk(root);
	return { tagged: (name) => byTag.get(name) ?? [], names };
}

const plainNames = /(?<!\([^)]*)[.#]([\w-]+)/gu;

/** False for a selector with a class or id that no element of the page has. */
export function canMatch(selector: string, { names }: ElementIndex): boolean {
	return [...selector.replace(/\[[^\]]*\]/gu, "").matchAll(plainNames)].every(
		([, name = ""]) => names.has(name),
	);
}
