import { identityKey } from "../vietnamese/identity.ts";
import { readAttachment } from "./attachments.ts";
import { captionKind } from "./captions.ts";
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
		const kind = captionKind(line.text);
		const before = blocks.at(-1);
		if (before && kind === "credit" && canTakeCredit(before)) {
			blocks[blocks.length - 1] = withCredit(before, line);
		} else if (before && kind === "caption" && isSameCaption(before, line)) {
			const { text, number } = line;
			dropped.push({ value: text, line: number, reason: "repeated-caption" });
		} else {
			blocks.push({
				kind: kind === "caption" || kind === "credit" ? "caption" : "paragraph",
				value: line.text,
				line: line.number,
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

function canTakeCredit({ kind, value, creditLine }: Block): boolean {
	const hasOne = creditLine !== undefined || /ảnh\s*:/iu.test(value);
	return kind === "caption" && !hasOne;
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
		before.kind === "caption" && identityKey(before.value) === identityKey(text)
	);
}

function attachmentOf({ text, number }: InputLine): readonly Located<string>[] {
	const found = readAttachment(text);
	return found?.kind === "file" ? [{ value: found.name, line: number }] : [];
}

const shortLine = 120;
const endOfSentence = /[.!?:;,…]["”’)\]]*$/u;
const listMark = /^(?:[-+*•–]|\d{1,3}[.)]|[a-zđ][.)])\s/u;

function remarksOf({ kind, value, line }: Block): readonly Remark[] {
	const codes: RemarkCode[] = [];
	if (looksLikeSpam(value)) codes.push("spam");
	const isUnsure =
		kind === "paragraph" &&
		value.length <= shortLine &&
		!endOfSentence.test(value) &&
		!listMark.test(value) &&
		!readAttachment(value);
	if (isUnsure) codes.push("short-line");
	if (value.includes("\ufffd")) codes.push("lost-letter");
	return codes.map((code) => ({ code, value, line }));
}
