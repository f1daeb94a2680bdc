import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { vietnamese } from "../../src/import/messages-vi.ts";
import { reportPage } from "../../src/import/report-page.ts";
import { savedPage, useImportFolder } from "./import-folder.ts";

const { path, put, read, run } = useImportFolder("lists");
const list = readFileSync(
	new URL("./lists/nukeviet-list.page", import.meta.url),
	"utf8",
);
const host = "https://antram.example.gov.vn";
const lesson = {
	title: "Mở lớp ghép cây",
	url: `${host}/vi/news/nong-nghiep/mo-lop-ghep-cay-147.html`,
};
const meeting = {
	title: "Hội nghị tổng kết vụ lúa mùa",
	url: `${host}/vi/news/nong-nghiep/hoi-nghi-tong-ket-vu-lua-mua-146.html`,
};
const article = "content/2019/09/mo-lop-ghep-cay.md";
const codesOf = (
	pages: Awaited<ReturnType<typeof run>>["pages"],
	source: string,
) =>
	pages
		.find((page) => page.source === source)
		?.imported.page?.remarks.map(({ code, value }) => [code, value]);

/** A list page with one entry a line. */
const listPage = (...entries: readonly (readonly [string, string])[]) =>
	`<!doctype html><html><head><meta charset="utf-8"><title>Tin</title></head><body>${entries.map(([url, views]) => `<div><h3><a href="${url}">Một bài của xã nhà</a></h3><p>Đã xem: ${views}</p></div>`).join("")}</body></html>`;

describe("views of NukeViet come from its list pages", () => {
	test("by address; a count of 0 is one, no count is none", async () => {
		put("cu/list.html", list);
		put("cu/a.html", savedPage(meeting));
		put("cu/b.html", savedPage(lesson));
		put("cu/c.html", savedPage({ title: "Xã làm đường" }));
		const { outcomes, pages } = await run();
		expect(outcomes).toEqual([
			["cu/a.html", "written"],
			["cu/b.html", "written"],
			["cu/c.html", "written"],
			["cu/list.html", "listed"],
		]);
		expect(read("content/2019/09/hoi-nghi-tong-ket-vu-lua-mua.md")).toContain(
			"\nviews: 1087\n",
		);
		expect(read(article)).toContain("\nviews: 0\n");
		expect(read("content/2019/09/xa-lam-duong.md")).not.toContain("views");
		expect(codesOf(pages, "cu/a.html")).toContainEqual([
			"views-listed",
			"1087",
		]);
		const report = pages.find(({ source }) => source === "cu/list.html");
		expect(report?.list).toEqual({
			joined: 2,
			present: 0,
			missing: ["Bài chưa ai lưu lại"],
			unclear: 1,
			isUseful: true,
		});
		const text = report ? reportPage(report, vietnamese) : "";
		expect(text).toContain("2 bài trong danh sách có ở lần nhập này");
		expect(text).toContain("Bài chưa ai lưu lại");
	});

	test("a second run changes nothing", async () => {
		put("cu/list.html", list);
		put("cu/b.html", savedPage(lesson));
		await run();
		const before = read(article);
		expect((await run()).outcomes).toEqual([
			["cu/b.html", "unchanged"],
			["cu/list.html", "listed"],
		]);
		expect(read(article)).toBe(before);
	});

	test("by the portal's number at the same host, when the address is another", async () => {
		put("cu/list.html", list);
		const url = `${host}/index.php?nv=news&id=147`;
		put("cu/b.html", savedPage({ ...lesson, url }));
		put(
			"cu/c.html",
			savedPage({ title: "Xã khác", url: "https://xakhac.vn/x-147.html" }),
		);
		await run();
		expect(read(article)).toContain("\nviews: 0\n");
		expect(read("content/2019/09/xa-khac.md")).not.toContain("views");
	});

	test("two articles with one number: nobody gets the count", async () => {
		put(
			"cu/list.html",
			listPage([`${host}/x-147.html`, "5"], [`${host}/y-9.html`, "6"]),
		);
		put("cu/b.html", savedPage({ ...lesson, url: `${host}/a-147.html` }));
		put(
			"cu/c.html",
			savedPage({ title: "Xã làm đường", url: `${host}/b-147.html` }),
		);
		const { pages, outcomes } = await run();
		expect(read(article)).not.toContain("views");
		expect(outcomes.at(-1)).toEqual(["cu/list.html", "failed"]);
		expect(pages.at(-1)?.list?.unclear).toBe(1);
	});

	test("lists that contradict each other are told, and nothing is taken", async () => {
		put("cu/1.html", listPage([lesson.url, "5"], [meeting.url, "8"]));
		put("cu/2.html", listPage([lesson.url, "6"], [meeting.url, "8"]));
		put("cu/b.html", savedPage(lesson));
		put("cu/c.html", savedPage(meeting));
		const { pages } = await run();
		expect(read(article)).not.toContain("views");
		expect(codesOf(pages, "cu/b.html")).toContainEqual([
			"list-conflict",
			"5 ≠ 6",
		]);
		expect(read("content/2019/09/hoi-nghi-tong-ket-vu-lua-mua.md")).toContain(
			"\nviews: 8\n",
		);
	});

	test("of lists saved on different days the latest counts, with its day", async () => {
		const saved = (day: string, views: string) =>
			`<!--\n Page saved with SingleFile\n url: ${host}/\n saved date: ${day}\n-->${listPage([lesson.url, views], [meeting.url, "1"])}`;
		put("cu/1.html", saved("Mon Jun 03 2024 10:00:00 GMT+0700", "9"));
		put("cu/2.html", saved("Tue Jun 03 2025 10:00:00 GMT+0700", "12"));
		put("cu/b.html", savedPage(lesson));
		await run();
		expect(read(article)).toContain("\nviews: 12\nviews_as_of: 2025-06-03\n");
	});

	test("the article's own count stays, and the difference is told", async () => {
		put("cu/list.html", listPage([lesson.url, "5"], [meeting.url, "8"]));
		const date = "03/09/2019 14:05 | Lượt xem: 4";
		put("cu/b.html", savedPage({ ...lesson, date }));
		const { pages } = await run();
		expect(read(article)).toContain("\nviews: 4\n");
		expect(codesOf(pages, "cu/b.html")).toContainEqual([
			"list-differs",
			"4 ≠ 5",
		]);
	});
});

