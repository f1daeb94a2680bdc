import type { Recogniser } from "../portal-page.ts";
import { readTextPage } from "../text-page.ts";
import { has, opening } from "./opening.ts";

const dateItem =
	/^-\s*(?:\p{L}+[\p{L}\s]*,\s*)?\d{1,2}\/\d{1,2}\/\d{4}\s+\d{1,2}:\d{2}/u;
const countItem = /^-?\s*Đã xem\s*:\s*\d/iu;
const commentItem = /^-?\s*Phản hồi\s*:\s*\d+$/iu;

/** NukeViet: the title, then a list of date, `Đã xem: N` and `Phản hồi: N`; `Tác giả: … - Nguồn: …` at the end. */
export const nukeViet: Recogniser = {
	name: "nukeviet",
	title: { vi: "NukeViet", en: "NukeViet" },
	score: (page) => {
		const lines = opening(page);
		const signs = [dateItem, countItem, commentItem];
		const found = signs.filter((sign) => has(lines, sign)).length;
		return found >= 2 ? 0.6 + found * 0.1 : found * 0.3;
	},
	read: (page) => readTextPage(page, { portal: "nukeviet", hasLead: true }),
};
