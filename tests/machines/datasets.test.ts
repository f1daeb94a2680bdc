import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { writeCsv } from "../../src/machines/csv.ts";
import { describeAgain } from "../../src/machines/data-package.ts";
import {
	dataPackagePath,
	datasetFolder,
	datasets,
	measured,
	yearLine,
} from "../../src/machines/datasets.ts";
import type { Archive, Article, OutputFile } from "../../src/types.ts";
import {
	aFigure,
	anArchive,
	anArticle,
	anAttachment,
	aSiteConfig,
	aTerm,
} from "../builders.ts";
import { archiveWith, hostileTitles } from "./hostile.ts";

/** RFC 4180 read by its grammar, strictly: text outside of quotes holds neither quotes nor line breaks. */
function readCsv(text: string): readonly (readonly string[])[] {
	if (!text.startsWith("\uFEFF")) throw new Error("no byte order mark");
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
	const rows: string[][] = [[]];
	cell.lastIndex = 1;
	while (cell.lastIndex < text.length) {
		const match = cell.exec(text);
		if (match === null) throw new Error("not RFC 4180");
		const [, quoted, plain = "", end] = match;
		rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
		if (end === "\r\n") rows.push([]);
	}
	return rows.slice(0, -1);
}

function file(archive: Archive, path: string): string {
	const found = datasets(archive).find((output) => output.path === path);
	if (found === undefined) throw new Error(`no ${path}`);
	return textOf(found);
}

function textOf({ path, content }: OutputFile): string {
	if (typeof content === "string") return content;
	if (content instanceof Uint8Array) return Buffer.from(content).toString();
	throw new Error(`${path} is a copy`);
}

