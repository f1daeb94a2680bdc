import { createHash } from "node:crypto";
import { relativeHref } from "../addresses.ts";
import { detached, keepDraft } from "../cache/article-record.ts";
import { answerAgain } from "../cache/body-answers.ts";
import { factKeys } from "../cache/cached-renderer.ts";
import { digest } from "../cache/digest.ts";
import type { Checked } from "../diagnostics.ts";
import { headingIdsOf } from "../markdown.ts";
import { renderDraft } from "../model.ts";
import type { Article, Draft, SourceFile } from "../types.ts";
import type { FollowedTexts } from "./edit-log.ts";
import type { KeptArticles } from "./kept-articles.ts";

/** An article of which only the text is another than before. */
export interface FollowedEdit {
	/** Of the article, newest first. */
	readonly number: number;
	readonly before: Article;
	readonly after: Article;
	/** What stands for all that its file decides but the texts of its body. */
	readonly cardKey: string;
	/** What stood for the texts of its body. */
	readonly bodyKey: string;
	readonly texts: FollowedTexts;
}

/**
 * What an edit came to, where nothing but the article's own text shows it: its front matter, summary, headings and photos
 * are as they were, it leads nowhere new, and nothing is wrong with it. Nothing where more may have changed.
 */
export function followEdit(
	articles: KeptArticles,
	{ file, text }: SourceFile,
	understand: (source: SourceFile) => Checked<Draft | undefined>,
): FollowedEdit | undefined {
	const number = articles.numberOf(file);
	const record = articles.recordAt(number);
	const before = articles.articleAt(number);
	const bodyKey = articles.bodyKeyAt(number);
	if (!record || !before || bodyKey === undefined) return undefined;
	const { body: known, diagnostics: oldProblems } = record;
	if (oldProblems.length + known.diagnostics.length > 0) return undefined;
	const { value: draft, diagnostics } = understand({ file, text });
	if (!draft || diagnostics.length > 0) return undefined;
	if (idsOf(draft) !== idsOf(articles.draftOf(record))) return undefined;
	const { permalink } = known;
	const { resolve, knewAll } = answerAgain(known.answers);
	const { value: body, diagnostics: problems } = renderDraft(draft, {
		...{ file, permalink, resolve },
		bodyLine: draft.bodyLine,
		locale: draft.lang,
		href: (path) =>
			path.startsWith(`${permalink}#`)
				? path.slice(permalink.length)
				: relativeHref(permalink, path),
	});
	if (!knewAll() || problems.length > 0) return undefined;
	const { html, text: words, ...facts } = body;
	const kept = keepDraft(draft, text);
	const { cardKey } = factKeys(kept && detached(kept), detached(facts));
	if (cardKey !== known.cardKey) return undefined;
	const after = articles.withBody(number, body);
	return (
		after && {
			...{ number, before, after, cardKey, bodyKey },
			texts: {
				sha256: createHash("sha256").update(text).digest("hex"),
				key: digest(html, words),
				html,
				text: words,
			},
		}
	);
}

/** Links of other articles may lead to them. */
function idsOf({ body }: Draft): string {
	return [...headingIdsOf(body)].join("\n");
}
