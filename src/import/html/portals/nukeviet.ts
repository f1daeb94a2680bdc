import { portalBySelectors } from "../recogniser.ts";

const copyBody =
	"#print #hometext, #print #bodytext, #print #bodyhtml, #print #author";

/** NukeViet: an article's own page. Views stand on list pages only, comments and ratings below the text. */
export const nukeVietHtml = portalBySelectors(
	{ vi: "NukeViet", en: "NukeViet" },
	{
		needs: [
			".news_column, #news_detail, #newsdetail",
			"#news-bodyhtml, .bodytext",
		],
		signs: [
			'meta[name="generator"][content*="NukeViet"]',
			".hometext, #hometext",
			".news_column h1, #news_detail h1",
		],
		address: /(?:[?&]nv=news|\/news\/|-\d+\.html$)/u,
	},
	{
		portal: "nukeviet",
		section: ".breadcrumbs-wrap, .breadcrumb",
		title: ".news_column h1, #news_detail h1, #newsdetail h1",
		metadata:
			".news_column .time, #news_detail .time, .news_column .info-news, #news_detail .info-news",
		lead: ".news_column .hometext, #news_detail #hometext, #news_detail .hometext",
		body: "#news-bodyhtml, .bodytext, .news_column .article-author, #news_detail > p[style*='right'], .news_column p.text-right",
		drop: "#form3B, .keywords, .news-keywords, .related, .copyright, #idcomment, .comment-form, .socialicon, .control",
	},
);

/** Its page for printing. */
export const nukeVietPrint = portalBySelectors(
	{ vi: "NukeViet, bản in", en: "NukeViet, page for printing" },
	{
		needs: ["#print #hd_print", "#print #bodytext, #print #bodyhtml"],
		signs: ["#print #hometext", "#hd_print h2", "#footer #url"],
		address: /\/print\//u,
	},
	{
		portal: "nukeviet-print",
		title: "#print h1",
		metadata: "#print ul.list-inline > li:first-child",
		lead: "#print #hometext",
		body: copyBody,
		drop: ".hidden-print, #print .copyright",
		address: "#footer #url",
		isCopy: true,
	},
);

/** “Lưu bài viết”: the article as a file of its own, with its address at the end. */
export const nukeVietSaved = portalBySelectors(
	{ vi: "NukeViet, “Lưu bài viết”", en: "NukeViet, saved article" },
	{
		needs: [
			"#saved-news, .savefile, body > #content",
			"#bodytext, .bodytext, #bodyhtml",
		],
		signs: [
			"#saved-news, .savefile",
			"#hometext",
			"#footer #url, .savefile .url",
		],
		address: /\/savefile\//u,
	},
	{
		portal: "nukeviet-saved",
		title: "#content h1, .savefile h1, #saved-news h1",
		metadata: "#content .time, .savefile .time, #saved-news .time",
		lead: "#hometext",
		body: "#bodytext, .bodytext, #bodyhtml, #author",
		address: "#footer #url, .savefile .url, #saved-news .url",
		drop: ".copyright",
		isCopy: true,
	},
);
