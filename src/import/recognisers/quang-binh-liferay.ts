import type { Recogniser } from "../portal-page.ts";
import { readTextPage } from "../text-page.ts";
import { has, opening } from "./opening.ts";

const dateLine =
	/^\d{1,2}:\d{1,2},\s*(?:Thứ \p{L}+|Chủ nhật),\s*\d{1,2}-\d{1,2}-\d{4}$/iu;
const fontSize = /^Xem với c[oỡ] chữ/iu;

/** Quảng Bình: visitor counts, the title, `9:5, Thứ Ba, 3-9-2019`, a line to change the size of the letters. */
export const quangBinhLiferay: Recogniser = {
	name: "quang-binh-liferay",
	title: {
		vi: "Cổng Quảng Bình (Liferay)",
		en: "Portals of Quảng Bình (Liferay)",
	},
	score: (page) => {
		const lines = opening(page);
		const isDated = has(lines, dateLine);
		return (isDated ? 0.7 : 0) + (has(lines, fontSize) ? 0.25 : 0);
	},
	read: (page) =>
		readTextPage(page, { portal: "quang-binh-liferay", hasLead: false }),
};
