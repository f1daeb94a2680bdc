import type {
	BodyContext,
	LinkResolver,
	Resolved,
} from "../markdown/body-context.ts";
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
				const { target, problems } = resolved;
				const answer = digestOf(resolved);
				answers.push(
					problems.length === 0
						? ["resolve", address, kind, answer, target]
						: ["resolve", address, kind, answer],
				);
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

/** Says again what was answered without a problem; whether nothing else was asked, shows afterwards. */
export function answerAgain(answers: readonly Answer[]): {
	readonly resolve: LinkResolver;
	readonly knewAll: () => boolean;
} {
	let knewAll = true;
	return {
		resolve(address, kind) {
			for (const answer of answers) {
				if (answer[0] !== "resolve") continue;
				const [, asked, askedKind, , target] = answer;
				if (asked === address && askedKind === kind && target)
					return { target, problems: [] };
			}
			knewAll = false;
			return { target: { kind: "none" }, problems: [] };
		},
		knewAll: () => knewAll,
	};
}

function digestOf({ target, problems }: Resolved): string {
	const faults = problems.map((fault) => fault("", { line: 1, column: 1 }));
	return digest(JSON.stringify([target, faults]));
}
