import type { IntrinsicElements } from "./elements.ts";
import { type Child, escapeHtml, htmlOf, Markup } from "./markup.ts";

export type * as JSX from "./elements.ts";

/**
 * What TSX compiles to (`jsxImportSource` in tsconfig.json). Pages are only ever printed, so an element becomes its HTML at
 * once, children first: there is no tree to build, walk and throw away.
 */
export function jsx(
	type: keyof IntrinsicElements | Component,
	props: Props,
): Child {
	return typeof type === "string" ? element(type, props) : type(props);
}

export { jsx as jsxDEV, jsx as jsxs };

export function Fragment({ children }: Props): Markup {
	return new Markup(htmlOf(children));
}

interface Props {
	readonly children?: Child;
	readonly [attribute: string]: unknown;
}

type Component = (props: Props) => Child;

/** Elements without content (HTML, §13.1.2): they have no end tag. */
const voidElements: ReadonlySet<string> = new Set([
	"area",
	"base",
	"br",
	"col",
	"embed",
	"hr",
	"img",
	"input",
	"link",
	"meta",
	"source",
	"track",
	"wbr",
]);

function element(name: string, props: Props): Markup {
	let html = `<${name}`;
	let content = "";
	for (const key in props) {
		const value = props[key];
		if (key === "children") content = htmlOf(props.children);
		else if (typeof value === "string")
			html += value === "" ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`;
		else if (value === true) html += ` ${key}`;
		else if (typeof value === "number") html += ` ${key}="${value}"`;
	}
	return new Markup(
		voidElements.has(name) ? `${html}>` : `${html}>${content}</${name}>`,
	);
}
