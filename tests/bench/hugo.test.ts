import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeArticle } from "../../scripts/bench/article.ts";
import { describeSite } from "../../scripts/bench/describe-site.ts";
import { bantin } from "../../scripts/bench/peers/bantin.ts";
import { hugo, hugoVersion } from "../../scripts/bench/peers/hugo.ts";
import {
	crowdedTerms,
	toHugo,
} from "../../scripts/bench/peers/hugo-content.ts";

const seed = 7;
const articles = 80;
let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), "bantin-bench-"));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const article = `---
title: "Chợ Bến họp ở bãi mới"
date: 2019-03-05T08:30
category: kinh-te
author: Trần Thị Mơ
tags: [chợ, làng nghề]
---

Sáng nay chợ họp đông.
`;

test("an article is given to Hugo with its day in full and what it is listed by", () => {
	const crowded = new Set(["category kinh-te", "tags làng nghề"]);
	expect(toHugo(article, crowded)).toBe(`---
title: "Chợ Bến họp ở bãi mới"
date: 2019-03-05T08:30:00+07:00
hasTime: true
year: "2019"
month: "2019-03"
day: "03-05"
category_year: ["kinh-te 2019"]
tags_year: ["làng nghề 2019"]
category: kinh-te
author: Trần Thị Mơ
tags: [chợ, làng nghề]
---

Sáng nay chợ họp đông.
`);
});

test("a day without a time says so", () => {
	const text = toHugo(article.replace("T08:30", ""), new Set());
	expect(text).toContain("date: 2019-03-05T00:00:00+07:00\nhasTime: false\n");
});

test("terms are cut by year where our own lists are", () => {
	const texts = Array.from({ length: 61 }, () => article);
	expect([...crowdedTerms(texts.slice(1))]).toEqual([]);
	expect([...crowdedTerms(texts)]).toEqual([
		"category kinh-te",
		"author Trần Thị Mơ",
		"tags chợ",
		"tags làng nghề",
	]);
});

test.skipIf(hugoVersion() === undefined)(
	"Hugo’s theme makes the same pages as we do, of about the same weight (skipped without the command hugo)",
	async () => {
		const peers = [
			bantin(join(folder, "bantin"), seed),
			hugo(join(folder, "hugo"), seed),
		];
		const made = [];
		for (const peer of peers) {
			await peer.prepare(articles);
			await peer.build(false);
			made.push({
				addresses: await articlePages(peer.site),
				size: await describeSite(peer.name, articles, peer.site),
			});
		}
		const [ours, theirs] = made;
		expect(theirs?.addresses).toEqual(ours?.addresses);
		expect(ours?.addresses).toHaveLength(articles);
		// Calendars and statistics are ours alone.
		const times = (key: "pages" | "pageBytes") =>
			(theirs?.size[key] ?? 0) / (ours?.size[key] ?? 1);
		expect(times("pages")).toBeGreaterThan(0.85);
		expect(times("pages")).toBeLessThan(1.1);
		expect(times("pageBytes")).toBeGreaterThan(0.75);
		expect(times("pageBytes")).toBeLessThan(1.1);
	},
);

test.skipIf(hugoVersion() === undefined)(
	"an edit reaches Hugo’s page (skipped without the command hugo)",
	async () => {
		const peer = hugo(join(folder, "edited"), seed);
		await peer.prepare(3);
		const { file, text } = makeArticle(seed, 0);
		await peer.write({ file, text: `${text}\nThêm một câu mới.\n` });
		const built = await peer.build(false);
		expect(built.stages).toHaveProperty("search");
		const page = file.replace("content/", "").replace(".md", ".html");
		const html = await readFile(join(peer.site, page), "utf8");
		expect(html).toContain("Thêm một câu mới.");
	},
);

/** The pages below a year and a month. */
async function articlePages(site: string): Promise<readonly string[]> {
	const files = await readdir(site, { recursive: true });
	return files.filter((file) => /^\d{4}\/\d{2}\/.+\.html$/.test(file)).sort();
}
