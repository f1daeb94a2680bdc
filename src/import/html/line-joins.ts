import { renderRuns } from "../runs.ts";
import type { PageLine, Role } from "./page-line.ts";

const longestCaption = 200;

/** A photo and one short line in a box of their own belong together. */
export function joinCaption(box: readonly PageLine[]): readonly PageLine[] {
	const [photo, words, ...others] = box;
	return photo?.set?.kind === "photo" &&
		words?.set?.kind === "text" &&
		others.length === 0 &&
		words.text.length <= longestCaption
		? [photo, { ...words, set: { ...words.set, isApart: true } }]
		: box;
}

/** The lines of a heading, each as one. @param level 1 to 6; the title alone is of the first */
export function asHeadings(
	lines: readonly PageLine[],
	level: number,
): readonly PageLine[] {
	const marks = "#".repeat(Math.max(2, level));
	return lines.map((line): PageLine => {
		if (line.set?.kind !== "text" || line.role.part !== "body") return line;
		const words = renderRuns(line.set.runs).replace(/#+$/u, "\\$&");
		return { ...line, set: { kind: "block", markdown: `${marks} ${words}` } };
	});
}

/** The lines of a quote as one; `undefined` when it holds more than words. */
export function asQuote(
	lines: readonly PageLine[],
	role: Role,
): { readonly markdown: string; readonly text: string } | undefined {
	const isPlain = lines.every(
		(line) => line.set?.kind === "text" && line.role === role,
	);
	if (!isPlain || lines.length === 0) return undefined;
	return {
		markdown: lines
			.map(({ set }) =>
				set?.kind === "text" ? `> ${renderRuns(set.runs)}` : "",
			)
			.join("\n>\n"),
		text: lines.map(({ text }) => text).join(" "),
	};
}

/** The caption of a figure belongs to its last photo. @param className of the figure */
export function joinFigure(
	lines: readonly PageLine[],
	role: Role,
	className: string,
): readonly PageLine[] {
	const photos = lines.filter(({ set }) => set?.kind === "photo");
	const words = lines.filter(
		(line) => line.set?.kind === "text" && line.role === role,
	);
	const [note, ...caption] = words;
	const isLost = /(?:^|\s)photo-lost(?:\s|$)/u.test(className);
	if (isLost && note && photos.length === 0) return lostPhoto(note, caption);
	const last = photos.at(-1);
	const isWhole = photos.length + words.length === lines.length;
	if (!last || words.length === 0 || !isWhole) return lines;
	const text = words.map((line) => line.text).join(" ");
	return [...photos.slice(0, -1), { ...last, text }];
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

/** `<script> × 12` instead of twelve lines. */
export function countScripts(lines: readonly PageLine[]): readonly PageLine[] {
	const isScript = ({ text, role }: PageLine, name: string) =>
		text === name && role.part === "none" && role.reason === "script";
	const names = ["<script>", "<style>"];
	const counted = names.flatMap((name): readonly PageLine[] => {
		const count = lines.filter((line) => isScript(line, name)).length;
		const role = { part: "none", reason: "script" } as const;
		return count > 0 ? [{ text: `${name} × ${count}`, role }] : [];
	});
	const others = lines.filter(
		(line) => !names.some((name) => isScript(line, name)),
	);
	return [...others, ...counted];
}
