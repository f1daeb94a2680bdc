import { expect, test } from "vitest";
import { messages as en } from "../src/messages/en.ts";
import { type Messages, messages as vi } from "../src/messages/vi.ts";

const tables: Record<string, Messages> = { vi, en };

function quoted(text: string): readonly string[] {
	return [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name).sort();
}

test("both languages speak of the same rules, in the same order", () => {
	expect(Object.keys(en)).toEqual(Object.keys(vi));
});

test("rules are ordered by name, so that each is found and none is added twice", () => {
	const rules = Object.keys(vi);
	expect(rules).toEqual([...rules].sort());
});

test.each(Object.entries(tables.vi ?? {}))(
	"%s quotes the same values in both languages",
	(rule, message) => {
		const other = Object.entries(en).find(([name]) => name === rule)?.[1];
		const unique = (text: string) => [...new Set(quoted(text))];
		expect(unique(other?.says ?? "")).toEqual(unique(message.says));
		expect([other?.mend ?? ""].flat().map(unique)).toEqual(
			[message.mend].flat().map(unique),
		);
	},
);

test.each(
	Object.entries(tables).flatMap(([locale, table]) =>
		Object.entries(table).map(([rule, message]) => ({ locale, rule, message })),
	),
)("$locale $rule is a sentence and a way to mend it", ({ message }) => {
	for (const text of [message.says, ...[message.mend].flat()]) {
		expect(text).toMatch(/[.?]$/u);
		expect(text).not.toMatch(/\s{2}|\n/u);
	}
});

test("where there are several ways to mend, the last asks for least", () => {
	for (const { mend, says } of Object.values(tables.vi ?? {})) {
		if (typeof mend === "string") continue;
		const last = quoted(mend.at(-1) ?? "");
		const others = mend.slice(0, -1).map(quoted);
		const always = new Set(quoted(says));
		expect(
			others.every((names) =>
				names.some((name) => !last.includes(name) && !always.has(name)),
			),
		).toBe(true);
	}
});
