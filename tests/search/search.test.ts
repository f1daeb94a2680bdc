import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Question } from "../../src/search/engine/answer.ts";
import { type Engine, openEngine } from "../../src/search/engine/engine.ts";
import { buildSearchIndex } from "../../src/search/index.ts";
import { searchCorpus } from "./corpus.ts";
import { loadFrom } from "./load.ts";
import { type QueryCase, queries } from "./queries.ts";

let engine: Engine;

beforeAll(async () => {
	engine = openEngine(loadFrom(await buildSearchIndex(searchCorpus())));
}, 60_000);

function ask(query: string, changes: Partial<Question> = {}): Promise<Answer> {
	return engine.search({
		query,
		filters: {},
		sorting: "relevance",
		typing: false,
		from: 0,
		size: 100,
		...changes,
	});
}

const slugsOf = (answer: Answer): readonly string[] =>
	answer.results.map(({ permalink }) =>
		permalink.replace(/^.*\/|\.html$/g, ""),
	);

describe("every query of the table", () => {
	test.each(queries.map((one) => [one.query, one] as const))(
		"%s",
		async (query, expected) => {
			const answer = await ask(query, { typing: expected.typing ?? false });
			expect(problemsOf(answer, expected)).toEqual([]);
		},
	);
});

function problemsOf(answer: Answer, expected: QueryCase): readonly string[] {
	const found = slugsOf(answer);
	const {
		has = [],
		not = [],
		first = [],
		order = [],
		count,
		missing,
		meant,
	} = expected;
	const wrongOrder = order.some(
		(slug, at) =>
			at > 0 &&
			found.includes(slug) &&
			found.indexOf(order[at - 1] ?? "") > found.indexOf(slug),
	);
	return [
		...has
			.filter((slug) => !found.includes(slug))
			.map((slug) => `lacks ${slug}`),
		...not.filter((slug) => found.includes(slug)).map((slug) => `has ${slug}`),
		...first
			.filter((slug, at) => found[at] !== slug)
			.map((slug) => `${slug} is not in its place: ${found.join(" ")}`),
		...(order.length > 0 && !found.includes(order[0] ?? "")
			? [`lacks ${order[0]}`]
			: []),
		...(wrongOrder ? [`wrong order: ${found.join(" ")}`] : []),
		...(count !== undefined && count !== answer.total
			? [`finds ${answer.total}: ${found.join(" ")}`]
			: []),
		...(missing !== undefined && !answer.missing.includes(missing)
			? [`says nothing of ${missing}`]
			: []),
		...(meant !== undefined &&
		!answer.corrections.some(({ used }) => used === meant)
			? [`did not use ${meant}: ${JSON.stringify(answer.corrections)}`]
			: []),
	];
}
