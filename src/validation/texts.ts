import { z } from "zod";
import { type ParsedMoment, parseMoment } from "../dates.ts";
import { excerpt } from "../parsing/excerpt.ts";
import { isHarmless } from "../parsing/harmless.ts";
import { codeOf } from "../reading/file-names.ts";
import type { Day, Moment } from "../types.ts";
import { type Family, refuse } from "./refuse.ts";

const lineBreak = /[\n\v\f\u0085\u2028\u2029]/u;
const unprintable = /(?![\t\n])\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/u;
/** In an editor's file, an unquoted number is as good a text as any: the build reads every scalar as typed. */
const alsoNumber = { type: ["string", "number", "boolean"] } as const;

/** One line of text, without white space around it. */
export function line(family: Family) {
	return z
		.string()
		.meta(alsoNumber)
		.transform((text, context): string => {
			const trimmed = text.trim();
			if (trimmed === "") return refuse(context, `${family}/empty`, {});
			if (isHarmless(trimmed) && !trimmed.includes("\n")) return trimmed;
			const broken = lineBreak.exec(trimmed)?.[0];
			if (broken !== undefined) {
				const code = codeOf(broken);
				return refuse(context, `${family}/single-line`, { code });
			}
			const bad = unprintable.exec(trimmed)?.[0];
			if (bad !== undefined) {
				return refuse(context, `${family}/text`, { code: codeOf(bad) });
			}
			return trimmed;
		});
}

/** Text that may be written over several lines. */
export function lines(family: Family) {
	return z
		.string()
		.meta(alsoNumber)
		.transform((text, context): string => {
			const trimmed = text.trim();
			if (trimmed === "") return refuse(context, `${family}/empty`, {});
			if (isHarmless(text)) return trimmed;
			const bad = unprintable.exec(text)?.[0];
			return bad === undefined
				? trimmed
				: refuse(context, `${family}/text`, { code: codeOf(bad) });
		});
}

/** Lines that a reader sees as one paragraph. */
export function paragraph(family: Family) {
	return lines(family).transform((text) => text.replace(/\s*\n\s*/gu, " "));
}

/** A full address, kept as typed. */
export function url(family: Family) {
	return line(family)
		.transform((text, context): string =>
			isWebAddress(text)
				? text
				: refuse(context, `${family}/url`, { found: excerpt(text) }),
		)
		.meta({ type: "string", format: "uri" });
}

/** http or https with a host, without a password. */
export function isWebAddress(text: string): boolean {
	if (!/^https?:\/\/[^/?#\s\\]/iu.test(text) || /[\s\\<>"]/u.test(text)) {
		return false;
	}
	const parsed = URL.canParse(text) ? new URL(text) : undefined;
	return parsed !== undefined && parsed.username === "" && !parsed.password;
}

const dateForms =
	"^(\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?|\\d{1,2}/\\d{1,2}/\\d{4}( \\d{2}:\\d{2})?)$";

/** A day, or a day and time. */
export function moment(family: Family) {
	return line(family)
		.transform((text, context): Moment => {
			const parsed = parseMoment(text);
			return parsed.ok ? parsed.moment : refuseDate(context, text, parsed);
		})
		.meta({ type: "string", pattern: dateForms });
}

/** A day without a time. */
export function day(family: Family) {
	return line(family)
		.transform((text, context): Day => {
			const parsed = parseMoment(text);
			if (!parsed.ok) return refuseDate(context, text, parsed);
			const { day, time } = parsed.moment;
			return time === undefined
				? day
				: refuse(context, "date/day-only", { found: text, suggestion: day });
		})
		.meta({
			type: "string",
			pattern: "^(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})$",
		});
}

function refuseDate(
	context: Parameters<typeof refuse>[0],
	text: string,
	{ problem, suggestion }: ParsedMoment & { readonly ok: false },
): never {
	const found = excerpt(text);
	return refuse(context, `date/${problem}`, { found, suggestion });
}
