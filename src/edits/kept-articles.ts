import {
	type ArticleRecord,
	type KeptBody,
	type KeptDraft,
	recallBody,
	recallDraft,
} from "../cache/article-record.ts";
import type { Stores } from "../cache/text-files.ts";
import type { RenderedMarkdown } from "../markdown/body-context.ts";
import { articleOf } from "../model.ts";
import type { Article, ArticleLink, Draft, Term } from "../types.ts";
import type { FollowedTexts } from "./edit-log.ts";
import type { KeptArticle, KeptSite } from "./kept-site.ts";

/** The articles of a site, each known only when it is asked for. */
export interface KeptArticles {
	/** The number of the article of a file; −1 where it has none. */
	numberOf(file: string): number;
	/** What the last whole build made of it; nothing where that was not kept. */
	recordAt(number: number): WholeRecord | undefined;
	draftOf(record: WholeRecord): Draft;
	/** As it stands in the site. */
	articleAt(number: number): Article | undefined;
	/** The same article with another text. */
	withBody(number: number, body: RenderedMarkdown): Article | undefined;
	/** What stands for the texts of its body in the site. */
	bodyKeyAt(number: number): string | undefined;
}

/** A record that nothing is missing from. */
export interface WholeRecord extends ArticleRecord {
	readonly draft: KeptDraft;
	readonly body: KeptBody;
}

const lineBreak = 0x0a;

/** @param followed texts of articles that were edited since the site was built as a whole, by file */
export function openKeptArticles(
	{ head, articles }: KeptSite,
	{ texts, records }: Pick<Stores, "texts" | "records">,
	followed: ReadonlyMap<string, FollowedTexts>,
): KeptArticles {
	const bytes = Buffer.from(
		articles.buffer,
		articles.byteOffset,
		articles.length,
	);
	const starts = startsOf(bytes, head.articles);
	const keptAt = (number: number): KeptArticle | undefined => {
		const [start, end] = [starts[number], starts[number + 1]];
		if (start === undefined || end === undefined) return undefined;
		return JSON.parse(bytes.toString("utf8", start, end));
	};
	const recordOf = (kept: KeptArticle | undefined): WholeRecord | undefined => {
		const span = kept?.[1];
		if (!span) return undefined;
		const record: ArticleRecord = JSON.parse(records.read(span));
		const { draft, body } = record;
		return draft && body && { ...record, draft, body };
	};
	const linkTo = (number: number): ArticleLink | undefined => {
		const record = recordOf(keptAt(number));
		if (record === undefined) return undefined;
		const { title, date } = record.draft;
		return { title, permalink: record.body.permalink, date };
	};
	const draftOf = ({ draft, source }: WholeRecord) =>
		recallDraft(draft, () => texts.read(source));
	const make = (
		number: number,
		bodyOf: (record: WholeRecord) => RenderedMarkdown,
	): Article | undefined => {
		const kept = keptAt(number);
		const record = recordOf(kept);
		if (!kept || !record) return undefined;
		const [, , slug, authors, unit, tags, alike, image, attachments] = kept;
		const category = head.categories.find((term) => term.slug === slug);
		const newer = number === 0 ? undefined : linkTo(number - 1);
		const isLast = number === head.articles - 1;
		const older = isLast ? undefined : linkTo(number + 1);
		const related = present(alike.map(linkTo));
		const isWhole =
			category &&
			related.length === alike.length &&
			(number === 0 || newer) &&
			(isLast || older);
		if (!isWhole) return undefined;
		const termUnit = head.units[unit];
		const draft = draftOf(record);
		return articleOf(
			{
				draft,
				permalink: record.body.permalink,
				date: draft.date,
				body: bodyOf(record),
				lead: { ...(image && { image }), attachments },
				terms: {
					category,
					authors: termsAt(head.authors, authors),
					tags: termsAt(head.tags, tags),
					...(termUnit && { unit: termUnit }),
				},
			},
			{ newer, older, related },
		);
	};
	const bodyOf = ({ file, body }: WholeRecord): RenderedMarkdown => {
		const recalled = recallBody(body, texts.read);
		const later = followed.get(file);
		if (later === undefined) return recalled;
		const { summary, headings, figures, attachments } = recalled;
		const { html, text } = later;
		return { html, text, summary, headings, figures, attachments };
	};
	return {
		numberOf(file) {
			const at = bytes.indexOf(`[${JSON.stringify(file)},`);
			return at === -1 ? -1 : starts.indexOf(at);
		},
		recordAt: (number) => recordOf(keptAt(number)),
		draftOf,
		articleAt: (number) => make(number, bodyOf),
		withBody: (number, body) => make(number, () => body),
		bodyKeyAt(number) {
			const record = recordOf(keptAt(number));
			return record && (followed.get(record.file)?.key ?? record.body.key);
		},
	};
}

/** Where each line begins; last, where the last one ends. */
function startsOf(bytes: Uint8Array, lines: number): Uint32Array {
	const starts = new Uint32Array(lines + 1);
	for (let line = 1; line <= lines; line += 1) {
		starts[line] = bytes.indexOf(lineBreak, starts[line - 1]) + 1;
	}
	return starts;
}

function termsAt(
	terms: readonly Term[],
	places: readonly number[],
): readonly Term[] {
	return present(places.map((place) => terms[place]));
}

function present<Value>(
	values: readonly (Value | undefined)[],
): readonly Value[] {
	return values.filter((value) => value !== undefined);
}
