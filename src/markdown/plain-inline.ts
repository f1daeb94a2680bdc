import type { StateCore } from "markdown-it";

/** What an inline rule could begin with; a line break with white space beside it is looked at by the parser too. */
const mark = /[\\`~*_[<&]|:\/\/|[ \t]\n|\n[ \t]/;

/**
 * Parses what stands in blocks. Replaces markdown-it's own rule, which tries every inline rule at each `-`, `:` or `%`
 * of a text, though most texts have nothing for any of them.
 */
export function parseInlines({ tokens, md, env, Token }: StateCore): void {
	for (const token of tokens) {
		if (token.type !== "inline" || token.content === "") continue;
		const { content } = token;
		const children = token.children ?? [];
		token.children = children;
		if (mark.test(content)) {
			md.inline.parse(content, md, env, children);
			continue;
		}
		for (const [index, line] of content.split("\n").entries()) {
			if (index > 0) children.push(new Token("softbreak", "br", 0));
			const text = new Token("text", "", 0);
			text.content = line;
			children.push(text);
		}
	}
}
