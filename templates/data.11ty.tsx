import { permalinks, relativeHref } from "../src/addresses.ts";
import { stringsFor } from "../src/locales.ts";
import {
	articleFields,
	categoryFields,
} from "../src/machines/dataset-fields.ts";
import { formatCount } from "../src/numbers.ts";
import type { Archive } from "../src/types.ts";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { DownloadLink } from "./components/copies.tsx";
import { FeedTable } from "./components/feed-table.tsx";
import { FieldTable } from "./components/field-table.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";

interface Props {
	readonly archive: Archive;
}

export const data = {
	permalink: permalinks.data,
	eleventyExcludeFromCollections: true,
};

export default function DataPage({ archive }: Props) {
	const { config } = archive;
	const locale = config.languages[0];
	const strings = stringsFor(locale);
	const permalink = permalinks.data;
	const shared = { archive, permalink };
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={strings.data}
			description={strings.dataIntro}
			type="website"
		>
			<Breadcrumbs permalink={permalink} locale={locale} trail={[]} />
			<PageHeader title={strings.data}>
				<p class="page-intro">{strings.dataIntro}</p>
			</PageHeader>
			<div class="text-page">
				<Catalogues {...shared} />
				<FullTexts {...shared} />
				<section aria-labelledby="cac-cot">
					<h2 id="cac-cot" class="section-title">
						{strings.columns}
					</h2>
					<p>{strings.columnsIntro}</p>
					<FieldTable
						file="bai-viet.csv"
						fields={articleFields}
						locale={locale}
						open
					/>
					<FieldTable
						file="chuyen-muc.csv"
						fields={categoryFields}
						locale={locale}
					/>
				</section>
				<section aria-labelledby="nguon-tin">
					<h2 id="nguon-tin" class="section-title">
						{strings.feeds}
					</h2>
					<p>{strings.feedsIntro}</p>
					<FeedTable {...shared} />
				</section>
				<section aria-labelledby="ban-quyen">
					<h2 id="ban-quyen" class="section-title">
						{strings.rights}
					</h2>
					<p>
						{config.rights ?? strings.rightsUnknown}{" "}
						<a
							href={relativeHref(
								permalink,
								`${permalinks.about}#thong-tin-xuat-ban`,
							)}
						>
							{strings.imprint}
						</a>
					</p>
				</section>
			</div>
		</Layout>
	);
}

interface SectionProps {
	readonly archive: Archive;
	readonly permalink: string;
}

function Catalogues({ archive, permalink }: SectionProps) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const files = [
		{
			path: "du-lieu/bai-viet.csv",
			about: strings.articlesCsv(formatCount(archive.articles.length, locale)),
		},
		{ path: "du-lieu/bai-viet.json", about: strings.articlesJson },
		{ path: "du-lieu/chuyen-muc.csv", about: strings.categoriesCsv },
		{ path: "du-lieu/datapackage.json", about: strings.dataPackage },
	];
	return (
		<section aria-labelledby="tai-ve">
			<h2 id="tai-ve" class="section-title">
				{strings.download}
			</h2>
			<dl class="downloads">
				{files.map(({ path, about }) => (
					<div>
						<dt>
							<a href={relativeHref(permalink, path)} download="">
								{path.replace("du-lieu/", "")}
							</a>
						</dt>
						<dd>{about}</dd>
					</div>
				))}
			</dl>
			<p class="page-note">{strings.csvNote}</p>
			{archive.edition?.download !== undefined && (
				<DownloadLink
					release={archive.edition.download.release}
					permalink={permalink}
					locale={locale}
				/>
			)}
		</section>
	);
}

function FullTexts({ archive, permalink }: SectionProps) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	if (archive.years.length === 0) return null;
	return (
		<section aria-labelledby="toan-van">
			<h2 id="toan-van" class="section-title">
				{strings.fullTexts}
			</h2>
			<p>{strings.fullTextsIntro}</p>
			<nav class="count-links" aria-label={strings.fullTexts}>
				<ul>
					{archive.years.map(({ year, articles }) => {
						const path = `du-lieu/toan-van/${year}.json`;
						return (
							<li>
								<a href={relativeHref(permalink, path)} download="">
									{year}.json{" "}
									<span class="count-number">
										{strings.articles(formatCount(articles.length, locale))}
									</span>
								</a>
							</li>
						);
					})}
				</ul>
			</nav>
		</section>
	);
}
