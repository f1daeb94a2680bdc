import { leavesOf } from "../leaves.ts";
import type { HtmlPage } from "../page.ts";
import { readHtmlPage } from "../read-html.ts";
import type { HtmlRecogniser } from "../recogniser.ts";
import { bodyMark, markBody } from "./generic.ts";

const dateLine = /^(?:Ngày\s+)?\d{1,2}\/\d{1,2}\/\d{4}$/iu;
const titleTag = /^(?:h[1-4]|strong|b|span|div|td)$/u;
const least = 12;
const dateMark = "data-bantin-date";
const titleMark = "data-bantin-title";

/** Bình Thuận, Kiến An: a date alone, the title in the next box, the text and a bare name. */
export const dateFirstHtml: HtmlRecogniser = {
	name: "date-first",
	title: {
		vi: "Trang chỉ có ngày, tiêu đề và bài (Bình Thuận, Kiến An)",
		en: "Only date, title and text (Bình Thuận, Kiến An)",
	},
	score: (page) => (findHead(page) ? 0.6 : 0),
	read: (page) => {
		const found = findHead(page);
		if (found) {
			found.date.attribs[dateMark] = "";
			found.title.attribs[titleMark] = "";
		}
		markBody(page);
		return readHtmlPage(page, {
			portal: "date-first",
			title: `[${titleMark}]`,
			section: ".breadcrumb, .breadcrumbs",
			metadata: `[${dateMark}]`,
			body: `[${bodyMark}]`,
		});
	},
};

function findHead(page: HtmlPage) {
	const leaves = leavesOf(page);
	const dates = leaves.filter(({ text }) => dateLine.test(text));
	const [date] = dates;
	const title = date && leaves[leaves.indexOf(date) + 1];
	const isTitle =
		title !== undefined &&
		titleTag.test(title.node.name) &&
		title.text.length >= least &&
		!/[.!?…]$/u.test(title.text);
	// Where several dates stand above lines, it is a list.
	return date && isTitle && dates.length === 1
		? { date: date.node, title: title.node }
		: undefined;
}
