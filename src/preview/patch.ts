import { relativeHref } from "../addresses.ts";
import { inOrder } from "../archive.ts";
import { type Diagnostic, hasErrors } from "../diagnostics.ts";
import { findLeadMedia } from "../model/lead-media.ts";
import { articleOf, renderDraft, renderEntry } from "../model.ts";
import type { Article, Draft } from "../types.ts";
import type { Base } from "./base.ts";
import { areLinksSame, withHeadings } from "./headings.ts";
import type { ArticleMemory, Remembered } from "./memory.ts";
import { relink, replaceArticles } from "./replace.ts";
import { isSameMedia, isSamePlace } from "./same.ts";

/**
 * What loading everything would give after a change of this article, in a hundredth of the time; nothing where the change
 * reaches further than can be followed.
 */
export function patchArticle(
	base: Base,
	file: string,
	root: string,
	memory: ArticleMemory,
): Base | undefined {
	const old = base.articles.get(file);
	const at = base.archive.articles.findIndex((each) => each.file === file);
	const before = base.archive.articles[at];
	const oldDraft = old?.draft?.value;
	if (!old || !oldDraft || !before) return undefined;
	const fresh = memory.readAgain(root, file);
	if (fresh === undefined) return undefined;
	const { value: draft, diagnostics } = memory.cache.draftOf(
		fresh.source,
		memory.understand,
	);
	if (!draft || hasErrors(diagnostics) || !isSamePlace(oldDraft, draft)) {
		return undefined;
	}
	const changed = new Map(base.changed).set(file, draft);
	const targets = withHeadings(base.targets(), changed);
	if (!areLinksSame(base.articles, oldDraft, draft, targets)) return undefined;
	const own = ownProblems(base, old, oldDraft);
	const others = base.loaded.diagnostics.filter((found) => found.file !== file);
	if (others.length + own.length !== base.loaded.diagnostics.length) {
		return undefined;
	}
	const found: Diagnostic[] = [...diagnostics];
	const entry = renderEntry(
		draft,
		before.permalink,
		targets,
		relativeHref,
		memory.cache.renderer(renderDraft),
		found,
	);
	const { category, authors, unit, tags, newer, older, related } = before;
	const terms = { category, authors, tags, ...(unit && { unit }) };
	const after = articleOf(
		{ ...entry, date: draft.date, terms },
		{ newer, older, related },
	);
	if (!isSameMedia(before, after)) return undefined;
	// Also of a title that was changed back before it could be shown.
	base.related().retitle(at, after.title);
	return follow(base, fresh, { before, after, changed }, [...others, ...found]);
}

interface Change {
	readonly before: Article;
	readonly after: Article;
	readonly changed: ReadonlyMap<string, Draft>;
}

function follow(
	{ loaded, archive, articles, targets, related }: Base,
	fresh: Remembered,
	{ before, after, changed }: Change,
	diagnostics: readonly Diagnostic[],
): Base {
	const { source } = fresh;
	const { content } = loaded.value;
	const sources = content.sources.map((each) =>
		each.file === source.file ? source : each,
	);
	const replaced = replaceArticles(archive, new Map([[before, after]]));
	const next =
		before.title === after.title
			? replaced
			: relink(replaced, related().related);
	return {
		loaded: {
			value: { content: { ...content, sources }, archive: next },
			diagnostics: inOrder(diagnostics),
		},
		archive: next,
		articles: new Map(articles).set(source.file, fresh),
		...{ targets, changed, related },
	};
}

/** What was wrong with the article by itself. */
function ownProblems(
	{ targets }: Base,
	{ draft, body }: Remembered,
	oldDraft: Draft,
): readonly Diagnostic[] {
	return [
		...(draft?.diagnostics ?? []),
		...findLeadMedia(oldDraft, targets()).diagnostics,
		...(body?.rendered.diagnostics ?? []),
	];
}
