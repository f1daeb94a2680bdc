import { load } from "cheerio";
import type { AnyNode, Element } from "domhandler";

/**
 * An audit of whole pages by the parser that browsers agree on (parse5, HTML Living Standard), knowing nothing of how they
 * were made: whatever is not listed here is a violation.
 */

/** Attributes by element; `data-…` and those of `everywhere` may stand on any of them. */
const allowed: Readonly<Record<string, string>> = {
	a: "href rel download",
	article: "",
	aside: "",
	blockquote: "",
	body: "",
	br: "",
	button: "type",
	caption: "",
	cite: "",
	code: "",
	dd: "",
	desc: "",
	details: "open",
	div: "",
	dl: "",
	dt: "",
	em: "",
	fieldset: "",
	figcaption: "",
	figure: "",
	footer: "",
	form: "action",
	g: "",
	h1: "",
	h2: "",
	h3: "",
	h4: "",
	h5: "",
	h6: "",
	head: "",
	header: "",
	hr: "",
	html: "",
	img: "src alt width height loading decoding fetchpriority",
	input:
		"type name placeholder autocapitalize autocomplete enterkeyhint required spellcheck",
	label: "for",
	legend: "",
	li: "",
	line: "x1 x2 y1 y2",
	link: "rel href type sizes",
	main: "",
	meta: "charset name content property media http-equiv",
	nav: "",
	noscript: "",
	ol: "start",
	option: "value",
	p: "",
	picture: "",
	pre: "",
	progress: "",
	rect: "x y width height",
	s: "",
	script: "src defer type",
	search: "",
	section: "",
	select: "name",
	source: "type srcset sizes",
	span: "",
	strong: "",
	summary: "",
	sup: "",
	svg: "viewBox preserveAspectRatio",
	table: "",
	tbody: "",
	td: "",
	text: "x y text-anchor",
	th: "scope",
	thead: "",
	time: "datetime",
	title: "",
	tr: "",
	ul: "",
};
const everywhere = new Set(
	"aria-current aria-describedby aria-hidden aria-label aria-labelledby class hidden id lang role tabindex title".split(
		" ",
	),
);
const addresses = new Set(["href", "src", "action", "srcset"]);

/** What a page holds that it may not; empty is good. */
export function auditPage(html: string): readonly string[] {
	const $ = load(html);
	const violations: string[] = [];
	const ids = new Set<string>();
	if (!/^<!doctype html>/iu.test(html)) violations.push("no doctype");
	visit($.root().toArray());
	if ($("title").length - $("svg title").length !== 1)
		violations.push("not one title");
	if ($("body").length !== 1 || $("main").length !== 1)
		violations.push("not one main");
	return violations;

	function visit(nodes: readonly AnyNode[]): void {
		for (const node of nodes) {
			if (node.type === "comment") violations.push(`<!--${node.data}-->`);
			if ("attribs" in node) judge(node);
			if ("children" in node) visit(node.children);
		}
	}

	function judge(element: Element): void {
		const { name, attribs } = element;
		const names = allowed[name]?.split(" ");
		if (names === undefined) violations.push(`<${name}>`);
		for (const [attribute, value] of Object.entries(attribs)) {
			const isKnown =
				names?.includes(attribute) ||
				everywhere.has(attribute) ||
				/^data-[a-z-]+$/u.test(attribute);
			if (!isKnown) violations.push(`${name}@${attribute}`);
			if (addresses.has(attribute) && !isAllowedAddress(attribute, value))
				violations.push(`${attribute}=${value.slice(0, 100)}`);
			if (attribute === "id") {
				if (ids.has(value)) violations.push(`twice id=${value}`);
				ids.add(value);
			}
		}
		violations.push(...judgeScript(element), ...judgeMeta(element));
	}
}

/** A script is a file of ours, or data that no browser runs. */
function judgeScript({ name, attribs, children }: Element): readonly string[] {
	if (name !== "script") return [];
	const [text] = children;
	const code = text?.type === "text" ? text.data : "";
	if (attribs.type === "application/ld+json") {
		JSON.parse(code);
		return [];
	}
	const isOurs =
		/^(?:\/|(?:\.\.\/)*)(?:[\w-]+\/)*assets\/[a-z-]+\.js$/u.test(
			attribs.src ?? "",
		) && code === "";
	return isOurs ? [] : [`script ${attribs.src} ${code.slice(0, 100)}`];
}

function judgeMeta({ name, attribs }: Element): readonly string[] {
	const equivalent = attribs["http-equiv"];
	if (name !== "meta" || equivalent === undefined) return [];
	if (equivalent === "Content-Security-Policy")
		return attribs.content?.startsWith("default-src 'none'") &&
			!attribs.content.includes("unsafe")
			? []
			: [`policy ${attribs.content}`];
	return equivalent === "refresh" &&
		/^0; url=(?:\.\.\/)*[\w.%/-]+$/u.test(attribs.content ?? "")
		? []
		: [`meta ${equivalent} ${attribs.content}`];
}

function isAllowedAddress(attribute: string, value: string): boolean {
	if (attribute === "srcset")
		return value
			.split(",")
			.every((part) => /^[\w.%/-]+ \d+w$/u.test(part.trim()));
	// As browsers do: white space and control characters do not hide a scheme.
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
	const address = value.replace(/[\u0000-\u0020\u007f-\u009f]/gu, "");
	if (address !== value || /[\\<>"]/u.test(address)) return false;
	const loads = attribute === "src";
	const outside = /^(?:https?:\/\/[^/]|mailto:[^:]+$|tel:[\d+().%-]+$)/iu;
	if (outside.test(address)) return !loads;
	return !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu.test(address);
}

/** All words that a reader can see within an element, read by that same parser; blocks are apart. */
export function textOf(html: string, selector: string): string {
	const $ = load(html);
	const parts: string[] = [];
	const visit = (nodes: readonly AnyNode[]): void => {
		for (const node of nodes) {
			if (node.type === "text") parts.push(node.data);
			else if ("children" in node && node.type !== "script") {
				const isInline =
					"name" in node &&
					/^(?:a|em|strong|s|code|span|sup)$/u.test(node.name);
				if (!isInline) parts.push(" ");
				visit(node.children);
				if (!isInline) parts.push(" ");
			}
		}
	};
	visit($(selector).toArray());
	return parts.join("").replace(/\s+/gu, " ").trim();
}
