import { parseFeed } from "@rowanmanning/feed-parser";
import { describe, expect, test } from "vitest";
import { atomFeed } from "../../src/machines/atom.ts";
import {
	categoryChannel,
	channelsOf,
	siteChannel,
} from "../../src/machines/channels.ts";
import { jsonFeed } from "../../src/machines/json-feed.ts";
import { rssFeed } from "../../src/machines/rss.ts";
import type { Archive } from "../../src/types.ts";
import {
	aBody,
	aFigure,
	anArchive,
	anArticle,
	anAttachment,
	aTerm,
} from "../builders.ts";
import { archiveWith, forbiddenInXml, hostileTitles } from "./hostile.ts";

const market = anArticle({
	title: "Chợ xã họp phiên đầu năm",
	date: { day: "2019-03-05", time: "07:30" },
	updated: { day: "2019-03-06" },
	summary: "Sáng mùng một, chợ họp.",
	hasLead: true,
	tags: [aTerm("tag", "chợ quê")],
	image: aFigure(),
	attachments: [{ title: "Quyết định số 5", asset: anAttachment() }],
	originalUrl: "https://yenbinh.example.gov.vn/tin/chợ phiên",
	corrections: [{ date: { day: "2019-04-02" }, note: "Sửa tên chợ." }],
	body: aBody({
		html: '<p>Xem <a href="../04/hop.html">bài họp</a>.</p>\n<pre>một\n\n\nhai</pre>\n',
	}),
});
const meeting = anArticle({
	title: "Họp dân thôn Đoài",
	date: { day: "2019-04-01" },
	category: aTerm("category", "Văn hóa"),
});
const archive = anArchive({ articles: [market, meeting] });
const url = "https://example.org/ban-tin/2019/03/cho-xa-hop-phien-dau-nam.html";

const formats = [
	["Atom", (from: Archive) => atomFeed(from.config, siteChannel(from))],
	["RSS", (from: Archive) => rssFeed(from.config, siteChannel(from))],
] as const;

describe.each(formats)("%s", (_, write) => {
	test("is read by a feed parser with all that it says", () => {
		const feed = parseFeed(write(archive));
		expect(feed.title).toBe("Bản tin xã Yên Bình");
		expect(feed.language).toBe("vi");
		expect(feed.url).toBe("https://example.org/ban-tin/");
		expect(feed.items.map((item) => item.title)).toEqual([
			"Họp dân thôn Đoài",
			"Chợ xã họp phiên đầu năm",
		]);
		const item = feed.items[1];
		expect(item?.id).toBe(url);
		expect(item?.url).toBe(url);
		expect(item?.published?.toISOString()).toBe("2019-03-05T00:30:00.000Z");
		expect(item?.authors.map(({ name }) => name)).toEqual([
			"Nguyễn Thị Minh Lan",
		]);
		expect(item?.description).toBe("Sáng mùng một, chợ họp.");
		expect(item?.media).toContainEqual(
			expect.objectContaining({
				url: "https://example.org/ban-tin/media/2019/03/quyet-dinh.pdf",
				length: 123456,
				mimeType: "application/pdf",
			}),
		);
		expect(item?.categories.map(({ label, term }) => label ?? term)).toEqual([
			"Thời sự",
			"chợ quê",
		]);
	});

	test("carries the whole text, byte for byte, with absolute addresses", () => {
		const content = parseFeed(write(archive)).items[1]?.content;
		expect(content).toContain("<strong>Sáng mùng một, chợ họp.</strong>");
		expect(content).toContain(
			'src="https://example.org/ban-tin/media/2019/03/cho.jpg"',
		);
		expect(content).toContain(
			'<a href="https://example.org/ban-tin/2019/04/hop.html">bài họp</a>',
		);
		expect(content).toContain("<pre>một\n\n\nhai</pre>");
		expect(content).toContain("<li>02/04/2019: Sửa tên chợ.</li>");
	});

	test("drops only the characters that XML forbids", () => {
		const [item] = parseFeed(write(archiveWith(forbiddenInXml))).items;
		expect(item?.title).toBe("Trướcsau");
	});
});

describe("Atom", () => {
	const text = atomFeed(archive.config, siteChannel(archive));

	test("says when its newest change was, and never what time it is", () => {
		expect(text).toContain("<updated>2019-04-02T00:00:00+07:00</updated>");
		expect(text).toContain("<published>2019-03-05T07:30:00+07:00</published>");
	});

	test("encodes an original address that was pasted with Vietnamese letters", () => {
		expect(text).toContain(
			'<link rel="via" href="https://yenbinh.example.gov.vn/tin/ch%E1%BB%A3%20phi%C3%AAn"/>',
		);
	});

	test("marks titles as text, so that < is no markup", () => {
		const { config } = archive;
		expect(atomFeed(config, siteChannel(archiveWith("a < b")))).toContain(
			"<title>a &lt; b</title>",
		);
	});
});

test("RSS writes dates as RFC 2822 in Vietnam's time", () => {
	const text = rssFeed(archive.config, siteChannel(archive));
	expect(text).toContain("<pubDate>Tue, 05 Mar 2019 07:30:00 +0700</pubDate>");
});

describe("JSON Feed", () => {
	test("is version 1.1 with its items", () => {
		const feed = JSON.parse(jsonFeed(archive.config, siteChannel(archive)));
		expect(feed).toMatchObject({
			version: "https://jsonfeed.org/version/1.1",
			title: "Bản tin xã Yên Bình",
			home_page_url: "https://example.org/ban-tin/",
			feed_url: "https://example.org/ban-tin/feed.json",
			language: "vi",
		});
		expect(feed.items[1]).toMatchObject({
			id: url,
			date_published: "2019-03-05T07:30:00+07:00",
			date_modified: "2019-04-02T00:00:00+07:00",
			authors: [{ name: "Nguyễn Thị Minh Lan" }],
			tags: ["Thời sự", "chợ quê"],
			attachments: [{ mime_type: "application/pdf", size_in_bytes: 123456 }],
		});
	});

	test.each(hostileTitles)("keeps a text with %s", (_name, title) => {
		const from = archiveWith(title);
		const feed = JSON.parse(jsonFeed(from.config, siteChannel(from)));
		expect(feed.items[0].title).toBe(title);
	});
});

describe("channels", () => {
	test("are the whole archive and one for each category", () => {
		expect(channelsOf(archive).map(({ atom }) => atom)).toEqual([
			"atom.xml",
			"chuyen-muc/thoi-su/atom.xml",
			"chuyen-muc/van-hoa/atom.xml",
		]);
	});

	test("of a category hold its articles only", () => {
		const [, culture] = archive.categories;
		if (culture === undefined) throw new Error("no category");
		const channel = categoryChannel(archive, culture);
		expect(channel.title).toBe("Văn hóa – Bản tin xã Yên Bình");
		expect(channel.articles).toEqual(culture.articles);
	});

	test("hold the newest thirty", () => {
		const articles = Array.from({ length: 31 }, (_, index) =>
			anArticle({ title: `Bài ${index}`, date: { day: "2019-03-05" } }),
		);
		expect(siteChannel(anArchive({ articles })).articles).toHaveLength(30);
	});

	test("without articles are still valid feeds", () => {
		const [first] = anArchive({ articles: [meeting] }).categories;
		if (first === undefined) throw new Error("no category");
		const text = atomFeed(
			archive.config,
			categoryChannel(archive, {
				...first,
				articles: [],
			}),
		);
		expect(parseFeed(text).items).toEqual([]);
		expect(text).toContain("<updated>2019-04-02T00:00:00+07:00</updated>");
	});
});
