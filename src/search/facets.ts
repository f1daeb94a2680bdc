import type { FacetColumn } from "./formats/catalogue.ts";
import type { IndexedArticle } from "./record.ts";

/** What readers may narrow a search by, with the value of every article. */
export function facetsOf(
	articles: readonly IndexedArticle[],
): readonly FacetColumn[] {
	return [
		facetOf("chuyen-muc", articles, ({ category }) => [category]),
		facetOf("tac-gia", articles, ({ authors }) => authors),
		facetOf("don-vi", articles, ({ unit }) => (unit ? [unit] : [])),
		facetOf("tu-khoa", articles, ({ tags }) => tags),
	];
}

function facetOf(
	key: string,
	articles: readonly IndexedArticle[],
	termsOf: (
		article: IndexedArticle,
	) => readonly { readonly slug: string; readonly name: string }[],
): FacetColumn {
	const indexes = new Map<string, number>();
	const terms: { slug: string; name: string }[] = [];
	const values = articles.map((article) =>
		termsOf(article).map(({ slug, name }) => {
			const known = indexes.get(slug);
			if (known !== undefined) return known;
			indexes.set(slug, terms.length);
			return terms.push({ slug, name }) - 1;
		}),
	);
	return { key, terms, values };
}
