import {
	permalinks,
	relativeHref,
	type TaxonomyName,
	termPermalink,
} from "../src/addresses.ts";
import type { TermPage } from "../src/listings.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import type { Archive } from "../src/types.ts";
import { ArticleList } from "./components/article-list.tsx";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { CountLinks } from "./components/count-links.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";
import { Pagination } from "./components/pagination.tsx";

interface Props {
	readonly archive: Archive;
	readonly list: TermPage;
}

export const data = {
	pagination: { data: "listings.terms", size: 1, alias: "list" },
	permalink: ({ list }: Props) => list.chunk.permalink,
	eleventyExcludeFromCollections: true,
};

const overviews: Record<TaxonomyName, string> = {
	category: permalinks.categories,
	author: permalinks.authors,
	unit: permalinks.units,
	tag: permalinks.tags,
};

const plural = {
	category: "categories",
	author: "authors",
	unit: "units",
	tag: "tags",
} as const;

export default function TermPageView({ archive, list }: Props) {
	const { taxonomy, term, year, years, chunk } = list;
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const { permalink } = chunk;
	const first = termPermalink(taxonomy, term.slug);
	const name =
		year === undefined ? term.name : strings.termYear(term.name, year);
	const title =
		chunk.number === 1
			? name
			: `${name} – ${strings.pageOf(chunk.number, chunk.permalinks.length)}`;
	const overview = {
		name: strings[plural[taxonomy]],
		permalink: overviews[taxonomy],
	};
	const feeds =
		taxonomy === "category"
			? [
					{
						title: term.name,
						permalink: first.replace(/index\.html$/, "atom.xml"),
					},
				]
			: [];
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={title}
			type="website"
			feeds={feeds}
			{...(term.description !== undefined && { description: term.description })}
			{...(taxonomy === "category" && { category: term.slug })}
		>
			<Breadcrumbs
				permalink={permalink}
				locale={locale}
				trail={
					year === undefined
						? [overview]
						: [overview, { name: term.name, permalink: first }]
				}
			/>
			<PageHeader title={title} kicker={strings[taxonomy]}>
				{term.description !== undefined && year === undefined && (
					<p class="page-intro">{term.description}</p>
				)}
				<p class="count">
					{strings.articles(
						formatCount(
							years.find((other) => other.year === year)?.count ??
								term.articles.length,
							locale,
						),
					)}
					{feeds.map((feed) => (
						<a href={relativeHref(permalink, feed.permalink)}>Atom</a>
					))}
				</p>
			</PageHeader>
			{years.length > 0 && (
				<CountLinks
					label={strings.byYear}
					permalink={permalink}
					locale={locale}
					links={years.map((other) => ({
						name: String(other.year),
						count: other.count,
						permalink: other.permalink,
						current: other.year === year,
					}))}
				/>
			)}
			<ArticleList
				articles={chunk.items}
				permalink={permalink}
				locale={locale}
				hideCategory={taxonomy === "category"}
			/>
			<Pagination chunk={chunk} locale={locale} />
		</Layout>
	);
}
