import { relativeHref } from "../../src/addresses.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Article, Locale } from "../../src/types.ts";
import { Day } from "./day.tsx";
import { Photo } from "./photo.tsx";

interface ArticleProps {
	readonly article: Article;
	readonly permalink: string;
	readonly locale: Locale;
	/** The level of the title in the page's outline. */
	readonly level?: 2 | 3;
	readonly hideCategory?: boolean;
	readonly showViews?: boolean;
}

interface ArticleListProps extends Omit<ArticleProps, "article"> {
	readonly articles: readonly Article[];
}

/** Articles under each other: day, title, the beginning of the text, a small photo. */
export function ArticleList({ articles, ...rest }: ArticleListProps) {
	if (articles.length === 0)
		return <p class="empty">{stringsFor(rest.locale).emptyList}</p>;
	const seen = new Set<string>();
	return (
		<ul class="article-list">
			{articles.map((article) => (
				<li id={anchorOf(article.date.day, seen)}>
					<ArticleEntry article={article} {...rest} />
				</li>
			))}
		</ul>
	);
}

/** The first article of each day carries the anchor that the calendar leads to. @param seen days so far */
function anchorOf(day: string, seen: Set<string>): string | undefined {
	if (seen.has(day)) return undefined;
	seen.add(day);
	return `ngay-${day}`;
}

function ArticleEntry(props: ArticleProps) {
	const { article, permalink, locale, level = 2 } = props;
	const Title: "h2" | "h3" = `h${level}`;
	return (
		<article class="entry" lang={langOf(article, locale)}>
			<div class="entry-text">
				<ArticleMeta {...props} />
				<Title>
					<a href={relativeHref(permalink, article.permalink)}>
						{article.title}
					</a>
				</Title>
				<p class="entry-summary">{article.summary}</p>
			</div>
			{article.image?.image !== undefined && (
				<div class="entry-photo">
					<Photo
						image={article.image.image}
						permalink={permalink}
						alt=""
						sizes="(min-width: 40rem) 11rem, 6.5rem"
					/>
				</div>
			)}
		</article>
	);
}

/** Section and day above a title. */
export function ArticleMeta(props: ArticleProps) {
	const { article, permalink, locale, hideCategory, showViews } = props;
	return (
		<p class="meta" lang={locale}>
			{!hideCategory && (
				<a
					class="kicker"
					href={relativeHref(permalink, article.category.permalink)}
				>
					{article.category.name}
				</a>
			)}{" "}
			<Day moment={article.date} />{" "}
			{showViews && article.views !== undefined && (
				<span>
					{stringsFor(locale).views(formatCount(article.views.count, locale))}
				</span>
			)}
		</p>
	);
}

/** The language of a text, only where it is not the page's own. */
export function langOf(article: { readonly lang: Locale }, locale: Locale) {
	return article.lang === locale ? undefined : article.lang;
}

interface TitleListProps {
	readonly articles: readonly {
		readonly title: string;
		readonly permalink: string;
		readonly date: Article["date"];
	}[];
	readonly permalink: string;
}

/** Titles with their days, without text: for short lists beside something else. */
export function TitleList({ articles, permalink }: TitleListProps) {
	return (
		<ul class="title-list">
			{articles.map((article) => (
				<li>
					<a href={relativeHref(permalink, article.permalink)}>
						{article.title}
					</a>{" "}
					<Day moment={article.date} />
				</li>
			))}
		</ul>
	);
}
