import type { Sorting } from "../../../src/search/engine/answer.ts";
import { sortingNames } from "../../../src/search/strings.ts";

/** What the address bar says is searched. */
export interface SearchState {
	readonly query: string;
	readonly filters: Readonly<Record<string, string>>;
	readonly sorting: Sorting;
}

const facetKeys = [
	"chuyen-muc",
	"tac-gia",
	"don-vi",
	"tu-khoa",
	"nam",
	"thang",
] as const;
const sortings = [
	"relevance",
	"newest",
	"oldest",
	"views",
] as const satisfies readonly Sorting[];

export function readState(search: string): SearchState {
	const parameters = new URLSearchParams(search);
	return {
		query: parameters.get("q") ?? "",
		filters: Object.fromEntries(
			facetKeys.flatMap((key) => {
				const value = parameters.get(key) ?? "";
				return value === "" ? [] : [[key, value]];
			}),
		),
		sorting: sortingOf(parameters.get("sap-xep")),
	};
}

export function sortingOf(name: string | null): Sorting {
	return (
		sortings.find((sorting) => sortingNames[sorting] === name) ?? "relevance"
	);
}

/** The part of the address that says the same; empty when nothing is searched. */
export function writeState({ query, filters, sorting }: SearchState): string {
	const parameters = new URLSearchParams();
	if (query.trim() !== "") parameters.set("q", query.trim());
	for (const [key, value] of Object.entries(filters))
		parameters.set(key, value);
	if (sorting !== "relevance") parameters.set("sap-xep", sortingNames[sorting]);
	const text = parameters.toString();
	return text === "" ? "" : `?${text}`;
}
