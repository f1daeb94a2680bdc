/** About as much as a reader takes in at a glance, in characters. */
const usual = 300;
const shortest = 120;

/** The end of a sentence, but not the point of `TP.`, `Th.S` or an initial. */
const sentenceEnd = /(?<!(?:^|[\s("“])\p{Lu}\p{L}{0,2})[.!?…]+["”’)]*(?=\s)/gu;

/** The beginning of a paragraph, whole sentences where it can be: what lists show of an article without a lead. */
export function summarise(paragraph: string): string {
	if (paragraph.length <= usual) return paragraph;
	const room = paragraph.slice(0, usual + 1);
	const end =
		[...room.matchAll(sentenceEnd)]
			.map((match) => match.index + match[0].length)
			.at(-1) ?? 0;
	if (end >= shortest) return room.slice(0, end);
	const space = room.lastIndexOf(" ");
	return `${room.slice(0, space < shortest ? usual : space).replace(/[\s,;:–—-]+$/u, "")}…`;
}
