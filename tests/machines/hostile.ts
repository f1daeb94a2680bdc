import type { Archive, Article } from "../../src/types.ts";
import { anArchive, anArticle, aTerm } from "../builders.ts";

/** Titles that break a format which forgets to escape, by what they try. */
export const hostileTitles: readonly (readonly [string, string])[] = [
	["markup", "Giá < 5 & > 3 <b>đậm</b> </title>"],
	["the end of CDATA", "Xong ]]> rồi"],
	["quotes", `Phong trào "3 sạch" & 'xanh'`],
	["a template", "{{ 7*7 }} {% raw %} {# x #} <%= y %>"],
	["a script's end", "</script><script>alert(1)</script>"],
	["an entity", "&lt;đã thoát&gt; &amp; &#x41;"],
	["emoji beyond the basic plane", "Chúc mừng 🎉 xã Yên Bình 𠮷"],
	["line separators", "Dòng một\u2028dòng hai\u2029dòng ba"],
	["a formula", '=HYPERLINK("http://evil.example","x")'],
	["Vietnamese with stacked marks", "Nghị quyết về đường ở thôn Đoài, Đặng Xá"],
];

/** What XML cannot hold at all, written between readable words. */
export const forbiddenInXml = "Trước\u0000\u0007\u000b\u001b\ufffe\ud800sau";

/** An archive whose only article carries a text wherever an editor can put one. */
export function archiveWith(
	text: string,
	changes: Partial<Article> = {},
): Archive {
	return anArchive({
		articles: [
			anArticle({
				title: text,
				slug: "bai",
				summary: text,
				hasLead: true,
				authors: [{ ...aTerm("author", "A"), name: text }],
				tags: [{ ...aTerm("tag", "t"), name: text }],
				rights: text,
				corrections: [{ date: { day: "2019-04-01" }, note: text }],
				...changes,
			}),
		],
	});
}
