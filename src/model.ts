import { relativeHref } from "./addresses.ts";
import { compareMoments } from "./dates.ts";
import {
	type Checked,
	type Diagnostic,
	problem,
	siteFile,
} from "./diagnostics.ts";
import { createResolver, type LinkTargets } from "./links.ts";
import type { BodyContext, RenderedMarkdown } from "./markdown/body-context.ts";
import { renderBody } from "./markdown.ts";
import { findLeadMedia, type LeadMedia } from "./model/lead-media.ts";
import {
	compareNewest,
	listAuthors,
	listCategories,
	listTags,
	listUnits,
	listYears,
	newestFirst,
} from "./model/lists.ts";
import { configOfPart, membership, type Part } from "./model/part.ts";
import { assignPermalinks } from "./model/permalinks.ts";
import { select } from "./model/select.ts";
import { createTargets } from "./model/targets.ts";
import { gatherTerms, type Terms, type TermsOfArticle } from "./model/terms.ts";
import { findUnused } from "./model/unused-media.ts";
import { buildRedirects } from "./redirects.ts";
import { findRelated, type Topic } from "./related.ts";
import type {
	Archive,
	Article,
	ArticleLink,
	Day,
	Draft,
	Exclusion,
	MediaCatalogue,
	Moment,
	SiteConfig,
	Tombstone,
} from "./types.ts";

export interface ModelOptions {
	/** `publish_on` is compared with this day, never with the clock. */
	readonly today: Day;
	/** For the dev server. */
	readonly includeDrafts: boolean;
	/** Files that exist but have errors of their own: what refers to them is not reported again. */
	readonly broken?: ReadonlySet<string>;
	/** Makes an archive of only these articles; links to the others lead to the site on the web. */
	readonly part?: Part;
	/** Renders a body, or recalls what the same call gave before. */
	readonly render?: BodyRenderer;
	/** Finds articles that are alike, or recalls what the same call gave before. */
	readonly relate?: Relater;
}

/** A body as its page shows it. It depends on the draft, the context's plain fields and the answers of its functions alone. */
export type BodyRenderer = (
	draft: Draft,
	context: BodyContext,
) => Checked<RenderedMarkdown>;

/** @param topics in order of time */
export type Relater = (
	topics: readonly Topic[],
) => readonly (readonly number[])[];

/** Renders each body anew. */
export const renderDraft: BodyRenderer = (draft, context) =>
	renderBody(draft.body, context);

/** An article before its neighbours are known. */
interface Entry {
	readonly draft: Draft;
	readonly permalink: string;
	readonly body: RenderedMarkdown;
	readonly lead: LeadMedia;
}

/**
 * Everything about the archive that only shows across files: permalinks, order, terms, links, redirects. The same drafts
 * in any order give the same archive. With errors among the diagnostics it is for looking at, not for publishing.
 */
export function buildArchive(
	config: SiteConfig,
	drafts: readonly Draft[],
	media: MediaCatalogue,
	exclusions: readonly Exclusion[],
	options: ModelOptions,
): Checked<Archive> {
	const ordered = [...drafts].sort(compareFiles);
	const selection = select(ordered, options.today, options.includeDrafts);
	const belongs = membership(options.part, config);
	const all = [...selection.published, ...selection.withdrawn];
	const pages = all.filter(belongs);
	const permalinks = assignPermalinks(all);
	const permalinkOf = ({ file }: Draft) => permalinks.value.get(file) ?? "";
	const terms = gatherTerms(config, selection.published);
	const targets = createTargets(
		config,
		selection,
		permalinks.value,
		media,
		options.broken ?? new Set(),
	);
	const diagnostics: Diagnostic[] = [
		...permalinks.diagnostics,
		...terms.diagnostics,
	];

	const outside = new Set(
		all.filter((draft) => !belongs(draft)).map(permalinkOf),
	);
	const entries = selection.published
		.filter(belongs)
		.map((draft) =>
			renderEntry(
				draft,
				permalinkOf(draft),
				targets,
				(from, to) =>
					outside.has(to.split("#", 1)[0] ?? "")
						? config.baseUrl + relativeHref("index.html", to)
						: relativeHref(from, to),
				options.render ?? renderDraft,
				diagnostics,
			),
		);
	const articles = connect(entries, terms.value, options.relate ?? findRelated);
	// Where articles have errors, those say why there are none.
	if (selection.published.length === 0 && (options.broken?.size ?? 0) === 0)
		diagnostics.push(problem("archive/empty", siteFile, undefined, {}));
	const redirects = buildRedirects(
		pages.map((draft) => {
			const { file, title, originalUrl, aliases } = draft;
			const permalink = permalinkOf(draft);
			return {
				...{ file, title, aliases, permalink },
				...(originalUrl !== undefined && { originalUrl }),
				// Asked for only where something is wrong.
				get positions() {
					return draft.positions;
				},
			};
		}),
	);
	diagnostics.push(
		...redirects.diagnostics,
		...findUnused(articles, media, [
			...selection.unpublished,
			...selection.withdrawn,
			...selection.published.filter((draft) => !belongs(draft)),
		]),
	);

	return {
		value: {
			config: configOfPart(options.part, config),
			articles,
			tombstones: selection.withdrawn
				.filter(belongs)
				.map((draft) => asTombstone(draft, permalinkOf(draft), terms.value))
				.sort(compareNewest),
			exclusions: [...exclusions, ...selection.exclusions].sort(compareFiles),
			categories: listCategories(config, terms.value, articles),
			authors: listAuthors(articles),
			units: listUnits(articles),
			tags: listTags(articles),
			years: listYears(articles),
			redirects: redirects.value,
			media,
		},
		diagnostics,
	};
}

