import { identityKey } from "../vietnamese/identity.ts";
import { readAttachment } from "./attachments.ts";
import { type CaptionKind, captionKind } from "./captions.ts";
import { looksLikeSpam } from "./noise.ts";
import type {
	Block,
	DroppedText,
	InputLine,
	Located,
	Remark,
	RemarkCode,
} from "./portal-page.ts";

/** The text of an article as blocks, and what was left out of them. */
export interface PageBlocks {
	readonly blocks: readonly Block[];
	readonly attachments: readonly Located<string>[];
	readonly dropped: readonly DroppedText[];
	readonly remarks: readonly Remark[];
}

/** Lines → paragraphs and captions. A photographer's name joins the caption above it; a caption said twice stays once. */
export function readBlocks(lines: readonly InputLine[]): PageBlocks {
	const blocks: Block[] = [];
	const dropped: DroppedText[] = [];
	for (const line of lines) {
		const before = blocks.at(-1);
		const kind = kindOf(line, before);
		if (before && kind === "credit" && canTakeCredit(before)) {
			blocks[blocks.length - 1] = withCredit(before, line);
		} else if (before && kind === "caption" && isSameCaption(before, line)) {
			const { text, number } = line;
			dropped.push({ value: text, line: number, reason: "repeated-caption" });
		} else if (before && kind === "caption" && isBarePhoto(before)) {
			blocks[blocks.length - 1] = {
				...before,
				value: line.text,
				captionLine: line.number,
			};
		} else {
			blocks.push({
				kind: blockKind(line, kind),
				value: line.text,
				line: line.number,
				...(line.set && { set: line.set }),
			});
		}
	}
	return {
		blocks,
		attachments: lines.flatMap(attachmentOf),
		dropped,
		remarks: blocks.flatMap(remarksOf),
	};
}

const longestCaption = 300;

/** On a page of HTML, only a line below a photo is a caption; set apart, it need not look like one. */
function kindOf(
	{ text, set }: InputLine,
	before: Block | undefined,
): CaptionKind | undefined {
	if (set === undefined) return captionKind(text);
	if (set.kind !== "text" || before?.kind !== "photo") return undefined;
	const kind = captionKind(text);
	if (kind === "caption" || kind === "credit") {
		return kind === "credit" && isBarePhoto(before) ? "caption" : kind;
	}
	const isSetApart = set.isApart && text.length <= longestCaption;
	return isSetApart && isBarePhoto(before) && kind === undefined
		? "caption"
		: undefined;
}

function isBarePhoto({ kind, value }: Block): boolean {
	return kind === "photo" && value === "";
}

function blockKind(
	{ set }: InputLine,
	kind: CaptionKind | undefined,
): Block["kind"] {
	if (set?.kind === "photo") return "photo";
	const isCaption = kind === "caption" || kind === "credit";
	return isCaption && set === undefined ? "caption" : "paragraph";
}

function canTakeCredit({ kind, value, creditLine }: Block): boolean {
	const hasOne = creditLine !== undefined || /ảnh\s*:/iu.test(value);
	return kind !== "paragraph" && value !== "" && !hasOne;
}

function withCredit(caption: Block, { text, number }: InputLine): Block {
	const credit = text.replace(/^\(|\)?\.?$/gu, "");
	return {
		...caption,
		value: `${caption.value}. ${credit}`,
		creditLine: number,
	};
}

/** A template prints the text for screen readers and the caption itself, one below the other. */
function isSameCaption(before: Block, { text }: InputLine): boolean {
	return (
		before.kind !== "paragraph" &&
		identityKey(before.value) === identityKey(text)
	);
}

function attachmentOf({
	text,
	number,
	set,
}: InputLine): readonly Located<string>[] {
	// Where links are known, they tell better than words what the page offered.
	if (set !== undefined) return [];
	const found = readAttachment(text);
	return found?.kind === "file" ? [{ value: found.name, line: number }] : [];
}

const shortLine = 120;
const endOfSentence = /[.!?:;,…]["”’)\]]*$/u;
const listMark = /^(?:[-+*•–]|\d{1,3}[.)]|[a-zđ][.)])\s/u;

function remarksOf({ kind, value, line, set }: Block): readonly Remark[] {
	const codes: RemarkCode[] = [];
	if (looksLikeSpam(value)) codes.push("spam");
	const isUnsure =
		kind === "paragraph" &&
		set === undefined &&
		value.length <= shortLine &&
		!endOfSentence.test(value) &&
		!listMark.test(value) &&
		!readAttachment(value);
	if (isUnsure) codes.push("short-line");
	if (value.includes("\ufffd")) codes.push("lost-letter");
	return codes.map((code) => ({ code, value, line }));
}
