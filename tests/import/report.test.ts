import { expect, test } from "vitest";
import { openHtmlReport } from "../../src/import/html-report.ts";
import { english } from "../../src/import/messages-en.ts";
import { vietnamese } from "../../src/import/messages-vi.ts";
import { reasons } from "../../src/import/reasons.ts";
import type { ReportInput } from "../../src/import/report.ts";
import { reportPage } from "../../src/import/report-page.ts";
import { savedPage, useImportFolder } from "./import-folder.ts";
import { zipOf } from "./zip-bytes.ts";

const { path, put, read, filesIn, run } = useImportFolder("report");
const vietnameseLetters = /[ăâđêôơưạ-ỹ]/iu;
const emptyRecord = (code: keyof typeof vietnamese.problems): ReportInput => ({
	source: "a",
	outcome: "failed",
	imported: {
		portalTitle: { vi: "", en: "" },
		score: 0,
		legacy: [],
		isConverted: false,
		problems: [{ code, values: {} }],
	},
});

test("in English, every reason, problem and word is English", () => {
	const told = [
		...Object.values(reasons).map(({ en }) => en),
		...Object.values(english.problems).flatMap(({ says, mend }) => [
			says,
			mend,
		]),
		...[
			english.report,
			english.notes,
			english.remarks,
			english.drops,
			english.site,
			english.help,
			english.mapping,
		].flatMap((words) => Object.values(words)),
	];
	expect(told.filter((text) => vietnameseLetters.test(text))).toEqual([]);
	expect(reportPage(emptyRecord("no-body"), english)).not.toMatch(
		vietnameseLetters,
	);
});

test("a report in English of what is refused, and of a portal that is known", async () => {
	put("cu/a.zip", zipOf([{ name: "CON.html" }]));
	put("cu/b.html", "<title>404</title><h1>404</h1>");
	put("cu/c.html", savedPage({ title: "Xa mo lop", date: "31/02/2019" }));
	const { pages } = await run("dry-run", { words: english });
	const says = pages.map((page) => reportPage(page, english)).join("\n");
	expect(says).toContain("the name of a Windows device");
	expect(says).toContain("Portal");
	expect(says).toContain("NukeViet (");
});

test("a long report has several files; the first leads to the others and to what needs an editor", () => {
	put("bao-cao-9.html", "của lần trước");
	const report = openHtmlReport(path("bao-cao.html"), vietnamese);
	for (let n = 1; n <= 450; n += 1)
		report.add({
			...emptyRecord("no-text"),
			source: `trang-${n} <b>.html`,
			outcome: n === 333 ? "failed" : "written",
		});
	expect(report.end(["Xong."])).toBe(true);
	expect(filesIn("").filter((name) => name.startsWith("bao-cao"))).toEqual([
		"bao-cao-2.html",
		"bao-cao-3.html",
		"bao-cao.html",
	]);
	const first = read("bao-cao.html");
	expect(first).toContain('<a href="bao-cao-2.html#p333">trang-333 &lt;b&gt;');
	expect(first).toContain('<a href="bao-cao-3.html">401–450</a>');
	expect(first.match(/<details/gu)).toHaveLength(200);
	expect(read("bao-cao-2.html")).toContain('<details id="p333"');
	expect(read("bao-cao-3.html").match(/<details/gu)).toHaveLength(50);
});

test("the old page is shown as it looked, and nothing of it can run or load", async () => {
	put(
		"cu/a.html",
		savedPage({
			title: "Xã mở lớp",
			body: '<table><tr><td colspan="2" onclick="x()">Ô lớn</td></tr></table><p style="color:red">Chữ <b>đậm</b> <a href="javascript:alert(1)">đây</a></p><img src="https://xa.vn/anh.jpg" alt="Lễ" onerror="x()"><script>x()</script><iframe src="https://xa.vn"></iframe><p hidden>nhà cái</p>',
		}),
	);
	const { pages } = await run("dry-run");
	expect(pages[0]?.imported.page?.view).toContain(
		'<table><tbody><tr><td colspan="2">Ô lớn</td></tr></tbody></table><p>Chữ <b>đậm</b> <span class="link" title="javascript:alert(1)">đây</span></p><span class="photo">anh.jpg · Lễ</span>',
	);
	const report = openHtmlReport(path("bao-cao.html"), vietnamese);
	for (const page of pages) report.add(page);
	report.end([]);
	const html = read("bao-cao.html");
	expect(html).toContain("default-src 'none'");
	expect(html).not.toMatch(/<(?:script|img|iframe|a\s)|\son\w+=|\ssrc=/u);
	expect(html).toContain('<div class="out">nhà cái</div>');
});
