import { execFile } from "node:child_process";
import {
	cpSync,
	existsSync,
	readdirSync,
	readFileSync,
	rmSync,
	truncateSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { loadArchive } from "../../src/archive.ts";
import { openHtmlReport } from "../../src/import/html-report.ts";
import { vietnamese } from "../../src/import/messages-vi.ts";
import { startProgress } from "../../src/import/run/progress.ts";
import { savedPage, useImportFolder } from "./import-folder.ts";

const project = resolve(import.meta.dirname, "../..");
const { path, put, read, filesIn, run } = useImportFolder("portal");
const aPage = savedPage;

test("a dry run reads everything and writes nothing", async () => {
	put("cu/a.html", aPage({ title: "Xã mở lớp" }));
	const { outcomes } = await run("dry-run");
	expect(outcomes).toEqual([["cu/a.html", "dry-run"]]);
	expect(filesIn("content")).toEqual(["site.yml"]);
	expect(filesIn(".import")).toEqual([]);
});

test("M46 running twice changes nothing, byte by byte, the importer's own notes included", async () => {
	put("cu/a.html", aPage({ title: "Xã mở lớp" }));
	put("cu/b.html", aPage({ title: "Xã làm đường" }));
	await run();
	const state = () =>
		[
			...filesIn("content"),
			...filesIn(".import").map((name) => `../.import/${name}`),
		].map((name) => [
			name,
			readFileSync(path(`content/${name}`)).toString("base64"),
		]);
	const before = state();
	const { outcomes } = await run();
	expect(outcomes).toEqual([
		["cu/a.html", "unchanged"],
		["cu/b.html", "unchanged"],
	]);
	expect(state()).toEqual(before);
	expect(before.map(([name]) => name)).toEqual([
		"2019/09/xa-lam-duong.md",
		"2019/09/xa-mo-lop.md",
		"site.yml",
		"../.import/ledger.jsonl",
	]);
});

describe("what an editor did is never undone", () => {
	const article = "content/2019/09/xa-mo-lop.md";
	const edit = () =>
		put(article, read(article).replace("Sáng nay", "Chiều nay"));

	test("an edited article stays, and is told", async () => {
		put("cu/a.html", aPage({ title: "Xã mở lớp" }));
		await run();
		edit();
		expect((await run()).outcomes).toEqual([["cu/a.html", "edited"]]);
		expect(read(article)).toContain("Chiều nay");
	});

	test("edited here and changed there is a conflict", async () => {
		put("cu/a.html", aPage({ title: "Xã mở lớp" }));
		await run();
		edit();
		put(
			"cu/a.html",
			aPage({ title: "Xã mở lớp", body: "<p>Tối nay, xã mở lớp.</p>" }),
		);
		const { outcomes, totals } = await run();
		expect(outcomes).toEqual([["cu/a.html", "conflict"]]);
		expect(totals.notImported).toBe(1);
		expect(read(article)).toContain("Chiều nay");
		expect((await run("write", { force: true })).outcomes).toEqual([
			["cu/a.html", "replaced"],
		]);
		expect(read(article)).toContain("Tối nay");
	});

	test("not edited here and changed there is brought up to date", async () => {
		put("cu/a.html", aPage({ title: "Xã mở lớp" }));
		await run();
		put(
			"cu/a.html",
			aPage({ title: "Xã mở lớp", body: "<p>Tối nay, xã mở lớp.</p>" }),
		);
		expect((await run()).outcomes).toEqual([["cu/a.html", "replaced"]]);
		expect(read(article)).toContain("Tối nay");
	});

	test("a removed article does not come back by itself", async () => {
		put("cu/a.html", aPage({ title: "Xã mở lớp" }));
		await run();
		rmSync(path(article));
		expect((await run()).outcomes).toEqual([["cu/a.html", "removed"]]);
		expect(existsSync(path(article))).toBe(false);
	});

	test("a run that was killed goes on: what is there counts, a note cut in half does not", async () => {
		for (const n of [1, 2, 3, 4])
			put(`cu/${n}.html`, aPage({ title: `Xã mở lớp khóa ${n}` }));
		await run();
		const ledger = path(".import/ledger.jsonl");
		const whole = read(".import/ledger.jsonl");
		truncateSync(ledger, Math.floor(whole.length / 2));
		rmSync(path("content/2019/09/xa-mo-lop-khoa-4.md"));
		const { outcomes } = await run();
		expect(outcomes.map(([, outcome]) => outcome)).toEqual([
			"unchanged",
			"unchanged",
			"unchanged",
			"written",
		]);
		expect(read(".import/ledger.jsonl")).toBe(whole);
	});
});

describe("copies", () => {
	test("M12 a page saved twice is one article", async () => {
		put("cu/a.html", aPage({ title: "Xã mở lớp" }));
		put("cu/b.html", aPage({ title: "Xã mở lớp" }));
		expect((await run()).outcomes).toEqual([
			["cu/a.html", "written"],
			["cu/b.html", "merged"],
		]);
	});

	test("one article at two addresses has the other as an alias", async () => {
		const body = `<p>${"Sáng nay xã mở lớp cho bà con. ".repeat(12)}</p>`;
		put(
			"cu/a.html",
			aPage({ title: "Xã mở lớp", url: "https://xa.vn/tin/lop-12.html", body }),
		);
		put(
			"cu/b.html",
			aPage({
				title: "Xã mở lớp",
				url: "https://xa.vn/index.php?id=12",
				body: `${body}<p>Lượt xem thay đổi.</p>`,
			}),
		);
		await run();
		const text = read("content/2019/09/xa-mo-lop.md");
		expect(text).toContain("original_url: https://xa.vn/index.php?id=12");
		expect(text).toContain("aliases:\n  - /tin/lop-12.html");
	});

	test("a page for printing and a saved file join the article", async () => {
		for (const name of ["nukeviet", "nukeviet-print", "nukeviet-saved"])
			cpSync(
				join(import.meta.dirname, `html/${name}.page`),
				path(`cu/${name}.html`),
			);
		const { outcomes } = await run();
		expect(outcomes.map(([, outcome]) => outcome)).toEqual([
			"written",
			"merged",
			"merged",
		]);
		expect(read("content/2019/11/hoi-nghi-tong-ket-vu-lua-mua.md")).toContain(
			"aliases:\n  - /vi/news/print/nong-nghiep/hoi-nghi-tong-ket-vu-lua-mua-146.html",
		);
	});

	test("M13 one address with two texts: both are kept, the address once", async () => {
		put(
			"cu/a.html",
			aPage({ title: "Xã mở lớp", url: "https://xa.vn/a.html" }),
		);
		put(
			"cu/b.html",
			aPage({
				title: "Xã đóng lớp",
				url: "https://xa.vn/a.html",
				body: "<p>Một bài khác hẳn, nói về việc kết thúc khóa học.</p>",
			}),
		);
		await run();
		expect(read("content/2019/09/xa-mo-lop.md")).toContain("original_url");
		expect(read("content/2019/09/xa-dong-lop.md")).not.toContain(
			"original_url",
		);
	});

	test("articles of one title on several days, or on one, all stay", async () => {
		put(
			"cu/a.html",
			aPage({ title: "Lịch công tác tuần", date: "02/09/2019 08:00" }),
		);
		put(
			"cu/b.html",
			aPage({ title: "Lịch công tác tuần", date: "09/09/2019 08:00" }),
		);
		put(
			"cu/c.html",
			aPage({
				title: "Lịch công tác tuần",
				date: "09/09/2019 09:00",
				body: "<p>Thứ hai họp giao ban, thứ ba tiếp dân, thứ tư đi cơ sở kiểm tra đê điều.</p>",
			}),
		);
		await run();
		const names = [
			"2019/09/lich-cong-tac-tuan-09-2.md",
			"2019/09/lich-cong-tac-tuan-09.md",
			"2019/09/lich-cong-tac-tuan.md",
			"site.yml",
		];
		expect(filesIn("content")).toEqual(names);
		rmSync(path("cu/a.html"));
		await run();
		expect(filesIn("content")).toEqual(names);
	});
});

test("links lead to imported articles, and elsewhere as they were", async () => {
	put(
		"cu/a.html",
		aPage({
			title: "Xã mở lớp",
			url: "https://xa.vn/a.html",
			body: '<p>Xem <a href="http://xa.vn/b.html#x">bài kia</a>, <a href="https://bao.vn/c">báo</a>.</p>',
		}),
	);
	put(
		"cu/b.html",
		aPage({
			title: "Xã làm đường",
			date: "01/10/2019 08:00",
			url: "https://xa.vn/b.html",
		}),
	);
	await run();
	expect(read("content/2019/09/xa-mo-lop.md")).toContain(
		"Xem [bài kia](../10/xa-lam-duong.md), [báo](https://bao.vn/c).",
	);
});

test("photos and documents lie beside the article; what was imported is an archive without errors", async () => {
	const photo = await sharp({
		create: { width: 300, height: 200, channels: 3, background: "#a52" },
	})
		.jpeg()
		.toBuffer();
	put("cu/a_files/anh.jpg", photo);
	put("cu/a_files/loi.jpg", "<html>404</html>");
	put("cu/a_files/ke-hoach.pdf", "%PDF-1.4\n%%EOF");
	put(
		"cu/a.html",
		aPage({
			title: "Xã mở lớp",
			body: '<p>Bài viết về lớp học.</p><figure><img src="a_files/anh.jpg" alt="Lớp học"><figcaption>Lễ khai giảng. Ảnh: Minh Lan</figcaption></figure><p><img src="a_files/loi.jpg"></p><p>Xem <a href="a_files/ke-hoach.pdf">kế hoạch</a>.</p>',
		}),
	);
	for (const name of readdirSync(join(import.meta.dirname, "html")).filter(
		(file) => file.endsWith(".page"),
	))
		cpSync(join(import.meta.dirname, "html", name), path(`cu/${name}.html`));
	const { pages } = await run();
	const text = read("content/2019/09/xa-mo-lop.md");
	const [image] = /xa-mo-lop-1-[0-9a-f]{6}\.jpg/u.exec(text) ?? [""];
	expect(text).toContain(`![Lớp học](${image} "Lễ khai giảng. Ảnh: Minh Lan")`);
	expect(readFileSync(path(`content/2019/09/${image}`))).toEqual(photo);
	expect(text).toContain("![](#anh-khong-con)");
	expect(text).toMatch(/\[kế hoạch\]\(xa-mo-lop-ke-hoach-[0-9a-f]{6}\.pdf\)/u);
	const report = pages.find(({ source }) => source === "cu/a.html");
	expect(report?.files).toHaveLength(2);
	expect(report?.imported.page?.remarks.map(({ code }) => code)).toContain(
		"photo-lost",
	);
	const archive = await loadArchive(path(""), {
		today: "2026-12-01",
		includeDrafts: false,
		cacheDir: path("cache"),
	});
	expect(
		archive.diagnostics.filter(({ severity }) => severity === "error"),
	).toEqual([]);
	expect(archive.value?.articles).toHaveLength(13);
});

test("photos that a program wrote into the page come out of it, and only photos", async () => {
	const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 9, 9]);
	const data = (bytes: Uint8Array) =>
		`data:image/jpeg;base64,${Buffer.from(bytes).toString("base64")}`;
	put(
		"cu/a.html",
		aPage({
			title: "Xã mở lớp",
			body: `<p>Bài.</p><p><img src="${data(photo)}"></p><p><img src="${data(Buffer.from("<script>"))}"></p>`,
		}),
	);
	const { pages } = await run();
	expect(pages[0]?.files).toHaveLength(1);
	expect(read("content/2019/09/xa-mo-lop.md")).not.toContain("data:");
	const [name = ""] = filesIn("content/2019/09").filter((file) =>
		file.endsWith(".jpg"),
	);
	expect(readFileSync(path(`content/2019/09/${name}`))).toEqual(photo);
});

