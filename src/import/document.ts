import { Document, type Scalar, visit } from "yaml";
import { oldPath } from "../front-matter/old-address.ts";
import { isAllowedAddress, schemeOf } from "../links/addresses.ts";
import { lostPhoto } from "../links.ts";
import type { Moment } from "../types.ts";
import { identityKey } from "../vietnamese/identity.ts";
import { slugify } from "../vietnamese/slug.ts";
import { escapeParagraph, escapeTitle, escapeWords } from "./escape.ts";
import type { Block, Located, PortalPage } from "./portal-page.ts";
import { fillLinks, linksOf, renderParagraph } from "./runs.ts";

/** What an article needs besides its text. */
export interface ArticleFields {
	readonly title: string;
	readonly date: Moment;
	/** Slug of a category. */
	readonly category: string;
}

/** Where links of a text lead, and what its files are called beside it. */
export interface DocumentLinks {
	/** The file of a photo or document beside the article. */
	readonly file: (address: string) => string | undefined;
	/** The Markdown file of the article that was at an address, relative to this one. */
	readonly article: (address: string) => string | undefined;
	/** Where on the web a file would have been that was saved beside the page. */
	readonly web: (address: string) => string | undefined;
	/** More addresses that lead to the article, such as those of copies. */
	readonly aliases: readonly string[];
	/** The article's own address, when another one has not taken it. */
	readonly keepsUrl: boolean;
}

export const noLinks: DocumentLinks = {
	file: () => undefined,
	article: () => undefined,
	web: () => undefined,
	aliases: [],
	keepsUrl: true,
};

/** One article as a Markdown file: front matter, an empty line, the body. Text of the page stays text. */
export function writeDocument(
	page: PortalPage,
	fields: ArticleFields,
	links: DocumentLinks,
): string {
	const body = page.blocks
		.map((block) => writeBlock(block, links))
		.join("\n\n");
	const head = frontMatter(page, fields, links);
	return `---\n${head}---\n\n${body}${body === "" ? "" : "\n"}`;
}

function frontMatter(
	page: PortalPage,
	fields: ArticleFields,
	links: DocumentLinks,
): string {
	const authors = page.authors.map(({ value }) => value);
	const { unit, views, updated, lead, source, origin } = page;
	const url = links.keepsUrl ? writableUrl(origin?.url) : undefined;
	const aliases = aliasesOf(origin?.otherUrls ?? [], links.aliases, url);
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
		...(views && origin?.viewsAsOf && { views_as_of: origin.viewsAsOf }),
		...(source && { source: sourceOf(source.value, origin?.sourceUrl) }),
		...(lead && { summary: lead.value }),
		...(origin && origin.tags.length > 0 && { tags: origin.tags }),
		...(origin?.lang === "en" && { lang: origin.lang }),
		...(origin?.rights && { rights: origin.rights }),
		...(url && { original_url: url }),
		...(origin?.id && { original_id: origin.id }),
		...(origin?.capturedAt && { archived_at: writeMoment(origin.capturedAt) }),
		...(aliases.length > 0 && { aliases }),
	});
	visit(document, { Scalar: quoteSigns });
	return document.toString({ lineWidth: 0 });
}

function sourceOf(name: string, url: string | undefined) {
	return url === undefined ? name : { name, url };
}

function writableUrl(url: string | undefined): string | undefined {
	return url !== undefined && oldPath(url) !== undefined ? url : undefined;
}

/** Paths at the old portal, each once, without that of the article's own address. */
export function aliasesOf(
	own: readonly string[],
	more: readonly string[],
	url: string | undefined,
): readonly string[] {
	const paths = [...own, ...more].flatMap((address) => oldPath(address) ?? []);
	const taken = url === undefined ? undefined : oldPath(url);
	return [...new Set(paths)].filter((path) => path !== taken).sort();
}

/** YAML lets more texts stand bare (`title: ---`) than an editor can read without doubt. */
function quoteSigns(_: unknown, scalar: Scalar): void {
	const { value } = scalar;
	if (typeof value === "string" && !/^[\p{L}\p{N}/]/u.test(value)) {
		scalar.type = "QUOTE_DOUBLE";
	}
}

function writeMoment({ day, time }: Moment): string {
	return time === undefined ? day : `${day}T${time}`;
}

/** The photo of a caption is gone, and nobody can say what it showed: its text for screen readers stays empty. */
function writeBlock(block: Block, links: DocumentLinks): string {
	const { kind, value, set } = block;
	if (kind === "caption") return figure("", lostPhoto, value);
	const lead = (address: string) => leadTo(address, links);
	if (set?.kind === "photo") {
		const { addresses, alt } = set.photo;
		const file = addresses.map(links.file).find((name) => name !== undefined);
		const isSame = identityKey(alt) === identityKey(value);
		return figure(isSame ? "" : alt, file ?? lostPhoto, value);
	}
	if (set?.kind === "block") return fillLinks(set.markdown, lead);
	return set
		? fillLinks(renderParagraph(set.runs), lead)
		: escapeParagraph(value);
}

function figure(alt: string, target: string, caption: string): string {
	const title = caption === "" ? "" : ` "${escapeTitle(caption)}"`;
	return `![${escapeWords(alt)}](${target}${title})`;
}

/** A file beside the article, another article, or the address itself when it is one of the web. */
function leadTo(address: string, links: DocumentLinks): string | undefined {
	const web = links.web(address);
	const meant = web === undefined ? [address] : [address, web];
	const here = meant.map((one) => links.file(one) ?? links.article(one));
	return (
		here.find((target) => target !== undefined) ??
		meant.find((one) => isAllowedAddress(one) && schemeOf(one) !== undefined)
	);
}

/** Links of a text that lead nowhere any more: their words stay, their targets are listed. */
export function deadLinks(
	page: PortalPage,
	links: DocumentLinks,
): readonly Located<string>[] {
	return page.blocks.flatMap(({ set, line }) =>
		linksOf(set)
			.filter((address) => leadTo(address, links) === undefined)
			.map((value) => ({ value, line })),
	);
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
