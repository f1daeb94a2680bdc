import { beforeAll, expect, test } from "vitest";
import { articlePermalink } from "../../src/addresses.ts";
import { analyse, isMarked, type Token } from "../../src/search/analyse.ts";
import { type Engine, openEngine } from "../../src/search/engine/engine.ts";
import { buildSearchIndex } from "../../src/search/index.ts";
import { numberArticles } from "../../src/search/numbered-articles.ts";
import { type SearchRecord, toSearchRecord } from "../../src/search/record.ts";
import { findRuns } from "../../src/search/run-index.ts";
import { aBody, anArchive, anArticle, aSiteConfig } from "../builders.ts";
import { loadFrom } from "./load.ts";

/** Two thousand short texts of few words: every word is in nearly all of them, as “nhân” and “dân” are in a bulletin. */
const syllables =
	"hội hồi đồng dòng nhân nhàn nhan dân dẫn xã ủy ban bán việc".split(" ");

/** The same numbers at every run. */
function createChance(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}

const chance = createChance(3);
const words = (count: number): string =>
	Array.from({ length: count }, () =>
		chance(4) === 0
			? "hội đồng nhân dân xã"
			: syllables[Math.min(chance(14), chance(14))],
	).join(" ");

const articles = Array.from({ length: 2000 }, (_, index) => {
	const slug = `bai-${index}`;
	return anArticle({
		slug,
		title: words(3),
		permalink: articlePermalink("2019-03-05", slug),
		summary: "",
		body: aBody({ text: `${words(30)}\n${words(20)}` }),
	});
});
const archive = anArchive({
	articles,
	config: aSiteConfig({ abbreviations: new Map() }),
});
const records = archive.articles.map(toSearchRecord);

const fetched: string[] = [];
let openAnew: () => Engine;

beforeAll(async () => {
	const load = loadFrom(await buildSearchIndex(archive));
	openAnew = () => {
		fetched.length = 0;
		return openEngine((path) => {
			fetched.push(path);
			return load(path);
		});
	};
}, 60_000);

const shown = 20;

/** How many articles have the phrase, and the first of them: all are of one day, so they come in their own order. */
async function find(phrase: string): Promise<readonly (string | number)[]> {
	// A new engine for each: what is here already must not hide how a phrase is found.
	const { total, results } = await openAnew().search({
		query: `"${phrase}"`,
		filters: {},
		sorting: "newest",
		typing: false,
		from: 0,
		size: shown,
	});
	return [total, ...results.map(({ permalink }) => permalink)];
}

/** The plainest way to find a phrase: read every title and text. */
function scan(phrase: string): readonly (string | number)[] {
	const tokens = analyse(phrase);
	const found = records
		.filter(({ title, body }) => hasRun(title, tokens) || hasRun(body, tokens))
		.map(({ permalink }) => permalink);
	return [found.length, ...found.slice(0, shown)];
}

function hasRun(text: SearchRecord["body"], tokens: readonly Token[]): boolean {
	return text.some((_, at) =>
		tokens.every((token, offset) => {
			const word = text[at + offset];
			return isMarked(token)
				? word?.exact === token.exact
				: word?.folded === token.folded;
		}),
	);
}

const asked = createChance(11);
const phrases = Array.from({ length: 60 }, () => {
	const from = asked(articles.length);
	const text = records[from]?.body ?? [];
	const at = asked(40);
	return text
		.slice(at, at + 2 + asked(5))
		.flatMap((token) => token ?? [])
		.map(({ exact, folded }) => (asked(5) === 0 ? folded : exact))
		.map((word) => (asked(9) === 0 ? (syllables[asked(14)] ?? word) : word))
		.join(" ");
}).filter((phrase) => phrase.includes(" "));

test.each([
	"hội đồng nhân dân",
	"hoi dong nhan dan",
	"hội dong nhân dan",
	"đồng nhân",
	"hội đồng nhân dân xã hội",
	"việc việc",
	...new Set(phrases),
])("“%s” is found where a plain scan finds it", async (phrase) => {
	expect(await find(phrase)).toEqual(scan(phrase));
});

test("the same texts give the same runs", () => {
	const cost = (): number => 30_000;
	const { corpus } = numberArticles(articles, [], undefined, undefined);
	const runs = findRuns(corpus, cost);
	expect(runs.length).toBeGreaterThan(100);
	expect(findRuns(corpus, cost)).toEqual(runs);
});

test("a frequent phrase is answered without positions", async () => {
	expect(await find("hội đồng nhân dân")).not.toEqual([0]);
	expect(fetched.filter((path) => path.endsWith(".pf_index"))).toEqual([]);
});
