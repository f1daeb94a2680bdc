import { monthPermalink, permalinks, yearPermalink } from "../src/addresses.ts";
import type { MonthPage } from "../src/listings.ts";
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
	readonly list: MonthPage;
}

export const data = {
	pagination: { data: "listings.months", size: 1, alias: "list" },
	permalink: ({ list }: Props) => list.chunk.permalink,
	eleventyExcludeFromCollections: true,
};

export default function MonthPageView({ archive, list }: Props) {
	const { year, month, chunk } = list;
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const { permalink } = chunk;
	const months =
		archive.years.find((other) => other.year === year)?.months ?? [];
	const count =
		months.find((other) => other.month === month)?.articles.length ?? 0;
	const name = strings.monthOfYear(month, year);
	const title =
		chunk.number === 1
			? name
			: `${name} – ${strings.pageOf(chunk.number, chunk.permalinks.length)}`;
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={title}
			type="website"
		>
			<Breadcrumbs
				permalink={permalink}
				locale={locale}
				trail={[
					{ name: strings.timeline, permalink: permalinks.timeline },
					{ name: strings.year(year), permalink: yearPermalink(year) },
				]}
			/>
			<PageHeader title={title}>
				<p class="count">{strings.articles(formatCount(count, locale))}</p>
			</PageHeader>
			<CountLinks
				label={strings.byMonth}
				permalink={permalink}
				locale={locale}
				links={months.toReversed().map((other) => ({
					name: strings.month(other.month),
					count: other.articles.length,
					permalink: monthPermalink(year, other.month),
					current: other.month === month,
				}))}
			/>
			<ArticleList
				articles={chunk.items}
				permalink={permalink}
				locale={locale}
			/>
			<Pagination chunk={chunk} locale={locale} />
		</Layout>
	);
}