describe("a table without texts", () => {
	const csv = `url,title,author,unit,views\n${lesson.url},Mở lớp ghép cây,Minh Lan|Quốc Bảo,Hội Nông dân xã,87\n`;

	test("gives articles of the same import what their pages do not say", async () => {
		put("cu/bai.csv", csv);
		put("cu/b.html", savedPage(lesson));
		const { outcomes } = await run();
		expect(outcomes).toEqual([
			["cu/b.html", "written"],
			["cu/bai.csv", "listed"],
		]);
		expect(read(article)).toContain(
			"author:\n  - Minh Lan\n  - Quốc Bảo\nunit: Hội Nông dân xã\nviews: 87\n",
		);
	});

	test("alone is refused once, and says what is missing", async () => {
		put("cu/bai.csv", `${csv}https://xa.vn/2,Bài hai,,,3\n`);
		const { pages } = await run();
		expect(pages).toHaveLength(1);
		const [page] = pages;
		expect(page?.outcome).toBe("failed");
		const says = page ? reportPage(page, vietnamese) : "";
		expect(says).toContain("kể 2 bài nhưng không có cột nào là chữ của bài");
	});

	const ours = [2019, 2020].map((year) => ({
		permalink: `/${year}/09/xa-mo-lop.html`,
		url: `https://kho.vn/${year}/09/xa-mo-lop.html`,
		title: `Xã mở lớp ${year}`,
		date: `${year}-09-03`,
		category: "Tin tức",
		views: 5,
	}));
	const whole = ours.map((row) => ({ ...row, text: "Sáng nay, xã mở lớp." }));

	test("of our own download joins the full texts; the description beside it is no article", async () => {
		put("cu/bai-viet.json", JSON.stringify({ articles: ours }));
		put("cu/toan-van/2019.json", JSON.stringify(whole));
		put(
			"cu/datapackage.json",
			JSON.stringify({
				sources: [{ title: "UBND xã" }],
				resources: [{ path: "bai-viet.json", title: "x", hash: "y" }],
			}),
		);
		put(
			"cu/chuyen-muc.csv",
			"name,slug,url,description,articles\r\nTin tức,tin-tuc,https://kho.vn/x,,2\r\n",
		);
		const { outcomes, totals } = await run();
		expect(outcomes.map(([, outcome]) => outcome).sort()).toEqual([
			"listed",
			"listed",
			"listed",
			"written",
			"written",
		]);
		expect(totals.notImported).toBe(0);
	});

	test("of our own download alone names the file with the texts", async () => {
		put("cu/bai-viet.json", JSON.stringify(ours));
		const { pages } = await run();
		expect(pages).toHaveLength(1);
		const says = pages[0] ? reportPage(pages[0], vietnamese) : "";
		expect(says).toContain("toan-van/2019.json, toan-van/2020.json");
	});

	test("of our own download is content with what the archive has already", async () => {
		put("cu/bai-viet.json", JSON.stringify(ours));
		for (const year of [2019, 2020])
			put(`content/${year}/09/xa-mo-lop.md`, "---\ntitle: x\n---\n");
		const { pages } = await run();
		expect(pages[0]).toMatchObject({
			outcome: "listed",
			list: { present: 2, missing: [] },
		});
	});
});

describe("links that lead nowhere", () => {
	test("keep their words, and are listed with place and target", async () => {
		put(
			"cu/tin/b.html",
			savedPage({
				...lesson,
				url: "",
				body: '<p>Xem <a href="bai-mat.html">bài đã mất</a> và <a href="../tin/c.html">bài còn</a>.</p><ul><li><a href="tep/ke-hoach.pdf">kế hoạch</a></li><li>hai</li></ul>',
			}),
		);
		put("cu/tin/c.html", savedPage({ title: "Xã làm đường" }));
		const { pages } = await run();
		expect(read(article)).toContain(
			"Xem bài đã mất và [bài còn](xa-lam-duong.md).\n\n- kế hoạch\n- hai",
		);
		const remarks = pages[0]?.imported.page?.remarks ?? [];
		expect(
			remarks.filter(({ code }) => /^(?:dead-link|attachment)/u.test(code)),
		).toEqual([
			{ code: "dead-link", value: "bai-mat.html", line: 5 },
			{ code: "dead-link", value: "tep/ke-hoach.pdf", line: 6 },
		]);
		const says = pages[0] ? reportPage(pages[0], vietnamese) : "";
		expect(says).toContain(
			"dòng 5: Liên kết tới “bai-mat.html” không dẫn tới đâu",
		);
		expect(says).not.toContain(path("cu"));
	});

	test("into the web stay links", async () => {
		put(
			"cu/b.html",
			savedPage({
				...lesson,
				body: '<p>Xem <a href="chua-luu-148.html">bài khác</a>.</p>',
			}),
		);
		await run();
		expect(read(article)).toContain("[bài khác](https://antram");
	});
});