test("photos of a WordPress export come from the folder of uploads beside it", async () => {
	const photo = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 7]);
	put("cu/wp-content/uploads/lop.jpg", photo);
	put(
		"cu/xuat.xml",
		`<rss xmlns:wp="w"><channel><item><title>Xã mở lớp</title><link>https://xa.vn/lop/</link><content:encoded><![CDATA[<p>Bài.</p><p><img src="https://xa.vn/wp-content/uploads/lop.jpg"></p>]]></content:encoded><wp:post_date>2019-09-03 14:05:00</wp:post_date><wp:post_type>post</wp:post_type><category domain="category">Tin tức</category></item></channel></rss>`,
	);
	const { pages } = await run();
	expect(pages[0]?.files).toHaveLength(1);
});

test("nothing outside the folder of a page is read for it", async () => {
	put("bi-mat.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0]));
	put(
		"cu/a.html",
		aPage({
			title: "Xã mở lớp",
			body: '<p>Bài.</p><p><img src="../bi-mat.jpg"></p>',
		}),
	);
	const { pages } = await run();
	expect(pages[0]?.files).toEqual([]);
});

test("M43 M10 M15 one page in a hundred broken: the others come in, the broken ones are listed and kept as they were", async () => {
	for (let n = 0; n < 297; n += 1)
		put(
			`cu/p${n}.html`,
			aPage({
				title: `Xã mở lớp khóa ${n}`,
				body: `<p>Khóa ${n} có ${n + 20} học viên của thôn số ${n}.</p>`,
			}),
		);
	const broken = [
		"",
		"<html><title>404</title><body><h1>404</h1></body></html>",
		"<!doctype html><html><body><nav><a href=/>Trang chủ</a></nav></body></html>",
	];
	for (const [index, html] of broken.entries()) put(`cu/x${index}.html`, html);
	const { totals } = await run();
	expect(totals).toMatchObject({
		pages: 300,
		notImported: 3,
		outcomes: { written: 297, failed: 3 },
	});
	const kept = filesIn(".import/quarantine");
	expect(kept.map((name) => read(`.import/quarantine/${name}`)).sort()).toEqual(
		[...broken].sort(),
	);
});

test("M45 a place that cannot be written leaves nothing half-written", async () => {
	put("content/2019", "không phải thư mục");
	put("cu/a.html", aPage({ title: "Xã mở lớp" }));
	const { pages } = await run();
	expect(pages[0]).toMatchObject({
		outcome: "failed",
		imported: { problems: [{ code: "disk" }] },
	});
	expect(filesIn("content")).toEqual(["2019", "site.yml"]);
});

test("the HTML report shows every page beside its article, and runs nothing", async () => {
	put(
		"cu/a.html",
		aPage({
			title: "Xã mở lớp &lt;script&gt;x&lt;/script&gt;",
			body: '<p>Bài này có chữ.</p><div class="comments">Hay &lt;img src=x&gt; quá</div>',
		}),
	);
	const { pages } = await run();
	const report = openHtmlReport(path("bao-cao.html"), vietnamese);
	for (const input of pages) report.add(input);
	report.end(["Xong."]);
	const html = read("bao-cao.html");
	expect(html).toContain("Xã mở lớp &lt;script&gt;");
	expect(html).toContain('<div class="out">Hay &lt;img src=x&gt; quá</div>');
	expect(html).toContain("date: 2019-09-03T14:05");
	expect(html).not.toMatch(/<script|<img|https?:\/\//u);
});

test("a page and a download of our own archive come back as the same article", async () => {
	put(
		"content/2020/05/hop.md",
		"---\ntitle: Xã họp\ndate: 2020-05-02\ncategory: tin-tuc\n---\n\nBài thứ hai, để bài đầu dẫn tới.\n",
	);
	const original = [
		"---",
		"title: Chợ Bến Đò về bãi mới",
		"date: 2019-03-05T09:30",
		"category: tin-tuc",
		"author:",
		"  - Minh Lan",
		"  - Quốc Bảo",
		"unit: Đài Truyền thanh xã",
		"views: 1235",
		"views_as_of: 2025-06-25",
		"summary: Từ 5/3, chợ Bến Đò họp ở bãi mới.",
		"original_url: https://xa.example.vn/tin/cho-12.html",
		"---",
		"",
		"Bãi mới rộng **2.000 m²**, có *mái che*.",
		"",
		"## Giờ họp",
		"",
		"| Ngày | Giờ |",
		"| --- | --- |",
		"| Lẻ | 5–9 |",
		"| Chẵn \\| rằm | 5–11 |",
		"",
		"- Rau",
		"- Cá",
		"  - Cá sông",
		"",
		"> Chợ mới sạch hơn.",
		"",
		'![](#anh-khong-con "Quang cảnh chợ. Ảnh: Minh Lan")',
		"",
		"1986\\. Năm ấy chợ còn \\* nhỏ.",
		"",
		"Xem [kết quả họp](../../2020/05/hop.md) và [báo](https://bao.example.vn/a).",
		"",
	].join("\n");
	put("content/2019/03/cho-ben-do-ve-bai-moi.md", original);
	const load = () =>
		loadArchive(path(""), {
			today: "2026-12-01",
			includeDrafts: false,
			cacheDir: path("cache"),
		});
	const archive = (await load()).value;
	if (!archive) throw new Error("the archive must load");
	const built = [
		"scripts/build.mjs",
		"--content-root",
		path(""),
		"--date",
		"2026-12-01",
		"--quiet",
	];
	await promisify(execFile)(process.execPath, built, { cwd: project });
	const bodyOf = (text: string) =>
		text.split("\n---\n\n")[1]?.replace("../../2020/05/hop.md", "LINK");
	for (const page of ["2019/03/cho-ben-do-ve-bai-moi.html", "2020/05/hop.html"])
		put(`trang/${page}`, read(`_site/${page}`));
	for (const year of [2019, 2020])
		put(`du-lieu/${year}.json`, read(`_site/du-lieu/toan-van/${year}.json`));

	for (const source of ["trang", "du-lieu"]) {
		rmSync(path("content/2019"), { recursive: true, force: true });
		rmSync(path("content/2020"), { recursive: true, force: true });
		rmSync(path(".import"), { recursive: true, force: true });
		const { outcomes } = await run("write", {}, source);
		expect(outcomes.map(([, outcome]) => outcome)).toEqual([
			"written",
			"written",
		]);
		const text = read("content/2019/03/cho-ben-do-ve-bai-moi.md");
		expect(bodyOf(text)?.replace("../../2020/05/xa-hop.md", "LINK")).toBe(
			bodyOf(original),
		);
		const again = (await load()).value?.articles.find(({ slug }) =>
			slug.startsWith("cho-"),
		);
		const first = archive.articles.find(({ slug }) => slug.startsWith("cho-"));
		const facts = (article: typeof first) =>
			article && [
				article.title,
				article.date,
				article.category,
				article.authors,
				article.unit,
				article.views,
				article.summary,
				article.originalUrl,
				article.body.text,
			];
		expect(facts(again)).toEqual(facts(first));
	}
}, 60_000);

test("progress is a bar with the time left on a terminal, and lines in a log", () => {
	const shown = (isTerminal: boolean) => {
		let text = "";
		let now = 0;
		const progress = startProgress("Nhập", 4000, {
			isTerminal,
			write: (part) => {
				text += part;
			},
			now: () => now,
		});
		for (let done = 1; done <= 2000; done += 1) {
			now += 10;
			progress.step(done);
		}
		progress.end();
		return text;
	};
	expect(shown(false)).toBe(
		"Nhập ██████░░░░░░░░░░░░░░░░░░ 1.000/4.000 · 30 s\nNhập ████████████░░░░░░░░░░░░ 2.000/4.000 · 20 s\n",
	);
	expect(shown(true).replaceAll("\u001b", "ESC")).toMatch(
		/\rESC\[2KNhập █{12}░{12} 1\.9\d\d\/4\.000 · 2\d s\rESC\[2K$/u,
	);
});
