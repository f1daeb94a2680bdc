import type { SearchedArticle } from "./record.ts";

/** A few lines that Pagefind and we index before ours is trusted: every kind of word that our index may hold. */
export const probes: readonly SearchedArticle[] = [
	aProbe("1", "Hội đồng nhân dân xã", [
		"Ủy ban nhân dân xã họp ngày 24/7/2020, số 13/2020/QĐ-UBND.",
		"Đường Đê dài 1.235 m, ½ làm bằng đá; ⑴ và ⒈ là số.",
		"Xã xà xá xả xã xạ xa: hòa hoà kỹ kĩ.",
	]),
	aProbe("2", "한국 日本 Ελλάδα Россия", ["한국 서울 日本 ﬁ ⅒ x² y₁ Ⅻ"]),
	aProbe("3", "½", []),
];

function aProbe(
	permalink: string,
	title: string,
	paragraphs: readonly string[],
): SearchedArticle {
	const term = { slug: "a", name: "Đời sống", permalink: "a" };
	return {
		permalink,
		title,
		date: {
			day: "2020-07-24",
			...(permalink === "1" ? { time: "01:00" } : {}),
		},
		category: term,
		authors: permalink === "3" ? [] : [{ ...term, name: `Ánh ${permalink}` }],
		...(permalink === "2" ? { unit: { ...term, name: "😀" } } : {}),
		...(permalink === "2" ? { views: { count: 3_000_000_000 } } : {}),
		summary: "",
		hasLead: false,
		tags: [term],
		attachments: [],
		body: { text: paragraphs.join("\n"), figures: [] },
	};
}
