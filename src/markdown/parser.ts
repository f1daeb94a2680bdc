import MarkdownIt, { type Token } from "markdown-it";
import footnote from "markdown-it-footnote";
import { isAllowedAddress } from "../links/addresses.ts";
import { gatherFootnotes } from "./footnotes.ts";

export interface ParsedMarkdown {
	readonly tokens: readonly Token[];
	/** The text took more steps than are allowed: there are no tokens. */
	readonly isTooComplex: boolean;
	/** Addresses that may not become links, once each; the parser left their Markdown as text. */
	readonly refused: readonly string[];
	/** Labels of `[label]: address` lines that nothing refers to: readers would never see them. */
	readonly unusedReferences: readonly string[];
	/** Labels with more than one such line: only the first counts. */
	readonly repeatedReferences: readonly string[];
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
	/** Labels that were looked up: by a second definition while blocks are read, by links afterwards. */
	lookedUp?: Set<string>;
	repeatedReferences?: readonly string[];
	/** Left of the parser's steps. */
	steps?: number;
}

export interface Parser {
	readonly parse: (markdown: string) => ParsedMarkdown;
	readonly render: (tokens: readonly Token[]) => string;
}

/**
 * Places of a text at which rules may be tried. Ordinary text takes one for every few characters, the worst that is known
 * two for each (2 MB: four million), quotes within quotes more. Ten million take some seconds, and counting them gives
 * every machine the same answer, as no clock would.
 */
export const mostSteps = 10_000_000;

/** Thrown through markdown-it, which has no other way to stop. */
class TooComplex extends Error {}

/**
 * markdown-it as Bantin sets it: CommonMark with tables and footnotes; HTML stays text, nothing is rewritten, and bare
 * addresses become links. An address that is not allowed leaves its Markdown as text.
 */
export function createParser(allowedSteps = mostSteps): Parser {
	const refused = new Set<string>();
	const md = new MarkdownIt({ html: false, linkify: true, typographer: false });
	const step = ({ env }: { env: Environment }) => {
		env.steps = (env.steps ?? 0) - 1;
		if (env.steps < 0) throw new TooComplex();
		return false;
	};
	md.inline.ruler.before("text", "steps", step);
	md.block.ruler.before("table", "steps", step, {
		alt: ["paragraph", "reference", "blockquote", "list"],
	});
	md.core.ruler.before("inline", "repeated_references", ({ env }) => {
		const environment: Environment = env;
		environment.repeatedReferences = [...(environment.lookedUp ?? [])];
		environment.lookedUp?.clear();
	});
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
	const parseWithin = (markdown: string, environment: Environment) => {
		try {
			return md.parse(markdown, environment);
		} catch (error) {
			if (error instanceof TooComplex) return undefined;
			throw error;
		}
	};
	const code = (text: string) =>
		`<pre tabindex="0"><code>${md.utils.escapeHtml(text)}</code></pre>\n`;

	return {
		parse(markdown) {
			refused.clear();
			const { environment, used } = createEnvironment(markdown);
			environment.steps = allowedSteps;
			const tokens = parseWithin(markdown, environment);
			return {
				tokens: tokens ?? [],
				isTooComplex: tokens === undefined,
				refused: [...refused],
				unusedReferences: Object.keys(environment.references ?? {}).filter(
					(label) => !used.has(label),
				),
				repeatedReferences: environment.repeatedReferences ?? [],
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
	return { environment: { references, lookedUp: used }, used };
}
