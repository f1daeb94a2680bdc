import {
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type ImportRules, importPage } from "../../src/import/import-page.ts";
import { vietnamese } from "../../src/import/messages-vi.ts";
import { reportPage } from "../../src/import/report-page.ts";
import { readJob } from "../../src/import/run/read-job.ts";
import { readSource } from "../../src/import/sources/open.ts";
import {
	everythingShown,
	expectNothingLost,
	lostTexts,
} from "./nothing-lost.ts";
import { zipOf } from "./zip-bytes.ts";

let folder = "";
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "bantin-mutations-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rules: ImportRules = {
	declared: [{ slug: "tin-tuc", name: "Tin tức" }],
	mapping: new Map(),
	convertLegacy: false,
	asked: "tin-tuc",
};
const here = (name: string) => new URL(name, import.meta.url);
const filesOf = (name: string, type: string) =>
	readdirSync(here(name))
		.filter((file) => file.endsWith(type))
		.map((file) => readFileSync(here(name + file)));
const htmlPages = [
	...filesOf("./html/", ".page"),
	...filesOf("./lists/", ".page"),
];
const textPages = filesOf("./pages/", ".txt");

type Mutation =
	| { readonly kind: "cut"; readonly at: number }
	| { readonly kind: "flip"; readonly at: number; readonly bit: number }
	| {
			readonly kind: "splice";
			readonly at: number;
			readonly from: number;
			readonly length: number;
	  }
	| { readonly kind: "insert"; readonly at: number; readonly text: string };

