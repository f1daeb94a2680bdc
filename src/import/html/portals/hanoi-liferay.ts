import { portalBySelectors } from "../recogniser.ts";

/** Communes and districts of Hanoi, 2018–2025: Liferay's asset publisher, the section twice above the title. */
export const hanoiLiferayHtml = portalBySelectors(
	{
		vi: "Cổng xã, huyện của Hà Nội 2018–2025 (Liferay)",
		en: "Portals of Hanoi's communes and districts, 2018–2025 (Liferay)",
	},
	{
		needs: [
			".portlet-asset-publisher, .asset-full-content",
			".asset-content, .journal-content-article",
			".metadata-publish-date, .publish-date, .ngay-dang",
		],
		signs: [
			".asset-full-content",
			".journal-content-article",
			".lfr-meta-actions, .portlet-title-text, .metadata-view-count",
		],
		address: /hanoi\.gov\.vn\/.*\/-\/asset_publisher\//u,
	},
	{
		portal: "hanoi-liferay",
		section: ".portlet-title-text, .category-title",
		title: ".asset-title, .header-title, .news-title",
		metadata:
			".asset-metadata, .metadata-publish-date, .publish-date, .ngay-dang, .metadata-view-count",
		lead: ".asset-summary, .news-summary, .sapo",
		body: ".asset-content .journal-content-article, .asset-content, .journal-content-article",
		drop: ".lfr-meta-actions, .asset-related-assets, .asset-ratings, .asset-flag, .taglib-social-bookmarks",
		hasLead: true,
	},
);
