import { relativeHref } from "../../src/addresses.ts";
import type { Article, Locale } from "../../src/types.ts";
import { ArticleMeta, langOf } from "./article-list.tsx";
import { Photo } from "./photo.tsx";

interface LeadStoryProps {
	readonly article: Article;
	readonly permalink: string;
	readonly locale: Locale;
}

/** The story that opens the front page. */
export function LeadStory({ article, permalink, locale }: LeadStoryProps) {
	return (
		<article class="lead-story" lang={langOf(article, locale)}>
			{article.image?.image !== undefined && (
				<div class="lead-story-photo">
					<Photo
						image={article.image.image}
						permalink={permalink}
						alt=""
						sizes="(min-width: 64rem) 44rem, 100vw"
						eager
					/>
				</div>
			)}
			<ArticleMeta article={article} permalink={permalink} locale={locale} />
			<h2>
				<a href={relativeHref(permalink, article.permalink)}>{article.title}</a>
			</h2>
			<p class="lead">{article.summary}</p>
		</article>
	);
}