/** One article by itself: its text as its page shows it, and the photo and downloads it names. */
export function renderEntry(
	draft: Draft,
	permalink: string,
	targets: LinkTargets,
	hrefTo: (from: string, to: string) => string,
	render: BodyRenderer,
	diagnostics: Diagnostic[],
): Entry {
	const { file, bodyLine, lang } = draft;
	const here = `${permalink}#`;
	const body = render(draft, {
		file,
		bodyLine,
		permalink,
		locale: lang,
		resolve: createResolver(file, targets),
		href: (path) =>
			path.startsWith(here)
				? path.slice(permalink.length)
				: hrefTo(permalink, path),
	});
	const lead = findLeadMedia(draft, targets);
	for (const diagnostic of [...lead.diagnostics, ...body.diagnostics])
		diagnostics.push(diagnostic);
	return { draft, permalink, body: body.value, lead: lead.value };
}

/** Puts articles in order and links each with its neighbours and those like it. */
function connect(
	entries: readonly Entry[],
	terms: Terms,
	relate: Relater,
): readonly Article[] {
	const sorted = newestFirst(
		entries.map(({ draft, permalink, body, lead }): OrderedEntry => {
			const { date } = draft;
			return { draft, permalink, body, lead, date, terms: terms.of(draft) };
		}),
	);
	const links = sorted.map(
		({ draft: { title, date }, permalink }): ArticleLink => ({
			title,
			permalink,
			date,
		}),
	);
	const related = relate(
		sorted.map(({ draft, terms: { tags, authors, category } }) => ({
			title: draft.title,
			tags: tags.map(({ slug }) => slug),
			authors: authors.map(({ slug }) => slug),
			category: category.slug,
		})),
	);
	return sorted.map((entry, index) =>
		articleOf(entry, {
			newer: links[index - 1],
			older: links[index + 1],
			related: (related[index] ?? [])
				.map((other) => links[other])
				.filter((link) => link !== undefined),
		}),
	);
}

interface Company {
	readonly newer: ArticleLink | undefined;
	readonly older: ArticleLink | undefined;
	readonly related: readonly ArticleLink[];
}

interface OrderedEntry extends Entry {
	readonly date: Moment;
	readonly terms: TermsOfArticle;
}

/** Fields that may be absent are set one by one: thousands of objects spread into others would be most of the work. */
export function articleOf(entry: OrderedEntry, company: Company): Article {
	const { draft, permalink, body, lead, terms } = entry;
	const { summary, corrections } = draft;
	const article: Writable<Article> = {
		file: draft.file,
		slug: draft.slug,
		permalink,
		title: draft.title,
		date: draft.date,
		category: terms.category,
		authors: terms.authors,
		tags: terms.tags,
		summary: summary ?? body.summary,
		hasLead: summary !== undefined,
		attachments: lead.attachments,
		lang: draft.lang,
		aliases: draft.aliases,
		corrections:
			corrections.length < 2
				? corrections
				: corrections.toSorted((a, b) => compareMoments(b.date, a.date)),
		body,
		related: company.related,
	};
	if (terms.unit) article.unit = terms.unit;
	if (lead.image) article.image = lead.image;
	if (draft.views) article.views = draft.views;
	if (draft.updated) article.updated = draft.updated;
	if (draft.source) article.source = draft.source;
	if (draft.rights !== undefined) article.rights = draft.rights;
	if (draft.originalUrl !== undefined) article.originalUrl = draft.originalUrl;
	if (draft.originalId !== undefined) article.originalId = draft.originalId;
	if (draft.archivedAt) article.archivedAt = draft.archivedAt;
	if (company.newer) article.newer = company.newer;
	if (company.older) article.older = company.older;
	return article;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

function asTombstone(draft: Draft, permalink: string, terms: Terms): Tombstone {
	const {
		file,
		title,
		date,
		lang,
		aliases,
		originalUrl,
		withdrawnReason = "",
	} = draft;
	return {
		file,
		permalink,
		title,
		date,
		category: terms.category(draft.category),
		lang,
		reason: withdrawnReason,
		aliases,
		...(originalUrl !== undefined && { originalUrl }),
	};
}

function compareFiles(
	a: { readonly file: string },
	b: { readonly file: string },
): number {
	return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}
