/** Signs that begin something in the middle of a Markdown line; `_` between letters (`file_ban_do`) begins nothing. */
const inlineSigns =
	/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|&(?=#?[\p{L}\p{N}]+;)/gu;
/** `#`, `>`, `+`, `-`, `=`, `:`, `|`, `~` at the start of a line: heading, quote, list, rule, table. */
const lineStart = /^[#>+=:|~-]/u;
/** `1986. Năm ấy` is a sentence, not item 1,986 of a list. */
const listNumber = /^(\d{1,9})([.)])(?=\s|$)/u;
const titleSigns = /[\\"]|&(?=#?[\p{L}\p{N}]+;)/gu;

/** An address becomes a link as it stands; a sign escaped inside would cut it. */
const address =
	/(?<![a-z0-9.+-])https?:\/\/[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:\/(?:[\w./?=%#+,:@-]|&(?!#?[\p{L}\p{N}]+;))*)?|(?<![\w.+-])[a-z0-9]+(?:[._+-][a-z0-9]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu;
/** Glued to anything else, an address may be refused as one, and then its signs would count. */
const afterAddress = /[.,;:!?)"”’]*(?:\s|$)/uy;

/** One paragraph of Markdown that shows exactly this text. Expects a single line without spaces at its ends. */
export function escapeParagraph(text: string): string {
	return escapeStart(escapeWords(text));
}

/** What would make a finished line a heading, list, quote or table. */
export function escapeStart(markdown: string): string {
	return markdown.replace(lineStart, "\\$&").replace(listNumber, "$1\\$2");
}

/** A part of a line. */
export function escapeWords(text: string): string {
	let result = "";
	let end = 0;
	for (const match of text.matchAll(address)) {
		const next = match.index + match[0].length;
		afterAddress.lastIndex = next;
		if (!afterAddress.test(text)) continue;
		result += escapeInline(text.slice(end, match.index)) + match[0];
		end = next;
	}
	return result + escapeInline(text.slice(end));
}

function escapeInline(text: string): string {
	return text.replace(inlineSigns, "\\$&");
}

/** The text between the quotes of a link's or an image's title. */
export function escapeTitle(text: string): string {
	return text.replace(titleSigns, "\\$&");
}
