import { portalBySelectors } from "../recogniser.ts";

/** Hanoi's platform since 2025: title, `14:05 03/09/2019`, lead, text; addresses end in a long number. */
export const hanoiNewHtml = portalBySelectors(
	{ vi: "Cổng mới của Hà Nội từ 2025", en: "Hanoi's new portals since 2025" },
	{
		needs: [
			".detail-title, .detail__title",
			".detail-content, .detail__content",
		],
		signs: [".detail-time, .detail__time", ".detail-sapo, .detail__sapo"],
		address: /-\d{16,20}\.htm$/u,
	},
	{
		portal: "hanoi-new",
		section: ".detail-cate, .detail__cate, .breadcrumb",
		title: ".detail-title, .detail__title",
		metadata: ".detail-time, .detail__time, .detail__meta",
		lead: ".detail-sapo, .detail__sapo",
		body: ".detail-content, .detail__content",
		drop: ".detail-tools, .detail__tools, .detail-tag, .detail__tag",
	},
);
