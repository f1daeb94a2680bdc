import { messages as inEnglish } from "../messages/en.ts";
import { messages as inVietnamese } from "../messages/vi.ts";
import { fill, type ImportWords } from "./messages.ts";
import type { Problem } from "./portal-page.ts";
import { isReason, reasons } from "./reasons.ts";

/** What is wrong and what to do, in the language of the report. */
export function sayProblem(
	{ code, values }: Problem,
	w: ImportWords,
): { readonly says: string; readonly mend: string } {
	const { says, mend } = w.problems[code];
	const { reason = "", rule } = values;
	const all = {
		...values,
		...(isReason(reason) && {
			reason: fill(reasons[reason][w.locale], values, w.unknown),
		}),
		...(rule !== undefined && { report: sayRule(rule, values, w) }),
	};
	return { says: fill(says, all, w.unknown), mend: fill(mend, all, w.unknown) };
}

/** As `npm run check` would say it. */
function sayRule(
	rule: string,
	values: Problem["values"],
	w: ImportWords,
): string {
	const known = w.locale === "en" ? inEnglish : inVietnamese;
	const message = Object.entries(known).find(([name]) => name === rule)?.[1];
	return message === undefined ? rule : fill(message.says, values, w.unknown);
}
