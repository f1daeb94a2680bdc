/**
 * The elements and attributes that templates may use, so that a misspelt one fails `tsc`. Names are HTML's own. A boolean
 * attribute is there or not; an attribute that is `undefined` is left out.
 */
import type { Child, Markup } from "./markup.ts";

export type Element = Child;

export type ElementType =
	| keyof IntrinsicElements
	| ((props: never) => Child | Markup);

export interface ElementChildrenAttribute {
	readonly children: unknown;
}

type Text = string | undefined;
type Size = number | undefined;
type Flag = boolean | undefined;

interface Every {
	readonly id?: Text;
	readonly class?: Text;
	readonly lang?: Text;
	readonly title?: Text;
	readonly role?: Text;
	readonly hidden?: Flag;
	readonly tabindex?: Size;
	readonly [data: `data-${string}`]: Text;
	readonly [aria: `aria-${string}`]: Text;
}

interface Container extends Every {
	readonly children?: Child;
}

interface Anchor extends Container {
	readonly href: string;
	readonly rel?: Text;
	readonly download?: Text;
}

interface Button extends Container {
	readonly type: "button" | "submit";
}

interface Cell extends Container {
	readonly scope?: "col" | "row";
}

interface Details extends Container {
	readonly open?: Flag;
}

interface Form extends Container {
	readonly action?: Text;
}

interface Image extends Every {
	readonly src: string;
	readonly alt: string;
	readonly width?: Size;
	readonly height?: Size;
	readonly loading?: "eager" | "lazy";
	readonly decoding?: "async";
	readonly fetchpriority?: "high" | undefined;
}

interface Input extends Every {
	readonly type: "text";
	readonly name: string;
	readonly placeholder?: Text;
	readonly autocomplete?: Text;
	readonly autocapitalize?: Text;
	readonly spellcheck?: "true" | "false";
	readonly enterkeyhint?: "search";
	readonly required?: Flag;
	readonly disabled?: Flag;
}

interface Label extends Container {
	readonly for?: Text;
}

interface Link extends Every {
	readonly rel: string;
	readonly href: string;
	readonly type?: Text;
	readonly sizes?: Text;
}

interface Meta extends Every {
	readonly charset?: Text;
	readonly name?: Text;
	readonly property?: Text;
	readonly "http-equiv"?: Text;
	readonly content?: Text;
	readonly media?: Text;
}

interface Option extends Container {
	readonly value: string;
}

interface Script extends Container {
	readonly src?: Text;
	readonly type?: Text;
	readonly defer?: Flag;
}

interface Select extends Container {
	readonly name: string;
}

interface Source extends Every {
	readonly type: string;
	readonly srcset: string;
	readonly sizes?: Text;
}

interface Time extends Container {
	readonly datetime: string;
}

interface Svg extends Container {
	readonly viewBox: string;
	readonly preserveAspectRatio?: Text;
}

interface Shape extends Container {
	readonly x?: Size;
	readonly y?: Size;
	readonly width?: Size;
	readonly height?: Size;
	readonly "text-anchor"?: "middle" | "end";
}

interface Line extends Every {
	readonly x1: number;
	readonly x2: number;
	readonly y1: number;
	readonly y2: number;
}

interface Path extends Every {
	readonly d: string;
}

type Containers = Readonly<
	Record<
		| "article"
		| "aside"
		| "body"
		| "caption"
		| "cite"
		| "code"
		| "dd"
		| "desc"
		| "div"
		| "dl"
		| "dt"
		| "fieldset"
		| "figcaption"
		| "figure"
		| "footer"
		| "g"
		| "h1"
		| "h2"
		| "h3"
		| "head"
		| "header"
		| "html"
		| "legend"
		| "li"
		| "main"
		| "nav"
		| "noscript"
		| "ol"
		| "p"
		| "picture"
		| "search"
		| "section"
		| "span"
		| "strong"
		| "summary"
		| "table"
		| "tbody"
		| "td"
		| "thead"
		| "title"
		| "tr"
		| "ul",
		Container
	>
>;

export interface IntrinsicElements extends Containers {
	readonly a: Anchor;
	readonly br: Every;
	readonly button: Button;
	readonly details: Details;
	readonly form: Form;
	readonly img: Image;
	readonly input: Input;
	readonly label: Label;
	readonly line: Line;
	readonly link: Link;
	readonly meta: Meta;
	readonly option: Option;
	readonly path: Path;
	readonly progress: Container;
	readonly rect: Shape;
	readonly script: Script;
	readonly select: Select;
	readonly source: Source;
	readonly svg: Svg;
	readonly text: Shape;
	readonly th: Cell;
	readonly time: Time;
}
