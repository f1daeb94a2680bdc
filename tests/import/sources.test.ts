import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { WARCRecord, WARCSerializer } from "warcio";
import { ZipFile } from "yazl";
import type { ReadPage } from "../../src/import/read-page.ts";
import { readPage } from "../../src/import/read-page.ts";
import { readRecord } from "../../src/import/read-record.ts";
import { csvRows } from "../../src/import/sources/csv-rows.ts";
import { readSource } from "../../src/import/sources/open.ts";
import type { SourceItem } from "../../src/import/sources/source-item.ts";

let folder = "";
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "bantin-sources-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync(new URL("./html/hanoi-new.page", import.meta.url));
const put = (name: string, bytes: string | Uint8Array) => {
	const path = join(folder, name);
	mkdirSync(join(path, ".."), { recursive: true });
	writeFileSync(path, bytes);
	return path;
};
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

async function items(path: string): Promise<readonly SourceItem[]> {
	const found: SourceItem[] = [];
	for await (const item of readSource({ path, name: "nguon" }))
		found.push(item);
	return found;
}
function read(item: SourceItem | undefined): ReadPage | undefined {
	const { content, ...context } = item ?? { content: undefined };
	if (content?.kind === "record") return readRecord(content.record);
	return content?.kind === "bytes"
		? readPage(content.bytes, { ...context, ...content, convertLegacy: false })
		: undefined;
}
const problemOf = (item: SourceItem | undefined) =>
	item?.content.kind === "refused" ? item.content.problem : undefined;
const titleOf = (item: SourceItem | undefined) =>
	read(item)?.page?.title?.value;
const title = "Phường Cửa Bắc trồng thêm 200 cây xanh";

async function zip(
	fill: (zip: ZipFile) => void,
	name = "trang.zip",
): Promise<string> {
	const file = new ZipFile();
	fill(file);
	file.end();
	const chunks: Buffer[] = [];
	for await (const chunk of file.outputStream) chunks.push(Buffer.from(chunk));
	return put(name, Buffer.concat(chunks));
}

