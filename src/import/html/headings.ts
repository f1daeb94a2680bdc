import { foldedKey } from "../../vietnamese/identity.ts";
import { foldDoubled } from "../doubled.ts";
import {
	type DroppedText,
	type InputLine,
	inHead,
	type Located,
} from "../portal-page.ts";
import type { PageFacts } from "./facts.ts";
import type { HtmlPage } from "./page.ts";

/** The heading that the layout names, else what the page is called without its site. */
export function titleOf(
	lines: readonly InputLine[],
	facts: PageFacts,
	{ $, tagged }: HtmlPage,
): Located<string> | undefined {
	const [line] = lines;
	if (line) return { value: foldTitle(line.text), line: line.number };
	const shown =
		facts.title ?? $(tagged("title")[0]).text().replace(/\s+/gu, " ").trim();
	const site = facts.siteName ?? "";
	const bare = stripSite(shown, site);
	return bare === "" ? undefined : { value: bare, line: inHead };
}

function foldTitle(text: string): string {
	const folded = foldDoubled(text);
	return folded !== undefined && folded.split(" ").length >= 4 ? folded : text;
}

/** `Xã mở lớp - Cổng thông tin xã Vân` → `Xã mở lớp`. */
function stripSite(title: string, site: string): string {
	const parts = title.split(/\s+[-–—|»]\s+/u);
	const last = parts.at(-1) ?? "";
	const isSite =
		(site !== "" && foldedKey(last) === foldedKey(site)) ||
		/^(?:cổng|trang|website|chi tiết|tin tức|bản tin|ubnd|trang chủ)(?!\p{L})/iu.test(
			last,
		);
	return parts.length > 1 && isSite ? parts.slice(0, -1).join(" - ") : title;
}

const separators = /\s*(?:>+|[»›/|])\s*/u;

/** The last part of a trail that is neither the home page nor the title itself. */
export function sectionOf(
	lines: readonly InputLine[],
	title: string | undefined,
	facts: PageFacts,
): Located<string> | undefined {
	const crumbs = lines.flatMap(({ text, number }) =>
		(foldDoubled(text) ?? text)
			.replace(/^chi tiết bài viết\s+(?=\S)/iu, "")
			.split(separators)
			.filter(
				(value) =>
					/[\p{L}\p{N}]/u.test(value) &&
					value !== title &&
					!/^(?:trang chủ|home|chi tiết.*|trang nhất)$/iu.test(value),
			)
			.map((value) => ({ value, line: number })),
	);
	const last = crumbs.at(-1);
	if (last && last.value.length <= 100) return last;
	return facts.section === undefined
		? undefined
		: { value: facts.section, line: inHead };
}

/** What the line of the section says besides it. */
export function restOfSection(
	lines: readonly InputLine[],
	section: Located<string> | undefined,
): readonly DroppedText[] {
	const line = lines.find(({ number }) => number === section?.line);
	if (!line || !section || line.text === section.value) return [];
	const isDoubled = foldDoubled(line.text) === section.value;
	return [
		{
			value: line.text,
			line: line.number,
			reason: isDoubled ? "repeated-section" : "breadcrumb",
		},
	];
}
