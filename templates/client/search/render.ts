import { encodePath } from "../../../src/addresses.ts";
import { formatDay } from "../../../src/dates-shown.ts";
import type {
	Answer,
	Result,
	Segment,
} from "../../../src/search/engine/answer.ts";
import type { SearchStrings } from "../../../src/search/strings.ts";
import { siteRoot } from "./door.ts";

/** An element with text or elements in it. Text is always set as text: nothing from an article can become HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
	name: K,
	attributes: Readonly<Record<string, string>> = {},
	...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes))
		made.setAttribute(key, value);
	made.append(...children);
	return made;
}

export function renderResult(
	result: Result,
	marks: string,
	strings: SearchStrings,
): HTMLLIElement {
	const url = new URL(encodePath(result.permalink), siteRoot());
	if (marks !== "") url.searchParams.set("tim", marks);
	const title = element(
		"h3",
		{},
		element(
			"a",
			{ href: url.href, class: "search-result-title" },
			...renderSegments(result.title),
		),
	);
	const day = formatDay({ day: result.date.slice(0, 10) });
	const details = [
		element("time", { datetime: result.date }, day),
		...[result.category, result.author, result.unit]
			.filter((detail) => detail !== undefined)
			.map((detail) => element("span", {}, ...renderSegments(detail))),
		...(result.views === undefined
			? []
			: [element("span", {}, strings.views(Number(result.views)))]),
	];
	const words = element(
		"div",
		{ class: "search-result-words" },
		title,
		element("p", { class: "search-result-details" }, ...details),
		element(
			"p",
			{ class: "search-result-excerpt" },
			...renderSegments(result.excerpt),
		),
	);
	const picture =
		result.image === undefined ? [] : [renderPicture(result.image)];
	return element("li", { class: "search-result" }, words, ...picture);
}

function renderPicture(path: string): HTMLImageElement {
	return element("img", {
		src: new URL(encodePath(path), siteRoot()).href,
		alt: "",
		width: "144",
		height: "108",
		loading: "lazy",
		decoding: "async",
	});
}

function renderSegments(
	segments: readonly Segment[],
): readonly (Node | string)[] {
	return segments.map(({ text, hit }) =>
		hit ? element("mark", {}, text) : text,
	);
}

/** Fills the menus with what would be found, and keeps what was chosen. */
export function renderFacets(
	filters: HTMLFieldSetElement,
	answer: Answer,
	chosen: Readonly<Record<string, string>>,
	strings: SearchStrings,
): void {
	for (const { key, options } of answer.facets) {
		const menu = filters.elements.namedItem(key);
		if (!(menu instanceof HTMLSelectElement)) continue;
		const choices = options.map(({ value, name, count }) => {
			const shown = key === "thang" ? strings.month(name) : name;
			return element("option", { value }, `${shown} (${count})`);
		});
		// A menu that is open keeps its place: only its options change.
		menu.replaceChildren(
			element("option", { value: "" }, strings.all),
			...choices,
		);
		menu.value = chosen[key] ?? "";
		menu.disabled = options.length === 0;
	}
}
