import type { StateCore, Token } from "markdown-it";
import type { Environment } from "./parser.ts";

/**
 * Moves footnotes to the end of the text, in the order in which the text refers to them. Replaces the plugin's own rule,
 * which drops a footnote that nothing refers to, keeps only the last of two with one label, and is quadratic.
 */
export function gatherFootnotes(state: StateCore): void {
	const environment: Environment = state.env;
	const refs = environment.footnotes?.refs;
	if (refs === undefined) return;

	const { kept, bodies, repeated } = separate(state.tokens);
	const list = environment.footnotes?.list ?? [];
	const unused = Object.keys(refs)
		.filter((key) => (refs[key] ?? -1) < 0)
		.map((key) => key.slice(1));
	environment.footnoteLabels = { unused, repeated };

	const notes = [
		...list.map(({ label = "", count }) => ({ label, count })),
		...unused.map((label) => ({ label, count: 0 })),
	];
	const { Token } = state;
	const add = (type: string, nesting: 1 | 0 | -1, meta: FootnoteMeta) => {
		const token = new Token(type, "", nesting);
		token.meta = meta;
		kept.push(token);
	};
	if (notes.length > 0) add("footnotes_open", 1, { number: 0, count: 0 });
	notes.forEach(({ label, count }, index) => {
		const meta = { number: index + 1, count };
		const body = bodies.get(label) ?? [];
		const last = body.at(-1);
		add("footnote_open", 1, meta);
		for (const token of body) {
			if (token === last && last.type === "paragraph_close")
				add("footnote_back", 0, meta);
			kept.push(token);
		}
		if (last?.type !== "paragraph_close") add("footnote_back", 0, meta);
		add("footnote_close", -1, meta);
	});
	if (notes.length > 0) add("footnotes_close", -1, { number: 0, count: 0 });
	state.tokens = kept;
}

/** `number` is what readers see, from 1; `count` says how often the text refers to the note. */
export interface FootnoteMeta {
	readonly number: number;
	readonly count: number;
}

/** Takes the footnotes' own tokens out of the text; a note may hold the definition of another. */
function separate(tokens: readonly Token[]) {
	const kept: Token[] = [];
	const bodies = new Map<string, Token[]>();
	const repeated: string[] = [];
	const open: Token[][] = [];
	for (const token of tokens) {
		if (token.type === "footnote_reference_open") {
			const { label }: { label: string } = token.meta;
			const body: Token[] = [];
			if (bodies.has(label)) repeated.push(label);
			else bodies.set(label, body);
			open.push(body);
		} else if (token.type === "footnote_reference_close") open.pop();
		else (open.at(-1) ?? kept).push(token);
	}
	return { kept, bodies, repeated };
}
