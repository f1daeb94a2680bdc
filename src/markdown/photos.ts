import type { Figure, ImageAsset } from "../types.ts";
import { createFinished, escapeText } from "./finished.ts";
import type { Page } from "./page.ts";

/** How wide a photo of the text is shown, for the choice in `srcset`: the text column, or the whole phone. */
export const photoSizes = "(min-width: 46rem) 44rem, 100vw";

/** A photo alone in its paragraph, or what is left of one. */
export function figureToken(figure: Figure, page: Page) {
	const { image, alt, caption, credit } = figure;
	const { labels } = page;
	const lostNote = [labels.photoLost, alt === caption ? "" : alt]
		.filter((part) => part !== "")
		.join(": ");
	const picture =
		image === undefined
			? `<p>${escapeText(lostNote)}</p>`
			: linked(image, alt, page);
	const under = [
		caption === undefined
			? ""
			: `<span class="caption">${escapeText(caption)}</span>`,
		credit === undefined
			? ""
			: `<span class="credit">${escapeText(`${labels.credit} ${credit}`)}</span>`,
	].filter((part) => part !== "");
	const figcaption =
		under.length === 0 ? "" : `\n<figcaption>${under.join(" ")}</figcaption>`;
	const plainText = [
		image === undefined ? lostNote : "",
		[caption, credit === undefined ? "" : `${labels.credit} ${credit}`]
			.filter(Boolean)
			.join(" "),
	];
	return createFinished(
		`<figure${image === undefined ? ' class="photo-lost"' : ""}>${picture}${figcaption}</figure>\n`,
		plainText.filter((part) => part !== "").join("\n"),
	);
}

/** A photo within a line of text. */
export function inlinePhotoToken({ image, alt }: Figure, page: Page) {
	if (image !== undefined) return createFinished(picture(image, alt, page));
	const text = [page.labels.photoLost, alt]
		.filter((part) => part !== "")
		.join(": ");
	return createFinished(
		`<span class="photo-lost">${escapeText(text)}</span>`,
		text,
	);
}

function linked(image: ImageAsset, alt: string, page: Page): string {
	const name =
		alt === "" ? ` aria-label="${escapeText(page.labels.fullSize)}"` : "";
	const href = escapeText(page.context.href(image.full.path));
	return `<a class="photo" href="${href}"${name}>${picture(image, alt, page)}</a>`;
}

function picture(
	{ full, variants }: ImageAsset,
	alt: string,
	{ context }: Page,
): string {
	const srcset = variants
		.map(({ path, width }) => `${context.href(path)} ${width}w`)
		.join(", ");
	const source =
		srcset === ""
			? ""
			: `<source type="image/webp" srcset="${escapeText(srcset)}" sizes="${photoSizes}">`;
	const src = escapeText(context.href(full.path));
	return `<picture>${source}<img src="${src}" alt="${escapeText(alt)}" width="${full.width}" height="${full.height}" loading="lazy" decoding="async"></picture>`;
}
