import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { escapeMarkup } from "../../machines/xml.ts";
import { frameReason, isHidden } from "./frame.ts";
import { silent, wordsOf } from "./page.ts";
import type { Role } from "./page-line.ts";

const shownTags: ReadonlySet<string> = new Set(
	"b,blockquote,caption,dd,del,div,dl,dt,em,figcaption,figure,h1,h2,h3,h4,h5,h6,hr,i,ins,li,ol,p,pre,s,strong,sub,sup,table,tbody,td,tfoot,th,thead,tr,u,ul".split(
		",",
	),
);
const inlineTags: ReadonlySet<string> = new Set(
	"abbr,big,cite,code,font,label,mark,o:p,q,small,span,strike,time,tt".split(
		",",
	),
);
const ends: ReadonlySet<string> = new Set(["br", "hr"]);
/** In letters of HTML; an article is far below. */
const longest = 300_000;

/**
 * The article's part of a page as an editor sees it in a browser, for the report: only elements of the list above, none
 * of their attributes but spans of cells, text escaped, photos by name. Nothing of it can run or load anything.
 */
export function viewOf(
	root: AnyNode,
	roles: ReadonlyMap<AnyNode, Role>,
): string {
	let html = "";
	const most = wordsOf(root).length;
	const add = (part: string) => {
		if (html.length < longest) html += part;
	};
	const within = (node: Element) => node.children.forEach(show);
	const wrap = (node: Element, open: string, name: string) => {
		add(`<${open}>`);
		within(node);
		add(`</${name}>`);
	};
	const show = (node: AnyNode): void => {
		if (isText(node)) {
			add(escapeMarkup(node.data));
			return;
		}
		if (!isTag(node) || silent.has(node.name)) return;
		const { name, attribs } = node;
		const role = roles.get(node);
		const isFrame =
			frameReason(node) !== undefined && wordsOf(node).length <= most / 2;
		const isOut = role?.part === "none" || isFrame || isHidden(node);
		if (name === "img") add(photoOf(attribs));
		else if (name === "a") {
			const target = escapeMarkup(attribs.href ?? "");
			wrap(node, `span class="link" title="${target}"`, "span");
		} else if (isOut) wrap(node, 'div class="out"', "div");
		else if (ends.has(name)) add(`<${name}>`);
		else if (shownTags.has(name)) wrap(node, name + spansOf(attribs), name);
		else if (inlineTags.has(name)) within(node);
		else if (/^(?:center|section|article|main|header)$/u.test(name))
			wrap(node, "div", "div");
		else wrap(node, 'span class="out"', "span");
	};
	const find = (node: AnyNode): void => {
		const role = roles.get(node);
		if (isTag(node) && role && role.part !== "none") {
			add(`<div class="part ${role.part}">`);
			within(node);
			add("</div>\n");
		} else if ("children" in node) node.children.forEach(find);
	};
	find(root);
	return html;
}

function photoOf({ src = "", alt = "" }: Element["attribs"]): string {
	const name = src.startsWith("data:")
		? "data:"
		: (src.split(/[?#]/u)[0]?.split("/").at(-1) ?? "");
	return `<span class="photo">${escapeMarkup([name, alt].filter((text) => text !== "").join(" · "))}</span>`;
}

function spansOf({ colspan, rowspan }: Element["attribs"]): string {
	const span = (name: string, value: string | undefined) =>
		value !== undefined && /^\d{1,3}$/u.test(value)
			? ` ${name}="${value}"`
			: "";
	return span("colspan", colspan) + span("rowspan", rowspan);
}
