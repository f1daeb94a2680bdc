import type { Result } from "./answer.ts";
import { cutExcerpt, type Marks, markText } from "./excerpt.ts";
import type { Source } from "./source.ts";

/** Fetches the fragment of an article and marks what was looked for. Throws when the fragment is not one of ours. */
export async function readResult(
	source: Source,
	fragment: string,
	marks: Marks,
): Promise<Result> {
	const value: unknown = JSON.parse(await source.fragment(fragment));
	const meta = fieldOf(value, "meta");
	const optional = (key: "author" | "unit" | "views" | "image") => {
		const text = fieldOf(meta, key);
		return typeof text === "string" ? { [key]: text } : {};
	};
	return {
		permalink: textOf(value, "url"),
		title: markText(textOf(meta, "title"), marks),
		excerpt: cutExcerpt(textOf(value, "content"), marks),
		date: textOf(meta, "date"),
		category: textOf(meta, "category"),
		...optional("author"),
		...optional("unit"),
		...optional("views"),
		...optional("image"),
	};
}

function fieldOf(value: unknown, key: string): unknown {
	return typeof value === "object" && value !== null
		? Reflect.get(value, key)
		: undefined;
}

function textOf(value: unknown, key: string): string {
	const text = fieldOf(value, key);
	if (typeof text !== "string") throw new RangeError(`A result has no ${key}`);
	return text;
}
