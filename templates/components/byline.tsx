import { monthPermalink, relativeHref } from "../../src/addresses.ts";
import { formatDay } from "../../src/dates.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Article, Locale, Moment, Term } from "../../src/types.ts";
import { Day } from "./day.tsx";

interface BylineProps {
	readonly article: Article;
	readonly locale: Locale;
}

/** Who wrote it, when, and how often the old site said it was read. */
export function Byline({ article, locale }: BylineProps) {
	const strings = stringsFor(locale);
	const { views, unit, authors, updated } = article;
	return (
		<div class="byline" lang={locale}>
			{(authors.length > 0 || unit !== undefined) && (
				<p class="byline-people">
					{authors.map((author, index) => (
						<span>
							{index > 0 && ", "}
							<TermLink
								term={author}
								permalink={article.permalink}
								rel="author"
							/>
						</span>
					))}
					{authors.length > 0 && unit !== undefined && " – "}
					{unit !== undefined && (
						<TermLink term={unit} permalink={article.permalink} />
					)}
				</p>
			)}
			<p class="byline-facts">
				<a href={relativeHref(article.permalink, monthOf(article.date))}>
					<Day moment={article.date} full={locale} />
				</a>{" "}
				{updated !== undefined && (
					<span>
						{strings.updatedOn}: <Day moment={updated} />
					</span>
				)}{" "}
				{views !== undefined && (
					<span>
						{strings.views(formatCount(views.count, locale))}
						{views.asOf !== undefined &&
							` (${strings.viewsAsOf(formatDay({ day: views.asOf }))})`}
					</span>
				)}
			</p>
		</div>
	);
}

function monthOf({ day }: Moment): string {
	return monthPermalink(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

interface TermLinkProps {
	readonly term: Term;
	/** Of the page that links. */
	readonly permalink: string;
	readonly rel?: string;
}

export function TermLink({ term, permalink, rel }: TermLinkProps) {
	return (
		<a href={relativeHref(permalink, term.permalink)} rel={rel}>
			{term.name}
		</a>
	);
}
