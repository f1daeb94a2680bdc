import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ImportRules, importPage } from "../../src/import/import-page.ts";
import { readLines } from "../../src/import/lines.ts";
import { vietnamese } from "../../src/import/messages-vi.ts";
import { recognisers } from "../../src/import/recognise.ts";
import { reportPage } from "../../src/import/report-page.ts";
import { parseFile } from "../../src/parse.ts";
import { everythingShown, expectNothingLost, words } from "./nothing-lost.ts";

const rules: ImportRules = {
	declared: [
		{ slug: "giao-duc", name: "Giáo dục" },
		{ slug: "nguoi-tot-viec-tot", name: "Người tốt, việc tốt" },
		{ slug: "nong-nghiep", name: "Nông nghiệp" },
		{ slug: "tin-tuc-su-kien", name: "Tin tức – Sự kiện" },
		{ slug: "van-hoa-xa-hoi", name: "Văn hóa – Xã hội" },
		{ slug: "y-te", name: "Y tế" },
	],
	mapping: new Map(),
	convertLegacy: false,
};
const folder = new URL("./pages/", import.meta.url);

const importText = (text: string, more: Partial<ImportRules> = {}) =>
	importPage(Buffer.from(text), { ...rules, ...more });

describe("a page of every known portal becomes the expected Markdown", () => {
	test.each([
		["hanoi-liferay", "hanoi-liferay"],
		["hanoi-liferay-en", "hanoi-liferay"],
		["hanoi-new", "hanoi-new"],
		["nukeviet", "nukeviet"],
		["sharepoint", "sharepoint"],
		["dong-thap-liferay", "dong-thap-liferay"],
		["quang-binh-liferay", "quang-binh-liferay"],
		["tuyen-quang", "tuyen-quang"],
		["date-first", "date-first"],
	])("%s", (name, portal) => {
		const input = readFileSync(new URL(`${name}.txt`, folder), "utf8");
		const date = { day: "2019-05-13" };
		const { page, article, problems } = importText(
			input,
			name === "dong-thap-liferay" ? { date } : {},
		);
		expect(problems).toEqual([]);
		expect(page?.portal).toBe(portal);
		expect(article?.text).toBe(
			readFileSync(new URL(`${name}.expected`, folder), "utf8"),
		);
		if (page) expectNothingLost(input, page, everythingShown(page));
	});

	test("every recogniser is sure of its own page only", () => {
		const lines = readLines(
			readFileSync(new URL("hanoi-liferay.txt", folder), "utf8"),
		);
		const scores = recognisers.map(({ name, score }) => [
			name,
			score({ lines }),
		]);
		expect(scores.filter(([, score]) => Number(score) > 0.5)).toEqual([
			["hanoi-liferay", 1],
		]);
	});
});

const sample = new URL(
	"../../../shared/samples/hanoi-liferay-page.txt",
	import.meta.url,
);
if (!existsSync(sample)) {
	console.warn(
		"tests/import/pages.test.ts: ../shared/samples/hanoi-liferay-page.txt is absent; its test is skipped",
	);
}

