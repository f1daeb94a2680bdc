import { relativeHref } from "../src/addresses.ts";
import type { Frame } from "../src/frame.ts";
import { stringsFor } from "../src/locales.ts";
import type { Article, ArticleLink } from "../src/types.ts";
import {
	Actions,
	Attachments,
	Corrections,
	Provenance,
	Tags,
} from "./components/article-details.tsx";
import { langOf, TitleList } from "./components/article-list.tsx";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { Byline } from "./components/byline.tsx";
import { Day } from "./components/day.tsx";
import { Layout } from "./components/layout.tsx";
import { LeadPhoto } from "./components/lead-photo.tsx";
import { ArticleMetadata } from "./components/metadata.tsx";
import { Prose } from "./components/prose.tsx";

interface Props {
	readonly archive: Frame;
	readonly article: Article;
}

export const data = {
	pagination: { data: "archive.articles", size: 1, alias: "article" },
	permalink: ({ article }: Props) => article.permalink,
	eleventyExcludeFromCollections: true,
};

export default function ArticlePage({ archive, article }: Props) {
	const locale = archive.config.languages[0];
	const { permalink } = article;
	const strings = stringsFor(locale);
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={article.title}
			description={article.summary}
			type="article"
			category={article.category.slug}
			{...(article.image?.image && { image: article.image.image })}
			head={<ArticleMetadata archive={archive} article={article} />}
			scripts={["highlight"]}
		>
			<article class="article" lang={langOf(article, locale)}>
				<header class="article-header">
					<Breadcrumbs
						permalink={permalink}
						locale={locale}
						trail={[article.category]}
					/>
					<h1>{article.title}</h1>
					<Byline article={article} locale={locale} />
				</header>
				{article.hasLead && <p class="lead">{article.summary}</p>}
				<LeadPhoto article={article} locale={locale} />
				<Prose html={article.body.html} />
				<footer class="article-footer" lang={locale}>
					<Attachments archive={archive} article={article} />
					<Corrections archive={archive} article={article} />
					<Tags archive={archive} article={article} />
					<Actions archive={archive} article={article} />
					<Provenance archive={archive} article={article} />
				</footer>
			</article>
			<nav class="neighbours" aria-label={strings.neighbours}>
				<Neighbour
					link={article.older}
					label={strings.older}
					rel="prev"
					permalink={permalink}
				/>
				<Neighbour
					link={article.newer}
					label={strings.newer}
					rel="next"
					permalink={permalink}
				/>
			</nav>
			{article.related.length > 0 && (
				<section class="related" aria-labelledby="bai-lien-quan">
					<h2 id="bai-lien-quan">{strings.related}</h2>
					<TitleList articles={article.related} permalink={permalink} />
				</section>
			)}
		</Layout>
	);
}

interface NeighbourProps {
	readonly link: ArticleLink | undefined;
	readonly label: string;
	readonly rel: "prev" | "next";
	readonly permalink: string;
}

function Neighbour({ link, label, rel, permalink }: NeighbourProps) {
	if (link === undefined) return null;
	return (
		<a
			class={`neighbour neighbour-${rel}`}
			rel={rel}
			href={relativeHref(permalink, link.permalink)}
		>
			<span class="neighbour-label">{label}</span>
			<span class="neighbour-title">{link.title}</span>
			<Day moment={link.date} />
		</a>
	);
}
