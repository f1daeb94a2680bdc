import { cancel, intro, select, text } from "@clack/prompts";
import { parseMoment } from "../../src/dates.ts";
import type { CategoryConfig, Day } from "../../src/types.ts";
import type { NewOptions } from "./options.ts";
import { wording } from "./wording.ts";

/** Asks for what the options leave open. `undefined` when the editor stops. */
export async function ask(
	given: NewOptions,
	categories: readonly CategoryConfig[],
	today: Day,
): Promise<NewOptions | undefined> {
	intro(wording.intro);
	const title =
		given.title ??
		(await answer(
			text({
				message: wording.title,
				placeholder: wording.titlePlaceholder,
				validate: (value) => (value?.trim() ? undefined : wording.empty),
			}),
		));
	if (title === undefined) return undefined;
	const date =
		given.date ??
		(await answer(
			text({
				message: wording.date,
				initialValue: today,
				validate: (value) => {
					const parsed = parseMoment(value ?? "");
					if (parsed.ok) return undefined;
					return parsed.suggestion ?? "2020-07-24, 24/07/2020 01:00";
				},
			}),
		));
	if (date === undefined) return undefined;
	const category =
		given.category ??
		(await answer(
			select({
				message: wording.category,
				options: categories.map(({ slug, name }) => ({
					value: slug,
					label: name,
				})),
			}),
		));
	if (category === undefined) return undefined;
	const written =
		given.authors.length > 0
			? given.authors.join(",")
			: await answer(text({ message: wording.author, defaultValue: "" }));
	if (written === undefined) return undefined;
	const unit =
		given.unit ??
		(await answer(text({ message: wording.unit, defaultValue: "" })));
	if (unit === undefined) return undefined;
	const summary =
		given.summary ??
		(await answer(text({ message: wording.summary, defaultValue: "" })));
	if (summary === undefined) return undefined;
	const authors = written
		.split(",")
		.map((name) => name.trim())
		.filter((name) => name !== "");
	return { ...given, title, date, category, authors, unit, summary };
}

async function answer(
	prompt: Promise<string | symbol>,
): Promise<string | undefined> {
	const value = await prompt;
	if (typeof value !== "symbol") return value;
	cancel(wording.cancelled);
	return undefined;
}
