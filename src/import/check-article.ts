import type { Diagnostic } from "../diagnostics.ts";
import { validateArticle } from "../front-matter.ts";
import { parseFile } from "../parse.ts";
import { largestSource } from "../reading/read-source.ts";
import type { Problem } from "./portal-page.ts";
import type { DeclaredCategory } from "./site-categories.ts";

/** What `npm run check` would refuse in an article that is about to be written. Warnings are left to it. */
export function checkArticle(
	file: string,
	text: string,
	categories: readonly DeclaredCategory[],
): readonly Problem[] {
	const size = Buffer.byteLength(text);
	if (size > largestSource) {
		const values = {
			size: `${(size / 1024 / 1024).toFixed(1)} MB`,
			limit: "2 MB",
		};
		return [{ code: "too-large", values }];
	}
	const parsed = parseFile({ file, text });
	const validated = parsed.value
		? validateArticle(parsed.value, { categories }).diagnostics
		: [];
	return [...parsed.diagnostics, ...validated]
		.filter(({ severity }) => severity === "error")
		.map(problemOf);
}

function problemOf({ rule, values }: Diagnostic): Problem {
	return { code: "check", values: { ...values, rule } };
}
