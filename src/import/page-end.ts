import { readAttachment } from "./attachments.ts";
import { captionKind } from "./captions.ts";
import type { InputLine, Located } from "./portal-page.ts";
import { cutRuns } from "./runs.ts";
import { readSignOff, type SignOff } from "./sign-off.ts";

/** An article's lines without its sign-off, and the sign-off. */
export interface PageEnd {
	readonly lines: readonly InputLine[];
	readonly signOffs: readonly Located<SignOff>[];
}

const mostLines = 3;
const endOfSentence = /[.!?…]["”’)\]]*$/u;
const endMark = /\/\.?["”)]*$/u;
/** A sign-off on the line of the last sentence, behind the mark that ends administrative texts. */
const glued = /^(?<text>.*\/\.)\s*(?<signOff>[^/]{2,100})$/su;

/**
 * Finds who signed: in the last three lines, above attachments and a gallery, or behind the end mark of the last sentence.
 * A bare name counts only below a finished sentence, so that the last name of a list stays text.
 */
export function readEnd(lines: readonly InputLine[]): PageEnd {
	const end = lines.findLastIndex((line) => !followsSignOff(line)) + 1;
	const found: Located<SignOff>[] = [];
	const removed = new Set<InputLine>();
	for (let index = end - 1; index > 0 && end - index <= mostLines; index -= 1) {
		const line = lines[index];
		const isBlock = line?.set !== undefined && line.set.kind !== "text";
		const signOff = line && !isBlock ? readSignOff(line.text) : undefined;
		if (!line || !signOff) break;
		const isLast = end === lines.length;
		const isSure =
			signOff.isLabelled || isSigned(signOff, lines, index, isLast);
		const isSecond = found.some(({ value }) => repeatsKind(value, signOff));
		if (!isSure || (isSecond && !signOff.isLabelled)) break;
		const saysMore = signOff.authors.length > 0 || !signOff.isPhotoCredit;
		if (saysMore) found.unshift({ value: signOff, line: line.number });
		if (!signOff.isPhotoCredit) removed.add(line);
	}
	return found.length > 0
		? { lines: lines.filter((line) => !removed.has(line)), signOffs: found }
		: readGlued(lines, end - 1);
}

function followsSignOff({ text, set }: InputLine): boolean {
	if (set?.kind === "photo") return true;
	const kind = captionKind(text);
	return (
		kind === "caption" ||
		kind === "gallery" ||
		readAttachment(text) !== undefined
	);
}

function isSigned(
	signOff: SignOff,
	lines: readonly InputLine[],
	index: number,
	isLast: boolean,
): boolean {
	const above = lines[index - 1]?.text ?? "";
	if (!isLast) return endMark.test(above);
	if (endOfSentence.test(above) || endMark.test(above)) return true;
	if (captionKind(above) === "caption") return true;
	// A table, a list or a photo has no full stop.
	const { set } = lines[index - 1] ?? {};
	if (set !== undefined && set.kind !== "text") return true;
	const isBelowPhoto = lines[index - 2]?.set?.kind === "photo";
	if (set?.isApart && isBelowPhoto) return true;
	// `Minh Lan` and `Trung tâm VH-TT&TT` on two lines.
	const beyond = lines[index - 2]?.text ?? "";
	const other = readSignOff(above);
	return (
		other !== undefined &&
		!repeatsKind(signOff, other) &&
		endOfSentence.test(beyond)
	);
}

function cutSet({ set }: InputLine, text: string): Pick<InputLine, "set"> {
	return set?.kind === "text"
		? { set: { ...set, runs: cutRuns(set.runs, text.length) } }
		: {};
}

function repeatsKind(below: SignOff, above: SignOff): boolean {
	return (
		(below.authors.length > 0 && above.authors.length > 0) ||
		(below.unit !== undefined && above.unit !== undefined)
	);
}

function readGlued(lines: readonly InputLine[], index: number): PageEnd {
	const line = lines[index];
	const isBlock = line?.set !== undefined && line.set.kind !== "text";
	const { text, signOff: written } =
		(line && !isBlock && glued.exec(line.text)?.groups) || {};
	const signOff = written === undefined ? undefined : readSignOff(written);
	if (!line || text === undefined || !signOff || signOff.isPhotoCredit) {
		return { lines, signOffs: [] };
	}
	return {
		lines: lines.with(index, { ...line, text, ...cutSet(line, text) }),
		signOffs: [{ value: signOff, line: line.number }],
	};
}
