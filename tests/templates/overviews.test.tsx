import { describe, expect, test } from "vitest";
import { permalinks } from "../../src/addresses.ts";
import { renderMarkup } from "../../src/html.ts";
import { listingsOf } from "../../src/listings.ts";
import { channelsOf } from "../../src/machines/channels.ts";
import { datasets } from "../../src/machines/datasets.ts";
import AboutPage from "../../templates/about.11ty.tsx";
import CalendarPage from "../../templates/calendar.11ty.tsx";
import CalendarYearPage from "../../templates/calendar-year.11ty.tsx";
import DataPage from "../../templates/data.11ty.tsx";
import MonthPage from "../../templates/month.11ty.tsx";
import PhotosPage from "../../templates/photos.11ty.tsx";
import StatisticsPage from "../../templates/statistics.11ty.tsx";
import TimelinePage from "../../templates/timeline.11ty.tsx";
import {
	aFigure,
	anArchive,
	anArticle,
	anImage,
	aSiteConfig,
	aTerm,
} from "../builders.ts";

const archive = anArchive({
	articles: [
		...Array.from({ length: 50 }, (_, index) =>
			anArticle({
				title: `Tin bão số ${index + 1}`,
				date: { day: index < 45 ? "2019-08-31" : "2019-08-02" },
				views: { count: 100 + index },
			}),
		),
		anArticle({
			title: "Hội làng mở đầu xuân",
			date: { day: "2021-02-20" },
			category: aTerm("category", "Văn hóa"),
			image: aFigure({ caption: "Rước kiệu", alt: "Rước kiệu" }),
		}),
		anArticle({
			title: "Đèn lồng trước đình",
			date: { day: "2021-02-21" },
			image: aFigure({
				image: anImage("content/2021/02/den.jpg", {
					full: {
						path: "media/2021/02/den.jpg",
						width: 600,
						height: 900,
						type: "image/jpeg",
					},
				}),
				alt: "Ba chiếc đèn lồng đỏ",
			}),
		}),
	],
});
const listings = listingsOf(archive);
const data = { archive, listings };

const pages = {
	statistics: () => renderMarkup(<StatisticsPage {...data} />),
	calendar: () => renderMarkup(<CalendarPage {...data} />),
	timeline: () => renderMarkup(<TimelinePage {...data} />),
	about: () => renderMarkup(<AboutPage {...data} />),
	data: () => renderMarkup(<DataPage {...data} />),
	photos: () =>
		listings.photos
			.map((chunk) => renderMarkup(<PhotosPage {...data} chunk={chunk} />))
			.join(""),
	calendarYear: () =>
		archive.years
			.map((list) => renderMarkup(<CalendarYearPage {...data} list={list} />))
			.join(""),
};

function hrefsOf(html: string): readonly string[] {
	return [...html.matchAll(/ href="([^"]*)"/g)].map(([, href = ""]) => href);
}

/** The paths from the site's root that a page leads to. */
function targetsOf(html: string, permalink: string): readonly string[] {
	const base = new URL(permalink, "https://site.invalid/");
	return hrefsOf(html)
		.map((href) => new URL(href, base))
		.filter(({ origin }) => origin === base.origin)
		.map(({ pathname, hash }) => pathname.slice(1) + hash);
}

