import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { plain } from "../../src/build/keys.ts";
import { packed } from "../../src/search/compress.ts";
import { buildSearchIndex } from "../../src/search/index.ts";
import type { Article, OutputFile } from "../../src/types.ts";
import {
	aBody,
	anArchive,
	anArticle,
	aSiteConfig,
	aTerm,
} from "../builders.ts";
import { bytesOf } from "./compare-indexes.ts";
import { searchCorpus } from "./corpus.ts";
import { randomArticle, toArticles } from "./random-articles.ts";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "bantin-search-cache-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** More sequences: `SEQUENCES=100 npx vitest run tests/search/search-cache.test.ts`. */
const sequences = Number(process.env.SEQUENCES ?? 3);

const config = aSiteConfig();

async function buildWith(
	articles: readonly Article[],
	changes: { readonly key?: string; readonly config?: typeof config } = {},
): Promise<readonly OutputFile[]> {
	return buildSearchIndex(
		{ articles, config: changes.config ?? config },
		{ cache: { folder, key: changes.key ?? "1", keyOf: plain } },
	);
}

/** Every byte of every file, and what was said of it before it was made. */
async function readAll(
	files: readonly OutputFile[],
): Promise<ReadonlyMap<string, string>> {
	const read = await Promise.all(
		files.map(async ({ path, content }) => {
			const bytes = Buffer.from(await bytesOf(content));
			if (typeof content === "object" && "hash" in content)
				expect(packed(bytes)).toEqual({
					hash: content.hash,
					size: content.size,
				});
			return [path, bytes.toString("latin1")] as const;
		}),
	);
	return new Map(read);
}

async function expectSameAsCold(
	articles: readonly Article[],
	warm: readonly OutputFile[],
): Promise<void> {
	const cold = await buildSearchIndex({ articles, config });
	expect(await readAll(warm)).toEqual(await readAll(cold));
}

type Step = (
	articles: readonly Article[],
	draft: Partial<Article>,
) => readonly Article[];

const steps: readonly Step[] = [
	(articles) => articles,
	([first, ...others], draft) =>
		first
			? [{ ...first, ...draft, permalink: first.permalink }, ...others]
			: [],
	(articles, draft) => [
		...articles.slice(0, 7),
		anArticle({ ...draft, permalink: `2021/${articles.length}.html` }),
		...articles.slice(7),
	],
	(articles) => (articles.length < 3 ? articles : articles.toSpliced(1, 1)),
	(articles) => articles.toReversed(),
	(articles) =>
		articles.map((article, index) =>
			index === 4 && article
				? {
						...article,
						body: aBody({ text: `${article.body.text} thêm câu cuối` }),
					}
				: article,
		),
];

test("after any sequence of changes every byte is as without a memory", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(randomArticle, { minLength: 12, maxLength: 30 }),
			fc.array(fc.tuple(fc.nat(steps.length - 1), randomArticle), {
				minLength: 2,
				maxLength: 5,
			}),
			async (drafts, changes) => {
				await rm(join(folder, "search"), { recursive: true, force: true });
				let articles = toArticles(drafts);
				await buildWith(articles);
				for (const [step, draft] of changes) {
					articles = steps[step]?.(articles, draft) ?? articles;
					await expectSameAsCold(articles, await buildWith(articles));
				}
			},
		),
		{ numRuns: sequences },
	);
}, 3_600_000);

/** As many articles as runs of words need to be listed, and files to be cut. */
function manyArticles(): readonly Article[] {
	const words = "hội đồng nhân dân xã họp bàn việc làm đường mùa vụ".split(" ");
	return Array.from({ length: 400 }, (_, index) =>
		anArticle({
			title: `Bài ${index}`,
			permalink: `2020/01/bai-${index}.html`,
			tags: [aTerm("tag", `Thẻ ${index % 7}`)],
			body: aBody({
				text: Array.from(
					{ length: 120 },
					(_, at) => words[(index * 7 + at * (1 + (index % 5))) % words.length],
				).join(" "),
			}),
		}),
	);
}

test("an edit of one among many makes few files anew, and none differently", async () => {
	const before = manyArticles();
	await buildWith(before);
	for (const text of ["Mưa lớn ở đập tràn.", "hội đồng nhân dân xã", ""]) {
		const articles = before.map((article, index) =>
			index === 200
				? { ...article, body: aBody({ text: article.body.text + text }) }
				: article,
		);
		await expectSameAsCold(articles, await buildWith(articles));
	}
}, 120_000);

test("what another program version or other abbreviations left is not used", async () => {
	const { articles } = searchCorpus();
	await buildWith(articles);
	const renamed = aSiteConfig({
		abbreviations: new Map([["NTM", "nông thôn mới"]]),
	});
	for (const change of [{ key: "2" }, { config: renamed }]) {
		const warm = await buildWith(articles, change);
		const cold = await buildSearchIndex({ articles, config, ...change });
		expect(await readAll(warm)).toEqual(await readAll(cold));
	}
}, 60_000);

test.each([
	["cut short", (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
	["empty", () => Buffer.alloc(0)],
	[
		"changed in one bit",
		(bytes: Buffer) => {
			const changed = Buffer.from(bytes);
			changed[changed.length - 100] = (changed.at(-100) ?? 0) ^ 1;
			return changed;
		},
	],
])(
	"a memory that is %s is thrown away",
	async (_, damage) => {
		const { articles } = anArchive({ articles: searchCorpus().articles });
		await buildWith(articles);
		for (const name of await readdir(join(folder, "search"))) {
			const path = join(folder, "search", name);
			await writeFile(path, damage(await readFile(path)));
		}
		await expectSameAsCold(articles, await buildWith(articles));
	},
	60_000,
);
