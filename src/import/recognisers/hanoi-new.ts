import type { Recogniser } from "../portal-page.ts";
import { readTextPage } from "../text-page.ts";
import { has, opening } from "./opening.ts";

const dateLine = /^\d{1,2}:\d{2}\s+\d{1,2}\/\d{1,2}\/\d{4}(?:\s+GMT\s?\+7)?$/u;

/** Hanoi's platform since 2025: the title, `14:05 03/09/2019`, a lead; no view count. */
export const hanoiNew: Recogniser = {
	name: "hanoi-new",
	title: {
		vi: "Cổng mới của Hà Nội từ 2025",
		en: "Hanoi's new portals since 2025",
	},
	score: (page) => (has(opening(page), dateLine) ? 0.8 : 0),
	read: (page) => readTextPage(page, { portal: "hanoi-new", hasLead: true }),
};
