import { relativeHref } from "../../src/addresses.ts";
import type { PhotoEntry } from "../../src/listings.ts";
import { stringsFor } from "../../src/locales.ts";
import type { ImageAsset, Locale } from "../../src/types.ts";
import { langOf } from "./article-list.tsx";
import { Day } from "./day.tsx";
import { Photo } from "./photo.tsx";

interface PhotoCardProps {
	readonly entry: PhotoEntry;
	readonly image: ImageAsset;
	readonly permalink: string;
	readonly locale: Locale;
	/** Above the fold: loaded at once. */
	readonly eager: boolean;
}

/** A photo, what it shows, and the article that it leads to. The whole card is one link. */
export function PhotoCard(props: PhotoCardProps) {
	const { entry, image, permalink, locale, eager } = props;
	const { figure, article } = entry;
	return (
		<li class={`photo-card ${shapeOf(image)}`}>
			<figure lang={langOf(article, locale)}>
				<Photo
					image={image}
					permalink={permalink}
					alt={figure.alt === figure.caption ? "" : figure.alt}
					sizes="(min-width: 64rem) 24rem, (min-width: 40rem) 48vw, 100vw"
					eager={eager}
				/>
				<figcaption>
					{figure.caption !== undefined && (
						<span class="caption">{figure.caption} </span>
					)}
					{figure.credit !== undefined && (
						<span class="credit" lang={locale}>
							{stringsFor(locale).credit(figure.credit)}{" "}
						</span>
					)}
					<span class="photo-source">
						<a href={relativeHref(permalink, article.permalink)}>
							{article.title}
						</a>{" "}
						<Day moment={article.date} />
					</span>
				</figcaption>
			</figure>
		</li>
	);
}

/** Width to height in tenths, as a class: rows of photos are as high as each other without a line of script or style. */
function shapeOf({ full }: ImageAsset): string {
	const tenths = Math.round((full.width / full.height) * 10);
	return `shape-${Math.min(24, Math.max(5, tenths))}`;
}
