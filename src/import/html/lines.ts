import {
	type AnyNode,
	type Element,
	isComment,
	isTag,
	isText,
} from "domhandler";
import { cleanText } from "../lines.ts";
import type { DropReason, Run, SetLine } from "../portal-page.ts";
import { joinRuns, renderRuns, textOf } from "../runs.ts";
import { isDataTable, writeList, writeTable } from "./blocks.ts";
import { frameReason, isHidden } from "./frame.ts";
import { type HtmlPage, isInline, silent, wordsOf } from "./page.ts";
import { readPhoto } from "./photo.ts";

/** What an element of a page is to its article. */
export type Role =
	| { readonly part: "body" | "lead" | "metadata" | "section" | "title" }
	| { readonly part: "none"; readonly reason: DropReason };

/** A line of a page in the order of its text, and the part it stands in. */
export interface PageLine {
	readonly text: string;
	readonly role: Role;
	readonly set?: SetLine;
}

interface Style {
	readonly role: Role;
	readonly bold: boolean;
	readonly italic: boolean;
	readonly link?: string;
	readonly isApart: boolean;
}

export const outside: Role = { part: "none", reason: "frame" };

/**
 * All text of a page as lines, top to bottom; none is left out. The roles of elements decide which part a line belongs
 * to; scripts are counted and not shown. Links that may not be followed are put into `refusedLinks`.
 */
