import type { Recogniser } from "../portal-page.ts";
import { readTextPage } from "../text-page.ts";
import { has, opening } from "./opening.ts";

const published = /^Xuất bản thông tin$/iu;
const nullTitle = /^null\s+\S.{8,}$/u;
const detail = /^Chi tiết bài viết\s+\S/iu;

/** Đồng Tháp: `Xuất bản thông tin`, `null TITLE`, `Chi tiết bài viết Tin tức`, the title again. */
export const dongThapLiferay: Recogniser = {
	name: "dong-thap-liferay",
	title: {
		vi: "Cổng Đồng Tháp (Liferay)",
		en: "Portals of Đồng Tháp (Liferay)",
	},
	score: (page) => {
		const lines = opening(page);
		const found = [published, nullTitle, detail].filter((sign) =>
			has(lines, sign),
		).length;
		return [0, 0.4, 0.8, 0.95][found] ?? 0;
	},
	read: (page) =>
		readTextPage(page, { portal: "dong-thap-liferay", hasLead: false }),
};
