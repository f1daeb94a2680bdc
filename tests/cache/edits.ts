/**
 * `node --import tsx tests/cache/edits.ts`: builds an archive, edits the text of one article, and prints the names of
 * the pieces that were made anew for it, and then for nothing.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { smallSiteYml } from "../small-archive.ts";
import { buildIn } from "./build-in.ts";

const root = mkdtempSync(join(tmpdir(), "bantin sửa "));
function write(path: string, text: string): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
}
const article = (number: number, text: string) =>
	write(
		`content/2019/03/bai-${number}.md`,
		`---\ntitle: Bài ${number}\ndate: 2019-03-${String(number + 10)}\ncategory: tin-tuc\n---\n\nMở đầu.\n\n${text}\n`,
	);
write("content/site.yml", smallSiteYml);
for (let number = 0; number < 12; number += 1) article(number, "Câu.");

/** The names of what was made anew, sorted. */
async function build(): Promise<readonly string[]> {
	const names: string[] = [];
	await buildIn(root, "2026-01-01", ({ made }) => names.push(...made));
	return names.toSorted();
}

await build();
article(5, "Câu khác.");
const text = await build();
const nothing = await build();
rmSync(root, { recursive: true, force: true });
console.log(JSON.stringify({ text, nothing }));
process.exit(0);
