import { relativeHref } from "../../src/addresses.ts";
import { stringsFor } from "../../src/locales.ts";
import type { Article, Locale } from "../../src/types.ts";
import { Photo } from "./photo.tsx";

interface LeadPhotoProps {
	readonly article: Article;
	readonly locale: Locale;
}

/** The photo that front matter names, unless the text itself shows it. */
export function LeadPhoto({ article, locale }: LeadPhotoProps) {
	const { image: figure, body, permalink } = article;
	const image = figure?.image;
	if (figure === undefined || image === undefined) return null;
	if (body.figures.some((other) => other.image?.file === image.file))
		return null;
	const strings = stringsFor(locale);
	return (
		<figure class="lead-photo">
			<a href={relativeHref(permalink, image.full.path)}>
				<Photo
					image={image}
					permalink={permalink}
					alt={figure.alt === "" ? strings.openPhotoPlain : figure.alt}
					sizes="(min-width: 48rem) 46rem, 100vw"
					eager
				/>
			</a>
			{(figure.caption ?? figure.credit) !== undefined && (
				<figcaption>
					<span class="caption">{figure.caption}</span>{" "}
					{figure.credit !== undefined && (
						<span class="credit">{strings.credit(figure.credit)}</span>
					)}
				</figcaption>
			)}
		</figure>
	);
}
