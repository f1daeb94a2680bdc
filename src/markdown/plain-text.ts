import type { Token } from "markdown-it";

/** The words of inline tokens, without marks; a line break of the source is a space. */
export function inlineText(children: readonly Token[]): string {
	const [only] = children;
	if (children.length === 1 && only?.type === "text")
		return collapse(only.content);
	let text = "";
	for (const token of children) {
		if (token.type === "text" || token.type === "code_inline")
			text += token.content;
		else if (token.type === "softbreak" || token.type === "hardbreak")
			text += " ";
		else text += plainTextOf(token);
	}
	return collapse(text);
}

/** One space for each run of spaces, no-break spaces included. Few texts have any to replace. */
function collapse(text: string): string {
	return /[^\S ]| {2}/u.test(text)
		? text.replace(/\s+/gu, " ").trim()
		: text.trim();
}

/** What a finished token shows, where it shows words of the author: a photo's caption, say. */
export function plainTextOf(token: Token): string {
	const meta: { readonly plainText?: string } | null = token.meta;
	return meta?.plainText ?? "";
}

/** A text's words for search and excerpts: one line for each paragraph, heading, list item, table row or figure. */
export function plainText(tokens: readonly Token[]): {
	readonly text: string;
	readonly firstParagraph: string;
} {
	const lines: string[] = [];
	let row: string[] | undefined;
	let firstParagraph = "";
	tokens.forEach((token, index) => {
		if (token.type === "tr_open") row = [];
		else if (token.type === "tr_close") {
			lines.push((row ?? []).filter((cell) => cell !== "").join(" "));
			row = undefined;
		} else if (token.type === "inline") {
			const line = inlineText(token.children ?? []);
			(row ?? lines).push(line);
			const open = tokens[index - 1];
			if (
				firstParagraph === "" &&
				open?.type === "paragraph_open" &&
				open.level === 0
			)
				firstParagraph = line;
		} else if (token.type === "fence" || token.type === "code_block")
			lines.push(token.content.trim());
		else lines.push(plainTextOf(token));
	});
	return {
		text: lines.filter((line) => line !== "").join("\n"),
		firstParagraph,
	};
}
