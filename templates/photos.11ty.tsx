import { permalinks } from "../src/addresses.ts";
import type { Chunk, Listings, PhotoEntry } from "../src/listings.ts";
import { stringsFor } from "../src/locales.ts";
import { formatCount } from "../src/numbers.ts";
import type { Archive } from "../src/types.ts";
import { Breadcrumbs } from "./components/breadcrumbs.tsx";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";
import { Pagination } from "./components/pagination.tsx";
import { PhotoCard } from "./components/photo-card.tsx";

interface Props {
	readonly archive: Archive;
	readonly listings: Listings;
	readonly chunk: Chunk<PhotoEntry>;
}

export const data = {
	pagination: { data: "listings.photos", size: 1, alias: "chunk" },
	permalink: ({ chunk }: Props) => chunk.permalink,
	eleventyExcludeFromCollections: true,
};

/** About as many as a first screen shows. */
const eagerPhotos = 2;

export default function PhotosPage({ archive, listings, chunk }: Props) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	const { permalink, number, permalinks: pages } = chunk;
	const count = listings.photos.reduce(
		(sum, { items }) => sum + items.length,
		0,
	);
	const title =
		number === 1
			? strings.photos
			: `${strings.photos} – ${strings.pageOf(number, pages.length)}`;
	const intro = strings.photosIntro(formatCount(count, locale));
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={title}
			description={intro}
			type="website"
		>
			<Breadcrumbs
				permalink={permalink}
				locale={locale}
				trail={
					number === 1
						? []
						: [{ name: strings.photos, permalink: permalinks.photos }]
				}
			/>
			<PageHeader title={title}>
				<p class="page-intro">{count === 0 ? strings.emptyPhotos : intro}</p>
			</PageHeader>
			{groupsOf(chunk.items).map(({ year, entries, start }) => (
				<section
					class="panel"
					aria-labelledby={year === undefined ? undefined : `nam-${year}`}
				>
					{year !== undefined && (
						<h2 id={`nam-${year}`} class="section-title">
							{strings.year(year)}
						</h2>
					)}
					<ul class="photo-rows">
						{entries.map((entry, index) => (
							<PhotoItem
								entry={entry}
								permalink={permalink}
								locale={locale}
								eager={start + index < eagerPhotos}
							/>
						))}
					</ul>
				</section>
			))}
			<Pagination chunk={chunk} locale={locale} />
		</Layout>
	);
}

interface PhotoItemProps {
	readonly entry: PhotoEntry;
	readonly permalink: string;
	readonly locale: Archive["config"]["languages"][0];
	readonly eager: boolean;
}

function PhotoItem({ entry, ...rest }: PhotoItemProps) {
	const { image } = entry.figure;
	if (image === undefined) return null;
	return <PhotoCard entry={entry} image={image} {...rest} />;
}

interface PhotoGroup {
	/** Absent when all photos of the page stand together. */
	readonly year?: number;
	readonly entries: readonly PhotoEntry[];
	/** Photos of the page before this group. */
	readonly start: number;
}

/** About a row and a half: with fewer photos a year, headings would stand between half-empty rows. */
const photosPerHeading = 6;

/** The photos of a page by year, or all together when years have few. */
function groupsOf(entries: readonly PhotoEntry[]): readonly PhotoGroup[] {
	const yearOf = ({ article }: PhotoEntry) =>
		Number(article.date.day.slice(0, 4));
	const years = [...new Set(entries.map(yearOf))];
	if (entries.length < years.length * photosPerHeading)
		return [{ entries, start: 0 }];
	return years.map((year) => ({
		year,
		entries: entries.filter((entry) => yearOf(entry) === year),
		start: entries.findIndex((entry) => yearOf(entry) === year),
	}));
}