describe.each(Object.entries(pages))("the page %s", (_, render) => {
	const html = render();

	test("carries no inline style or script, which its own policy would refuse", () => {
		expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=/);
		expect(html).not.toMatch(/<script(?![^>]* src=)/);
	});

	test("fills every word in", () => {
		expect(html).not.toMatch(/undefined|NaN|\[object/);
	});

	test("uses each id once", () => {
		for (const page of html.split("</html>")) {
			const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});
});

describe("without articles", () => {
	const empty = anArchive({ articles: [] });
	const nothing = { archive: empty, listings: listingsOf(empty) };

	const [photos] = nothing.listings.photos;

	test.each([
		["statistics", () => renderMarkup(<StatisticsPage {...nothing} />)],
		["calendar", () => renderMarkup(<CalendarPage {...nothing} />)],
		["timeline", () => renderMarkup(<TimelinePage {...nothing} />)],
		["data", () => renderMarkup(<DataPage {...nothing} />)],
		[
			"photos",
			() => photos && renderMarkup(<PhotosPage {...nothing} chunk={photos} />),
		],
	])("%s is still a whole page", (_, render) => {
		const html = render();
		expect(html).toContain("</main>");
		expect(html).not.toMatch(/undefined|NaN|Infinity/);
	});
});

test("every day of the calendar leads to an anchor that exists", () => {
	const months = new Map(
		listings.months.map((list) => [
			list.chunk.permalink,
			renderMarkup(<MonthPage archive={archive} list={list} />),
		]),
	);
	const targets = targetsOf(pages.calendarYear(), "lich/2019.html").filter(
		(target) => target.includes("#ngay-"),
	);
	expect(targets).toHaveLength(4);
	for (const target of targets) {
		const [page = "", id] = target.split("#");
		expect(months.get(page)).toContain(` id="${id}"`);
	}
});

test("a day says in words what it is and how many articles it has", () => {
	expect(pages.calendarYear()).toContain("Thứ Bảy, ngày 31/08/2019: 45 bài");
});

describe("statistics", () => {
	const html = pages.statistics();
	const widths = [
		...html.matchAll(/class="chart-bar" x="0"[^>]* width="([\d.]+)"/g),
	].map(([, width]) => Number(width));

	test("the largest bar fills the chart and the others are in proportion", () => {
		// Articles per category: 51 and 1.
		expect(widths[0]).toBe(360);
		expect(widths[1]).toBeCloseTo(360 / 51, 1);
	});

	test("each chart has a name, a description and a table", () => {
		const charts = html.match(/<svg class="chart /g) ?? [];
		expect(charts.length).toBeGreaterThanOrEqual(5);
		expect(html.match(/<desc id=/g)).toHaveLength(charts.length);
		for (const [, ids = ""] of html.matchAll(
			/<svg class="chart [^>]* aria-labelledby="([^"]*)"/g,
		))
			for (const id of ids.split(" ")) expect(html).toContain(` id="${id}"`);
		expect(html.match(/<summary>/g)?.length).toBe(6);
	});

	test("a year without articles is shown as 0 and leads nowhere", () => {
		expect(html).toContain('<th scope="row"><span>2020</span></th>');
		expect(targetsOf(html, permalinks.statistics)).not.toContain(
			"nam/2020/index.html",
		);
	});

	test("numbers are written as in Vietnam", () => {
		expect(html).toContain("6.225");
	});
});

test("the data page offers exactly the files and feeds that exist", () => {
	const targets = targetsOf(pages.data(), permalinks.data);
	const files = datasets(archive).map(({ path }) => path);
	const offered = targets.filter((target) => /^du-lieu\/.*\.\w+$/.test(target));
	expect(offered.filter((path) => path !== permalinks.data).sort()).toEqual(
		[...files].sort(),
	);
	for (const { rss, atom, json } of channelsOf(archive))
		expect(targets).toEqual(expect.arrayContaining([rss, atom, json]));
});

describe("photos", () => {
	const html = pages.photos();

	test("keep their place on the page before they arrive", () => {
		const images = html.match(/<img [^>]*>/g) ?? [];
		expect(images).toHaveLength(2);
		for (const image of images)
			expect(image).toMatch(/ width="\d+" height="\d+"/);
	});

	test("do not repeat in the alternative text what the caption says", () => {
		expect(html).toMatch(/ height="800" alt(?:=""|\s)/);
		expect(html).toContain('alt="Ba chiếc đèn lồng đỏ"');
	});
});

test.each([
	["024 3333 4444", "tel:02433334444"],
	["(+84) 24.3333.4444", "tel:+842433334444"],
	["024 3333 4444 (máy lẻ 12)", undefined],
	["024 3333 4444; 0912 345 678", undefined],
])("the telephone %j becomes %s", (phone, href) => {
	const config = aSiteConfig({ contact: { phone } });
	const html = renderMarkup(<AboutPage archive={anArchive({ config })} />);
	expect(hrefsOf(html).find((link) => link.startsWith("tel:"))).toBe(href);
});

test("abbreviations stand in the order of the Vietnamese alphabet", () => {
	const config = aSiteConfig({
		abbreviations: new Map([
			["UBND", "Ủy ban nhân dân"],
			["ĐBQH", "Đại biểu Quốc hội"],
			["DQTV", "Dân quân tự vệ"],
			["HĐND", "Hội đồng nhân dân"],
		]),
	});
	const html = renderMarkup(<AboutPage archive={anArchive({ config })} />);
	const table = html.slice(html.indexOf('id="chu-viet-tat"'));
	expect(
		[...table.matchAll(/<th scope="row">([^<]*)</g)].map(([, short]) => short),
	).toEqual(["DQTV", "ĐBQH", "HĐND", "UBND"]);
});
