import type { Problem } from "../portal-page.ts";
import { type ReasonCode, reasonOf } from "../reasons.ts";
import { findNothing, type SourceItem } from "./source-item.ts";
import { ZipError } from "./zip-error.ts";

/** @param copy the whole source, when an editor may want to look at it */
export function refused(
	name: string,
	problem: Problem,
	copy?: () => Promise<Uint8Array>,
): SourceItem {
	const content = { kind: "refused", problem, ...(copy && { copy }) } as const;
	return { name, content, find: findNothing };
}

/** @param otherwise what to say when neither the system nor the archive gave a reason */
export function unreadable(error: unknown, otherwise?: ReasonCode): Problem {
	const { reason, detail } = reasonOf(error);
	const known =
		error instanceof ZipError
			? error.reason
			: reason === "our-fault"
				? (otherwise ?? reason)
				: reason;
	return { code: "unreadable", values: { reason: known, detail } };
}

export function tooLarge(bytes: number, limit: number): Problem {
	const mega = (size: number) => `${(size / 1024 / 1024).toFixed(1)} MB`;
	return {
		code: "too-large",
		values: { size: mega(bytes), limit: mega(limit) },
	};
}
