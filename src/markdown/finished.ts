import Token from "markdown-it/lib/token.mjs";

const entities: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
};

/** Text as it may stand between tags and in a double-quoted attribute. */
export function escapeText(text: string): string {
	return /[&<>"]/.test(text)
		? text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
		: text;
}

/** Makes of a token its final HTML, which the renderer copies. The caller has escaped everything in it. */
export function finish(token: Token, html: string): void {
	token.type = "finished";
	token.tag = "";
	token.attrs = null;
	token.content = html;
}

/** A new token of final HTML. @param plainText the author's words in it, for search and excerpts */
export function createFinished(html: string, plainText = ""): Token {
	const token = new Token("finished", "", 0);
	token.content = html;
	if (plainText !== "") token.meta = { plainText };
	return token;
}
