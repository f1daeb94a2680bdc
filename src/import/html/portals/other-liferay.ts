import { portalBySelectors } from "../recogniser.ts";

/** Đồng Tháp: `Xuất bản thông tin`, `null TITLE`, `Chi tiết bài viết Tin tức`. */
export const dongThapLiferayHtml = portalBySelectors(
	{ vi: "Cổng Đồng Tháp (Liferay)", en: "Portals of Đồng Tháp (Liferay)" },
	{
		needs: [
			".portlet-boundary, .portlet-body",
			".content-detail, .chi-tiet-bai-viet, .noi-dung-bai-viet",
		],
		signs: [
			".xuat-ban, .publish-info",
			".chi-tiet-bai-viet",
			".noi-dung-bai-viet",
		],
		address: /dongthap\.gov\.vn|\/chi-tiet-bai-viet\/-\/asset_publisher\//u,
	},
	{
		portal: "dong-thap-liferay",
		section:
			".chi-tiet-bai-viet .portlet-title, .chi-tiet-bai-viet .section-name",
		title: ".chi-tiet-bai-viet h1, .chi-tiet-bai-viet h2, .content-detail h1",
		metadata: ".chi-tiet-bai-viet .ngay-dang, .content-detail .date",
		body: ".noi-dung-bai-viet, .content-detail .content",
		drop: ".xuat-ban, .publish-info",
	},
);

/** Quảng Bình: visitor counts, `9:5, Thứ Ba, 3-9-2019`, buttons for the size of the letters. */
export const quangBinhLiferayHtml = portalBySelectors(
	{ vi: "Cổng Quảng Bình (Liferay)", en: "Portals of Quảng Bình (Liferay)" },
	{
		needs: [".view-article, .article-view", ".article-content, .noidung"],
		signs: [
			".font-size-tool, .co-chu",
			".article-date, .ngaydang",
			".article-title, .tieude",
		],
		address: /quangbinh\.gov\.vn|\/-\/view-article\//u,
	},
	{
		portal: "quang-binh-liferay",
		section: ".breadcrumb, .article-category",
		title: ".article-title, .tieude",
		metadata: ".article-date, .ngaydang",
		lead: ".article-lead, .trichyeu",
		body: ".article-content, .noidung",
		drop: ".font-size-tool, .co-chu",
	},
);
