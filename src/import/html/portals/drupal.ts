import { portalBySelectors } from "../recogniser.ts";

/** Drupal 7 to 10: a node with its fields. */
export const drupalHtml = portalBySelectors(
	{ vi: "Drupal", en: "Drupal" },
	{
		needs: [".field-name-body, .field--name-body, .node .content .field-body"],
		signs: [
			'meta[name="Generator"][content*="Drupal"], meta[name="generator"][content*="Drupal"], script[src*="/sites/all/"], link[href*="/sites/default/"]',
			".node, article[about], [data-history-node-id]",
			"#page-title, h1.page-header, h1.title, .page-title",
		],
		address: /\/node\/\d+/u,
	},
	{
		portal: "drupal",
		section:
			".field-name-field-category, .field--name-field-category, .breadcrumb",
		title:
			"#page-title, h1.page-header, h1.title, h1.page-title, .page-title, h1",
		metadata:
			".submitted, .node__submitted, .field-name-post-date, .field--name-created, .statistics_counter",
		lead: ".field-name-field-summary, .field--name-field-summary",
		body: ".field-name-body, .field--name-body, .node .content .field-body",
		drop: ".links, .comment-wrapper, .field-name-field-tags, .field--name-field-tags",
	},
);