/** The articles' table as objects, read as its description says. */
function table(archive: Archive): readonly Readonly<Record<string, string>>[] {
	const [header = [], ...rows] = readCsv(file(archive, "du-lieu/bai-viet.csv"));
	return rows.map((row) =>
		Object.fromEntries(
			header.map((name, index) => [name, (row[index] ?? "").replace(/^'/, "")]),
		),
	);
}

const archive = anArchive({
	config: aSiteConfig({ rights: "Được dùng lại khi ghi nguồn." }),
	articles: [
		anArticle({
			title: "Chợ xã, phiên đầu năm",
			date: { day: "2019-03-05", time: "07:30" },
			authors: [aTerm("author", "Minh Lan"), aTerm("author", "A|B\\C")],
			unit: aTerm("unit", "Trung tâm VH-TT&TT"),
			views: { count: 1235, asOf: "2024-12-31" },
			image: aFigure(),
			attachments: [{ title: "Quyết định", asset: anAttachment() }],
			corrections: [{ date: { day: "2019-04-02" }, note: "Sửa tên chợ." }],
			originalUrl: "https://yenbinh.example.gov.vn/cho",
			aliases: ["/tin/cho", "/tin/cho-146.html"],
		}),
		anArticle({ title: "Họp dân", date: { day: "2018-01-02" }, authors: [] }),
	],
});

describe("the articles' table", () => {
	test("has a row for each article, newest first", () => {
		const [market, meeting] = table(archive);
		expect(market).toMatchObject({
			permalink: "2019/03/cho-xa-phien-dau-nam.html",
			url: "https://example.org/ban-tin/2019/03/cho-xa-phien-dau-nam.html",
			title: "Chợ xã, phiên đầu năm",
			date: "2019-03-05T07:30+07:00",
			year: "2019",
			month: "3",
			category: "Thời sự",
			author: "Minh Lan|A\\|B\\\\C",
			unit: "Trung tâm VH-TT&TT",
			views: "1235",
			views_as_of: "2024-12-31",
			aliases: "/tin/cho|/tin/cho-146.html",
			image_count: "1",
			attachment_count: "1",
			correction_count: "1",
		});
		expect(meeting).toMatchObject({
			date: "2018-01-02",
			author: "",
			views: "",
		});
	});

	test.each(hostileTitles)("gives back a text with %s", (_, title) => {
		const [row] = table(archiveWith(title));
		expect(row?.title).toBe(title);
		expect(row?.summary).toBe(title);
	});

	test("gives back a text of several lines", () => {
		const summary = ' Dòng "một",\r\ndòng hai\n';
		expect(table(archiveWith("Tên", { summary }))[0]?.summary).toBe(summary);
	});
});

test.each([
	["=1+1", "'=1+1"],
	["+84 912", "'+84 912"],
	["- gạch đầu dòng", "'- gạch đầu dòng"],
	["@SUM(A1)", "'@SUM(A1)"],
	["＝1+1", "'＝1+1"],
	["\t=1", `"'\t=1"`],
	["'60 năm", "''60 năm"],
	["Tin 24/7 = mới", "Tin 24/7 = mới"],
	['nói "có"', '"nói ""có"""'],
	["một;hai", '"một;hai"'],
])("a cell of %j is written %s", (text, written) => {
	expect(writeCsv(["a"], [[text]])).toBe(`\uFEFFa\r\n${written}\r\n`);
});

test("numbers are never marked as text", () => {
	expect(writeCsv(["a", "b"], [[-5, undefined]])).toBe("\uFEFFa,b\r\n-5,\r\n");
});

describe("the JSON downloads", () => {
	test("say the same as the table, with lists as lists and the unknown left out", () => {
		const [market, meeting] = JSON.parse(
			file(archive, "du-lieu/bai-viet.json"),
		);
		expect(market).toMatchObject({
			title: "Chợ xã, phiên đầu năm",
			author: ["Minh Lan", "A|B\\C"],
			views: 1235,
		});
		expect(meeting).not.toHaveProperty("views");
		expect(meeting).not.toHaveProperty("unit");
	});

	test("hold the whole text, a file for each year", () => {
		const [market] = JSON.parse(file(archive, "du-lieu/toan-van/2019.json"));
		expect(market).toMatchObject({
			permalink: "2019/03/cho-xa-phien-dau-nam.html",
			text: "Sáng nay, chợ xã Yên Bình họp phiên đầu năm.",
			html: "<p>Sáng nay, chợ xã Yên Bình họp phiên đầu năm.</p>\n",
			corrections: [{ date: "2019-04-02", note: "Sửa tên chợ." }],
			attachments: [
				{
					url: "https://example.org/ban-tin/media/2019/03/quyet-dinh.pdf",
					bytes: 123456,
				},
			],
		});
		expect(
			JSON.parse(file(archive, "du-lieu/toan-van/2018.json")),
		).toHaveLength(1);
	});

	test.each(hostileTitles)("keep a text with %s", (_, title) => {
		const [row] = JSON.parse(
			file(archiveWith(title), "du-lieu/toan-van/2019.json"),
		);
		expect(row.title).toBe(title);
	});
});

describe("datapackage.json", () => {
	const descriptor = JSON.parse(file(archive, "du-lieu/datapackage.json"));

	test("describes every file with its true size and hash", () => {
		const others = datasets(archive).filter(
			({ path }) => path !== "du-lieu/datapackage.json",
		);
		expect(
			descriptor.resources.map(
				(resource: { path: string; bytes: number; hash: string }) => [
					`du-lieu/${resource.path}`,
					resource.bytes,
					resource.hash,
				],
			),
		).toEqual(
			others.map((other) => {
				const bytes = Buffer.from(textOf(other));
				const hash = createHash("sha256").update(bytes).digest("hex");
				return [other.path, bytes.length, `sha256:${hash}`];
			}),
		);
	});

	test.each([0, 1])("names the columns of table %i in their order", (index) => {
		const { path, schema } = descriptor.resources[index];
		const [header] = readCsv(file(archive, `du-lieu/${path}`));
		expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(
			header,
		);
		expect(header).toContain(schema.primaryKey);
	});

	test("has patterns and required columns that every row meets", () => {
		const { fields } = descriptor.resources[0].schema;
		for (const row of table(archive)) {
			for (const { name, constraints = {} } of fields) {
				const value = row[name] ?? "";
				if (constraints.required) expect(value, name).not.toBe("");
				if (constraints.pattern && value !== "") {
					expect(value).toMatch(new RegExp(`^(?:${constraints.pattern})$`));
				}
			}
		}
	});

	test("has only categories that the categories' table lists", () => {
		const names = readCsv(file(archive, "du-lieu/chuyen-muc.csv")).map(
			([name]) => name,
		);
		for (const row of table(archive)) expect(names).toContain(row.category);
	});

	test("is the same described again after an edit, of which the texts of its year have a line", () => {
		const [edited] = archive.articles;
		if (edited === undefined) throw new Error("no article");
		const html = "<p>Câu khác.</p>\n";
		const body = { ...edited.body, html, text: "Câu khác." };
		const after = { ...edited, body };
		const swap = (articles: readonly Article[]) =>
			articles.map((article) => (article === edited ? after : article));
		const next = {
			...archive,
			articles: swap(archive.articles),
			years: archive.years.map((year) => ({
				...year,
				articles: swap(year.articles),
			})),
		};
		const { path, line } = yearLine(archive.config, edited);
		const now = yearLine(archive.config, after);
		const texts = file(archive, datasetFolder + path);
		expect(texts.split(line)).toHaveLength(2);
		const replaced = texts.replace(line, () => now.line);
		expect(replaced).toBe(file(next, datasetFolder + now.path));
		const known = file(archive, dataPackagePath);
		const changed = new Map([[path, measured(Buffer.from(replaced))]]);
		expect(describeAgain(known, changed)).toBe(file(next, dataPackagePath));
		const other = new Map([["khác.json", { size: 1, sha256: "" }]]);
		expect(describeAgain(known, other)).toBeUndefined();
	});

	test("states the newest change and the conditions of use, and no clock", () => {
		expect(descriptor.created).toBe("2019-04-02T00:00:00+07:00");
		expect(descriptor.licenses).toEqual([
			{
				title: "Được dùng lại khi ghi nguồn.",
				path: "https://example.org/ban-tin/gioi-thieu/index.html",
			},
		]);
	});
});