describe("a page is found whatever it was packed in", () => {
	test("a folder, in the order of its names, without what browsers saved beside pages", async () => {
		put("a/b.html", page);
		put("a/b_files/saved_resource.html", page);
		put("a/b_files/anh.jpg", jpeg);
		put("a/.an/x.html", page);
		put("a/a.txt", "chữ");
		expect((await items(join(folder, "a"))).map(({ name }) => name)).toEqual([
			"nguon/a.txt",
			"nguon/b.html",
		]);
	});

	test("gzip", async () => {
		const [item] = await items(put("b.html.gz", gzipSync(page)));
		expect(titleOf(item)).toBe(title);
	});

	test("a gzip bomb is refused", async () => {
		const [item] = await items(
			put("b.html.gz", gzipSync(Buffer.alloc(64 * 1024 * 1024))),
		);
		expect(problemOf(item)?.code).toBe("unreadable");
	});

	test("zip, with photos from the same zip", async () => {
		const path = await zip((file) => {
			file.addBuffer(page, "tin/b.html");
			file.addBuffer(jpeg, "tin/b_files/anh 1.jpg");
		});
		const [item, ...others] = await items(path);
		expect(others).toEqual([]);
		expect(item?.name).toBe("nguon › tin/b.html");
		expect(titleOf(item)).toBe(title);
		const photo = new URL("b_files/anh%201.jpg", item?.fileAddress).href;
		expect(await item?.find(photo)).toEqual(jpeg);
	});

	test("MHTML, with its address, day and photos", async () => {
		const text = [
			"From: <Saved by Blink>",
			"Snapshot-Content-Location: https://xa.vn/tin/a.html",
			"Subject: x",
			"Date: Mon, 25 Jun 2025 20:15:00 -0000",
			"MIME-Version: 1.0",
			'Content-Type: multipart/related; type="text/html"; boundary="----B"',
			"",
			"",
			"------B",
			"Content-Type: text/html",
			"Content-Transfer-Encoding: quoted-printable",
			"Content-Location: https://xa.vn/tin/a.html",
			"",
			'<!doctype html><meta charset=3D"utf-8"><div class=3D"detail-title">X=C3=A3 m=E1=BB=9F l=',
			'=E1=BB=9Bp</div><div class=3D"detail-content"><p>B=C3=A0i.</p><img src=3D"cid:anh@x"></div>',
			"------B",
			"Content-Type: image/jpeg",
			"Content-ID: <anh@x>",
			"Content-Transfer-Encoding: base64",
			"",
			jpeg.toString("base64"),
			"------B--",
			"",
		].join("\r\n");
		const [item] = await items(put("a.mhtml", text));
		expect(item).toMatchObject({
			address: "https://xa.vn/tin/a.html",
			capturedAt: { day: "2025-06-26" },
		});
		expect(titleOf(item)).toBe("Xã mở lớp");
		expect(await item?.find("cid:anh@x")).toEqual(jpeg);
	});

	async function crawl(isPacked: boolean): Promise<Buffer> {
		const http = (type: string) => ({ "Content-Type": type });
		const make = (
			url: string,
			type: string,
			body: Uint8Array,
			statusline = "HTTP/1.1 200 OK",
		) =>
			WARCSerializer.serialize(
				WARCRecord.create(
					{
						url,
						date: "2025-06-25T18:30:00Z",
						type: "response",
						httpHeaders: http(type),
						statusline,
					},
					(async function* () {
						yield body;
					})(),
				),
				{ gzip: isPacked },
			);
		return Buffer.concat([
			await make("https://xa.vn/anh/trong-cay.jpg", "image/jpeg", jpeg),
			await make("https://xa.vn/tin/a.htm", "text/html; charset=utf-8", page),
			await make(
				"https://xa.vn/mat.htm",
				"text/html",
				page,
				"HTTP/1.1 404 Not Found",
			),
			await make(
				"https://xa.vn/tin/ke-hoach.pdf",
				"application/pdf",
				Buffer.from("%PDF-1.4"),
			),
			await make(
				"https://xa.vn/tin/cu.htm",
				"text/html; charset=windows-1258",
				Buffer.from(
					"<html><body><h1>X\u00e3 m\u00f2i</h1><p>a</p></body>",
					"latin1",
				),
			),
		]);
	}

	test.each([
		["crawl.warc", false],
		["crawl.warc.gz", true],
	])(
		"%s: pages of status 200, with photos and documents from the crawl",
		async (name, isPacked) => {
			const found = await items(put(name, await crawl(isPacked)));
			expect(found.map(({ address }) => address)).toEqual([
				"https://xa.vn/tin/a.htm",
				"https://xa.vn/tin/cu.htm",
			]);
			const [item, old] = found;
			expect(item?.capturedAt).toEqual({ day: "2025-06-26" });
			expect(titleOf(item)).toBe(title);
			expect(
				Buffer.from((await item?.find("http://xa.vn/anh/trong-cay.jpg")) ?? []),
			).toEqual(jpeg);
			expect(
				Buffer.from(
					(await item?.find("https://xa.vn/tin/ke-hoach.pdf")) ?? [],
				).toString(),
			).toBe("%PDF-1.4");
			expect(old?.content).toMatchObject({ charset: "windows-1258" });
		},
	);

	test("a crawl that was cut gives the pages before the cut", async () => {
		const whole = await crawl(true);
		const found = await items(
			put("crawl.warc.gz", whole.subarray(0, whole.length - 300)),
		);
		expect(found[0]?.address).toBe("https://xa.vn/tin/a.htm");
	});

	test("WACZ", async () => {
		const bytes = await crawl(true);
		const path = await zip((file) => {
			file.addBuffer(Buffer.from("{}"), "datapackage.json");
			file.addBuffer(bytes, "archive/data.warc.gz", { compress: false });
		}, "crawl.wacz");
		const [item] = await items(path);
		expect(titleOf(item)).toBe(title);
		expect(
			Buffer.from((await item?.find("https://xa.vn/anh/trong-cay.jpg")) ?? []),
		).toEqual(jpeg);
	});
});

