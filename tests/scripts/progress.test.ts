import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { smallArticle, smallSiteYml } from "../small-archive.ts";
import { follow, hasTerminal, onTerminal } from "./terminal.ts";

const run = `${process.execPath} --import tsx tests/scripts/progress-run.ts`;

test("a log has no line that changes", () => {
	const [program = "", ...args] = run.split(" ");
	const output = execFileSync(program, args, {
		encoding: "utf8",
		stdio: ["ignore", "pipe", "pipe"],
	});
	expect(output).toBe("Dựng trang\nCác trang đã xong\nXong\n");
});

describe.skipIf(!hasTerminal)(
	"on a terminal (needs `script` of util-linux)",
	() => {
		test.each([20, 44, 80])(
			"the line fits into %i columns, says what goes on, and is gone at the end",
			(columns) => {
				const shown = follow(onTerminal(columns, run));
				const lines = [...new Set(shown.map(({ current }) => current))];
				for (const line of lines) {
					expect([...line].length, line).toBeLessThan(columns);
				}
				for (const step of [
					"Đọc các bài",
					"Kiểm tra",
					"Xem ảnh",
					"Xếp bài",
					"Trình bày",
					"Đưa lên",
				]) {
					expect(
						lines.some((line) => line.trim().startsWith(step)),
						step,
					).toBe(true);
				}
				expect(shown.at(-1)).toEqual({
					lines: ["Dựng trang", "Các trang đã xong", "Xong"],
					current: "",
				});
			},
		);

		test("counts and the time left are told", () => {
			const lines = follow(onTerminal(80, run)).map(({ current }) => current);
			const told = /^ {2}Đọc các bài: [\d.]+\/10\.000, còn khoảng [12] giây$/;
			expect(lines.filter((line) => told.test(line)).length).toBeGreaterThan(5);
			expect(lines).toContain("  Xếp bài, liên kết, danh mục…");
		});

		test("nothing of the line is left above what a build says", () => {
			const root = mkdtempSync(join(tmpdir(), "bantin-dong-"));
			const write = (path: string, text: string) => {
				mkdirSync(dirname(join(root, path)), { recursive: true });
				writeFileSync(join(root, path), text);
			};
			write("content/site.yml", smallSiteYml);
			write("content/2019/03/cho.md", smallArticle("Chợ quê"));
			const build = `${process.execPath} --import tsx scripts/build.ts --content-root ${root} --date 2026-01-01`;
			const last = follow(onTerminal(60, build)).at(-1);
			expect(last?.current).toBe("");
			expect(last?.lines).toContain("Không có lỗi nào.");
			const stages = last?.lines.filter((line) =>
				/\d tệp +\d+,\d giây$/.test(line),
			);
			expect(stages).toHaveLength(7);
			expect(last?.lines.join("\n")).not.toMatch(/còn khoảng|đã \d+ giây|…/);
			rmSync(root, { recursive: true, force: true });
		});
	},
);
