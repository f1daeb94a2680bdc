import type { Recogniser } from "../portal-page.ts";
import { readTextPage } from "../text-page.ts";
import { opening } from "./opening.ts";

const dateLine = /^(?:Ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}$/iu;

/** Bình Thuận, Kiến An: the date alone on the first line, the title, the text and a bare name. */
export const dateFirst: Recogniser = {
	name: "date-first",
	title: {
		vi: "Trang chỉ có ngày, tiêu đề và bài (Bình Thuận, Kiến An)",
		en: "Only date, title and text (Bình Thuận, Kiến An)",
	},
	score: (page) => (dateLine.test(opening(page)[0] ?? "") ? 0.7 : 0),
	read: (page) => readTextPage(page, { portal: "date-first", hasLead: false }),
};
