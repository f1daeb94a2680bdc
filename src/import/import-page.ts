import type { Moment } from "../types.ts";
import {
	type CategoryChoice,
	type CategoryRules,
	chooseCategory,
} from "./category.ts";
import { checkArticle } from "./check-article.ts";
import { type ArticleFields, documentPath, writeDocument } from "./document.ts";
import type { LegacyFinding } from "./legacy-encoding.ts";
import { readLines } from "./lines.ts";
import type { PortalPage, Problem } from "./portal-page.ts";
import { recognise } from "./recognise.ts";
import { type DecodedText, decodePage } from "./source.ts";

export interface ImportRules extends CategoryRules {
	readonly convertLegacy: boolean;
	/** A date that the editor knows, for a page that has none. */
	readonly date?: Moment;
}

/** What became of one page. */
export interface ImportedPage {
	readonly page?: PortalPage;
	/** In Vietnamese. */
	readonly portalTitle: string;
	/** 0 to 1. */
	readonly score: number;
	readonly legacy: readonly LegacyFinding[];
	readonly isConverted: boolean;
	readonly choice?: CategoryChoice;
	readonly article?: ImportedArticle;
	/** Empty when there is an article. */
	readonly problems: readonly Problem[];
}

export interface ImportedArticle {
	/** From the content folder: `2020/07/giao-ban.md`. */
	readonly path: string;
	readonly text: string;
	readonly date: Moment;
}

/** Bytes of a saved page → a Markdown file, or the reasons why not. Pure, and never throws. */
export function importPage(
	bytes: Uint8Array,
	rules: ImportRules,
): ImportedPage {
	const decoded = decodePage(bytes, rules.convertLegacy);
	return decoded.ok
		? importText(decoded.decoded, rules)
		: { ...unread, problems: [decoded.problem] };
}

const unread = {
	portalTitle: "",
	score: 0,
	legacy: [],
	isConverted: false,
} as const;

function importText(decoded: DecodedText, rules: ImportRules): ImportedPage {
	const textPage = { lines: readLines(decoded.text) };
	const { recogniser, score } = recognise(textPage);
	const page = recogniser.read(textPage);
	const choice = chooseCategory(page.section, rules);
	const date = page.posted?.value ?? rules.date;
	const title = page.title?.value;
	const problems = [
		...page.problems.filter(
			({ code }) => date === undefined || !code.startsWith("date-"),
		),
		...(choice.ok ? [] : [choice.problem]),
	];
	const article =
		problems.length === 0 && choice.ok && date && title !== undefined
			? writeArticle(page, { title, date, category: choice.category.slug })
			: undefined;
	const refusals =
		article && choice.ok
			? checkArticle(`content/${article.path}`, article.text, [
					...rules.declared,
					choice.category,
				])
			: [];
	return {
		page,
		portalTitle: recogniser.title,
		score,
		legacy: decoded.findings,
		isConverted: decoded.converted,
		choice,
		problems: [...problems, ...refusals],
		...(article && refusals.length === 0 && { article }),
	};
}

function writeArticle(
	page: PortalPage,
	fields: ArticleFields,
): ImportedArticle {
	return {
		path: documentPath(fields.title, fields.date),
		text: writeDocument(page, fields),
		date: fields.date,
	};
}
