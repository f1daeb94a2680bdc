import type { Moment } from "../types.ts";
import {
	type CategoryChoice,
	type CategoryRules,
	chooseCategory,
} from "./category.ts";
import { checkArticle } from "./check-article.ts";
import {
	type ArticleFields,
	type DocumentLinks,
	documentPath,
	noLinks,
	writeDocument,
} from "./document.ts";
import type { PortalPage, Problem } from "./portal-page.ts";
import { type ReadPage, readPage } from "./read-page.ts";

export interface ImportRules extends CategoryRules {
	readonly convertLegacy: boolean;
	/** A date that the editor knows, for a page that has none. */
	readonly date?: Moment;
}

/** What became of one page. */
export interface ImportedPage extends ReadPage {
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
	const { convertLegacy } = rules;
	return finishPage(readPage(bytes, { convertLegacy }), rules, noLinks);
}

/** What was read → an article in a category, checked as `npm run check` would. */
export function finishPage(
	read: ReadPage,
	rules: ImportRules,
	links: DocumentLinks,
): ImportedPage {
	const { page } = read;
	if (!page) return read;
	const { choice, problems, fields } = decide(page, rules);
	if (problems.length > 0 || !fields || !choice.ok) {
		return { ...read, choice, problems };
	}
	const path = documentPath(fields.title, fields.date);
	const text = writeDocument(page, fields, links);
	const refusals = checkArticle(`content/${path}`, text, [
		...rules.declared,
		choice.category,
	]);
	return {
		...read,
		choice,
		problems: refusals,
		...(refusals.length === 0 && {
			article: { path, text, date: fields.date },
		}),
	};
}

/** Category, date and title of an article, or what is missing. */
export function decide(
	page: PortalPage,
	rules: ImportRules,
): {
	readonly choice: CategoryChoice;
	readonly problems: readonly Problem[];
	readonly fields?: ArticleFields;
} {
	const choice = chooseCategory(page.section, rules);
	const date = page.posted?.value ?? rules.date;
	const title = page.title?.value;
	const problems = [
		...page.problems.filter(
			({ code }) => date === undefined || !code.startsWith("date-"),
		),
		...(choice.ok ? [] : [choice.problem]),
	];
	return {
		choice,
		problems,
		...(choice.ok &&
			date &&
			title !== undefined && {
				fields: { title, date, category: choice.category.slug },
			}),
	};
}
