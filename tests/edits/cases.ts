/**
 * `node --import tsx tests/edits/cases.ts`: changes a small archive in one way after another, builds it after each as the
 * command does, and prints for each how it was built and which files a build from nothing makes otherwise.
 */
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { buildAsCommand, buildIn } from "../cache/build-in.ts";
import { smallSiteYml } from "../small-archive.ts";

const today = "2026-01-01";
const folder = mkdtempSync(join(tmpdir(), "bantin theo "));
const root = join(folder, "kho");

function write(path: string, content: string | Uint8Array): void {
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, content);
}

function read(path: string): string {
	return readFileSync(join(root, path), "utf8");
}

function edit(path: string, change: (text: string) => string): void {
	write(path, change(read(path)));
}

/** As editors do that write a new file first. */
function replace(path: string, change: (text: string) => string): void {
	write(`${path}.new`, change(read(path)));
	renameSync(join(root, `${path}.new`), join(root, path));
}

/** Turns over a bit in the middle of each file of this kind that a build left. */
function damage(place: string, pattern: RegExp): void {
	for (const name of readdirSync(join(root, place))) {
		if (!pattern.test(name)) continue;
		const bytes = readFileSync(join(root, place, name));
		const middle = bytes.length >> 1;
		bytes[middle] = (bytes[middle] ?? 0) ^ 1;
		writeFileSync(join(root, place, name), bytes);
	}
}

const cho = "content/2019/03/cho.md";
const hoi = "content/2019/03/hoi.md";
const old = "content/2012/01/xua.md";
const more = (text: string) => `${text}\nThêm một câu vào cuối.\n`;

function photoOf(background: string): Promise<Buffer> {
	const size = { width: 640, height: 480, channels: 3 } as const;
	return sharp({ create: { ...size, background } })
		.png()
		.toBuffer();
}
const red = await photoOf("red");
const blue = await photoOf("blue");

const cases: Readonly<Record<string, () => void>> = {
	"a text": () => edit(cho, more),
	"the same text again": () => edit(cho, more),
	"another text": () => edit(hoi, more),
	"two texts": () => {
		edit(cho, more);
		edit(old, more);
	},
	"a text of long ago, in no feed": () => edit(old, more),
	"a text back to what it was": () =>
		edit(old, (text) => text.replaceAll("\nThêm một câu vào cuối.\n", "")),
	"a file of the same bytes": () => edit(cho, (text) => text),
	"a file that took the old one's place": () => replace(cho, more),
	"the words of a link": () =>
		edit(hoi, (text) => text.replace("[bài kia]", "[bài nọ]")),
	"words around a photo": () =>
		edit(cho, (text) => text.replace("Ảnh dưới đây", "Tấm ảnh dưới đây")),
	"a link that was there once more": () =>
		edit(hoi, (text) => `${text}\nNhư [trên](cho.md#viec-chung).\n`),
	"a link to somewhere new": () =>
		edit(hoi, (text) => `${text}\nXem [xưa](../../2012/01/xua.md).\n`),
	"a heading that others lead to": () =>
		edit(cho, (text) => text.replace("## Việc chung", "## Việc riêng")),
	"that heading again": () =>
		edit(cho, (text) => text.replace("## Việc riêng", "## Việc chung")),
	"a footnote": () =>
		edit(cho, (text) => `${text}\nMột câu[^1].\n\n[^1]: Một chú thích.\n`),
	"a first sentence": () =>
		edit(cho, (text) => text.replace("Sáng nay", "Sáng hôm nay")),
	"a title": () =>
		edit(hoi, (text) => text.replace("Hội làng", "Hội làng mới")),
	"an error": () => edit(hoi, (text) => `${text}\n![](khong-co.png)\n`),
	"no error any more": () =>
		edit(hoi, (text) => text.replace("\n![](khong-co.png)\n", "")),
	"a warning": () =>
		edit(old, (text) => text.replace("2012-01-05", "2012-01-06")),
	"a text beside another file": () => {
		edit(cho, more);
		write("content/2019/03/moi.md", read(hoi).replace("Hội làng", "Mới"));
	},
	"a text, and a copy left by an editor": () => {
		edit(cho, more);
		write(`${cho}~`, read(cho));
	},
	"a text, once more": () => edit(cho, more),
	"a text beside a photo": () => {
		edit(cho, more);
		write("content/2019/03/cho.png", blue);
	},
	"a text, and a page of the site that was changed": () => {
		edit(cho, more);
		write("_site/gioi-thieu/index.html", "khác");
	},
	"a text, where a page of the site is gone": () => {
		edit(cho, more);
		rmSync(join(root, "_site/2019/03/hoi.html"));
	},
	"a text, where the whole texts of its year were changed": () => {
		edit(cho, more);
		write("_site/du-lieu/toan-van/2019.json", "[\n\n]\n");
	},
	"a text, where a search result is gone": () => {
		edit(cho, more);
		const [name = ""] = readdirSync(join(root, "_site/pagefind/fragment"));
		rmSync(join(root, "_site/pagefind/fragment", name));
	},
	"a text, where what is kept of the site is damaged": () => {
		edit(cho, more);
		damage(".cache/sites", /\.kept$/);
	},
	"a text, to have edits kept": () => edit(cho, more),
	"a text, where the edits are damaged": () => {
		edit(cho, more);
		damage(".cache/sites", /\.edits$/);
	},
	"a text, where the note of the last run is damaged": () => {
		edit(cho, more);
		damage(".cache/runs", /./);
	},
	"a text, where records are damaged": () => {
		edit(cho, more);
		damage(".cache/articles", /^records-/);
	},
	"a text, where the memory of search is damaged": () => {
		edit(cho, more);
		damage(".cache/search", /./);
	},
	"a text, at last": () => edit(cho, more),
	nothing: () => {},
};