export function readPageLines(
	page: HtmlPage,
	root: AnyNode,
	roles: ReadonlyMap<AnyNode, Role>,
	start: Role = outside,
): {
	readonly lines: readonly PageLine[];
	readonly refusedLinks: readonly string[];
} {
	const lines: PageLine[] = [];
	const refusedLinks: string[] = [];
	const most = wordsOf(root).length;
	let runs: Run[] = [];
	let current: Style = {
		role: start,
		bold: false,
		italic: false,
		isApart: false,
	};

	const push = (line: PageLine) => {
		if (line.text !== "" || line.set) lines.push(line);
	};
	const list = (text: string, reason: DropReason) =>
		push({ text: cleanText(text), role: { part: "none", reason } });
	const flush = () => {
		const joined = joinRuns(runs);
		runs = [];
		if (joined.length === 0) return;
		const { role } = current;
		const isApart = current.isApart || joined.every(({ italic }) => italic);
		const set = { kind: "text", runs: joined, isApart } as const;
		push({
			text: textOf(joined),
			role,
			...(role.part === "none" ? {} : { set }),
		});
	};
	const block = (markdown: string, text: string, { role }: Style) => {
		const set = { kind: "block", markdown } as const;
		push({ text, role, ...(role.part === "none" ? {} : { set }) });
	};

	/** The lines below a node alone, for what is set apart: quotes. */
	const inner = (node: Element, style: Style) =>
		node.children.flatMap((child) => {
			const below = readPageLines(page, child, roles, style.role);
			refusedLinks.push(...below.refusedLinks);
			return below.lines;
		});

	const visitAll = (nodes: readonly AnyNode[], style: Style) => {
		for (const node of nodes) visit(node, style);
	};

	const visit = (node: AnyNode, style: Style): void => {
		if (isText(node)) {
			const { bold, italic, link } = style;
			current = style;
			runs.push({
				text: node.data,
				bold,
				italic,
				...(link !== undefined && { link }),
			});
			return;
		}
		if (isComment(node)) {
			if (/\p{L}/u.test(node.data)) comment(node.data);
			return;
		}
		if (!isTag(node)) {
			if ("children" in node) visitAll(node.children, style);
			return;
		}
		visitElement(node, style);
	};

	const comment = (data: string) => {
		const kept = runs;
		const before = current;
		runs = [];
		list(data.slice(0, 500), "script");
		runs = kept;
		current = before;
	};

	const visitElement = (node: Element, outer: Style) => {
		const { name } = node;
		const role = roleOf(node, outer);
		if (silent.has(name)) {
			if (name === "script" || name === "style") comment(`<${name}>`);
			return;
		}
		if (name === "br") {
			flush();
			return;
		}
		const isNew = role !== outer.role;
		const style = styleOf(node, { ...outer, role });
		if (role.part === "none") {
			if (isNew) flush();
			if (
				name === "iframe" ||
				name === "embed" ||
				name === "video" ||
				name === "audio" ||
				name === "frame"
			) {
				const source = node.attribs.src ?? "";
				if (source !== "") list(source.slice(0, 300), role.reason);
			}
			if (!isInline(node)) flush();
			visitAll(node.children, style);
			if (isNew || !isInline(node)) flush();
			return;
		}
		if (isInline(node) && !isNew) {
			visitInline(node, style);
			return;
		}
		flush();
		visitBlock(node, style);
		flush();
	};

	const roleOf = (node: Element, outer: Style): Role => {
		const given = roles.get(node);
		if (given) return given;
		if (isHidden(node)) return { part: "none", reason: "hidden" };
		const { part } = outer.role;
		const isHead = part !== "body" && part !== "lead" && part !== "none";
		const reason = isHead ? undefined : frameReason(node);
		if (!reason) return outer.role;
		// A template may call the whole article “print-content”: its own words are not a button's.
		const isMost = wordsOf(node).length > most / 2 && most > 0;
		const isSafe = outer.role.part === "body" && isMost && !isEmbedded(node);
		return isSafe ? outer.role : { part: "none", reason };
	};

	const styleOf = (node: Element, style: Style): Style => {
		const { name, attribs } = node;
		const css = attribs.style ?? "";
		const isBold =
			/^(?:b|strong)$/u.test(name) ||
			/font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(css);
		const isItalic =
			/^(?:i|em|cite)$/u.test(name) || /font-style\s*:\s*italic/iu.test(css);
		const isCentred =
			/text-align\s*:\s*center/iu.test(css) ||
			attribs.align?.toLowerCase() === "center" ||
			name === "center" ||
			/(?:^|[\s_-])(?:caption|captions|chu-thich|note-image|image-note)(?:$|[\s_-])/iu.test(
				attribs.class ?? "",
			);
		return {
			...style,
			bold: style.bold || isBold,
			italic: style.italic || isItalic,
			isApart: style.isApart || isCentred,
		};
	};

	const visitInline = (node: Element, style: Style) => {
		if (style.role.part === "metadata")
			runs.push({ text: " ", bold: false, italic: false });
		const { name } = node;
		if (name === "sup") {
			current = style;
			const { bold, italic } = style;
			runs.push({ text: raise(wordsOf(node)), bold, italic });
			return;
		}
		visitAll(node.children, name === "a" ? linkOf(node, style) : style);
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
		if (name === "img") {
			image(node, style);
		} else if (/^h[1-6]$/u.test(name) && style.role.part === "body") {
			heading(node, style);
		} else if ((name === "ul" || name === "ol") && style.role.part === "body") {
			const written = writeList(node, page.resolve);
			if (written) block(written.markdown, written.text, style);
			else visitAll(node.children, style);
		} else if (name === "table" && style.role.part === "body") {
			if (isDataTable(node)) {
				const written = writeTable(node, page.resolve);
				block(written.markdown, written.text, style);
			} else {
				const before = lines.length;
				visitAll(node.children, style);
				flush();
				joinCaption(before);
			}
		} else if (name === "blockquote" && style.role.part === "body") {
			quote(node, style);
		} else if (name === "figure") {
			figure(node, style);
		} else if (name === "pre") {
			for (const line of wordsOf(node).split("\n")) {
				runs.push({ text: line, bold: false, italic: false });
				current = style;
				flush();
			}
		} else if (name === "a") visitInline(node, style);
		else {
			const before = lines.length;
			visitAll(node.children, style);
			flush();
			joinCaption(before);
		}
	};

	/** A photo and one short line in a box of their own belong together. */
	const joinCaption = (before: number) => {
		const [photo, words, ...others] = lines.slice(before);
		const isPair =
			photo?.set?.kind === "photo" &&
			words?.set?.kind === "text" &&
			others.length === 0;
		if (isPair && words.set?.kind === "text" && words.text.length <= 200) {
			lines[before + 1] = { ...words, set: { ...words.set, isApart: true } };
		}
	};

	const image = (node: Element, style: Style) => {
		const read = readPhoto(node, page.resolve, style.link);
		if (read.kind === "icon") {
			list(read.address.slice(0, 200) || "<img>", "icon");
		} else if (style.role.part === "none") {
			list(read.photo.addresses[0]?.slice(0, 200) ?? "", style.role.reason);
		} else {
			push({
				text: "",
				role: style.role,
				set: { kind: "photo", photo: read.photo },
			});
		}
	};

	const heading = (node: Element, style: Style) => {
		const before = lines.length;
		visitAll(node.children, { ...style, bold: false });
		flush();
		const level = Math.max(2, Number(node.name.slice(1)));
		lines.splice(
			before,
			lines.length - before,
			...lines.slice(before).map((line): PageLine => {
				if (line.set?.kind !== "text" || line.role.part !== "body") return line;
				const markdown = `${"#".repeat(level)} ${renderRuns(line.set.runs).replace(/#+$/u, "\\$&")}`;
				return { ...line, set: { kind: "block", markdown } };
			}),
		);
	};

	const quote = (node: Element, style: Style) => {
		const below = inner(node, style);
		const isPlain = below.every(
			({ set, role }) => set?.kind === "text" && role === style.role,
		);
		if (!isPlain || below.length === 0) {
			for (const line of below) push(line);
			return;
		}
		const markdown = below
			.map(({ set }) =>
				set?.kind === "text" ? `> ${renderRuns(set.runs)}` : "",
			)
			.join("\n>\n");
		block(markdown, below.map(({ text }) => text).join(" "), style);
	};

	/** The caption of a figure belongs to its last photo. */
	const figure = (node: Element, style: Style) => {
		const before = lines.length;
		visitAll(node.children, { ...style, isApart: true });
		flush();
		const added = lines.slice(before);
		const photos = added.filter(({ set }) => set?.kind === "photo");
		const words = added.filter(
			({ set, role }) => set?.kind === "text" && role === style.role,
		);
		const [note, ...caption] = words;
		const isLost = /(?:^|\s)photo-lost(?:\s|$)/u.test(node.attribs.class ?? "");
		if (isLost && note && photos.length === 0) {
			lines.splice(before, added.length, ...lostPhoto(note, caption));
			return;
		}
		const last = photos.at(-1);
		if (
			!last ||
			words.length === 0 ||
			photos.length + words.length !== added.length
		)
			return;
		lines.splice(before, added.length, ...photos.slice(0, -1), {
			...last,
			text: words.map(({ text }) => text).join(" "),
		});
	};

	visit(root, current);
	flush();
	return { lines: countScripts(lines), refusedLinks };
}

