import { dayOfNumber } from "../day-number.ts";
import type { Catalogue } from "../formats/catalogue.ts";
import type { Facet, FacetOption } from "./answer.ts";

/** One way to narrow results: the options, and those that each article has. */
export interface FacetColumns {
	readonly key: string;
	readonly options: readonly {
		readonly value: string;
		readonly name: string;
	}[];
	readonly of: readonly (readonly number[])[];
}

/** The facets of the catalogue, then years, newest first, and months. */
export function openFacets(catalogue: Catalogue): readonly FacetColumns[] {
	const days = catalogue.days.map(dayOfNumber);
	const years = [...new Set(days.map((day) => day.slice(0, 4)))];
	const yearIndex = new Map(years.map((year, index) => [year, index]));
	const months = Array.from({ length: 12 }, (_, index) => String(index + 1));
	return [
		...catalogue.facets.map(({ key, terms, values }) => ({
			key,
			options: terms.map(({ slug, name }) => ({ value: slug, name })),
			of: values,
		})),
		{
			key: "nam",
			options: years.map((year) => ({ value: year, name: year })),
			of: days.map((day) => [yearIndex.get(day.slice(0, 4)) ?? 0]),
		},
		{
			key: "thang",
			options: months.map((month) => ({ value: month, name: month })),
			of: days.map((day) => [Number(day.slice(5, 7)) - 1]),
		},
	];
}

export interface Narrowed {
	readonly kept: readonly number[];
	readonly facets: readonly Facet[];
}

/**
 * Narrows articles to the chosen options and counts every option. An option is counted under the choices of all the
 * other facets, so its number is what choosing it would give. Unknown options keep nothing.
 */
export function narrow(
	columns: readonly FacetColumns[],
	articles: readonly number[],
	chosen: Readonly<Record<string, string>>,
): Narrowed {
	const choices = columns.map(({ key, options }) => {
		const value = chosen[key];
		if (value === undefined || value === "") return undefined;
		return options.findIndex((option) => option.value === value);
	});
	const counts = columns.map(({ options }) => new Uint32Array(options.length));
	const kept: number[] = [];
	for (const article of articles) {
		let misses = 0;
		let missed = -1;
		for (let facet = 0; facet < columns.length; facet += 1) {
			const choice = choices[facet];
			if (choice === undefined || columns[facet]?.of[article]?.includes(choice))
				continue;
			misses += 1;
			missed = facet;
		}
		if (misses === 0) kept.push(article);
		if (misses > 1) continue;
		for (let facet = 0; facet < columns.length; facet += 1) {
			if (misses === 1 && facet !== missed) continue;
			const tally = counts[facet];
			for (const option of columns[facet]?.of[article] ?? []) {
				if (tally) tally[option] = (tally[option] ?? 0) + 1;
			}
		}
	}
	return {
		kept,
		facets: columns.map((column, facet) => ({
			key: column.key,
			options: optionsOf(column, counts[facet], choices[facet]),
		})),
	};
}

/** Options that would find something, and the chosen one in any case. */
function optionsOf(
	column: FacetColumns,
	counts: Uint32Array | undefined,
	choice: number | undefined,
): readonly FacetOption[] {
	return column.options.flatMap((option, index) => {
		const count = counts?.[index] ?? 0;
		return count > 0 || index === choice ? [{ ...option, count }] : [];
	});
}
