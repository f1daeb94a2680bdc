import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import { makeArticle } from "./article.ts";
import { measureCommand } from "./measure.ts";
import type { BenchOptions } from "./options.ts";

const seed = 2026;
/** In bytes. */
const crawlSize = 1_000_000_000;
/** As large as a photo of an old portal. */
const photoSize = 300_000;

/** Whole imports as an editor runs them: a folder of saved pages, new and again, and a crawl of 1 GB with photos. */
export async function benchImport({ sizes }: BenchOptions): Promise<string> {
	const lines = [
		"| source | run | s | pages/s | peak MB |",
		"| --- | --- | ---: | ---: | ---: |",
	];
	const row = (
		source: string,
		run: string,
		pages: number,
		measured: Awaited<ReturnType<typeof measure>>,
	) => {
		const seconds = measured.milliseconds / 1000;
		lines.push(
			`| ${source} | ${run} | **${seconds.toFixed(1)}** | ${Math.round(pages / seconds)} | ${(measured.peakBytes / 1e6).toFixed(0)} |`,
		);
	};
	for (const pages of sizes) {
		const folder = resolve(`.cache/bench/import-${pages}`);
		await makeProject(folder);
		await makePages(join(folder, "cu"), pages);
		row(`${pages} pages`, "dry run", pages, await measure(folder, "cu"));
		row(
			`${pages} pages`,
			"write",
			pages,
			await measure(folder, "cu", "--write"),
		);
		row(
			`${pages} pages`,
			"again",
			pages,
			await measure(folder, "cu", "--write"),
		);
		await rm(folder, { recursive: true, force: true });
	}
	const folder = resolve(".cache/bench/import-warc");
	await makeProject(folder);
	const pages = await makeCrawl(join(folder, "cu.warc"));
	row(
		`WARC, 1 GB, ${pages} pages`,
		"write",
		pages,
		await measure(folder, "cu.warc", "--write"),
	);
	await rm(folder, { recursive: true, force: true });
	return lines.join("\n");
}

function measure(folder: string, ...args: readonly string[]) {
	const root = resolve(".");
	return measureCommand(
		process.execPath,
		[
			"--import",
			join(root, "node_modules/tsx/dist/esm/index.mjs"),
			join(root, "scripts/import.ts"),
			...args,
		],
		folder,
	);
}

async function makeProject(folder: string): Promise<void> {
	await rm(folder, { recursive: true, force: true });
	await mkdir(join(folder, "content"), { recursive: true });
	await writeFile(
		join(folder, "content/site.yml"),
		"name: Thử\ncategories:\n  - slug: tin-tuc\n    name: Tin tức\n",
	);
}

async function makePages(folder: string, count: number): Promise<void> {
	await mkdir(folder, { recursive: true });
	for (let index = 0; index < count; index += 1) {
		await writeFile(join(folder, `${index}.html`), makePage(index));
	}
}

const frame = Array.from(
	{ length: 120 },
	(_, index) =>
		`<li class="menu-item"><a href="/muc-${index}.html"><span>Chuyên mục số ${index} của cổng</span></a></li>`,
).join("\n");

/** A page of NukeViet with its menus around an article: some 25 kB. */
function makePage(index: number): string {
	const { text } = makeArticle(seed, index);
	const title = /^title: "?(.*?)"?$/mu.exec(text)?.[1] ?? "";
	const day = /^date: (\d{4})-(\d{2})-(\d{2})/mu.exec(text) ?? [];
	const body = (text.split("\n---\n")[1] ?? "")
		.split("\n\n")
		.map(
			(paragraph) =>
				`<p style="text-align: justify;"><span style="font-size:14px;">${paragraph.replaceAll("<", "&lt;")}</span></p>`,
		)
		.join("\n");
	return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}</title><meta name="generator" content="NukeViet v4.0"><link rel="canonical" href="https://xa.example.vn/vi/news/tin-tuc/bai-${index}.html"><script>${"var x=1;".repeat(200)}</script></head><body><ul class="menu">${frame}</ul><div class="breadcrumbs-wrap">Trang nhất » Tin tức</div><div class="news_column"><div id="news_detail"><h1>${title} (${index})</h1><span class="time">${day[3]}/${day[2]}/${day[1]} 08:30</span><div id="news-bodyhtml" class="bodytext">${body}<p><img src="/anh/${index}.jpg" alt=""></p></div></div></div><div class="footer">UBND xã</div></body></html>`;
}

/** Pages and photos in turn, until the crawl has its size. */
async function makeCrawl(path: string): Promise<number> {
	const out = createWriteStream(path);
	let size = 0;
	let pages = 0;
	const add = async (url: string, type: string, body: Buffer) => {
		const http = Buffer.from(
			`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
		);
		const head = Buffer.from(
			`WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-06-25T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${String(size).padStart(12, "0")}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length + body.length}\r\n\r\n`,
		);
		const record = Buffer.concat([head, http, body, Buffer.from("\r\n\r\n")]);
		size += record.length;
		if (!out.write(record)) await once(out, "drain");
	};
	while (size < crawlSize) {
		await add(
			`https://xa.example.vn/vi/news/tin-tuc/bai-${pages}.html`,
			"text/html; charset=utf-8",
			Buffer.from(makePage(pages)),
		);
		await add(
			`https://xa.example.vn/anh/${pages}.jpg`,
			"image/jpeg",
			makePhoto(pages),
		);
		pages += 1;
	}
	out.end();
	await finished(out);
	return pages;
}

/** Bytes that begin like a JPEG and differ from every other: the importer copies photos and never decodes them. */
function makePhoto(index: number): Buffer {
	const bytes = Buffer.alloc(photoSize, index % 251);
	bytes.writeUInt32BE(0xffd8ffe0, 0);
	bytes.writeUInt32BE(index, 16);
	return bytes;
}
