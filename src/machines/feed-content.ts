import { absoluteUrl } from "../addresses.ts";
import { formatDay } from "../dates.ts";
import { stringsFor } from "../locales.ts";
import type { Article, Figure, SiteConfig } from "../types.ts";
import { absoluteHtml } from "./absolute-html.ts";
import { escapeMarkup } from "./xml.ts";

/** The whole article as HTML that stands by itself: lead, photo, body and corrections, every address absolute. */
export function feedContent(config: SiteConfig, article: Article): string {
	const pageUrl = absoluteUrl(config, article.permalink);
	return [
		article.hasLead
			? `<p><strong>${escapeMarkup(article.summary)}</strong></p>`
			: "",
		leadPhoto(config, article),
		absoluteHtml(article.body.html, pageUrl),
		corrections(config, article),
	]
		.filter((part) => part !== "")
		.join("\n");
}

function leadPhoto(config: SiteConfig, article: Article): string {
	const figure = article.image;
	const image = figure?.image;
	const shownInBody = article.body.figures.some(
		(other) => other.image?.file === image?.file,
	);
	if (figure === undefined || image === undefined || shownInBody) return "";
	const { path, width, height } = image.full;
	const src = escapeMarkup(absoluteUrl(config, path));
	const alt = escapeMarkup(figure.alt);
	const photo = `<img src="${src}" width="${width}" height="${height}" alt="${alt}">`;
	return `<figure>${photo}${caption(config, figure)}</figure>`;
}

function caption(config: SiteConfig, figure: Figure): string {
	const { credit } = stringsFor(config.languages[0]);
	const parts = [
		figure.caption,
		figure.credit === undefined ? undefined : credit(figure.credit),
	].filter((part) => part !== undefined);
	if (parts.length === 0) return "";
	return `<figcaption>${escapeMarkup(parts.join(" "))}</figcaption>`;
}

function corrections(config: SiteConfig, article: Article): string {
	if (article.corrections.length === 0) return "";
	const title = stringsFor(config.languages[0]).corrections;
	const items = article.corrections.map(
		({ date, note }) => `<li>${formatDay(date)}: ${escapeMarkup(note)}</li>`,
	);
	return `<h2>${escapeMarkup(title)}</h2>\n<ul>\n${items.join("\n")}\n</ul>`;
}
