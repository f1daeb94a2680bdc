import type { Recogniser } from "../portal-page.ts";
import { readTextPage } from "../text-page.ts";
import { opening } from "./opening.ts";

const dateLine = /^\d{1,2}\/\d{1,2}\/\d{4}\s*-\s*\d{1,2}:\d{2}$/u;
const number = /^\d[\d.,]*$/u;

/** Tuyên Quang: the title, `03/09/2019 - 14:05`, and the view count as a bare number on the next line. */
export const tuyenQuang: Recogniser = {
	name: "tuyen-quang",
	title: { vi: "Cổng Tuyên Quang", en: "Portals of Tuyên Quang" },
	score: (page) => {
		const lines = opening(page);
		const date = lines.findIndex((line) => dateLine.test(line));
		if (date < 0) return 0;
		return number.test(lines[date + 1] ?? "") ? 0.9 : 0.5;
	},
	read: (page) => readTextPage(page, { portal: "tuyen-quang", hasLead: false }),
};