test.skipIf(!existsSync(sample))(
	"the page of a real commune is understood down to its last word",
	() => {
		const input = readFileSync(sample, "utf8");
		const { page, article, problems } = importText(input);
		expect(problems).toEqual([]);
		expect(page).toMatchObject({
			portal: "hanoi-liferay",
			section: { value: "HOẠT ĐỘNG TỔ DÂN PHỐ VÀ CÁC ĐƠN VỊ HIỆP QUẢN" },
			posted: { value: { day: "2020-07-24", time: "01:00" } },
			views: { value: 1235 },
			authors: [{ value: "Thanh Hồng" }],
			unit: { value: "Trung tâm VH-TT&TT" },
			remarks: [],
		});
		expect(page?.title?.value).toMatch(
			/^Huyện Thanh Trì giao ban .* năm 2020$/u,
		);
		expect(page?.lead?.value).toMatch(/^Ngày 24\/6, .* cuối năm 2020\.$/u);
		const captions = page?.blocks.filter(({ kind }) => kind === "caption");
		expect(captions?.map(({ line }) => line)).toEqual([10, 16, 18, 22]);
		expect(page?.blocks).toHaveLength(8);

		const text = article?.text ?? "";
		expect(article?.path).toMatch(
			/^2020\/07\/huyen-thanh-tri-giao-ban.*\.md$/u,
		);
		expect(text.match(/!\[\]\(#anh-khong-con "/gu)).toHaveLength(4);
		expect(text).toMatch(/^date: 2020-07-24T01:00$/mu);
		expect(text).toMatch(/^views: 1235$/mu);
		expect(text).not.toMatch(/[\u00a0\u200b\ufeff]| {2}/u);
		expect(text.match(/HIỆP QUẢN/gu)).toBeNull();
		if (page) expectNothingLost(input, page, everythingShown(page));
		const inBody = words(text).length;
		expect(inBody).toBeGreaterThan(600);
	},
);

const head = "GIÁO DỤC GIÁO DỤC\nXã mở lớp học hè\n";
const bodyText = "Sáng nay, xã mở lớp.\nLớp có 30 em.\n";

describe("nothing is guessed", () => {
	test.each([
		["a page without a date", `${head}${bodyText}`, "date-missing", undefined],
		[
			"a relative date",
			`${head}2 tháng 2 tuần trước\n${bodyText}`,
			"date-relative",
			3,
		],
		[
			"a day that never was",
			`${head}Ngày đăng 31/02/2019 | 14:05\n${bodyText}`,
			"date-impossible",
			3,
		],
		[
			"month before day",
			`${head}02/24/2019\n${bodyText}`,
			"date-impossible",
			3,
		],
		["a two-digit year", `${head}24/02/19\n${bodyText}`, "date-impossible", 3],
		["a page without text", `${head}03/09/2019\n`, "no-body", undefined],
		["an empty file", "", "no-text", undefined],
		["only spaces", " \u00a0\n\u200b\n", "no-text", undefined],
		[
			"a page without a section",
			`Xã mở lớp\n03/09/2019 | 14:05\n${bodyText}`,
			"no-section",
			undefined,
		],
		[
			"only today's date in the page's header",
			`Thứ hai , ngày 16 tháng 12 năm 2019\nGIÁO DỤC GIÁO DỤC\nXã mở lớp\n${bodyText}`,
			"date-missing",
			undefined,
		],
	])("%s is refused", (_, text, code, line) => {
		const { article, problems } = importText(text);
		expect(article).toBeUndefined();
		const problem = problems.find((found) => found.code === code);
		expect(problem).toBeDefined();
		expect(problem?.line).toBe(line);
	});

	test("a date in the text is not the day it was posted", () => {
		const text = `${head}Ngày 03/09/2019, xã mở lớp.\nLớp có 30 em.\n`;
		expect(importText(text).problems).toMatchObject([{ code: "date-missing" }]);
	});

	test("a page without a time gets none, and one without a count none", () => {
		const { article } = importText(`${head}03/09/2019\n${bodyText}`);
		expect(article?.date).toEqual({ day: "2019-09-03" });
		expect(article?.text).toMatch(/^date: 2019-09-03$/mu);
		expect(article?.text).not.toMatch(/^views:/mu);
	});

	test("a count of 0 is kept", () => {
		const { article } = importText(
			`${head}03/09/2019 | 14:05 | Lượt xem: 0\n${bodyText}`,
		);
		expect(article?.text).toMatch(/^views: 0$/mu);
	});

	test("the editor may know the date", () => {
		const { article } = importText(`${head}2 tuần trước\n${bodyText}`, {
			date: { day: "2019-09-03" },
		});
		expect(article?.path).toBe("2019/09/xa-mo-lop-hoc-he.md");
	});
});

describe("what stands around and below an article", () => {
	const above = `${head}03/09/2019 | 14:05 | Lượt xem: 87\nLời dẫn của bài.\n`;

	test("the update beside the posting day is kept apart", () => {
		const { page } = importText(
			`${head}Ngày đăng: 03/09/2019 | 14:05\nCập nhật: 05/09/2019 08:00\n${bodyText}`,
		);
		expect(page?.posted?.value).toEqual({ day: "2019-09-03", time: "14:05" });
		expect(page?.updated?.value).toEqual({ day: "2019-09-05", time: "08:00" });
	});

	test("date, time and count on lines of their own belong together", () => {
		const { page } = importText(
			`${head}Ngày đăng 03/09/2019\n14:05\nLượt xem: 87\n${bodyText}`,
		);
		expect(page?.posted?.value).toEqual({ day: "2019-09-03", time: "14:05" });
		expect(page?.views?.value).toBe(87);
	});

	test("a count at the end of the page is found", () => {
		const { page } = importText(`${head}03/09/2019\n${bodyText}Lượt xem: 87\n`);
		expect(page?.views?.value).toBe(87);
	});

	test("a sign-off behind the end mark is taken off, and the mark stays", () => {
		const { page } = importText(
			`${above}Lớp học kết thúc tốt đẹp./. Minh Lan – Đài Truyền thanh\n`,
		);
		expect(page?.authors.map(({ value }) => value)).toEqual(["Minh Lan"]);
		expect(page?.unit?.value).toBe("Đài Truyền thanh");
		expect(page?.blocks.at(-1)?.value).toBe("Lớp học kết thúc tốt đẹp./.");
	});

	test("name and office may stand on two lines", () => {
		const { page } = importText(
			`${above}Lớp học có 30 em.\nMinh Lan\nTrung tâm VH-TT&TT\n`,
		);
		expect(page?.authors.map(({ value }) => value)).toEqual(["Minh Lan"]);
		expect(page?.unit?.value).toBe("Trung tâm VH-TT&TT");
	});

	test("the last name of a list is no author", () => {
		const { page } = importText(
			`${above}Danh sách được khen:\nNguyễn Văn An\nTrần Thị Bình\n`,
		);
		expect(page?.authors).toEqual([]);
		expect(page?.blocks.map(({ value }) => value)).toContain("Trần Thị Bình");
	});

	test("a gallery may follow the sign-off", () => {
		const { page } = importText(
			`${above}Lớp học kết thúc tốt đẹp./.\nMinh Lan\nMột số hình ảnh tại lớp học:\nCác em tập bơi\n`,
		);
		expect(page?.authors.map(({ value }) => value)).toEqual(["Minh Lan"]);
		expect(page?.blocks.at(-1)).toMatchObject({
			kind: "caption",
			value: "Các em tập bơi",
		});
	});

	test("a photographer's line at the end stays in the text", () => {
		const { page } = importText(
			`${above}Lớp học có 30 em.\nBài: Minh Lan\nẢnh: Quốc Bảo\n`,
		);
		expect(page?.authors.map(({ value }) => value)).toEqual(["Minh Lan"]);
		expect(page?.blocks.at(-1)?.value).toBe("Ảnh: Quốc Bảo");
	});

	test("a writer and a photographer on one line: the line stays, the writer is read", () => {
		const { page } = importText(
			`${above}Lớp học có 30 em.\nTin bài: Minh Lan, ảnh: Quốc Bảo\n`,
		);
		expect(page?.authors.map(({ value }) => value)).toEqual(["Minh Lan"]);
		expect(page?.blocks.at(-1)?.value).toBe("Tin bài: Minh Lan, ảnh: Quốc Bảo");
	});

	test("a section on two lines is one section", () => {
		const { page } = importText(
			`Trang nhất\nGiáo dục\nGIÁO DỤC\nXã mở lớp\n03/09/2019 | 14:05\n${bodyText}`,
		);
		expect(page?.section?.value).toBe("GIÁO DỤC");
		expect(page?.title?.value).toBe("Xã mở lớp");
	});

	test("years of an anniversary below the date are text", () => {
		const { page } = importText(
			`${head}03/09/2019 | 14:05\n(27/7/1947 - 27/7/2019)\n${bodyText}`,
		);
		expect(page?.updated).toBeUndefined();
		expect(page?.lead?.value).toBe("(27/7/1947 - 27/7/2019)");
	});

	test("a menu above the section is listed as not understood", () => {
		const { page, article } = importText(
			`Giới thiệu\nVăn bản\nLiên hệ\n${above}Lớp có 30 em.\n`,
		);
		expect(page?.section?.value).toBe("GIÁO DỤC");
		expect(
			page?.dropped
				.filter(({ reason }) => reason === "unrecognised")
				.map(({ value }) => value),
		).toEqual(["Giới thiệu", "Văn bản", "Liên hệ"]);
		expect(article).toBeDefined();
	});

	test("a paragraph alone is the text, not a lead without one", () => {
		const { page } = importText(`${head}03/09/2019 | 14:05\nChỉ một đoạn.\n`);
		expect(page?.lead).toBeUndefined();
		expect(page?.blocks).toHaveLength(1);
	});

	test("the report says what was read, dropped and doubted, with line numbers", () => {
		const imported = importText(
			`Giới thiệu\n${above}Lớp học có 30 em\nIn trang\n`,
		);
		const report = reportPage(
			{
				source: "a.txt",
				imported,
				outcome: "dry-run",
			},
			vietnamese,
		);
		expect(report).toContain("Ngày đăng       03/09/2019, 14:05 (dòng 4)");
		expect(report).toContain("Tác giả         (không có trên trang)");
		expect(report).toContain("dòng 7: In trang — nút bấm, tiện ích của trang");
		expect(report).toContain("dòng 1: Giới thiệu");
		expect(report).toContain("dòng 6: Dòng ngắn không có dấu câu");
	});
});

describe("front matter is quoted where YAML needs it", () => {
	test.each([
		"Nghị quyết #5: họp dân",
		"“Xã” và 'thôn' & \"xóm\"",
		"1986",
		"true",
		"- gạch đầu dòng",
		"[Ảnh] Hội làng",
		"{{ tiêu đề }}",
		"*Đính chính*",
		"!quan trọng",
		"@xã @thôn",
		"Hỏi: ai làm? Đáp: dân làm",
		"100% hộ dân có điện",
		"C:\\Windows",
	])("%s", (title) => {
		const { article, problems } = importText(
			`GIÁO DỤC GIÁO DỤC\n${title}\n03/09/2019 | 14:05\n${title}\nMột đoạn.\nHai đoạn.\n`,
		);
		expect(problems).toEqual([]);
		const file = `content/${article?.path}`;
		const parsed = parseFile({ file, text: article?.text ?? "" });
		expect(parsed.diagnostics).toEqual([]);
		expect(parsed.value?.fields.get("title")).toMatchObject({ text: title });
	});
});

const lineOfText = fc.oneof(
	fc.string({ unit: "binary", maxLength: 60 }),
	fc.constantFrom(
		"TIN TỨC TIN TỨC",
		"Xã họp dân",
		"Ngày đăng 03/09/2019 | 14:05 | Lượt xem: 87",
		"14:05 03/09/2019",
		"03/09/2019",
		"31/02/2019",
		"- Đã xem: 87",
		"1.235",
		"2 tuần trước",
		"Cập nhật: 04/09/2019",
		"Thứ hai , ngày 16 tháng 12 năm 2019",
		"Trang chủ >> Tin tức",
		"null Xã họp dân",
		"Chi tiết bài viết Tin tức",
		"Bà con dự họp đông đủ.",
		"(BT) - Sáng nay, xã họp.",
		"Quang cảnh hội nghị",
		"Ảnh: Minh Lan",
		"anh-1",
		"Tải về tại đây",
		"./.",
		"Kết thúc tốt đẹp./. Minh Lan",
		"Minh Lan – Trung tâm VH-TT&TT",
		"Tác giả: admin",
		"Tác giả: M.L - Nguồn: BCĐ",
		"Tin liên quan",
		"Ý kiến bạn đọc",
		"In trang",
		"---",
		"{{ x }} <b> *y* [z](javascript:1)",
	),
);

test("no page crashes the importer, and no line of one disappears unlisted", () => {
	fc.assert(
		fc.property(fc.array(lineOfText, { maxLength: 20 }), (parts) => {
			const bytes = Buffer.from(parts.join("\n"));
			const { page, article } = importPage(bytes, rules);
			if (!page) return;
			const input = new TextDecoder().decode(bytes);
			expectNothingLost(input, page, everythingShown(page));
			if (!article) return;
			const parsed = parseFile({
				file: `content/${article.path}`,
				text: article.text,
			});
			expect(parsed.value?.fields.get("title")).toMatchObject({
				text: page.title?.value,
			});
		}),
		{ numRuns: 2000 },
	);
});

test("no bytes crash it", () => {
	fc.assert(
		fc.property(
			fc.uint8Array({ maxLength: 300 }),
			fc.boolean(),
			(bytes, convertLegacy) => {
				const { article, problems } = importPage(bytes, {
					...rules,
					convertLegacy,
				});
				expect(article === undefined).toBe(problems.length > 0);
			},
		),
		{ numRuns: 1000 },
	);
});
