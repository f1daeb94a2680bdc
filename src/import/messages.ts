import type { Locale } from "../types.ts";
import type { LegacyEncoding } from "./legacy-encoding.ts";
import type { MappingFault } from "./mapping.ts";
import type { DropReason, ProblemCode, RemarkCode } from "./portal-page.ts";

export type ReportWord =
	| "written"
	| "replaced"
	| "unchanged"
	| "conflict"
	| "edited"
	| "removed"
	| "merged"
	| "listed"
	| "listSays"
	| "listMissing"
	| "listUnclear"
	| "listMore"
	| "file"
	| "pageCode"
	| "fromList"
	| "portal"
	| "category"
	| "title"
	| "posted"
	| "updated"
	| "views"
	| "author"
	| "unit"
	| "source"
	| "lead"
	| "content"
	| "contentSays"
	| "metadataLine"
	| "byDate"
	| "noTime"
	| "legacySays"
	| "legacyDone"
	| "legacyKept"
	| "conflictMend"
	| "reportTitle"
	| "attention"
	| "before"
	| "after"
	| "start"
	| "onPage"
	| "inArticle"
	| "details"
	| "dryRun"
	| "printed"
	| "failed"
	| "line"
	| "lines"
	| "absent"
	| "none"
	| "dropped"
	| "unrecognised"
	| "remarks";

export type SiteNote =
	| "asked"
	| "mapped"
	| "same-name"
	| "added"
	| "wouldAdd"
	| "cannotAdd";

export type ImportNote =
	| "noPages"
	| "totals"
	| "tryRun"
	| "reportAt"
	| "reading"
	| "writing"
	| "noSite"
	| "badSite"
	| "badMapping"
	| "badDate"
	| "oneDate"
	| "badOption"
	| "byDefault"
	| "noReport";

/** What the command's help tells of each of its options. */
export type HelpWord =
	| "usage"
	| "arguments"
	| "options"
	| "optionsName"
	| "command"
	| "sources"
	| "sourcesName"
	| "folder"
	| "day"
	| "file"
	| "language"
	| "out"
	| "category"
	| "date"
	| "stdout"
	| "write"
	| "report"
	| "dryRun"
	| "force"
	| "convertLegacy"
	| "lang"
	| "help";

/** Everything the importer says, in one language. */
export interface ImportWords {
	readonly locale: Locale;
	/** Stands for a value that nobody knows. */
	readonly unknown: string;
	readonly problems: Readonly<
		Record<ProblemCode, { readonly says: string; readonly mend: string }>
	>;
	readonly drops: Readonly<Record<DropReason, string>>;
	readonly remarks: Readonly<Record<RemarkCode, string>>;
	readonly legacy: Readonly<Record<LegacyEncoding, string>>;
	readonly site: Readonly<Record<SiteNote, string>>;
	readonly report: Readonly<Record<ReportWord, string>>;
	readonly notes: Readonly<Record<ImportNote, string>>;
	readonly mapping: Readonly<Record<MappingFault, string>>;
	readonly help: Readonly<Record<HelpWord, string>>;
}

/** Fills the braces of a message; what is empty is not known, and an unknown brace stays. */
export function fill(
	message: string,
	values: Readonly<Record<string, string>>,
	unknown = "…",
): string {
	return message.replace(/\{(\w+)\}/gu, (brace, key: string) => {
		const value = values[key];
		return value === "" ? unknown : (value ?? brace);
	});
}
