import { portalBySelectors } from "../recogniser.ts";

/** WordPress, whatever the theme: the classes that its themes share. */
export const wordPressHtml = portalBySelectors(
	{ vi: "WordPress", en: "WordPress" },
	{
		needs: [
			".entry-content, .post-content",
			".entry-title, .post-title, article h1",
		],
		signs: [
			'meta[name="generator"][content*="WordPress"], link[href*="/wp-content/"], img[src*="wp-content/"], script[src*="/wp-includes/"], link[rel="https://api.w.org/"]',
			"article.post, .hentry, .type-post",
			"body.single, body.single-post",
		],
	},
	{
		portal: "wordpress",
		section:
			".cat-links, .entry-categories, .post-categories, .breadcrumb, .breadcrumbs",
		title: "article .entry-title, .entry-title, .post-title, article h1",
		metadata:
			".entry-date, .posted-on, .post-date, .entry-meta time, .post-views",
		body: ".entry-content, .post-content",
		drop: ".sharedaddy, .jp-relatedposts, .post-navigation, .tags-links, .entry-meta .author, .byline, .yarpp-related, .comments-link, .edit-link",
	},
);
