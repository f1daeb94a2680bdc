import type { Result } from "./answer.ts";
import { cutExcerpt, type Marks, markText, settleMarks } from "./excerpt.ts";
import type { Source } from "./source.ts";

/** Fetches the fragment of an article and marks what was looked for. Throws when the fragment is not one of ours. */
export async function readResult(
	source: Source,
	fragment: string,
	marks: Marks,
): Promise<Result> {
	const value: unknown = JSON.parse(await source.fragment(fragment));
	const meta = fieldOf(value, "meta");
	const title = textOf(meta, "title");
	const content = textOf(value, "content");
	const category = textOf(meta, "category");
	const author = optionalText(meta, "author");
	const unit = optionalText(meta, "unit");
	const views = optionalText(meta, "views");
	const image = optionalText(meta, "image");
	const texts = [title, content, category, author ?? "", unit ?? ""];
	const settled = settleMarks(marks, texts);
	return {
		permalink: textOf(value, "url"),
		title: markText(title, settled),
		excerpt: cutExcerpt(content, settled),
		date: textOf(meta, "date"),
		category: markText(category, settled),
		...(author === undefined ? {} : { author: markText(author, settled) }),
		...(unit === undefined ? {} : { unit: markText(unit, settled) }),
		...(views === undefined ? {} : { views }),
		...(image === undefined ? {} : { image }),
	};
}

function optionalText(value: unknown, key: string): string | undefined {
	const text = fieldOf(value, key);
	return typeof text === "string" ? text : undefined;
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
