import {
	onThisDayPermalink,
	permalinks,
	relativeHref,
} from "../src/addresses.ts";
import type { DayPage, Listings } from "../src/listings.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import type { Archive } from "../src/types.ts";
import { ArticleList } from "./components/article-list.tsx";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";
import { Pagination } from "./components/pagination.tsx";

interface Props {
	readonly archive: Archive;
	readonly listings: Listings;
	readonly list: DayPage;
}

export const data = {
	pagination: { data: "listings.dayPages", size: 1, alias: "list" },
	permalink: ({ list }: Props) => list.chunk.permalink,
	eleventyExcludeFromCollections: true,
};

export default function OnThisDayPage({ archive, listings, list }: Props) {
	const { monthDay, articles, chunk } = list;
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const { permalink } = chunk;
	const [month = 1, day = 1] = monthDay.split("-").map(Number);
	const name = strings.onThisDayTitle(day, month);
	const title =
		chunk.number === 1
			? name
			: `${name} – ${strings.pageOf(chunk.number, chunk.permalinks.length)}`;
	const index = listings.days.findIndex((day) => day.monthDay === monthDay);
	const previous = listings.days.at(index - 1)?.monthDay ?? monthDay;
	const next =
		listings.days[(index + 1) % listings.days.length]?.monthDay ?? monthDay;
	const href = (to: string) => relativeHref(permalink, onThisDayPermalink(to));
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
				trail={[{ name: strings.calendar, permalink: permalinks.calendar }]}
			/>
			<PageHeader title={title}>
				<p class="count">
					{strings.articles(formatCount(articles.length, locale))}
				</p>
			</PageHeader>
			<ArticleList
				articles={chunk.items}
				permalink={permalink}
				locale={locale}
			/>
			<Pagination chunk={chunk} locale={locale} />
			<nav class="pagination" aria-label={strings.onThisDay}>
				<a rel="prev" href={href(previous)}>
					{strings.previousDay}: {shown(previous)}
				</a>
				<a rel="next" href={href(next)}>
					{strings.nextDay}: {shown(next)}
				</a>
			</nav>
		</Layout>
	);
}

/** `MM-dd` → `dd/MM` */
function shown(monthDay: string): string {
	return monthDay.split("-").reverse().join("/");
}
