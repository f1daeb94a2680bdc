import { leavesOf } from "../leaves.ts";
import type { HtmlPage } from "../page.ts";
import { readHtmlPage } from "../read-html.ts";
import type { HtmlRecogniser } from "../recogniser.ts";
import { bodyMark, markBody, titleSelector } from "./generic.ts";

const dateLine = /^\d{1,2}\/\d{1,2}\/\d{4}\s*-\s*\d{1,2}:\d{2}$/u;
const number = /^\d[\d.,]*$/u;
const dateMark = "data-bantin-date";
const viewsMark = "data-bantin-views";

/** Tuyên Quang: the title, `03/09/2019 - 14:05`, and the view count as a bare number in the next box. */
export const tuyenQuangHtml: HtmlRecogniser = {
	name: "tuyen-quang",
	title: { vi: "Cổng Tuyên Quang", en: "Portals of Tuyên Quang" },
	score: (page) => (findLine(page) ? 0.85 : 0),
	read: (page) => {
		const body = markBody(page);
		const found = findLine(page);
		if (found) {
			found.date.attribs[dateMark] = "";
			found.views.attribs[viewsMark] = "";
		}
		return readHtmlPage(page, {
			portal: "tuyen-quang",
			title: titleSelector(page, body),
			section: ".breadcrumb, .breadcrumbs, .category-name",
			metadata: `[${dateMark}]`,
			// A bare number is a count only where it follows the date: it is read with the text.
			body: `[${viewsMark}], [${bodyMark}]`,
		});
	},
};

function findLine(page: HtmlPage) {
	const leaves = leavesOf(page);
	const at = leaves.findIndex(({ text }) => dateLine.test(text));
	const date = leaves[at];
	const views = leaves[at + 1];
	return date && views && number.test(views.text)
		? { date: date.node, views: views.node }
		: undefined;
}
