import { type Element, isTag } from "domhandler";
import { cleanText } from "../../lines.ts";
import { readFacts } from "../facts.ts";
import { frameReason, isHidden } from "../frame.ts";
import { type HtmlPage, wordsOf } from "../page.ts";
import { readHtmlPage } from "../read-html.ts";
import type { HtmlRecogniser } from "../recogniser.ts";

const known =
	'[itemprop="articleBody"], .article-body, .article-content, .entry-content, .post-content, .news-content, .content-detail, .detail-content, .noi-dung, .noidung';
/** Marks the element that was found to hold the text. */
export const bodyMark = "data-bantin-body";
const least = 120;

/** Any other page: by schema.org and Open Graph, and by where most of its sentences stand. */
export const genericHtml: HtmlRecogniser = {
	name: "generic",
	title: {
		vi: "Không rõ cổng nào (đọc theo schema.org, Open Graph và nơi có nhiều chữ nhất)",
		en: "Unknown portal (read by schema.org, Open Graph and where most words stand)",
	},
	score: (page) => (readFacts(page).isArticle ? 0.5 : 0.2),
	read: (page) => {
		const body = markBody(page);
		return readHtmlPage(page, {
			portal: "generic",
			title: titleSelector(page, body),
			section: ".breadcrumb, .breadcrumbs, [itemtype*='BreadcrumbList']",
			lead: '[itemprop="description"]:not(meta), .sapo',
			metadata: '[itemprop="datePublished"]:not(meta), time.published',
			body: `[${bodyMark}]`,
		});
	},
};

/** Changes the page: the element with the text gets a mark. */
export function markBody(page: HtmlPage): Element | undefined {
	const body = findBody(page);
	if (body) body.attribs[bodyMark] = "";
	return body;
}

export function titleSelector(
	page: HtmlPage,
	body: Element | undefined,
): string {
	const { $ } = page;
	const tried = [
		'[itemprop="headline"]:not(meta)',
		"article h1",
		"h1",
		".title h2",
		"h2.title",
	];
	if (body && $(body).find("h1").length === 1) return `[${bodyMark}] h1`;
	const found = tried.find(
		(selector) =>
			$(selector).length > 0 && $(selector).first().text().trim() !== "",
	);
	return found ?? markTitle(page) ?? "h1";
}

const titleMark = "data-bantin-title";
const leastTitle = 8;

/** The heading that the page's own title begins with. */
function markTitle({ $, tagged }: HtmlPage): string | undefined {
	const shown = cleanText($(tagged("title")[0]).text());
	const heading = ["h2", "h3", "h4"].flatMap(tagged).find((node) => {
		const text = cleanText(wordsOf(node));
		return text.length >= leastTitle && shown.startsWith(text);
	});
	if (!heading) return undefined;
	heading.attribs[titleMark] = "";
	return `[${titleMark}]`;
}

/** The element that says it is the text, else the one with most sentences outside of links. */
function findBody({ find, tagged }: HtmlPage): Element | undefined {
	const named = find(known).filter(
		(node) => wordsOf(node).trim().length >= least,
	);
	const [first] = named;
	if (named.length === 1 && first) return first;
	const [root] = tagged("body");
	return root ? mostSentences(root) : undefined;
}

interface Candidate {
	readonly element: Element;
	readonly score: number;
}

/** Each paragraph counts for its parent, and half for the one above, as readers' modes of browsers do. */
function mostSentences(root: Element): Element | undefined {
	const scores = new Map<Element, number>();
	const add = (element: Element, points: number) =>
		scores.set(element, (scores.get(element) ?? 0) + points);
	const visit = (
		element: Element,
		above: readonly Element[],
		isLink: boolean,
	) => {
		if (isHidden(element) || (element !== root && frameReason(element))) return;
		const own = element.children
			.map((child) => (child.type === "text" ? child.data : ""))
			.join("")
			.trim();
		const inlineWords = element.children
			.filter(
				(child): child is Element =>
					isTag(child) && /^(?:b|strong|i|em|span|font)$/u.test(child.name),
			)
			.map(wordsOf)
			.join("");
		const words = `${own}${inlineWords}`.replace(/\s+/gu, " ");
		if (words.length >= 25 && !isLink) {
			const points =
				1 + words.length / 100 + (words.match(/[,.;]/gu)?.length ?? 0) / 5;
			const isBlock =
				/^(?:p|pre|td|li|blockquote|dd|span|font|b|strong|i|em)$/u.test(
					element.name,
				);
			const targets = isBlock ? above : [element, ...above];
			targets.slice(0, 3).forEach((target, index) => {
				add(target, points / (index + 1));
			});
		}
		for (const child of element.children) {
			if (isTag(child))
				visit(
					child,
					[element, ...above.slice(0, 3)],
					isLink || child.name === "a",
				);
		}
	};
	visit(root, [], false);
	const best = [...scores]
		.filter(
			([element]) =>
				!/^(?:tr|tbody|span|font|b|strong|i|em)$/u.test(element.name),
		)
		.map(([element, score]): Candidate => ({ element, score }))
		.reduce<Candidate | undefined>(
			(most, candidate) =>
				!most || candidate.score > most.score ? candidate : most,
			undefined,
		);
	return best?.element ?? root;
}