/** Where an archive such as ours says that a photo is gone: its note is listed, its caption stays. */
function lostPhoto(
	note: PageLine,
	caption: readonly PageLine[],
): readonly PageLine[] {
	const alt = /^[^:]*:\s(?<alt>.+)$/su.exec(note.text)?.groups?.alt ?? "";
	return [
		{ text: note.text, role: { part: "none", reason: "widget" } },
		{
			text: caption.map(({ text }) => text).join(" "),
			role: note.role,
			set: { kind: "photo", photo: { addresses: [], alt } },
		},
	];
}

function isEmbedded({ name }: Element): boolean {
	return /^(?:iframe|svg|math|template|noscript|object|nav|footer)$/u.test(
		name,
	);
}

const raised: Readonly<Record<string, string>> = { 1: "¹", 2: "²", 3: "³" };

/** `m2` with a raised 2 is m². */
function raise(text: string): string {
	const sign = text.trim();
	return Object.hasOwn(raised, sign) ? (raised[sign] ?? text) : text;
}

/** `<script> × 12` instead of twelve lines. */
function countScripts(lines: readonly PageLine[]): readonly PageLine[] {
	const kept: PageLine[] = [];
	for (const name of ["<script>", "<style>"]) {
		const count = lines.filter(({ text }) => text === name).length;
		if (count > 0) {
			kept.push({
				text: `${name} × ${count}`,
				role: { part: "none", reason: "script" },
			});
		}
	}
	const isTag = ({ text, role }: PageLine) =>
		role.part === "none" &&
		role.reason === "script" &&
		/^<(?:script|style)>$/u.test(text);
	return [...lines.filter((line) => !isTag(line)), ...kept];
}
