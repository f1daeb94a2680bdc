import {
	type AnyNode,
	type Element,
	isComment,
	isTag,
	isText,
} from "domhandler";
import { isDataTable, writeList, writeTable } from "./blocks.ts";
import {
	asHeadings,
	asQuote,
	countScripts,
	joinCaption,
	joinFigure,
} from "./line-joins.ts";
import { takePen } from "./line-pen.ts";
import {
	plainStyle,
	roleWithin,
	type Style,
	styleWithin,
} from "./line-style.ts";
import { type HtmlPage, isInline, silent, wordsOf } from "./page.ts";
import { outside, type PageLine, type Role } from "./page-line.ts";
import { readPhoto } from "./photo.ts";

export interface PageLines {
	readonly lines: readonly PageLine[];
	/** Written addresses of links that may not be followed. */
	readonly refusedLinks: readonly string[];
}

const embedded = /^(?:iframe|embed|video|audio|frame)$/u;

/**
 * All text of a page as lines, top to bottom; none is left out. The roles of elements decide which part a line belongs
 * to; scripts are counted and not shown.
 */
export function readPageLines(
	page: HtmlPage,
	root: AnyNode,
	roles: ReadonlyMap<AnyNode, Role>,
	start: Role = outside,
): PageLines {
	const pen = takePen(plainStyle(start));
	const refusedLinks: string[] = [];
	const most = wordsOf(root).length;

	/** Joins the lines that something writes. */
	const rewrite = (
		write: () => void,
		join: (added: readonly PageLine[]) => readonly PageLine[],
	) => {
		const before = pen.lines.length;
		write();
		pen.flush();
		const added = pen.lines.slice(before);
		pen.lines.splice(before, added.length, ...join(added));
	};
	const visitAll = (nodes: readonly AnyNode[], style: Style) => {
		for (const node of nodes) visit(node, style);
	};

	const visit = (node: AnyNode, style: Style): void => {
		if (isText(node)) pen.write(node.data, style);
		else if (isComment(node)) {
			if (/\p{L}/u.test(node.data)) pen.list(node.data.slice(0, 500), "script");
		} else if (isTag(node)) visitElement(node, style);
		else if ("children" in node) visitAll(node.children, style);
	};

	const visitElement = (node: Element, outer: Style) => {
		const { name } = node;
		if (silent.has(name)) {
			if (name === "script" || name === "style")
				pen.list(`<${name}>`, "script");
			return;
		}
		if (name === "br") {
			pen.flush();
			return;
		}
		const role = roles.get(node) ?? roleWithin(node, outer.role, most);
		const isNew = role !== outer.role;
		const style = styleWithin(node, { ...outer, role });
		if (role.part === "none") {
			if (isNew || !isInline(node)) pen.flush();
			const source = embedded.test(name) ? (node.attribs.src ?? "") : "";
			if (source !== "") pen.list(source.slice(0, 300), role.reason);
			visitAll(node.children, style);
			if (isNew || !isInline(node)) pen.flush();
		} else if (isInline(node) && !isNew) visitInline(node, style);
		else {
			pen.flush();
			visitBlock(node, style);
			pen.flush();
		}
	};

	const visitInline = (node: Element, style: Style) => {
		const { name } = node;
		if (style.role.part === "metadata")
			pen.write(" ", { ...plainStyle(style.role), isApart: style.isApart });
		if (name === "sup") {
			const { link: _, ...bare } = style;
			pen.write(raise(wordsOf(node)), bare);
		} else visitAll(node.children, name === "a" ? linkOf(node, style) : style);
	};

	const linkOf = (node: Element, style: Style): Style => {
		const written = node.attribs.href?.trim();
		if (written === undefined || written === "" || written.startsWith("#"))
			return style;
		const [link] = page.resolve(written);
		if (link !== undefined && /^(?:https?|file|mailto|tel):/u.test(link)) {
			return { ...style, link };
		}
		refusedLinks.push(written.slice(0, 200));
		return style;
	};

	const visitBlock = (node: Element, style: Style) => {
		const { name } = node;
		const isBody = style.role.part === "body";
		const within = () => visitAll(node.children, style);
		if (name === "img") image(node, style);
		else if (name === "a") visitInline(node, style);
		else if (name === "figure") {
			rewrite(
				() => visitAll(node.children, { ...style, isApart: true }),
				(added) => joinFigure(added, style.role, node.attribs.class ?? ""),
			);
		} else if (name === "pre") {
			for (const line of wordsOf(node).split("\n")) {
				pen.write(line, plainStyle(style.role));
				pen.flush();
			}
		} else if (isBody && /^h[1-6]$/u.test(name)) {
			rewrite(
				() => visitAll(node.children, { ...style, bold: false }),
				(added) => asHeadings(added, Number(name.slice(1))),
			);
		} else if (isBody && (name === "ul" || name === "ol")) {
			const written = writeList(node, page.resolve);
			if (written) pen.block(written.markdown, written.text, style);
			else within();
		} else if (isBody && name === "table" && isDataTable(node)) {
			const written = writeTable(node, page.resolve);
			pen.block(written.markdown, written.text, style);
		} else if (isBody && name === "blockquote") quote(node, style);
		else rewrite(within, joinCaption);
	};

	const image = (node: Element, { role, link }: Style) => {
		const read = readPhoto(node, page.resolve, link);
		if (read.kind === "icon") {
			pen.list(read.address.slice(0, 200) || "<img>", "icon");
		} else if (role.part === "none") {
			pen.list(read.photo.addresses[0]?.slice(0, 200) ?? "", role.reason);
		} else
			pen.push({ text: "", role, set: { kind: "photo", photo: read.photo } });
	};

	const quote = (node: Element, style: Style) => {
		const below = node.children.flatMap((child) => {
			const read = readPageLines(page, child, roles, style.role);
			refusedLinks.push(...read.refusedLinks);
			return read.lines;
		});
		const written = asQuote(below, style.role);
		if (written) pen.block(written.markdown, written.text, style);
		else for (const line of below) pen.push(line);
	};

	visit(root, plainStyle(start));
	pen.flush();
	return { lines: countScripts(pen.lines), refusedLinks };
}

const raised: Readonly<Record<string, string>> = { 1: "¹", 2: "²", 3: "³" };

/** `m2` with a raised 2 is m². */
function raise(text: string): string {
	const sign = text.trim();
	return Object.hasOwn(raised, sign) ? (raised[sign] ?? text) : text;
}