describe("exports and lists", () => {
	const wxr = `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Xã</title>
<item><title>Xã mở lớp &amp; trao quà</title><link>https://xa.vn/lop/</link><dc:creator>admin</dc:creator><guid>https://xa.vn/?p=12</guid><content:encoded><![CDATA[Sáng nay, <b>xã</b> mở lớp.

Đoạn hai có [ngoặc].]]></content:encoded><excerpt:encoded><![CDATA[Lời dẫn riêng.]]></excerpt:encoded><wp:post_id>12</wp:post_id><wp:post_date>2019-09-03 14:05:00</wp:post_date><wp:post_type>post</wp:post_type><category domain="category">Giáo dục</category><category domain="post_tag">lớp học</category></item>
<item><title>anh</title><wp:post_type>attachment</wp:post_type></item></channel></rss>`;

	test("WordPress: posts with category, tags, lead, id and both addresses", async () => {
		const found = await items(put("xuat.xml", wxr));
		expect(found).toHaveLength(1);
		const { page: post } = read(found[0]) ?? {};
		expect(post).toMatchObject({
			title: { value: "Xã mở lớp & trao quà" },
			posted: { value: { day: "2019-09-03", time: "14:05" } },
			section: { value: "Giáo dục" },
			lead: { value: "Lời dẫn riêng." },
			authors: [],
			origin: {
				url: "https://xa.vn/lop/",
				otherUrls: ["https://xa.vn/?p=12"],
				id: "12",
				tags: ["lớp học"],
			},
			problems: [],
		});
		expect(post?.blocks.map(({ value }) => value)).toEqual([
			"Sáng nay, xã mở lớp.",
			"Đoạn hai có [ngoặc].",
		]);
	});

	test.each([
		[
			"RSS",
			`<rss><channel><item><title>Xã mở lớp</title><link>https://xa.vn/lop-12.html</link><pubDate>Tue, 03 Sep 2019 07:05:00 +0000</pubDate><category>Giáo dục</category><description>&lt;p&gt;Sáng nay.&lt;/p&gt;</description></item></channel></rss>`,
		],
		[
			"Atom",
			`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Xã mở lớp</title><link href="https://xa.vn/lop-12.html"/><published>2019-09-03T14:05:00+07:00</published><category term="Giáo dục"/><content type="html">&lt;p&gt;Sáng nay.&lt;/p&gt;</content></entry></feed>`,
		],
	])("%s", async (_, xml) => {
		const [item] = await items(put("tin.xml", xml));
		expect(read(item)?.page).toMatchObject({
			title: { value: "Xã mở lớp" },
			posted: { value: { day: "2019-09-03", time: "14:05" } },
			section: { value: "Giáo dục" },
			blocks: [{ value: "Sáng nay." }],
			origin: { url: "https://xa.vn/lop-12.html", id: "12" },
		});
	});

	test("a JSON list", async () => {
		const list = [
			{
				title: "Xã mở lớp",
				date: "2019-09-03",
				category: "Giáo dục",
				author: ["Minh Lan"],
				views: 87,
				html: "<p>Sáng <b>nay</b>.</p>",
				url: "https://xa.vn/a",
			},
		];
		const [item] = await items(put("bai.json", JSON.stringify(list)));
		expect(read(item)?.page).toMatchObject({
			authors: [{ value: "Minh Lan" }],
			views: { value: 87 },
			posted: { value: { day: "2019-09-03" } },
		});
	});

	test("a CSV list with the words of an office", async () => {
		const [item] = await items(
			put(
				"bai.csv",
				'\ufeffTiêu đề;Ngày đăng;Chuyên mục;Nội dung\r\n"Xã ""mở"" lớp";2019-09-03;Giáo dục;"<p>Sáng;\r\nnay.</p>"\r\n',
			),
		);
		expect(read(item)?.page).toMatchObject({
			title: { value: 'Xã "mở" lớp' },
			blocks: [{ value: "Sáng; nay." }],
		});
	});

	test("a cell that was guarded against spreadsheets is itself again", () => {
		expect(csvRows("title\r\n'=1+1\r\n''a\r\n'b\r\n")).toEqual([
			{ title: "=1+1" },
			{ title: "'a" },
			{ title: "'b" },
		]);
	});

	test.each(["{", "[]", '{"a":1}', "[1,2]"])(
		"JSON that is no list of articles is refused: %s",
		async (text) => {
			expect(problemOf((await items(put("x.json", text)))[0])?.code).toBe(
				"source-kind",
			);
		},
	);
});
