import MarkdownIt, { type Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { isAllowedAddress } from "../links/addresses.ts";
import { gatherFootnotes } from "./footnotes.ts";

export interface ParsedMarkdown {
	readonly tokens: readonly Token[];
	/** Addresses that may not become links, once each; the parser left their Markdown as text. */
	readonly refused: readonly string[];
	/** Labels of `[label]: address` lines that nothing refers to: readers would never see them. */
	readonly unusedReferences: readonly string[];
	readonly footnotes: FootnoteLabels;
}

/** Footnotes that would be lost or stay without a text. */
export interface FootnoteLabels {
	readonly unused: readonly string[];
	readonly repeated: readonly string[];
}

/** What markdown-it and its plugins share while one text is parsed. */
export interface Environment {
	references?: Record<
		string,
		{ readonly title: string; readonly href: string }
	>;
	footnotes?: {
		refs?: Record<string, number>;
		list?: { label?: string; count: number }[];
	};
	footnoteLabels?: FootnoteLabels;
}

export interface Parser {
	readonly parse: (markdown: string) => ParsedMarkdown;
	readonly render: (tokens: readonly Token[]) => string;
}

/**
 * markdown-it as Bantin sets it: CommonMark with tables and footnotes; HTML stays text, nothing is rewritten, and bare
 * addresses become links. An address that is not allowed leaves its Markdown as text.
 */
export function createParser(): Parser {
	const refused = new Set<string>();
	const md = new MarkdownIt({ html: false, linkify: true, typographer: false });
	md.linkify.set({ fuzzyLink: false, fuzzyIP: false, fuzzyEmail: true });
	md.linkify.add("ftp:", null).add("//", null);
	// Its own test runs a large expression over every paragraph: a third of all parsing.
	md.linkify.pretest = (text) =>
		(text.includes("://") || text.includes("@")) && !hasLongRun(text);
	const matchAtStart = md.linkify.matchAtStart.bind(md.linkify);
	md.linkify.matchAtStart = (text) => {
		const run = text.slice(0, longestRun);
		const end = run.search(/\s/u);
		const isWhole = end >= 0 || text.length < longestRun;
		return isWhole ? matchAtStart(end < 0 ? run : run.slice(0, end)) : null;
	};
	md.use(footnote);
	// An inline footnote is parsed anew at every level, without a bound on depth: `^[` stays text.
	md.inline.ruler.disable("footnote_inline");
	md.core.ruler.disable(["replacements", "smartquotes"]);
	md.core.ruler.at("footnote_tail", gatherFootnotes);
	md.validateLink = (address) => {
		if (isAllowedAddress(address)) return true;
		refused.add(address);
		return false;
	};
	// The address is kept as written, for the resolver and for messages; `hrefOf` encodes it.
	md.normalizeLink = (address) => address;
	md.normalizeLinkText = (text) => text;
	md.renderer.rules.finished = (tokens, index) => tokens[index]?.content ?? "";
	md.renderer.rules.code_block = (tokens, index) =>
		code(tokens[index]?.content ?? "");
	md.renderer.rules.fence = (tokens, index) =>
		code(tokens[index]?.content ?? "");
	const code = (text: string) =>
		`<pre tabindex="0"><code>${md.utils.escapeHtml(text)}</code></pre>\n`;

	return {
		parse(markdown) {
			refused.clear();
			const { environment, used } = createEnvironment(markdown);
			const tokens = md.parse(markdown, environment);
			return {
				tokens,
				refused: [...refused],
				unusedReferences: Object.keys(environment.references ?? {}).filter(
					(label) => !used.has(label),
				),
				footnotes: environment.footnoteLabels ?? { unused: [], repeated: [] },
			};
		},
		render: (tokens) => md.renderer.render([...tokens], md.options, {}),
	};
}

/** In characters; no bare address is as long, and finding its end takes time that grows with the square. */
const longestRun = 2000;

function hasLongRun(text: string): boolean {
	let start = 0;
	for (let index = 0; index < text.length; index += 1) {
		if (text.charCodeAt(index) <= 0x20) start = index + 1;
		else if (index - start >= longestRun) return true;
	}
	return false;
}

/** Watches which reference definitions are looked up, where a text can have any at all. */
function createEnvironment(markdown: string): {
	environment: Environment;
	used: ReadonlySet<string>;
} {
	const used = new Set<string>();
	if (!markdown.includes("]:")) return { environment: {}, used };
	const references = new Proxy<NonNullable<Environment["references"]>>(
		{},
		{
			get(target, label) {
				const reference = typeof label === "string" ? target[label] : undefined;
				if (reference !== undefined) used.add(String(label));
				return reference;
			},
		},
	);
	return { environment: { references }, used };
}
