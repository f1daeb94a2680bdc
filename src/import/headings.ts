import { identityKey } from "../vietnamese/identity.ts";
import { foldDoubled } from "./doubled.ts";
import { canBeHeading, type HeadLine } from "./head-lines.ts";
import type { InputLine, Located } from "./portal-page.ts";

export interface Headings {
	readonly section?: Located<string>;
	readonly title?: Located<string>;
}

const longestSection = 100;
const sentenceEnd = /[.!?…]$/u;
/** One portal prints the section so: `Chi tiết bài viết Tin tức`. */
const sectionLabel =
	/^(?:chi tiết bài viết|chuyên mục|danh mục)\s*:?\s+(?<name>\S.*)$/iu;

/**
 * Section and title by their place: the title is the last heading above the date line, the section a heading above that,
 * doubled or alone. Where nothing stands above the date, or there is none, the title is the first heading below.
 */
export function placeHeadings(
	zone: readonly HeadLine[],
	dateLine: number,
): Headings {
	const above = zone.slice(0, Math.max(dateLine, 0)).filter(canBeHeading);
	const below = zone.slice(Math.max(dateLine, 0)).filter(canBeHeading);
	const labelled = zone
		.filter(canBeHeading)
		.find(({ line }) => sectionLabel.test(line.text));
	const isLabel = ({ line }: HeadLine) => line === labelled?.line;
	const found =
		titleAbove(
			above.filter((item) => !isLabel(item)),
			below,
		) ?? titleBelow([...above, ...below].filter((item) => !isLabel(item)));
	const section =
		found.section ??
		labelledSection(labelled?.line) ??
		lastCrumb(zone, found.title);
	return { ...found, ...(section && { section }) };
}

function titleAbove(
	above: readonly HeadLine[],
	below: readonly HeadLine[],
): Headings | undefined {
	const title = above.at(-1);
	if (!title) return undefined;
	const [next] = below;
	const isSectionOnly =
		above.length === 1 &&
		foldDoubled(title.line.text) !== undefined &&
		next !== undefined &&
		!sentenceEnd.test(next.line.text);
	if (isSectionOnly) return undefined;
	const others = above.slice(0, -1);
	const doubled = others.findLast(
		({ line }, index) =>
			foldDoubled(line.text) !== undefined ||
			isSame(line.text, others[index - 1]?.line.text),
	);
	const alone = others.length === 1 ? others[0] : undefined;
	const section = doubled ?? (alone && isShort(alone) ? alone : undefined);
	return {
		...(section && { section: sectionOf(section.line) }),
		title: titleOf(title.line),
	};
}

/** The section on two lines instead of twice in one. */
function isSame(text: string, above: string | undefined): boolean {
	return above !== undefined && identityKey(text) === identityKey(above);
}

function titleBelow(headings: readonly HeadLine[]): Headings {
	const [first, second] = headings;
	if (!first) return {};
	const isSection = second && foldDoubled(first.line.text) !== undefined;
	return isSection
		? { section: sectionOf(first.line), title: titleOf(second.line) }
		: { title: titleOf(first.line) };
}

function isShort({ line }: HeadLine): boolean {
	return line.text.length <= longestSection && !sentenceEnd.test(line.text);
}

function sectionOf({ text, number }: InputLine): Located<string> {
	return { value: foldDoubled(text) ?? text, line: number };
}

/** A title of at least four words that a template printed twice is folded; `Đi, đi` is not. */
function titleOf({ text, number }: InputLine): Located<string> {
	const bare = text.replace(/^null\s+(?=\S)/u, "");
	const folded = foldDoubled(bare);
	const isRepeated = folded !== undefined && folded.split(" ").length >= 4;
	return { value: isRepeated ? folded : bare, line: number };
}

function labelledSection(
	line: InputLine | undefined,
): Located<string> | undefined {
	const name = line && sectionLabel.exec(line.text)?.groups?.name;
	return name === undefined
		? undefined
		: { value: name, line: line?.number ?? 1 };
}

/** `Trang chủ >> Tin tức >> Văn hóa`: the last part that is not the title itself. */
function lastCrumb(
	zone: readonly HeadLine[],
	title: Located<string> | undefined,
): Located<string> | undefined {
	const trail = zone.find(({ noise }) => noise === "breadcrumb")?.line;
	const crumbs = (trail?.text ?? "")
		.split(/\s*(?:>+|[»›/|])\s*/u)
		.slice(1)
		.filter((crumb) => crumb !== "" && crumb !== title?.value);
	const last = crumbs.at(-1);
	return trail && last !== undefined && last.length <= longestSection
		? { value: last, line: trail.number }
		: undefined;
}
