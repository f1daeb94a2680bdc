import { readAttachment } from "./attachments.ts";
import { captionKind } from "./captions.ts";
import { repeats } from "./doubled.ts";
import { noiseReason, tailReason } from "./noise.ts";
import type { DroppedText, DropReason, InputLine } from "./portal-page.ts";

/** The lines of an article without what a portal puts between and below them. */
export interface CleanedBody {
	readonly lines: readonly InputLine[];
	readonly dropped: readonly DroppedText[];
}

const endMarkOnly = /^[./\s]*\/[./\s]*$/u;

/** Takes out buttons, file names and repeated titles, and cuts where related articles or comments begin. */
export function cleanBody(
	lines: readonly InputLine[],
	title: string | undefined,
): CleanedBody {
	const kept: InputLine[] = [];
	const dropped: DroppedText[] = [];
	for (const [index, line] of lines.entries()) {
		if (line.set?.kind === "photo" && line.text === "") {
			kept.push(line);
			continue;
		}
		const below = () => lines.slice(index + 1).map(({ text }) => text);
		const tail = kept.length > 0 ? tailReason(line.text, below) : undefined;
		if (tail) {
			const cut = lines.slice(index).map((item) => drop(item, tail));
			return { lines: kept, dropped: [...dropped, ...cut] };
		}
		const reason = reasonToDrop(line, title);
		if (reason) dropped.push(drop(line, reason));
		else kept.push(line);
	}
	return { lines: kept, dropped };
}

function reasonToDrop(
	{ text, set }: InputLine,
	title: string | undefined,
): DropReason | undefined {
	if (set?.kind === "photo") return undefined;
	if (endMarkOnly.test(text)) return "end-mark";
	if (captionKind(text) === "file-name") return "file-name";
	const isLink = set?.kind === "text" && set.runs.some(({ link }) => link);
	if (!isLink && readAttachment(text)?.kind === "label") {
		return "download-label";
	}
	if (title !== undefined && repeats(text, title)) return "repeated-title";
	return noiseReason(text, "body");
}

function drop({ text, number }: InputLine, reason: DropReason): DroppedText {
	return { value: text, line: number, reason };
}
