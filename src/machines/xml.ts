/** Markup that is already well formed, as opposed to text that still has to be escaped. */
export interface Xml {
	readonly markup: string;
}

export type XmlValue = string | number | Xml | readonly Xml[] | undefined;

// What XML 1.0 §2.2 forbids even as a character reference, lone surrogates included.
const forbidden =
	/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
	"\r": "&#13;",
};

/** Text for XML or HTML, in an element or between quotes; characters that XML forbids are dropped. */
export function escapeMarkup(text: string): string {
	return text
		.replace(forbidden, "")
		.replace(/[&<>"'\r]/g, (character) => entities[character] ?? character);
}

/**
 * Writes XML by example: every `${…}` is escaped unless it is `Xml` itself. A line that holds nothing but an absent part
 * (`undefined`, an empty list) is left out; line breaks within a value are never touched.
 */
export function xml(
	strings: TemplateStringsArray,
	...values: readonly XmlValue[]
): Xml {
	let markup = strings[0] ?? "";
	values.forEach((value, index) => {
		const written = markupOf(value);
		const after = strings[index + 1] ?? "";
		const indent = /\n\t*$/.exec(strings[index] ?? "")?.[0];
		if (written === "" && indent !== undefined && after.startsWith("\n")) {
			markup = markup.slice(0, -indent.length) + after;
		} else {
			markup += written + after;
		}
	});
	return { markup };
}

/** A whole file, with its declaration. */
export function xmlDocument(root: Xml): string {
	return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup.trim()}\n`;
}

function markupOf(value: XmlValue): string {
	if (value === undefined) return "";
	if (typeof value === "string") return escapeMarkup(value);
	if (typeof value === "number") return String(value);
	if ("markup" in value) return value.markup;
	return value.map((part) => part.markup).join("\n");
}
