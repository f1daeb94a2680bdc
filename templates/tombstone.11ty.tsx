import { stringsFor } from "../src/locales.ts";
import type { Archive, Tombstone } from "../src/types.ts";
import { langOf } from "./components/article-list.tsx";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { Day } from "./components/day.tsx";
import { Layout } from "./components/layout.tsx";

interface Props {
	readonly archive: Archive;
	readonly tombstone: Tombstone;
}

export const data = {
	pagination: { data: "archive.tombstones", size: 1, alias: "tombstone" },
	permalink: ({ tombstone }: Props) => tombstone.permalink,
	eleventyExcludeFromCollections: true,
};

/** What stays in public of a withdrawn article: that it existed, and why it is gone. */
export default function TombstonePage({ archive, tombstone }: Props) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const { permalink, category } = tombstone;
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={`${strings.withdrawn}: ${tombstone.title}`}
			description={strings.withdrawnText}
			type="website"
			category={category.slug}
			noindex
		>
			<article class="article tombstone">
				<header class="article-header">
					<Breadcrumbs
						permalink={permalink}
						locale={locale}
						trail={[category]}
					/>
					<p class="kicker">{strings.withdrawn}</p>
					<h1 lang={langOf(tombstone, locale)}>{tombstone.title}</h1>
					<p class="byline">
						{strings.postedOn}: <Day moment={tombstone.date} />
					</p>
				</header>
				<p class="lead">{strings.withdrawnText}</p>
				<p>
					<strong>{strings.withdrawnReason}:</strong> {tombstone.reason}
				</p>
				<p class="page-note">{strings.withdrawnHint}</p>
			</article>
		</Layout>
	);
}
