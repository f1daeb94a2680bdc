import type { Diagnostic } from "./diagnostics.ts";
import { messages as en } from "./messages/en.ts";
import { type Messages, messages as vi } from "./messages/vi.ts";
import { shown } from "./reading/file-names.ts";
import type { Locale } from "./types.ts";

const tables: Record<Locale, Messages> = { vi, en };
const quoted = /\{(\w+)\}/gu;

/** What a diagnostic says to people. */
export interface Sentences {
	readonly says: string;
	/** How to put it right. */
	readonly mend: string;
}

export function sentencesOf(
	{ rule, values }: Diagnostic,
	locale: Locale,
): Sentences {
	const { says, mend } = tables[locale][rule];
	const choices = typeof mend === "string" ? [mend] : mend;
	const chosen = choices.find((choice) =>
		[...choice.matchAll(quoted)].every(
			([, name = ""]) => values[name] !== undefined,
		),
	);
	return {
		says: fill(says, values),
		mend: fill(chosen ?? choices.at(-1) ?? "", values),
	};
}

function fill(
	template: string,
	values: Readonly<Record<string, string>>,
): string {
	return template.replace(quoted, (whole, name: string) =>
		Object.hasOwn(values, name) ? shown(values[name] ?? whole) : whole,
	);
}
