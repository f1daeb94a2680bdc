import { resolve } from "node:path";
import { expect, test } from "vitest";
import { readOptions } from "../scripts/build/options.ts";

// 2026-11-23 18:30 in UTC is already the 24th in Vietnam.
const now = Date.UTC(2026, 10, 23, 18, 30);

function options(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
	const result = readOptions(args, env, now);
	if (result.outcome !== "options") throw new Error(JSON.stringify(result));
	return result.options;
}

test("without options the project itself is built, in Vietnamese, for today in Vietnam", () => {
	expect(options([])).toEqual({
		root: resolve("."),
		out: resolve("_site"),
		today: "2026-11-24",
		locale: "vi",
		format: "text",
		quiet: false,
		search: true,
		indexer: "own",
		renderer: "own",
		offline: false,
		allowRemovals: false,
		recordAddresses: false,
		profile: undefined,
	});
});

test("a day that is stated comes before SOURCE_DATE_EPOCH, which comes before the clock", () => {
	// The last second of 2019 in UTC.
	const env = { SOURCE_DATE_EPOCH: "1577836799" };
	expect(options([], env).today).toBe("2020-01-01");
	expect(options(["--date", "2020-02-29"], env).today).toBe("2020-02-29");
});

test("the site stands beside the content unless it is told where to go", () => {
	expect(options(["--content-root", "/kho"]).out).toBe(resolve("/kho/_site"));
	expect(options(["--content-root", "/kho", "--out", "/www"]).out).toBe(
		resolve("/www"),
	);
});

test.each([
	[["--ofline"], "--ofline"],
	[["--out"], "--out"],
	[["trang"], "trang"],
	[["--date", "2021-02-29"], "--date 2021-02-29"],
	[["--date", "07/24/2020"], "--date 07/24/2020"],
	[["--format", "xml"], "--format xml"],
	[["--lang", "fr"], "--lang fr"],
])("%j is not understood and is named", (args, option) => {
	expect(readOptions(args, {}, now)).toEqual({
		outcome: "mistake",
		locale: "vi",
		option,
	});
});

test("a mistake is explained in the language that was asked for", () => {
	expect(readOptions(["--lang", "en", "--x"], {}, now)).toMatchObject({
		outcome: "mistake",
		locale: "en",
	});
});

test("a SOURCE_DATE_EPOCH that is no number is not passed over", () => {
	expect(readOptions([], { SOURCE_DATE_EPOCH: "hôm nay" }, now)).toMatchObject({
		outcome: "mistake",
	});
});
