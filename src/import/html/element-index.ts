import { type AnyNode, type Element, isTag } from "domhandler";

/** What elements a page has, found in one walk: asking a page for what it does not have is most of the work of recognising it. */
export interface ElementIndex {
	/** All elements of a name, in the order of the page. */
	readonly tagged: (name: string) => readonly Element[];
	/** All elements with a class or an id (`.bodytext`, `#print`), in the order of the page. */
	readonly named: (name: string) => readonly Element[];
	/** Where an element stands in the page. */
	readonly orderOf: (element: Element) => number;
}

export function indexElements(root: AnyNode): ElementIndex {
	const byTag = new Map<string, Element[]>();
	const byName = new Map<string, Element[]>();
	const order = new Map<Element, number>();
	const add = (map: Map<string, Element[]>, key: string, node: Element) => {
		const same = map.get(key);
		if (same) same.push(node);
		else map.set(key, [node]);
	};
	const walk = (node: AnyNode) => {
		if (isTag(node)) {
			order.set(node, order.size);
			add(byTag, node.name, node);
			const { class: classes, id } = node.attribs;
			if (id !== undefined) add(byName, `#${id}`, node);
			if (classes !== undefined)
				for (const name of new Set(classes.split(/\s+/u)))
					add(byName, `.${name}`, node);
		}
		if ("children" in node) node.children.forEach(walk);
	};
	walk(root);
	return {
		tagged: (name) => byTag.get(name) ?? [],
		named: (name) => byName.get(name) ?? [],
		orderOf: (element) => order.get(element) ?? 0,
	};
}

const plainNames = /(?<!\([^)]*)[.#][\w-]+/gu;

/** False for a selector with a class or id that no element of the page has. */
export function canMatch(selector: string, { named }: ElementIndex): boolean {
	const bare = selector.replace(/\[[^\]]*\]/gu, "");
	return [...bare.matchAll(plainNames)].every(
		([name]) => named(name).length > 0,
	);
}

/** The elements among which those of a selector are, by its last part; `undefined` when that names nothing. */
export function candidatesOf(
	selector: string,
	{ named, tagged }: ElementIndex,
): readonly Element[] | undefined {
	const last = selector.split(/[\s>+~]+(?![^[]*\])/u).at(-1) ?? "";
	const bare = last.replace(/\[[^\]]*\]|:[\w-]+(?:\([^)]*\))?/gu, "");
	const name = /[.#][\w-]+/u.exec(bare)?.[0];
	if (name !== undefined) return named(name);
	return /^[a-z][\w-]*$/u.test(bare) ? tagged(bare) : undefined;
}
