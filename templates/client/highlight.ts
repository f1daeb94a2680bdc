import { analyse } from "../../src/search/analyse.ts";
import { findHits, type Marks } from "../../src/search/engine/excerpt.ts";
import { parseQuery } from "../../src/search/query.ts";
import { searchStringsFor } from "../../src/search/strings.ts";
import { element } from "./search/render.ts";

/** Marks on an article what the reader had searched for: the result's address says it as `?tim=…`. */
const query = new URLSearchParams(location.search).get("tim") ?? "";
const article = document.querySelector<HTMLElement>("article");
if (query !== "" && article) markArticle(article, query);

function markArticle(article: HTMLElement, query: string): void {
	const places = [
		...article.querySelectorAll<HTMLElement>("h1, .lead, .prose, figcaption"),
	];
	const texts = places.flatMap(textNodes);
	const marks = marksFor(query, texts.map(({ data }) => data).join("\n"));
	const marked = texts.flatMap((text) => markNode(text, marks));
	if (marked.length > 0) showNote(marked);
}

/** A word is marked as it was typed where the article has it so, else with any diacritics. */
function marksFor(query: string, text: string): Marks {
	const there = new Set(analyse(text).map(({ exact }) => exact));
	const clauses = parseQuery(query).clauses.filter(({ excluded }) => !excluded);
	return {
		words: clauses
			.filter(({ kind }) => kind !== "phrase")
			.flatMap(({ tokens }) => tokens)
			.map(({ exact, folded }) => ({
				exact: there.has(exact) ? exact : folded,
				folded,
			})),
		beginnings: [],
		runs: clauses
			.filter(({ kind }) => kind === "phrase")
			.map(({ tokens }) => tokens.map(({ folded }) => folded)),
	};
}

function textNodes(place: HTMLElement): readonly Text[] {
	const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
	const nodes: Text[] = [];
	while (walker.nextNode()) {
		if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
	}
	return nodes;
}

function markNode(node: Text, marks: Marks): readonly HTMLElement[] {
	const tokens = analyse(node.data);
	const hits = findHits(tokens, marks);
	const made: HTMLElement[] = [];
	let end = tokens.length - 1;
	// From the end, so that what is still to come keeps its place.
	for (let at = end; at >= 0; at -= 1) {
		if (hits[at] === -1) continue;
		if (hits[at + 1] === undefined || hits[at + 1] === -1) end = at;
		// Marked neighbours become one stretch.
		if (at > 0 && hits[at - 1] !== -1) continue;
		const from = tokens[at]?.start ?? 0;
		const word = node.splitText(from);
		word.splitText((tokens[end]?.end ?? from) - from);
		const mark = element("mark", { class: "search-mark" });
		word.replaceWith(mark);
		mark.append(word);
		made.unshift(mark);
	}
	return made;
}

function showNote(marked: readonly HTMLElement[]): void {
	const strings = searchStringsFor(document.documentElement.lang);
	const button = element("button", { type: "button" }, strings.stopMarking);
	const note = element(
		"p",
		{ class: "search-marking", role: "status" },
		`${strings.marking} `,
		button,
	);
	button.addEventListener("click", () => {
		for (const mark of marked) {
			const parent = mark.parentNode;
			mark.replaceWith(...mark.childNodes);
			parent?.normalize();
		}
		note.remove();
		history.replaceState(history.state, "", location.pathname + location.hash);
	});
	document.body.append(note);
}
