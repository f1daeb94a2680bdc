import { Document } from "yaml";
import { documentPath } from "./import/document.ts";
import type { Moment } from "./types.ts";
import { slugify } from "./vietnamese/slug.ts";

/** What `npm run new` knows about an article that is to be written. Absent parts are left out of its front matter. */
export interface NewArticle {
	readonly title: string;
	readonly date: Moment;
	/** The category's name or slug. */
	readonly category: string;
	readonly authors: readonly string[];
	readonly unit?: string | undefined;
	readonly summary?: string | undefined;
	readonly views?: string | undefined;
	readonly tags: readonly string[];
	readonly status?: string | undefined;
	/** The file's name without its ending; by default from the title. */
	readonly slug?: string | undefined;
}

export interface NewFile {
	/** From the project's root: `content/2020/07/hoi-nghi.md`. */
	readonly file: string;
	readonly text: string;
}

/** The file of a new article: front matter and room for the text. */
export function composeArticle(article: NewArticle): NewFile {
	const { title, date, category, authors, unit, summary, tags } = article;
	const { views, status, slug } = article;
	const head = new Document({
		title,
		date: date.time === undefined ? date.day : `${date.day} ${date.time}`,
		category,
		...(authors.length > 0 && {
			author: authors.length === 1 ? authors[0] : authors,
		}),
		...(unit && { unit }),
		// As a number it is written without quotes; anything else is left for the check to refuse.
		...(views && {
			views: /^(?:0|[1-9]\d{0,11})$/u.test(views) ? Number(views) : views,
		}),
		...(tags.length > 0 && { tags }),
		...(summary && { summary }),
		...(status && { status }),
	}).toString({ lineWidth: 0 });
	const path = documentPath(title, date);
	const folder = path.slice(0, path.lastIndexOf("/"));
	const name = slug === undefined ? undefined : slugify(slug);
	return {
		file: `content/${name ? `${folder}/${name}.md` : path}`,
		text: `---\n${head}---\n\n`,
	};
}
