import type { BodyContext, Resolved } from "../markdown/body-context.ts";
import type { Answer } from "./article-record.ts";
import { digest } from "./digest.ts";

/** Notes what a body asks the archive while it is rendered. */
export function listenTo(context: BodyContext): {
	readonly context: BodyContext;
	readonly answers: readonly Answer[];
} {
	const answers: Answer[] = [];
	return {
		answers,
		context: {
			...context,
			resolve(address, kind) {
				const resolved = context.resolve(address, kind);
				answers.push(["resolve", address, kind, digestOf(resolved)]);
				return resolved;
			},
			href(path) {
				const href = context.href(path);
				answers.push(["href", path, href]);
				return href;
			},
		},
	};
}

/** Whether the archive would still say the same: then the body is still the same. */
export function areSame(
	answers: readonly Answer[],
	context: BodyContext,
): boolean {
	return answers.every((answer) =>
		answer[0] === "href"
			? context.href(answer[1]) === answer[2]
			: digestOf(context.resolve(answer[1], answer[2])) === answer[3],
	);
}

function digestOf({ target, problems }: Resolved): string {
	const faults = problems.map((fault) => fault("", { line: 1, column: 1 }));
	return digest(JSON.stringify([target, faults]));
}
