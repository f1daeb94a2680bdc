import type { Suggestion } from "../../../src/search/engine/answer.ts";
import type { SearchStrings } from "../../../src/search/strings.ts";
import { openDoor } from "./door.ts";
import { element } from "./render.ts";

let lastId = 0;
const pause = 90;

/**
 * Suggestions under a search box: the ARIA combobox pattern with a list that the arrow keys walk through while the focus
 * stays in the box. https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 * @param choose runs when a suggestion is taken; the box holds its text
 */
export function addSuggestions(
	input: HTMLInputElement,
	strings: SearchStrings,
	choose: () => void,
): void {
	lastId += 1;
	const id = `goi-y-${lastId}`;
	const list = element("ul", {
		id,
		role: "listbox",
		"aria-label": strings.suggestions,
		class: "search-suggestions",
	});
	list.hidden = true;
	input.after(list);
	input.setAttribute("role", "combobox");
	input.setAttribute("aria-autocomplete", "list");
	input.setAttribute("aria-controls", id);
	input.setAttribute("aria-expanded", "false");
	let active = -1;
	let typed = "";
	let timer = 0;

	const close = (): void => {
		clearTimeout(timer);
		list.hidden = true;
		active = -1;
		input.setAttribute("aria-expanded", "false");
		input.removeAttribute("aria-activedescendant");
	};
	const activate = (next: number): void => {
		list.children[active]?.setAttribute("aria-selected", "false");
		active = next;
		const option = list.children[active];
		option?.setAttribute("aria-selected", "true");
		option?.scrollIntoView({ block: "nearest" });
		input.value = option?.getAttribute("data-text") ?? typed;
		if (option) input.setAttribute("aria-activedescendant", option.id);
		else input.removeAttribute("aria-activedescendant");
	};
	const show = (suggestions: readonly Suggestion[]): void => {
		active = -1;
		list.replaceChildren(
			...suggestions.map((one, at) =>
				renderOption(one, `${id}-${at}`, strings),
			),
		);
		list.hidden = suggestions.length === 0;
		input.setAttribute("aria-expanded", String(!list.hidden));
		input.removeAttribute("aria-activedescendant");
	};
	const offer = async (): Promise<void> => {
		const asked = input.value;
		const suggestions = await openDoor()
			.suggest(asked)
			.catch(() => []);
		if (input.value === asked && document.activeElement === input) {
			typed = asked;
			show(suggestions.filter(({ text }) => text !== asked));
		}
	};

	input.addEventListener("input", () => {
		clearTimeout(timer);
		timer = window.setTimeout(() => void offer(), pause);
	});
	input.addEventListener("blur", close);
	input.form?.addEventListener("submit", close);
	input.addEventListener("keydown", (event) => {
		// Enter and arrows also work inside an input method's own window.
		if (event.isComposing || list.hidden) return;
		const last = list.children.length - 1;
		if (event.key === "ArrowDown") activate(active === last ? -1 : active + 1);
		else if (event.key === "ArrowUp")
			activate(active === -1 ? last : active - 1);
		else if (event.key === "Escape") {
			input.value = typed;
			close();
		} else return;
		event.preventDefault();
	});
	// Before the box loses its focus.
	list.addEventListener("mousedown", (event) => {
		event.preventDefault();
		const option =
			event.target instanceof Element
				? event.target.closest("[data-text]")
				: null;
		if (!option) return;
		input.value = option.getAttribute("data-text") ?? input.value;
		close();
		choose();
	});
}

function renderOption(
	{ text, facet }: Suggestion,
	id: string,
	strings: SearchStrings,
): HTMLLIElement {
	const kind = Object.entries(strings.facets).find(
		([key]) => key === facet,
	)?.[1];
	return element(
		"li",
		{ id, role: "option", "aria-selected": "false", "data-text": text },
		element("span", {}, text),
		...(kind === undefined ? [] : [element("small", {}, kind)]),
	);
}
