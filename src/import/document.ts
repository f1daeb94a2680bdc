import { Document, type Scalar, visit } from "yaml";
import { lostPhoto } from "../links.ts";
import type { Moment } from "../types.ts";
import { slugify } from "../vietnamese/slug.ts";
import { escapeParagraph, escapeTitle } from "./escape.ts";
import type { Block, PortalPage } from "./portal-page.ts";

/** What an article needs besides its text. */
export interface ArticleFields {
	readonly title: string;
	readonly date: Moment;
	/** Slug of a category. */
	readonly category: string;
}

/** One article as a Markdown file: front matter, an empty line, the body. Text of the page stays text. */
export function writeDocument(page: PortalPage, fields: ArticleFields): string {
	const body = page.blocks.map(writeBlock).join("\n\n");
	return `---\n${frontMatter(page, fields)}---\n\n${body}${body === "" ? "" : "\n"}`;
}

function frontMatter(page: PortalPage, fields: ArticleFields): string {
	const authors = page.authors.map(({ value }) => value);
	const { unit, views, updated, lead, source } = page;
	const document = new Document({
		title: fields.title,
		date: writeMoment(fields.date),
		...(updated && { updated: writeMoment(updated.value) }),
		category: fields.category,
		...(authors.length > 0 && {
			author: authors.length === 1 ? authors[0] : authors,
		}),
		...(unit && { unit: unit.value }),
		...(views && { views: views.value }),
		...(source && { source: source.value }),
		...(lead && { summary: lead.value }),
	});
	visit(document, { Scalar: quoteSigns });
	return document.toString({ lineWidth: 0 });
}

/** YAML lets more texts stand bare (`title: ---`) than an editor can read without doubt. */
function quoteSigns(_: unknown, scalar: Scalar): void {
	const { value } = scalar;
	if (typeof value === "string" && !/^[\p{L}\p{N}]/u.test(value)) {
		scalar.type = "QUOTE_DOUBLE";
	}
}

function writeMoment({ day, time }: Moment): string {
	return time === undefined ? day : `${day}T${time}`;
}

/** The photo of a caption is gone, and nobody can say what it showed: its text for screen readers stays empty. */
function writeBlock({ kind, value }: Block): string {
	return kind === "caption"
		? `![](${lostPhoto} "${escapeTitle(value)}")`
		: escapeParagraph(value);
}

const reservedName = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/u;

/** Where an article goes below the content folder: `2020/07/giao-ban-cong-tac.md`. */
export function documentPath(title: string, { day }: Moment): string {
	const slug = slugify(title);
	const safe = slug === "" || reservedName.test(slug) ? `bai-${slug}` : slug;
	const name = safe === "bai-" ? `bai-${day}` : safe;
	return `${day.slice(0, 4)}/${day.slice(5, 7)}/${name}.md`;
}

/** For an article whose title another one of the same month has: `2020/07/lich-cong-tac-24.md`. */
export function alternativePath(path: string, { day }: Moment): string {
	return path.replace(/\.md$/u, `-${day.slice(8)}.md`);
}
