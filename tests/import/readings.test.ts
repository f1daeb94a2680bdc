import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { savedPage, useImportFolder } from "./import-folder.ts";

const { path, put, read, filesIn, run } = useImportFolder("readings");
const cached = () =>
	filesIn(".cache/import").map((name) => `.cache/import/${name}`);
const articles = () =>
	filesIn("content").map((name) => [name, read(`content/${name}`)]);

test("a dry run's readings serve the run that writes: nothing is read twice, and the articles are the same", async () => {
	put("cu/a.html", savedPage({ title: "Xã mở lớp" }));
	put("cu/b.html", savedPage({ title: "Xã làm đường" }));
	await run("dry-run");
	const times = cached().map((name) => [name, statSync(path(name)).mtimeMs]);
	expect(times).toHaveLength(2);
	await run();
	expect(cached().map((name) => [name, statSync(path(name)).mtimeMs])).toEqual(
		times,
	);
	expect(read("content/2019/09/xa-mo-lop.md")).toContain("title: Xã mở lớp");
});

test("another mapping, or a changed page, never gets an old reading's article", async () => {
	put("cu/a.html", savedPage({ title: "Xã mở lớp" }));
	await run("dry-run");
	put("cu/a.html", savedPage({ title: "Xã đóng lớp" }));
	await run("write", {
		rules: {
			mapping: new Map([["tin tức", "khác"]]),
			convertLegacy: false,
			asked: "tin-tuc",
		},
	});
	expect(filesIn("content/2019/09")).toEqual(["xa-dong-lop.md"]);
});

test.each([
	["cut", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
	["empty", () => Buffer.alloc(0)],
	[
		"with one letter changed",
		(bytes: Buffer) => {
			const copy = Buffer.from(bytes);
			copy[40] = (copy[40] ?? 0) ^ 1;
			return copy;
		},
	],
])("a reading that is damaged is read anew: %s", async (_, damage) => {
	put("cu/a.html", savedPage({ title: "Xã mở lớp" }));
	await run("dry-run");
	for (const name of cached())
		writeFileSync(path(name), damage(readFileSync(path(name))));
	expect((await run()).outcomes).toEqual([["cu/a.html", "written"]]);
	expect(read("content/2019/09/xa-mo-lop.md")).toContain("title: Xã mở lớp");
});

test("readings of another version are forgotten", async () => {
	put(".cache/import/0123456789abcdef/00/00.json.gz", "cũ");
	put("cu/a.html", savedPage({ title: "Xã mở lớp" }));
	await run();
	expect(cached().filter((name) => name.includes("0123456789"))).toEqual([]);
});

test("several cores write the same archive as one", async () => {
	for (let n = 0; n < 90; n += 1)
		put(`cu/${n}.html`, savedPage({ title: `Xã mở lớp khóa ${n}` }));
	await run("write", { threads: 0 });
	const alone = articles();
	expect(alone).toHaveLength(91);
	for (const name of [".cache", ".import", "content/2019"])
		rmSync(path(name), { recursive: true, force: true });
	await run("write", { threads: 2 });
	expect(articles()).toEqual(alone);
});
