import {
	type Checked,
	type Diagnostic,
	hasErrors,
	problem,
} from "./diagnostics.ts";
import { findCategory, unknownCategory } from "./front-matter/category.ts";
import { checkDates } from "./front-matter/check-dates.ts";
import { checkKeys } from "./front-matter/check-keys.ts";
import {
	checkNull,
	checkQuotedViews,
	checkSignOff,
	withoutRepeats,
} from "./front-matter/check-words.ts";
import { readFileName } from "./front-matter/file-name.ts";
import { articleExamples, nestedArticleKeys } from "./front-matter/keys.ts";
import { resolveAttachments, resolveImage } from "./front-matter/media.ts";
import type { Place } from "./front-matter/place.ts";
import {
	positionsOf,
	readArticle,
	type WrittenArticle,
} from "./front-matter/read-article.ts";
import type { ParsedFile } from "./parse.ts";
import type { Day, Draft, SiteConfig, Status } from "./types.ts";
import { type Reader, reportMissing } from "./validation/read-value.ts";

/** What articles must know of `site.yml`. Without `categories`, because that file is faulty itself, any will do. */
export type ArticleRules = Partial<
	Pick<SiteConfig, "categories" | "languages" | "foundedYear">
>;

/**
 * Understands the front matter of one article. `undefined` when anything in it is wrong. @param today for days that lie in
 * the future; without it none does
 */
export function validateArticle(
	parsed: ParsedFile,
	rules: ArticleRules,
	today?: Day,
): Checked<Draft | undefined> {
	const { file, fields } = parsed;
	const positions = positionsOf(parsed);
	const diagnostics = [
		...checkKeys(parsed, file),
		...checkNull(parsed),
		...checkQuotedViews(parsed),
	];
	const place: Place = { file, positions, diagnostics };
	const reader: Reader = {
		file,
		family: "front-matter",
		examples: articleExamples,
		nested: nestedArticleKeys,
		diagnostics,
	};
	for (const key of ["title", "date", "category"]) {
		if (!fields.has(key)) reportMissing(key, reader);
	}
	const written = readArticle(parsed, reader);
	const name = readFileName(file);
	const status: Status = written.status ?? "published";

	diagnostics.push(
		...checkDates({
			file,
			date: written.date,
			later: new Map([
				["updated", written.updated?.day],
				["views_as_of", written.views_as_of],
				["archived_at", written.archived_at?.day],
			]),
			fileNameDay: name.day,
			foundedYear: rules.foundedYear,
			today,
			isScheduled: written.publish_on !== undefined || status === "draft",
			positions,
		}),
		...checkStatus(written, parsed, status),
		...checkSignOff(written.author ?? [], file, positions.get("author")),
	);
	const category = readCategory(written, rules, place);
	const slug = written.slug ?? name.slug;
	if (slug === "" && !fields.has("slug")) {
		const values = { name: file.slice(file.lastIndexOf("/") + 1) };
		diagnostics.push(problem("file/no-slug", file, undefined, values));
	}
	const authors = withoutRepeats(written.author ?? [], "author", place);
	const tags = withoutRepeats(written.tags ?? [], "tags", place);
	const image = resolveImage(written.image, place);
	const attachments = resolveAttachments(written.attachments, place);

	const { title, date } = written;
	if (
		hasErrors(diagnostics) ||
		title === undefined ||
		date === undefined ||
		category === undefined
	) {
		return { value: undefined, diagnostics };
	}
	const draft: Draft = {
		file,
		title,
		date,
		category,
		authors,
		tags,
		attachments,
		lang: written.lang ?? rules.languages?.[0] ?? "vi",
		status,
		aliases: written.aliases ?? [],
		corrections: written.corrections ?? [],
		slug,
		positions,
		body: parsed.body,
		bodyLine: parsed.bodyLine,
		...(image && { image }),
		...optionalParts(written),
	};
	return { value: draft, diagnostics };
}

type OptionalParts = Pick<
	Draft,
	| "archivedAt"
	| "originalId"
	| "originalUrl"
	| "publishOn"
	| "rights"
	| "source"
	| "summary"
	| "unit"
	| "updated"
	| "views"
	| "withdrawnReason"
>;

function optionalParts(written: WrittenArticle): OptionalParts {
	const { unit, views, summary, updated, source, rights } = written;
	const { publish_on: publishOn, withdrawn_reason: withdrawnReason } = written;
	const { original_url: originalUrl, original_id: originalId } = written;
	const { archived_at: archivedAt, views_as_of: asOf } = written;
	return {
		...(unit && { unit }),
		...(views !== undefined && {
			views: { count: views, ...(asOf && { asOf }) },
		}),
		...(summary && { summary }),
		...(updated && { updated }),
		...(source && { source: sourceOf(source) }),
		...(rights && { rights }),
		...(publishOn && { publishOn }),
		...(withdrawnReason && { withdrawnReason }),
		...(originalUrl && { originalUrl }),
		...(originalId && { originalId }),
		...(archivedAt && { archivedAt }),
	};
}

function sourceOf(
	source: NonNullable<WrittenArticle["source"]>,
): NonNullable<Draft["source"]> {
	const { name, url } = { url: undefined, ...source };
	return { name, ...(url && { url }) };
}

function readCategory(
	{ category: written }: WrittenArticle,
	{ categories }: ArticleRules,
	{ file, positions, diagnostics }: Place,
): string | undefined {
	if (written === undefined || !categories) return undefined;
	const category = findCategory(written, categories);
	if (!category) {
		const at = positions.get("category");
		diagnostics.push(unknownCategory(written, categories, file, at));
	}
	return category?.slug;
}

function checkStatus(
	written: WrittenArticle,
	{ file, fields, keys, body }: ParsedFile,
	status: Status,
): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	const isWithdrawn = status === "withdrawn";
	if (isWithdrawn && !fields.has("withdrawn_reason")) {
		const at = fields.get("status")?.position;
		found.push(problem("front-matter/reason-missing", file, at, {}));
	}
	if (!isWithdrawn && written.withdrawn_reason !== undefined) {
		const at = keys.get("withdrawn_reason");
		found.push(problem("front-matter/reason-unused", file, at, {}));
	}
	if (fields.has("views_as_of") && !fields.has("views")) {
		const at = keys.get("views_as_of");
		found.push(problem("front-matter/views-as-of", file, at, {}));
	}
	if (!isWithdrawn && body.trim() === "") {
		found.push(problem("front-matter/no-body", file, undefined, {}));
	}
	return found;
}
