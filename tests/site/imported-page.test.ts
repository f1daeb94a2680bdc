import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type CheerioAPI, load } from "cheerio";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const sample = path.resolve("../shared/samples/hanoi-liferay-page.txt");
const isThere = existsSync(sample);
if (!isThere) console.warn(`Skipped: the sample page ${sample} is not here.`);

const run = promisify(execFile);
const node = (script: string, ...options: readonly string[]) =>
	run(process.execPath, [
		"--import",
		"tsx",
		`scripts/${script}.ts`,
		...options,
	]);

describe.skipIf(!isThere)("a page of an old portal, imported and built", () => {
	let root: string;
	let page: CheerioAPI;
	const permalink =
		"2020/07/huyen-thanh-tri-giao-ban-cong-tac-khoa-giao-van-hoa-xa-hoi-6-thang-dau-nam-2020.html";

	beforeAll(async () => {
		root = await mkdtemp(path.join(tmpdir(), "bantin-import-"));
		await cp("content", path.join(root, "content"), { recursive: true });
		await node("import", sample, "--out", path.join(root, "content"));
		const out = path.join(root, "_site");
		await node("build", "--content-root", root, "--out", out, "--no-search");
		page = load(await readFile(path.join(out, permalink), "utf8"));
	});

	afterAll(() => rm(root, { recursive: true, force: true }));

	const text = (selector: string) =>
		page(selector).text().replace(/\s+/gu, " ").trim();

	test("the section stands once, though the page had it twice", () => {
		const section = "HOẠT ĐỘNG TỔ DÂN PHỐ VÀ CÁC ĐƠN VỊ HIỆP QUẢN";
		expect(text("article .breadcrumbs li:last-child")).toBe(section);
		expect(text("article").split(section)).toHaveLength(2);
	});

	test("title, day and time, views, author and unit are in their places", () => {
		expect(text("h1")).toBe(
			"Huyện Thanh Trì giao ban công tác Khoa giáo, Văn hóa xã hội 6 tháng đầu năm 2020",
		);
		expect(text(".byline-facts time")).toBe("Thứ Sáu, ngày 24/07/2020, 01:00");
		expect(page(".byline-facts time").attr("datetime")).toBe(
			"2020-07-24T01:00+07:00",
		);
		expect(text(".byline-facts")).toContain("1.235 lượt xem");
		expect(text(".byline-people")).toBe("Thanh Hồng – Trung tâm VH-TT&TT");
	});

	test("the lead opens the article and is not repeated in it", () => {
		expect(text(".lead")).toMatch(
			/^Ngày 24\/6, Ban Tuyên giáo Huyện ủy.*cuối năm 2020\.$/u,
		);
		expect(text(".prose")).not.toContain("Ngày 24/6, Ban Tuyên giáo");
	});

	test("the four captions say that their photos are lost", () => {
		const figures = page("figure.photo-lost");
		expect(figures).toHaveLength(4);
		for (const figure of figures.toArray())
			expect(page(figure).text()).toContain("Ảnh không còn");
		expect(text("figure.photo-lost:first .caption")).toBe(
			"Đồng chí Đào Tân Lý - UVBTV, Trưởng Ban Tuyên giáo huyện ủy phát biểu tại buổi giao ban",
		);
	});

	test("every word of the page is on the page, and no no-break space is", async () => {
		const source = await readFile(sample, "utf8");
		const texts = page("main *")
			.contents()
			.toArray()
			.filter((node) => node.type === "text")
			.map((node) => page(node).text());
		const shown = texts.join(" ");
		expect(shown).not.toMatch(/[\u00a0\u2007\u202f]/u);
		const words = new Set(shown.match(/[\p{L}\p{N}]+/gu));
		const lost = (
			source.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? []
		).filter((word) => !words.has(word));
		// The label of the date and the number without its thousands point are said otherwise.
		expect(new Set(lost)).toEqual(new Set(["đăng", "Lượt", "1235"]));
	});
});
