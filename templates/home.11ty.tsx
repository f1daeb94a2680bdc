import { permalinks, relativeHref } from "../src/addresses.ts";
import { encodeDays } from "../src/day-mask.ts";
import type { Listings } from "../src/listings.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import { webSite } from "../src/structured-data.ts";
import type { Archive, Article, TermArticles } from "../src/types.ts";
import {
	ArticleList,
	ArticleMeta,
	TitleList,
} from "./components/article-list.tsx";
import { JsonLd } from "./components/json-ld.tsx";
import { Layout } from "./components/layout.tsx";
import { LeadStory } from "./components/lead-story.tsx";

interface Props {
	readonly archive: Archive;
	readonly listings: Listings;
}

export const data = {
	permalink: permalinks.home,
	eleventyExcludeFromCollections: true,
};

const latestCount = 7;

export default function HomePage({ archive, listings }: Props) {
	const { config, articles } = archive;
	const locale = config.languages[0];
	const strings = stringsFor(locale);
	const permalink = permalinks.home;
	const shared = { permalink, locale };
	const [first] = articles;
	const lead = leadOf(articles);
	const latest = articles.filter((article) => article !== lead);
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={config.name}
			description={config.description}
			type="website"
			scripts={["on-this-day"]}
			head={<JsonLd data={webSite(config)} />}
		>
			<h1 class="visually-hidden">{config.name}</h1>
			<div class="front">
				{lead !== undefined && (
					<div class="front-lead">
						<LeadStory article={lead} {...shared} />
					</div>
				)}
				<section class="front-latest" aria-labelledby="moi-nhat">
					<h2 id="moi-nhat" class="section-title">
						{strings.latest}
					</h2>
					<ArticleList
						articles={latest.slice(0, latestCount)}
						level={3}
						{...shared}
					/>
					{first !== undefined && (
						<p class="more">
							<a href={relativeHref(permalink, permalinks.timeline)}>
								{strings.seeAll} ({formatCount(articles.length, locale)})
							</a>
						</p>
					)}
				</section>
				<div class="front-side">
					<section aria-labelledby="xem-nhieu">
						<h2 id="xem-nhieu" class="section-title">
							{strings.mostViewed}
						</h2>
						<ol class="ranking">
							{listings.mostViewed.slice(0, 6).map((article) => (
								<li>
									<a href={relativeHref(permalink, article.permalink)}>
										{article.title}
									</a>
									<ArticleMeta
										article={article}
										hideCategory
										showViews
										{...shared}
									/>
								</li>
							))}
						</ol>
						<p class="more">
							<a href={relativeHref(permalink, permalinks.mostViewed)}>
								{strings.seeAll}
							</a>
						</p>
					</section>
					{/* Last, because its list comes late: nothing on the screen may move. */}
					<section
						class="on-this-day"
						data-on-this-day={strings.onThisDayEmpty}
						data-days={encodeDays(
							listings.days.map(({ monthDay }) => monthDay),
						)}
						aria-labelledby="ngay-nay"
					>
						<h2 id="ngay-nay" class="section-title">
							{strings.onThisDay}
						</h2>
						<p>
							<a href={relativeHref(permalink, permalinks.calendar)}>
								{strings.onThisDayFallback}
							</a>
						</p>
					</section>
				</div>
			</div>
			<div class="front-categories">
				{archive.categories
					.filter((category) => category.articles.length > 0)
					.map((category) => (
						<CategoryBlock category={category} {...shared} />
					))}
			</div>
		</Layout>
	);
}

/** The newest story with a photo among the newest ones opens the page, or else the newest. */
function leadOf(articles: readonly Article[]): Article | undefined {
	const pictured = articles
		.slice(0, 5)
		.find((article) => article.image?.image !== undefined);
	return pictured ?? articles[0];
}

interface CategoryBlockProps {
	readonly category: TermArticles;
	readonly permalink: string;
	readonly locale: Archive["config"]["languages"][0];
}

function CategoryBlock({ category, permalink, locale }: CategoryBlockProps) {
	const strings = stringsFor(locale);
	const id = `chuyen-muc-${category.slug}`;
	return (
		<section aria-labelledby={id}>
			<h2 id={id} class="section-title">
				<a href={relativeHref(permalink, category.permalink)}>
					{category.name}
				</a>
			</h2>
			<TitleList
				articles={category.articles.slice(0, 4)}
				permalink={permalink}
			/>
			<p class="more">
				<a href={relativeHref(permalink, category.permalink)}>
					{strings.articles(formatCount(category.articles.length, locale))}
					<span class="visually-hidden"> {strings.within(category.name)}</span>
				</a>
			</p>
		</section>
	);
}
