import type { OverviewPage } from "../src/listings.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import type { Archive, TermArticles } from "../src/types.ts";
import { TitleList } from "./components/article-list.tsx";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { TermLink } from "./components/byline.tsx";
import { CountLinks } from "./components/count-links.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";
import { Pagination } from "./components/pagination.tsx";

interface Props {
	readonly archive: Archive;
	readonly list: OverviewPage;
}

export const data = {
	pagination: { data: "listings.overviews", size: 1, alias: "list" },
	permalink: ({ list }: Props) => list.chunk.permalink,
	eleventyExcludeFromCollections: true,
};

export default function TaxonomyPage({ archive, list }: Props) {
	const { taxonomy, chunk } = list;
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const { permalink, items: terms } = chunk;
	const title =
		chunk.number === 1
			? strings[taxonomy]
			: `${strings[taxonomy]} – ${strings.pageOf(chunk.number, chunk.permalinks.length)}`;
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={title}
			type="website"
		>
			<Breadcrumbs permalink={permalink} locale={locale} trail={[]} />
			<PageHeader title={title} />
			{terms.length === 0 && <p class="empty">{strings.emptyList}</p>}
			{taxonomy === "categories" || taxonomy === "units" ? (
				<div class="term-cards">
					{terms.map((term) => (
						<TermCard
							term={term}
							permalink={permalink}
							count={strings.articles(
								formatCount(term.articles.length, locale),
							)}
						/>
					))}
				</div>
			) : (
				<CountLinks
					label={strings[taxonomy]}
					permalink={permalink}
					locale={locale}
					links={terms.map((term) => ({
						name: term.name,
						count: term.articles.length,
						permalink: term.permalink,
					}))}
				/>
			)}
			<Pagination chunk={chunk} locale={locale} />
		</Layout>
	);
}

interface TermCardProps {
	readonly term: TermArticles;
	readonly permalink: string;
	readonly count: string;
}

function TermCard({ term, permalink, count }: TermCardProps) {
	return (
		<section class="term-card">
			<h2>
				<TermLink term={term} permalink={permalink} />
			</h2>
			<p class="count">{count}</p>
			{term.description !== undefined && <p>{term.description}</p>}
			<TitleList articles={term.articles.slice(0, 2)} permalink={permalink} />
		</section>
	);
}
