import { expect, test } from "vitest";
import { savedPage, useImportFolder } from "../import/import-folder.ts";

const { put, read, filesIn, run } = useImportFolder("ten-thousand");
const broken = [
	() => "",
	(n: number) =>
		`<html><title>404</title><body><h1>404</h1><p>${n}</p></body></html>`,
	(n: number) =>
		`<!doctype html><html><body><nav><a href=/${n}>Trang chủ ${n}</a></nav></body></html>`,
	(n: number) => savedPage({ title: `Xã họp ${n}`, date: "31/02/2019 14:05" }),
];

test("M43 10,000 pages, one in a hundred broken: 9,900 are imported, 100 are listed and kept as they were", async () => {
	const refused: string[] = [];
	for (let n = 0; n < 10_000; n += 1) {
		const make = n % 100 === 99 ? broken[((n % 400) - 99) / 100] : undefined;
		const body = `<p>Khóa ${n} có ${n + 20} học viên của thôn số ${n}.</p>`;
		const page = make?.(n) ?? savedPage({ title: `Xã mở lớp khóa ${n}`, body });
		if (make) refused.push(page);
		put(`cu/${n}.html`, page);
	}
	const { totals, pages } = await run();
	expect(totals).toMatchObject({
		pages: 10_000,
		notImported: 100,
		outcomes: { written: 9900, failed: 100 },
	});
	const listed = pages.filter(({ outcome }) => outcome === "failed");
	expect(listed.every(({ imported }) => imported.problems.length > 0)).toBe(
		true,
	);
	const articles = filesIn("content").filter((name) => name.endsWith(".md"));
	expect(articles).toHaveLength(9900);
	const kept = filesIn(".import/quarantine").map((name) =>
		read(`.import/quarantine/${name}`),
	);
	expect([...new Set(kept)].sort()).toEqual([...new Set(refused)].sort());
}, 600_000);
