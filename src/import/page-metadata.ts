import type { Moment } from "../types.ts";
import type { HeadLine } from "./head-lines.ts";
import type { MetadataLine } from "./metadata-line.ts";
import type {
	DroppedText,
	InputLine,
	Located,
	Problem,
	Remark,
} from "./portal-page.ts";

/** What the lines of metadata of one page say together. */
export interface PageMetadata {
	readonly posted?: Located<Moment>;
	readonly updated?: Located<Moment>;
	readonly views?: Located<number>;
	readonly metadata: readonly Located<string>[];
	readonly dropped: readonly DroppedText[];
	readonly remarks: readonly Remark[];
	readonly problems: readonly Problem[];
}

interface Read {
	readonly line: InputLine;
	readonly metadata: MetadataLine;
}

/** Joins them: the first date and the first count win. @param dateLine the line that was chosen for the date */
export function joinMetadata(
	lines: readonly HeadLine[],
	dateLine: InputLine | undefined,
): PageMetadata {
	const read = lines.flatMap(({ line, metadata }): readonly Read[] =>
		metadata ? [{ line, metadata }] : [],
	);
	const isOther = ({ line, metadata }: Read) =>
		metadata.clock && line !== dateLine;
	const own = read.filter((item) => !isOther(item));
	const posted = findPosted(own);
	const updated = findUpdated(own, posted);
	const views = own
		.flatMap(({ line, metadata }) => locate(line, metadata.views))
		.at(0);
	return {
		...(posted && { posted }),
		...(updated && { updated }),
		...(views && { views }),
		metadata: own.flatMap(({ line }) => locate(line, line.text)),
		dropped: [
			...read
				.filter(isOther)
				.map(({ line }) => drop(line, "page-clock", line.text)),
			...own.flatMap(({ line, metadata }) =>
				metadata.unknown.map((part) => drop(line, "unrecognised", part)),
			),
		],
		remarks: own.flatMap(remarksOf),
		problems: posted ? [] : [dateProblem(own)],
	};
}

function findPosted(own: readonly Read[]): Located<Moment> | undefined {
	const dated = own.filter(({ metadata }) => metadata.posted !== undefined);
	const found = dated.find(({ metadata }) => !metadata.isUpdate) ?? dated[0];
	const moment = found?.metadata.posted;
	if (!found || !moment) return undefined;
	const time =
		moment.time ?? own.find(({ metadata }) => metadata.time)?.metadata.time;
	return {
		value: time === undefined ? moment : { ...moment, time },
		line: found.line.number,
	};
}

/** A second date, when it is labelled as an update and says something else. */
function findUpdated(
	own: readonly Read[],
	posted: Located<Moment> | undefined,
): Located<Moment> | undefined {
	const candidates = own.flatMap(({ line, metadata }) => [
		...locate(line, metadata.updated),
		...(metadata.isUpdate ? locate(line, metadata.posted) : []),
	]);
	return candidates.find(
		({ value }) =>
			posted !== undefined &&
			(value.day !== posted.value.day || value.time !== posted.value.time),
	);
}

/** Why there is no date: the line that has a wrong or a relative one, or none at all. */
function dateProblem(own: readonly Read[]): Problem {
	for (const { line, metadata } of own) {
		const { impossible } = metadata;
		if (impossible) {
			return {
				code: "date-impossible",
				line: line.number,
				values: {
					written: impossible.written,
					suggestion: impossible.suggestion ?? "",
				},
			};
		}
		if (metadata.relative) {
			const values = { written: line.text };
			return { code: "date-relative", line: line.number, values };
		}
	}
	return { code: "date-missing", values: {} };
}

function remarksOf({ line, metadata }: Read): readonly Remark[] {
	const at = { value: line.text, line: line.number };
	return [
		...metadata.oddities.map((code): Remark => ({ ...at, code })),
		...(metadata.roundedViews
			? [{ ...at, code: "rounded-views" } satisfies Remark]
			: []),
	];
}

function locate<T>(
	line: InputLine,
	value: T | undefined,
): readonly Located<T>[] {
	return value === undefined ? [] : [{ value, line: line.number }];
}

function drop(
	line: InputLine,
	reason: DroppedText["reason"],
	value: string,
): DroppedText {
	return { value, line: line.number, reason };
}
