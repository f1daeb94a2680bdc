import { type AnyNode, type Element, isTag, isText } from "domhandler";
import { escapeStart } from "../escape.ts";
import type { Run } from "../portal-page.ts";
import { joinRuns, renderRuns, textOf } from "../runs.ts";
import { isHidden } from "./frame.ts";
import { silent } from "./page.ts";

/** Makes an address absolute. */
export type Resolve = (written: string) => readonly string[];

/** A list or table as Markdown, and its words. */
export interface WrittenBlock {
	readonly markdown: string;
	readonly text: string;
}

const plain = { bold: false, italic: false } as const;

/** What may stand inside a cell or an item of a list; anything else makes it a part of the page's layout. */
const mayStandInside =
	/^(?:a|abbr|b|br|big|center|cite|code|div|em|font|i|ins|label|li|mark|o:p|ol|p|small|span|strike|strong|s|sub|sup|tbody|td|tfoot|th|thead|time|tr|u|ul|caption|col|colgroup)$/u;

function findAll(
	node: Element,
	test: (element: Element) => boolean,
): readonly Element[] {
	return node.children.flatMap((child) =>
		isTag(child)
			? [...(test(child) ? [child] : []), ...findAll(child, test)]
			: [],
	);
}

function isPlain(node: Element): boolean {
	return node.children.every(
		(child) =>
			!isTag(child) ||
			(mayStandInside.test(child.name) && !isHidden(child) && isPlain(child)),
	);
}

const longestCell = 600;

/** True for rows and columns of words; false when a table only places things on the page. */
export function isDataTable(table: Element): boolean {
	if (!isPlain(table) || table.attribs.role === "presentation") return false;
	const rows = rowsOf(table);
	const widths = rows.map((row) => row.length);
	return (
		rows.length >= 2 &&
		Math.max(...widths) >= 2 &&
		rows
			.flat()
			.every((cell) => textOf(runsOf(cell, () => [])).length <= longestCell)
	);
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
	return findAll(table, ({ name }) => name === "tr").map((row) =>
		row.children.filter(
			(cell): cell is Element => isTag(cell) && /^t[dh]$/u.test(cell.name),
		),
	);
}

/** A table of Markdown has a head: the first row. A cell across several columns is followed by empty ones. */
export function writeTable(table: Element, resolve: Resolve): WrittenBlock {
	const rows = rowsOf(table).filter((row) => row.length > 0);
	const captions = findAll(table, ({ name }) => name === "caption").map(
		(node) => runsOf(node, resolve),
	);
	const spanOf = (cell: Element) =>
		Math.min(
			20,
			Math.max(1, Number.parseInt(cell.attribs.colspan ?? "1", 10) || 1),
		);
	const cells = rows.map((row) =>
		row.flatMap((cell) => [
			runsOf(cell, resolve),
			...Array.from({ length: spanOf(cell) - 1 }, (): readonly Run[] => []),
		]),
	);
	const width = Math.max(...cells.map((row) => row.length));
	const lines = cells.map((row) => {
		const filled = Array.from(
			{ length: width },
			(_, index) => row[index] ?? [],
		);
		return `| ${filled.map(writeCell).join(" | ")} |`;
	});
	const [head = "", ...others] = lines;
	const rule = `| ${Array.from({ length: width }, () => "---").join(" | ")} |`;
	const title = captions.map((runs) => escapeStart(renderRuns(runs)));
	return {
		markdown: [
			...title.flatMap((line) => [line, ""]),
			head,
			rule,
			...others,
		].join("\n"),
		text: [...captions, ...cells.flat()]
			.map(textOf)
			.filter((text) => text !== "")
			.join(" "),
	};
}

function writeCell(runs: readonly Run[]): string {
	return renderRuns(runs).replaceAll("|", "\\|");
}

const deepestList = 8;

/** `undefined` for a list that holds photos or tables: it is read as part of the page. */
export function writeList(
	list: Element,
	resolve: Resolve,
): WrittenBlock | undefined {
	if (!isPlain(list) || findAll(list, ({ name }) => name === "td").length > 0) {
		return undefined;
	}
	const { lines, texts } = listLines(list, resolve, 0);
	return lines.length === 0
		? undefined
		: { markdown: lines.join("\n"), text: texts.join(" ") };
}

function listLines(
	list: Element,
	resolve: Resolve,
	depth: number,
): { readonly lines: readonly string[]; readonly texts: readonly string[] } {
	const lines: string[] = [];
	const texts: string[] = [];
	const first = Number.parseInt(list.attribs.start ?? "1", 10);
	let number = first >= 0 && first < 1_000_000 ? first : 1;
	let indent = "";
	for (const child of list.children) {
		const isNested = isTag(child) && /^[uo]l$/u.test(child.name);
		const own = isNested ? [] : runsOf(child, resolve, depth < deepestList);
		const mark = list.name === "ol" ? `${number}.` : "-";
		if (own.length > 0) {
			lines.push(`${mark} ${escapeStart(renderRuns(own))}`);
			texts.push(textOf(own));
			indent = " ".repeat(mark.length + 1);
			number += 1;
		}
		const nested = isNested ? [child] : isTag(child) ? nestedLists(child) : [];
		for (const inner of depth < deepestList ? nested : []) {
			const below = listLines(inner, resolve, depth + 1);
			lines.push(...below.lines.map((line) => indent + line));
			texts.push(...below.texts);
		}
	}
	return { lines, texts };
}

/** The lists right below an item; theirs come with them. */
function nestedLists(item: Element): readonly Element[] {
	return item.children.flatMap((child) => {
		if (!isTag(child)) return [];
		return /^[uo]l$/u.test(child.name) ? [child] : nestedLists(child);
	});
}

/** The words of a cell or an item in one line. @param skipLists leaves nested lists to the caller */
export function runsOf(
	node: AnyNode,
	resolve: Resolve,
	skipLists = false,
): readonly Run[] {
	const runs: Run[] = [];
	const visit = (child: AnyNode, style: Omit<Run, "text">): void => {
		if (isText(child)) runs.push({ ...style, text: child.data });
		else if (isTag(child) && !silent.has(child.name)) {
			if (skipLists && /^[uo]l$/u.test(child.name)) return;
			const isBreak = /^(?:br|p|div|li|ul|ol|tr|td|th)$/u.test(child.name);
			if (isBreak) runs.push({ ...plain, text: " " });
			for (const inner of child.children)
				visit(inner, styleOf(child, style, resolve));
			if (isBreak) runs.push({ ...plain, text: " " });
		}
	};
	visit(node, plain);
	return joinRuns(runs);
}

function styleOf(
	{ name, attribs }: Element,
	style: Omit<Run, "text">,
	resolve: Resolve,
): Omit<Run, "text"> {
	if (/^(?:b|strong)$/u.test(name)) return { ...style, bold: true };
	if (/^(?:i|em)$/u.test(name)) return { ...style, italic: true };
	const written = name === "a" ? attribs.href?.trim() : undefined;
	const link =
		written && !written.startsWith("#") ? resolve(written)[0] : undefined;
	return link !== undefined && /^(?:https?|file|mailto|tel):/u.test(link)
		? { ...style, link }
		: style;
}