write("content/site.yml", smallSiteYml);
write("content/2019/03/cho.png", red);
write(
	cho,
	`---
title: Chợ phiên
date: 2019-03-05
category: tin-tuc
author: Trần Thị Mơ
tags: [chợ, nông nghiệp]
---

Sáng nay chợ họp đông hơn mọi khi.

Ảnh dưới đây chụp lúc bảy giờ.

![Chợ buổi sáng](cho.png "Chợ đông")

## Việc chung

Bà con quét dọn.
`,
);
write(
	hoi,
	`---
title: Hội làng
date: 2019-03-07
category: tin-tuc
unit: Trung tâm Văn hóa
image: { file: cho.png, alt: Chợ }
---

Hội mở ba ngày.

Xem [bài kia](cho.md#viec-chung) và [trang xã](https://example.org/).
`,
);
for (let day = 1; day <= 31; day += 1) {
	const written = String(day).padStart(2, "0");
	write(
		`content/2020/01/ngay-${written}.md`,
		`---
title: Ngày ${day}
date: 2020-01-${written}
category: tin-tuc
---

Tin ngày ${day}.
`,
	);
}
write(
	old,
	`---
title: Chuyện xưa
date: 2012-01-05
category: tin-tuc
---

Ngày trước.

Câu sau.
`,
);

/** The manifest of a site; empty where it could not be built. */
function linesOf(
	at: string,
	{ exitCode }: { readonly exitCode: number },
): readonly string[] {
	if (exitCode !== 0) return [];
	return readFileSync(join(at, "_site/manifest-sha512.txt"), "utf8").split(
		"\n",
	);
}

async function buildFromNothing(): Promise<readonly string[]> {
	const fresh = join(folder, "mới");
	rmSync(fresh, { recursive: true, force: true });
	cpSync(join(root, "content"), join(fresh, "content"), { recursive: true });
	return linesOf(fresh, await buildIn(fresh, today));
}

const log: { change: string; way: string; differs: readonly string[] }[] = [];
await buildAsCommand(root, today);
for (const [change, happen] of Object.entries(cases)) {
	happen();
	const built = await buildAsCommand(root, today);
	const warm = linesOf(root, built);
	const cold = await buildFromNothing();
	const differs = [
		...warm.filter((line) => !cold.includes(line)),
		...cold.filter((line) => !warm.includes(line)),
	];
	log.push({ change, way: built.way, differs });
}
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(log));
process.exit(0);
