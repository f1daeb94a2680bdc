import { relativeHref } from "../../src/addresses.ts";
import type { Article, Locale } from "../../src/types.ts";
import { ArticleMeta, langOf } from "./article-list.tsx";
import { Photo } from "./photo.tsx";

interface TimelineStoryProps {
	readonly article: Article;
	readonly permalink: string;
	readonly locale: Locale;
}

/** An article that stands for its year: a small photo, title and day. */
export function TimelineStory(props: TimelineStoryProps) {
	const { article, permalink, locale } = props;
	const image = article.image?.image;
	return (
		<div class="timeline-story" lang={langOf(article, locale)}>
			{image !== undefined && (
				<Photo image={image} permalink={permalink} alt="" sizes="6rem" />
			)}
			<div>
				<p class="timeline-title">
					<a href={relativeHref(permalink, article.permalink)}>
						{article.title}
					</a>
				</p>
				<ArticleMeta
					article={article}
					permalink={permalink}
					locale={locale}
					hideCategory
					showViews
				/>
			</div>
		</div>
	);
}
