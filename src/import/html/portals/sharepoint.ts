import { portalBySelectors } from "../recogniser.ts";

/** SharePoint portals, `…/portal/Pages/….aspx`: the text is a rich HTML field, date and count stand above it. */
export const sharePointHtml = portalBySelectors(
	{ vi: "SharePoint", en: "SharePoint" },
	{
		needs: [
			".ms-rtestate-field, #ctl00_PlaceHolderMain_ContentPlaceHolder, .NewsContent, .news-detail-content",
		],
		signs: [
			'meta[name="GENERATOR"][content*="SharePoint"]',
			"#s4-workspace, #aspnetForm",
			".ms-rtestate-field",
		],
		address: /\/Pages\/.*\.aspx|\/SiteAssets\//iu,
	},
	{
		portal: "sharepoint",
		section: ".ms-sitemapdirectional, .breadcrumb, .NewsCategory",
		title:
			".NewsTitle, .news-title, .title-detail, .detail-title, #DeltaPlaceHolderPageTitleInTitleArea, h1",
		metadata:
			".NewsDate, .news-date, .date, .NewsViews, .news-views, .post-info",
		lead: ".NewsSummary, .news-summary, .sapo",
		body: ".ms-rtestate-field, .NewsContent, .news-detail-content",
		drop: ".zoom, .NewsTools, .OtherNews",
	},
);
