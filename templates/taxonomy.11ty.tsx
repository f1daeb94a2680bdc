import { permalinks } from "../src/addresses.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import type { Archive, TermArticles } from "../src/types.ts";
import { TitleList } from "./components/article-list.tsx";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { TermLink } from "./components/byline.tsx";
import { CountLinks } from "./components/count-links.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";

type Taxonomy = "categories" | "authors" | "units" | "tags";

interface Props {
	readonly archive: Archive;
	readonly taxonomy: Taxonomy;
}

export const data = {
	taxonomies: ["categories", "authors", "units", "tags"],
	pagination: { data: "taxonomies", size: 1, alias: "taxonomy" },
	permalink: ({ taxonomy }: Props) => permalinks[taxonomy],
	eleventyExcludeFromCollections: true,
};

export default function TaxonomyPage({ archive, taxonomy }: Props) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const permalink = permalinks[taxonomy];
	const terms = archive[taxonomy];
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={strings[taxonomy]}
			type="website"
		>
			<Breadcrumbs permalink={permalink} locale={locale} trail={[]} />
			<PageHeader title={strings[taxonomy]} />
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
