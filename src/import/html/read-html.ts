import { classifyHeadLine } from "../head-lines.ts";
import { readMetadataLine } from "../metadata-line.ts";
import { readOn } from "../page-head.ts";
import { joinMetadata } from "../page-metadata.ts";
import {
	type DroppedText,
	type InputLine,
	inHead,
	type PortalPage,
	type Remark,
} from "../portal-page.ts";
import { readSignOff } from "../sign-off.ts";
import { assemblePage } from "../text-page.ts";
import { type PageFacts, readFacts } from "./facts.ts";
import { restOfSection, sectionOf, titleOf } from "./headings.ts";
import { type HtmlLayout, type Part, rolesOf } from "./layout.ts";
import { readPageLines } from "./lines.ts";
import { postedOf, updateOf } from "./moments.ts";
import { momentIn, originOf } from "./origin.ts";
import type { HtmlPage } from "./page.ts";
import type { PageLine, Role } from "./page-line.ts";
import { refusalOf } from "./refusal.ts";
import { viewOf } from "./source-view.ts";

/** Reads a page whose parts are known by selectors. All its text is in a field, a block or the list of what was dropped. */
export function readHtmlPage(page: HtmlPage, layout: HtmlLayout): PortalPage {
	const roles = rolesOf(page, layout);
	const read = readPageLines(page, page.root, roles);
	return {
		...joinLines(page, layout, read.lines, read.refusedLinks),
		view: viewOf(page.root, roles),
	};
}

/** A copy leads to the article's own page, which readers knew. */
function withAddress(
	facts: PageFacts,
	{ $ }: HtmlPage,
	selector: string | undefined,
): PageFacts {
	if (selector === undefined) return facts;
	const place = $(selector).first();
	const written = `${place.text()} ${place.find("a").attr("href") ?? ""}`;
	const url = /https?:\/\/[^\s"<>]+\/[^\s"<>]+/u.exec(written)?.[0];
	if (url === undefined) return facts;
	const { url: before, otherUrls } = facts;
	return {
		...facts,
		url,
		otherUrls: [...(before === undefined ? [] : [before]), ...otherUrls].filter(
			(other) => other !== url,
		),
	};
}

interface Numbered extends InputLine {
	readonly role: Role;
}