/** Places are shares of the whole, so that they fit every file. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
	fc.record({ kind: fc.constant("cut" as const), at: share }),
	fc.record({
		kind: fc.constant("flip" as const),
		at: share,
		bit: fc.integer({ min: 0, max: 7 }),
	}),
	fc.record({
		kind: fc.constant("splice" as const),
		at: share,
		from: share,
		length: fc.integer({ min: 1, max: 200 }),
	}),
	fc.record({
		kind: fc.constant("insert" as const),
		at: share,
		text: fc.constantFrom(
			"<",
			">",
			'"',
			"</div>",
			"<table><tr><td>",
			"<!--",
			"]]>",
			"\0",
			"\r\n",
			"&#x110000;",
			"\u202e",
			"03/09/2019",
			"Lượt xem: 5",
			"{",
			"|",
			"--B",
		),
	}),
);

function mutate(bytes: Buffer, change: Mutation): Buffer {
	const at = Math.floor(change.at * bytes.length);
	if (change.kind === "cut") return bytes.subarray(0, at);
	if (change.kind === "flip") {
		const copy = Buffer.from(bytes);
		copy[at] = (copy[at] ?? 0) ^ (1 << change.bit);
		return copy.subarray(0, bytes.length);
	}
	const from =
		change.kind === "splice" ? Math.floor(change.from * bytes.length) : 0;
	const part =
		change.kind === "splice"
			? bytes.subarray(from, from + change.length)
			: Buffer.from(change.text);
	return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);
}

const changed = (originals: readonly Buffer[]) =>
	fc
		.tuple(
			fc.constantFrom(...originals),
			fc.array(mutation, { minLength: 1, maxLength: 4 }),
		)
		.map(([bytes, changes]) => changes.reduce(mutate, bytes));

test("damaged pages of every portal are read or refused, and no text of one disappears", () => {
	fc.assert(
		fc.property(changed(htmlPages), (bytes) => {
			const imported = importPage(bytes, rules);
			const { page, article, problems } = imported;
			expect(article === undefined).toBe(problems.length > 0);
			const source = "a.html";
			const input = { source, imported, outcome: "failed" } as const;
			expect(reportPage(input, vietnamese)).toContain(source);
			// Where bytes are no UTF-8 any more, another decoder may have read them.
			if (page && Buffer.from(bytes.toString()).equals(bytes))
				expect(lostTexts(bytes.toString(), page, article?.text)).toEqual([]);
		}),
		{ numRuns: 250 },
	);
});

test("damaged pages of text are read or refused, and no line of one disappears", () => {
	fc.assert(
		fc.property(changed(textPages), (bytes) => {
			const { page, article, problems } = importPage(bytes, rules);
			expect(article === undefined).toBe(problems.length > 0);
			const isUtf8 = Buffer.from(bytes.toString()).equals(bytes);
			if (page?.origin === undefined && page && isUtf8)
				expectNothingLost(bytes.toString(), page, everythingShown(page));
		}),
		{ numRuns: 300 },
	);
});

const record = (url: string, type: string, body: Buffer) => {
	const http = Buffer.from(
		`HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`,
	);
	const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: ${url}\r\nWARC-Date: 2025-06-25T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${http.length + body.length}\r\n\r\n`;
	return Buffer.concat([
		Buffer.from(head),
		http,
		body,
		Buffer.from("\r\n\r\n"),
	]);
};
const [first = Buffer.alloc(0), second = Buffer.alloc(0)] = htmlPages;
const warc = Buffer.concat([
	record("https://xa.vn/a.html", "text/html", first),
	record("https://xa.vn/a.jpg", "image/jpeg", Buffer.from("\xff\xd8\xff")),
	record("https://xa.vn/b.html", "text/html", second),
]);
const rows = [1, 2, 3].map((n) => ({
	title: `Xã mở lớp ${n}`,
	date: `2019-09-0${n}`,
	url: `https://xa.vn/${n}`,
	author: ["Minh Lan"],
	views: n,
	html: `<p>Sáng nay, <b>xã</b> mở lớp ${n}.</p>`,
}));
const items = rows
	.map(
		({ title, url, html }) =>
			`<item><title>${title}</title><link>${url}</link><pubDate>Tue, 03 Sep 2019 07:05:00 +0000</pubDate><wp:post_type>post</wp:post_type><wp:post_date>2019-09-03 14:05:00</wp:post_date><content:encoded><![CDATA[${html}]]></content:encoded></item>`,
	)
	.join("\n");
const mhtml = [
	"From: <Saved by Blink>",
	"Snapshot-Content-Location: https://xa.vn/a.html",
	"MIME-Version: 1.0",
	'Content-Type: multipart/related; boundary="B"',
	"",
	"--B",
	"Content-Type: text/html; charset=utf-8",
	"Content-Transfer-Encoding: base64",
	"",
	first.toString("base64"),
	"--B--",
	"",
].join("\r\n");

const sources: readonly (readonly [string, Buffer])[] = [
	[
		"a.csv",
		Buffer.from(
			`title;date;url;views;html\r\n${rows.map((row) => `${row.title};${row.date};${row.url};${row.views};"${row.html}"`).join("\r\n")}`,
		),
	],
	["a.json", Buffer.from(JSON.stringify({ articles: rows }))],
	[
		"wxr.xml",
		Buffer.from(`<rss xmlns:wp="w"><channel>${items}</channel></rss>`),
	],
	[
		"tin.rss",
		Buffer.from(
			`<rss><channel>${items.replaceAll("wp:", "x:")}</channel></rss>`,
		),
	],
	["a.mhtml", Buffer.from(mhtml)],
	["a.warc", warc],
	["a.warc.gz", gzipSync(warc)],
	["a.html.gz", gzipSync(first)],
	[
		"a.zip",
		zipOf([
			{ name: "a.html", data: first },
			{ name: "b.html", data: second },
		]),
	],
];

test.each(sources)(
	"a damaged %s never stops a run: each of its pages is an article or has a reason",
	async (name, original) => {
		const path = join(folder, name);
		await fc.assert(
			fc.asyncProperty(changed([original]), async (bytes) => {
				writeFileSync(path, bytes);
				let count = 0;
				for await (const { content, ...context } of readSource({
					path,
					name,
				})) {
					count += 1;
					if (content.kind === "refused" || content.kind === "list") {
						expect(vietnamese.problems[content.problem.code]).toBeDefined();
						continue;
					}
					const { read } =
						content.kind === "record"
							? readJob(content)
							: readJob({
									...content,
									context: { ...context, convertLegacy: false, ...content },
								});
					expect(
						read.problems.map(({ values }) => values.reason),
					).not.toContain("our-fault");
					if (content.kind === "record")
						expect(lostTexts(content.record.html, read.page)).toEqual([]);
				}
				expect(count).toBeGreaterThan(0);
			}),
			{ numRuns: 60 },
		);
	},
);
