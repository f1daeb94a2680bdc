import { permalinks, relativeHref } from "../src/addresses.ts";
import type { Listings } from "../src/listings.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import type { Archive } from "../src/types.ts";
import { ArticleMeta } from "./components/article-list.tsx";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";

interface Props {
	readonly archive: Archive;
	readonly listings: Listings;
}

export const data = {
	permalink: permalinks.mostViewed,
	eleventyExcludeFromCollections: true,
};

export default function MostViewedPage({ archive, listings }: Props) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const permalink = permalinks.mostViewed;
	const without = archive.articles.filter((article) => !article.views).length;
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={strings.mostViewedTitle}
			description={strings.mostViewedIntro}
			type="website"
		>
			<Breadcrumbs permalink={permalink} locale={locale} trail={[]} />
			<PageHeader title={strings.mostViewedTitle}>
				<p class="page-intro">{strings.mostViewedIntro}</p>
			</PageHeader>
			<ol class="ranking ranking-long">
				{listings.mostViewed.map((article) => (
					<li>
						<a href={relativeHref(permalink, article.permalink)}>
							{article.title}
						</a>
						<ArticleMeta
							article={article}
							permalink={permalink}
							locale={locale}
							showViews
						/>
					</li>
				))}
			</ol>
			{without > 0 && (
				<p class="page-note">
					{strings.withoutViews(formatCount(without, locale))}
				</p>
			)}
		</Layout>
	);
}