function joinLines(
	page: HtmlPage,
	layout: HtmlLayout,
	pageLines: readonly PageLine[],
	refusedLinks: readonly string[],
): PortalPage {
	const facts = withAddress(readFacts(page), page, layout.address);
	const numbered = pageLines.map(
		(line, index): Numbered => ({ ...line, number: index + 1 }),
	);
	const lines = findMetadata(numbered);
	const of = (part: Part) => lines.filter(({ role }) => role.part === part);
	const body = of("body");
	const titleLines = of("title").filter(({ text }) => text !== "");
	const title = titleOf(titleLines, facts, page);
	const sections = of("section").filter(({ text }) => text !== "");
	const section = sectionOf(sections, title?.value, facts);
	const above = of("metadata").map(classifyHeadLine);
	const hasDate = above.some(({ metadata }) => metadata?.posted);
	const bodyStart = body.findIndex(
		({ text }) => text !== "" && text !== title?.value,
	);
	const opening = bodyStart < 0 ? [] : body.slice(bodyStart);
	const head = readOn(
		above,
		above.length > 0 && hasDate ? opening : opening.slice(0, 6),
		hasDate,
	);
	const taken = new Set(head.map(({ line }) => line.number));
	const dateLine = head.find(({ metadata }) => metadata?.posted)?.line;
	const metadata = joinMetadata(head, dateLine);
	const signOffs = head.flatMap(({ line, metadata: known, noise }) => {
		const signOff = known || noise ? undefined : readSignOff(line.text);
		return signOff?.isLabelled ? [{ value: signOff, line: line.number }] : [];
	});
	const signed = new Set(signOffs.map(({ line }) => line));
	const idle = head.filter(
		({ line, metadata: known, noise }) =>
			noise || (!known && !signed.has(line.number)),
	);
	const told = postedOf(metadata.posted, facts.posted);
	const byAddress = told ? undefined : momentIn(facts.url ?? "");
	const posted = byAddress ? { value: byAddress, line: inHead } : told;
	const updated = metadata.updated ?? updateOf(facts, posted?.value.day);
	const views =
		metadata.views ??
		(facts.views === undefined
			? undefined
			: { value: facts.views, line: inHead });
	const dropped: readonly DroppedText[] = [
		...lines.flatMap(({ role, text, number }): readonly DroppedText[] =>
			role.part === "none"
				? [{ value: text, line: number, reason: role.reason }]
				: [],
		),
		...titleLines.slice(1).map(
			({ text, number }): DroppedText => ({
				value: text,
				line: number,
				reason: "repeated-title",
			}),
		),
		...sections
			.filter(({ number }) => number !== section?.line)
			.map(
				({ text, number }): DroppedText => ({
					value: text,
					line: number,
					reason: "breadcrumb",
				}),
			),
		...restOfSection(sections, section),
		...idle.map(
			({ line, noise }): DroppedText => ({
				value: line.text,
				line: line.number,
				reason: noise ?? "unrecognised",
			}),
		),
		...metadata.dropped,
	];
	const lead = of("lead");
	const rest = [...lead, ...body].filter(({ number }) => !taken.has(number));
	const hasText = lines.some(
		({ role, text }) =>
			text !== "" && !(role.part === "none" && role.reason === "script"),
	);
	const assembled = assemblePage({
		layout: { portal: layout.portal, hasLead: layout.hasLead ?? false },
		head: {
			...metadata,
			...(title && { title }),
			...(section && { section }),
			...(posted && { posted }),
			...(updated && { updated }),
			...(views && { views }),
			signOffs,
			rest,
			dropped,
			problems: [
				...(title ? [] : [{ code: "no-title", values: {} } as const]),
				...(posted ? [] : metadata.problems),
			],
		},
		all: hasText ? lines : [],
		leadLines: lead.length,
	});
	const refusal = refusalOf(page, {
		title: title?.value,
		body,
		hasDate: posted !== undefined,
	});
	const hasAuthor = assembled.authors.length > 0 || assembled.unit;
	const writers = hasAuthor ? [] : facts.authors;
	return {
		...assembled,
		...(writers.length > 0 && {
			authors: writers.map((value) => ({ value, line: inHead })),
		}),
		remarks: [
			...assembled.remarks.filter(
				({ code }) => code !== "no-author" || writers.length === 0,
			),
			...(byAddress
				? [
						{
							code: "address-date",
							value: byAddress.day,
							line: inHead,
						} satisfies Remark,
					]
				: []),
			...refusedLinks.map(
				(value): Remark => ({ code: "link-dropped", value, line: inHead }),
			),
		],
		problems: refusal ? [refusal] : assembled.problems,
		origin: originOf(page, facts, assembled.blocks, layout.isCopy ?? false),
	};
}

/** Lines between title and text that are nothing but date and views, wherever the portal's page has put them. */
function findMetadata(lines: readonly Numbered[]): readonly Numbered[] {
	const title = lines.findIndex(({ role }) => role.part === "title");
	const body = lines.findIndex(
		({ role }) => role.part === "body" || role.part === "lead",
	);
	const isKnown = lines.some(({ role }) => role.part === "metadata");
	if (title < 0 || body < 0) return lines;
	const from = Math.min(title, body);
	return lines.map((line, index) => {
		const isOutside = line.role.part === "none" && line.role.reason === "frame";
		const isBetween =
			index >= (isKnown ? from : Math.max(0, from - 3)) && index < body;
		const read =
			isOutside && isBetween ? readMetadataLine(line.text) : undefined;
		return read && !read.clock ? { ...line, role: { part: "metadata" } } : line;
	});
}
