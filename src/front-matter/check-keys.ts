import { type Diagnostic, problem } from "../diagnostics.ts";
import { excerpt } from "../parsing/excerpt.ts";
import type { Fields } from "../parsing/field-value.ts";
import type { Position } from "../types.ts";
import { closest } from "../vietnamese/closest.ts";
import { foldedKey } from "../vietnamese/identity.ts";
import { type ArticleKey, articleKeys } from "./keys.ts";
import { isPrototypeWord } from "./reserved-words.ts";

const known: ReadonlySet<string> = new Set(articleKeys);

/** What editors and other tools call our keys, without diacritics, spaces and hyphens. */
const otherNames: ReadonlyMap<string, ArticleKey> = new Map(
	Object.entries({
		title: "tieude ten tenbai headline name subject",
		date: "ngay ngaydang ngaydangbai thoigian pubdate publishedat datepublished created createdat",
		category: "chuyenmuc danhmuc theloai muc categories section topic",
		author: "tacgia nguoiviet authors writer byline creator",
		unit: "donvi coquan toasoan organization organisation department",
		views: "luotxem luotdoc soluotxem xem view hits pageviews",
		views_as_of: "ngaydem solieudenngay",
		summary:
			"tomtat sapo motaduoi mota gioithieu description excerpt lead abstract",
		updated: "capnhat ngaycapnhat suangay lastmod modified lastmodified",
		tags: "tukhoa the nhan tag keywords labels",
		image: "anh hinh hinhanh anhdaidien cover thumbnail featuredimage photo",
		attachments: "dinhkem tepdinhkem tailieu files documents attachment",
		source: "nguon nguontin origin",
		lang: "ngonngu language locale",
		rights: "banquyen license licence copyright",
		status: "trangthai tinhtrang state",
		withdrawn_reason: "lydo lydorut lydorutbai",
		publish_on: "ngayxuatban henngay publishdate scheduled",
		original_url: "diachigoc diachinguon link sourceurl canonical canonicalurl",
		original_id: "magoc mabai id guid",
		archived_at: "ngayluu luungay archived",
		aliases: "diachicu redirectfrom redirects oldurls alias",
		corrections: "dinhchinh suachua correction errata",
	} satisfies Partial<Record<ArticleKey, string>>).flatMap(([key, names]) =>
		names.split(" ").map((name) => [name, toKey(key)] as const),
	),
);

function toKey(text: string): ArticleKey {
	return articleKeys.find((key) => key === text) ?? "title";
}

const layoutKeys = new Set(["layout", "template", "templateClass"]);
const draftKeys = new Set(["draft", "published", "publish", "hidden"]);
const permalinkKeys = new Set(["permalink", "dynamicPermalink", "url", "path"]);
const toolKeys =
	/^(?:eleventy.*|override:.*|templateEngineOverride|pagination|page|pages|collections|pkg|content|cascade|outputs|sitemap|menu|markup|jsx?|engine)$/iu;

/** Every key that front matter does not have, each with what was most likely meant. */
export function checkKeys(
	{ keys }: Fields,
	file: string,
): readonly Diagnostic[] {
	return [...keys]
		.filter(([key]) => !known.has(key))
		.map(([key, position]) => unknownKey(key, file, position));
}

function unknownKey(key: string, file: string, at: Position): Diagnostic {
	const values = { key: excerpt(key) };
	const meant = key.replace(/^override:/u, "");
	if (isPrototypeWord(key)) {
		return problem("front-matter/prototype-key", file, at, values);
	}
	if (permalinkKeys.has(meant)) {
		return problem("front-matter/permalink-key", file, at, values);
	}
	if (layoutKeys.has(meant)) {
		return problem("front-matter/layout-key", file, at, values);
	}
	if (draftKeys.has(key)) {
		return problem("front-matter/draft-key", file, at, values);
	}
	if (toolKeys.test(key)) {
		return problem("front-matter/tool-key", file, at, values);
	}
	const folded = foldedKey(key).replace(/[^a-z0-9]/gu, "");
	return problem("front-matter/unknown-key", file, at, {
		...values,
		suggestion: otherNames.get(folded) ?? closest(key, articleKeys),
		known: articleKeys.join(", "),
	});
}
