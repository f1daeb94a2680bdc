import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { load } from "cheerio";
import { beforeAll, describe, expect, test } from "vitest";
import { bookFiles } from "../../src/epub/book.ts";
import { prepareFile } from "../../src/package/prepare.ts";
import { createZip } from "../../src/package/zip-writer.ts";
import type { StoredFile } from "../../src/types.ts";
import {
	aBody,
	aFigure,
	anArchive,
	anArticle,
	anImage,
	aSiteConfig,
} from "../builders.ts";
import { aFolder } from "../package/copies.ts";
import { testWith } from "../tools.ts";

const run = promisify(execFile);

/** Debian's package `epubcheck`. */
const epubcheck = "/usr/share/java/epubcheck.jar";

const market = anImage("content/2020/01/cho.png");
const web = "https://example.org/ban-tin/";
// The smallest PNG there is.
const png = Buffer.from(
	"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
	"base64",
);

const archive = anArchive({
	config: aSiteConfig({ rights: "CC BY 4.0 & tự do" }),
	articles: [
		anArticle({
			title: 'Chợ & "đình" <2020>',
			permalink: "2020/01/cho.html",
			date: { day: "2020-01-05" },
			body: aBody({
				html: `<p>Chợ<br>họp. <a href="../02/hop.html#ket-qua">Họp</a>, <a href="../../2019/03/cu.html">cũ</a>, <a href="../../media/2020/01/cho.png">ảnh</a></p>
<figure><picture><source type="image/webp" srcset="../../media/2020/01/cho-480.webp 480w" sizes="100vw"><img src="../../media/2020/01/cho.png" alt="Chợ &quot;Bến&quot; &gt; 3" width="1" height="1" loading="lazy" decoding="async"></picture></figure>
<hr>`,
				figures: [aFigure({ image: market })],
			}),
		}),
		anArticle({
			title: "Họp",
			permalink: "2020/02/hop.html",
			date: { day: "2020-02-01", time: "08:00" },
			body: aBody({ html: '<h2 id="ket-qua">Kết quả</h2>' }),
		}),
	],
});

function files(): readonly StoredFile[] {
	const [year] = archive.years;
	if (year === undefined) throw new Error("no year");
	return bookFiles(archive, year, {
		day: "2026-11-23",
		photos: [{ path: "media/2020/01/cho.png", content: png }],
	});
}

function text(name: string): string {
	const found = files().find(({ path }) => path === `EPUB/${name}`);
	return String(found?.content);
}

describe("a book of one year", () => {
	test("begins with its media type, stored as it is, and is the same each time", async () => {
		const zip = join(await aFolder(), "sách.epub");
		const book = await createZip(zip, "2026-11-23");
		for (const file of files())
			await book.add(await prepareFile(file.path, file));
		const { sha512 } = await book.finish();
		const bytes = await readFile(zip);
		expect(bytes.toString("latin1", 30, 58)).toBe(
			"mimetypeapplication/epub+zip",
		);
		const again = await createZip(zip, "2026-11-23");
		for (const file of files()) {
			await again.add(await prepareFile(file.path, file));
		}
		expect((await again.finish()).sha512).toBe(sha512);
	});

	test("reads from the oldest article to the newest", () => {
		const $ = load(text("nav.xhtml"));
		expect(
			$("nav li")
				.map((_, it) => $(it).text())
				.toArray(),
		).toEqual(['Chợ & "đình" <2020> (05/01/2020)', "Họp (01/02/2020)"]);
	});

	test("links within itself, else to the site on the web", () => {
		const $ = load(text("bai-0001.xhtml"), { xml: true });
		const hrefs = $("p a")
			.map((_, it) => $(it).attr("href"))
			.toArray();
		expect(hrefs.slice(0, 3)).toEqual([
			"bai-0002.xhtml#ket-qua",
			`${web}2019/03/cu.html`,
			`${web}media/2020/01/cho.png`,
		]);
	});

	test("carries photos in a format of books, without what is for browsers", () => {
		const $ = load(text("bai-0001.xhtml"), { xml: true });
		const image = $("article > figure > img").last();
		expect(image.attr()).toEqual({
			src: "media/2020/01/cho.png",
			alt: 'Chợ "Bến" > 3',
			width: "1",
			height: "1",
		});
		expect($("source, picture").length).toBe(0);
	});
});

describe("npm run package -- --format epub", () => {
	let out = "";
	beforeAll(async () => {
		out = await aFolder();
		const script = [
			"--import",
			"tsx",
			"scripts/package.ts",
			"--format",
			"epub",
		];
		const options = [
			"--out",
			out,
			"--date",
			"2026-01-01",
			"--only",
			"year=2016",
		];
		await run(process.execPath, [...script, ...options]);
	});

	test("writes one book a year, named after it", async () => {
		const names = (await readdir(out)).filter((it) => it !== ".bantin");
		const name = "van-hoe-nam-2016-2026-01-01.epub";
		expect(names.sort()).toEqual([name, `${name}.sha512`]);
	});

	testWith("java", epubcheck)(
		"passes epubcheck",
		async () => {
			const zip = join(await aFolder(), "khó.epub");
			const book = await createZip(zip, "2026-11-23");
			for (const file of files())
				await book.add(await prepareFile(file.path, file));
			await book.finish();
			for (const path of [zip, join(out, "van-hoe-nam-2016-2026-01-01.epub")]) {
				const { stdout, stderr } = await run("java", ["-jar", epubcheck, path]);
				expect(stdout + stderr).toContain("No errors or warnings detected");
			}
		},
		180_000,
	);
});
