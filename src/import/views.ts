/** A view count found in a line. */
export interface ViewsReading {
	/** Absent when there is a label without a number. */
	readonly count?: number;
	/** True for `1,2k`: the portal had rounded. */
	readonly rounded: boolean;
	/** The line without what was read. */
	readonly rest: string;
}

/** As much as front matter takes; a longer number is no count. */
const most = 999_999_999_999;

/** Thousands in groups of three after `.`, `,` or a space; or digits; or a rounded `1,2k`. */
const number = String.raw`(?<number>\d{1,3}(?:[., ]\d{3})+|\d+(?:[.,]\d)?(?=\s?k)|\d+)(?<thousands>\s?k)?(?![\p{L}\d]|[.,]\d)`;
const label = String.raw`(?:số\s+)?lượt\s+(?:xem|đọc|truy cập)|(?:số\s+)?lần\s+xem|đã\s+xem|xem|view(?:s|\s?count)?|hits?|intNumViewTotal`;

const forms = [
	new RegExp(
		String.raw`(?<![\p{L}\d])(?:${label})\s*[:=]?\s*${number}(?:\s*(?:lần|lượt)(?:\s+(?:xem|đọc))?(?!\p{L}))?`,
		"iu",
	),
	new RegExp(
		String.raw`(?<![\p{L}\d.,])${number}\s*(?:lượt\s+(?:xem|đọc|truy cập)|lần\s+xem|views?)(?!\p{L})`,
		"iu",
	),
];
const emptyLabel =
	/(?<!\p{L})(?:(?:số\s+)?lượt\s+(?:xem|đọc)|đã\s+xem|view\s?count)\s*:\s*(?=$|[|])/iu;
const bare = new RegExp(`^${number}$`, "iu");

/** The view count of a metadata line such as `Lượt xem: 1.087`; `undefined` when it has none. */
export function readViews(text: string): ViewsReading | undefined {
	for (const form of forms) {
		const match = form.exec(text);
		const reading = match && countOf(match);
		if (reading) return { ...reading, rest: without(text, match) };
	}
	const empty = emptyLabel.exec(text);
	return empty ? { rounded: false, rest: without(text, empty) } : undefined;
}

/** A line that is nothing but a number: some portals print the count so, right below the date. */
export function readBareViews(text: string): ViewsReading | undefined {
	const match = bare.exec(text);
	const reading = match && countOf(match);
	return reading ? { ...reading, rest: "" } : undefined;
}

function countOf(
	match: RegExpExecArray,
): { readonly count: number; readonly rounded: boolean } | undefined {
	const written = match.groups?.number ?? "";
	const rounded = match.groups?.thousands !== undefined;
	const count = rounded
		? Math.round(Number(written.replace(",", ".")) * 1000)
		: Number(written.replace(/[., ]/gu, ""));
	return count <= most ? { count, rounded } : undefined;
}

function without(text: string, match: RegExpExecArray): string {
	return `${text.slice(0, match.index)}|${text.slice(match.index + match[0].length)}`;
}
