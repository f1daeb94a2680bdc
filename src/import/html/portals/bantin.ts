import type { PortalPage } from "../../portal-page.ts";
import type { HtmlPage } from "../page.ts";
import { readHtmlPage } from "../read-html.ts";
import type { HtmlRecogniser } from "../recogniser.ts";

/** A page of an archive such as this one: should only its pages be left, they come home too. */
export const bantinHtml: HtmlRecogniser = {
	name: "bantin",
	title: {
		vi: "Trang của một kho lưu trữ Bantin",
		en: "Page of a Bantin archive",
	},
	score: ({ find }) =>
		find("article.article > .article-header .byline-facts").length > 0 &&
		find("article.article > .prose").length > 0
			? 0.97
			: 0,
	read: (page) => {
		const read = readHtmlPage(page, {
			portal: "bantin",
			section: ".article-header .breadcrumbs",
			title: ".article-header h1",
			metadata: ".byline-facts",
			lead: ".article > .lead",
			body: ".article > .lead-photo, .article > .prose",
			drop: ".article-footer, .byline-people, .figure-note, .file-details",
		});
		return withByline(page, read);
	},
};

/** Who wrote it and when: what the page says for machines is exact. */
function withByline({ $ }: HtmlPage, read: PortalPage): PortalPage {
	const line = read.title?.line ?? 0;
	const name = (node: Parameters<typeof $>[0]) => $(node).text().trim();
	const authors = $('.byline-people a[rel="author"]').toArray().map(name);
	const unit = $('.byline-people a[href*="don-vi/"]').first().text().trim();
	const source = $('meta[name="DC.source"]').attr("content");
	const machine =
		$("time[datetime]", ".byline-facts").first().attr("datetime") ?? "";
	const time = /T(?<time>\d{2}:\d{2})/u.exec(machine)?.groups?.time;
	const day = machine.slice(0, 10);
	const asOf =
		/\(số liệu đến ngày (?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})\)/u.exec(
			$(".byline-facts").text(),
		)?.groups;
	const { origin } = read;
	const bare: PortalPage = {
		...read,
		authors: authors.map((value) => ({ value, line })),
		...(unit !== "" && { unit: { value: unit, line } }),
		...(/^\d{4}-\d{2}-\d{2}$/u.test(day) && {
			posted: { value: { day, ...(time !== undefined && { time }) }, line },
		}),
		remarks: read.remarks.filter(({ code }) => code !== "no-author"),
	};
	if (!origin) return bare;
	const own = origin.url === undefined ? [] : [origin.url];
	const isOld = source !== undefined && /^https?:/u.test(source);
	return {
		...bare,
		origin: {
			...origin,
			...(isOld && { url: source, otherUrls: [...own, ...origin.otherUrls] }),
			...(asOf && { viewsAsOf: `${asOf.year}-${asOf.month}-${asOf.day}` }),
		},
	};
}
