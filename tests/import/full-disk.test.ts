import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { parseFile } from "../../src/parse.ts";
import { savedPage, useImportFolder } from "./import-folder.ts";

const disk = mountSmallDisk();
if (!disk) {
	console.warn(
		"tests/import/full-disk.test.ts: needs root and mount (a tmpfs of 2 MB); its test is skipped",
	);
}
afterAll(() => {
	if (disk) execFileSync("umount", [disk]);
	if (disk) rmSync(disk, { recursive: true, force: true });
});

function mountSmallDisk(): string | undefined {
	const folder = mkdtempSync(join(tmpdir(), "bantin-disk-"));
	try {
		execFileSync("mount", ["-t", "tmpfs", "-o", "size=2m", "tmpfs", folder], {
			stdio: "ignore",
		});
		return folder;
	} catch {
		rmSync(folder, { recursive: true, force: true });
		return undefined;
	}
}

const { path, put, filesIn, read, run } = useImportFolder("full", disk);

test.skipIf(!disk)(
	"M45 a full disk: every article is whole or not there, each failure is told, and with space it goes on",
	async () => {
		for (let n = 0; n < 60; n += 1)
			put(`cu/${n}.html`, savedPage({ title: `Xã mở lớp khóa ${n}` }));
		const photo = Buffer.concat([
			Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
			Buffer.alloc(90_000),
		]);
		for (let n = 0; n < 5; n += 1) {
			put(`cu/anh-${n}.jpg`, Buffer.concat([photo, Buffer.from([n])]));
			const body = `<p>Bài có ảnh số ${n}.</p><p><img src="anh-${n}.jpg"></p>`;
			put(`cu/a${n}.html`, savedPage({ title: `Xã có ảnh ${n}`, body }));
		}
		// All but a few blocks are taken by something else.
		const { bavail, bsize } = statfsSync(path(""));
		put("day.bin", Buffer.alloc((bavail - 170) * bsize));

		const { totals, pages } = await run();
		expect(totals.notWritten).toBeGreaterThan(0);
		expect(totals.outcomes.written).toBeGreaterThan(0);
		const failed = pages.filter(({ outcome }) => outcome === "failed");
		expect(failed).toHaveLength(totals.notWritten);
		for (const { imported } of failed)
			expect(imported.problems).toMatchObject([
				{ code: "disk", values: { reason: "ENOSPC" } },
			]);
		const whole = filesIn("content").filter((name) => name.endsWith(".md"));
		expect(whole).toHaveLength(totals.outcomes.written ?? 0);
		for (const name of whole) {
			const text = read(`content/${name}`);
			const { diagnostics } = parseFile({ file: `content/${name}`, text });
			expect(diagnostics).toEqual([]);
			expect(text.endsWith("\n")).toBe(true);
		}
		const written = whole.map((name) => read(`content/${name}`)).join("");
		for (const name of filesIn("content").filter((name) => /jpg/u.test(name)))
			expect(written).toContain(name.split("/").at(-1));
		expect(filesIn("content").filter((name) => /tmp$/u.test(name))).toEqual([]);

		rmSync(path("day.bin"));
		const again = await run();
		expect(again.totals).toMatchObject({ notImported: 0, notWritten: 0 });
		expect(again.totals.outcomes).toEqual({
			unchanged: whole.length,
			written: 65 - whole.length,
		});
	},
);
