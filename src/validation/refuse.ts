import { z } from "zod";
import type { Rule, ValuesOf } from "../diagnostics.ts";

/** Whose rules a value is held to, and the first part of their names. */
export type Family = "front-matter" | "site";

type Input = {
	readonly issues: z.core.$ZodRawIssue[];
	readonly value: unknown;
};

/** Ends a zod transformation with one of our rules. The value `key` is filled in by whoever knows the place. */
export function refuse<R extends Rule>(
	context: Input,
	rule: R,
	values: Omit<ValuesOf<R>, "key">,
): never {
	context.issues.push({
		code: "custom",
		message: rule,
		params: values,
		input: context.value,
	});
	return z.NEVER;
}
