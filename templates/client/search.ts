import type { Answer } from "../../src/search/engine/answer.ts";
import { searchStringsFor } from "../../src/search/strings.ts";
import { openDoor } from "./search/door.ts";
import { element, renderFacets, renderResult } from "./search/render.ts";
import {
	readState,
	type SearchState,
	sortingOf,
	writeState,
} from "./search/state.ts";

/** The search page: what is searched stands in the address bar, and the page shows what the address says. */

const pageSize = 10;
/** Between the last key and the search, in milliseconds; and before a search becomes a step of the history. */
const pause = 60;
const settled = 1200;

const page = document.querySelector<HTMLElement>("[data-search-page]");
if (page) start(page);

function start(page: HTMLElement): void {
	const strings = searchStringsFor(document.documentElement.lang);
	const find = <T extends HTMLElement>(name: string): T => {
		const found = page.querySelector<T>(`[data-search-${name}]`);
		if (!found) throw new Error(`The search page has no ${name}`);
		return found;
	};
	const input = find<HTMLInputElement>("box");
	const filters = find<HTMLFieldSetElement>("filters");
	const narrow = find<HTMLDetailsElement>("narrow");
	const status = find("status");
	const help = find("help");
	const section = find("section");
	const list = find("results");
	const more = find<HTMLButtonElement>("more");
	const clear = find<HTMLButtonElement>("clear");
	const browse = find("browse");
	let state = readState(location.search);
	let shown = shownBefore(history.state);
	let latest = 0;
	let timer = 0;
	let historyTimer = 0;

	const run = async (typing: boolean, from = 0): Promise<void> => {
		latest += 1;
		const mine = latest;
		const size = from > 0 ? pageSize : Math.max(shown, pageSize);
		page.setAttribute("aria-busy", "true");
		const late = window.setTimeout(() => {
			status.textContent = strings.searching;
		}, 400);
		try {
			const answer = await openDoor().search({ ...state, typing, from, size });
			if (mine === latest) show(answer, from);
		} catch {
			if (mine === latest) showFailure();
		} finally {
			clearTimeout(late);
			if (mine === latest) page.setAttribute("aria-busy", "false");
		}
	};

	const show = (answer: Answer, from: number): void => {
		const { total, results, marks } = answer;
		const query = state.query.trim();
		const asked = query !== "" || Object.keys(state.filters).length > 0;
		const items = results.map((result) => renderResult(result, marks, strings));
		if (from === 0) list.replaceChildren(...items);
		else list.append(...items);
		shown = from + results.length;
		more.hidden = shown >= total;
		more.textContent = strings.more(Math.min(pageSize, total - shown));
		section.hidden = total === 0;
		browse.hidden = total > 0;
		narrow.hidden = !asked;
		clear.hidden = Object.keys(state.filters).length === 0;
		renderFacets(filters, answer, state.filters, strings);
		help.replaceChildren(...helpWith(answer));
		status.textContent = !asked
			? ""
			: total === 0
				? strings.foundNothing(query)
				: strings.found(total, query);
		if (from > 0) items[0]?.querySelector("a")?.focus();
	};

	const helpWith = (answer: Answer): readonly HTMLElement[] => {
		const { corrections, missing, without, total, unfiltered } = answer;
		const sentence = (text: string): HTMLElement => element("p", {}, text);
		const offer = (text: string, change: Partial<SearchState>): HTMLElement => {
			const button = element("button", { type: "button" }, text);
			button.addEventListener("click", () => {
				apply(change);
				input.focus();
			});
			return element("p", {}, button);
		};
		return [
			...corrections.map(({ typed, used }) =>
				sentence(strings.corrected(typed, used)),
			),
			...(missing.length > 0
				? [sentence(strings.missing(missing.join("”, “")))]
				: []),
			...(without === undefined
				? []
				: [offer(strings.tryWithout(without), { query: without })]),
			...(total === 0 && unfiltered > 0
				? [offer(strings.withoutFilters(unfiltered), { filters: {} })]
				: []),
		];
	};

	const showFailure = (): void => {
		status.textContent = strings.failed;
		const retry = element("button", { type: "button" }, strings.retry);
		retry.addEventListener("click", () => void run(false));
		help.replaceChildren(element("p", {}, retry));
		list.replaceChildren();
		section.hidden = true;
		browse.hidden = false;
	};

	/** Puts the state into the address: a new step of the history, or in place of the last one. */
	const record = (step: boolean): void => {
		clearTimeout(historyTimer);
		const url = `${location.pathname}${writeState(state)}`;
		if (step && url !== location.pathname + location.search)
			history.pushState({ shown }, "", url);
		else history.replaceState({ shown }, "", url);
	};

	const apply = (change: Partial<SearchState>): void => {
		state = { ...state, ...change };
		shown = 0;
		showState();
		record(true);
		void run(false);
	};

	const showState = (): void => {
		if (input.value.trim() !== state.query.trim()) input.value = state.query;
		const sorting = filters.elements.namedItem("sap-xep");
		if (sorting instanceof HTMLSelectElement) {
			sorting.value =
				new URLSearchParams(writeState(state)).get("sap-xep") ?? "sat-nhat";
		}
	};

	input.addEventListener("input", () => {
		clearTimeout(timer);
		clearTimeout(historyTimer);
		timer = window.setTimeout(() => {
			state = { ...state, query: input.value };
			shown = 0;
			void run(true);
			// A search that stands for a while is a step to come back to; each letter is not.
			historyTimer = window.setTimeout(() => record(true), settled);
		}, pause);
	});
	input.form?.addEventListener("submit", (event) => {
		event.preventDefault();
		clearTimeout(timer);
		apply({ query: input.value });
	});
	filters.addEventListener("change", () => {
		const chosen = new Map(
			[...filters.querySelectorAll("select")].map(
				({ name, value }) => [name, value] as const,
			),
		);
		const sorting = sortingOf(chosen.get("sap-xep") ?? null);
		chosen.delete("sap-xep");
		apply({
			query: input.value,
			filters: Object.fromEntries([...chosen].filter(([, value]) => value)),
			sorting,
		});
	});
	clear.addEventListener("click", () => {
		apply({ filters: {} });
		input.focus();
	});
	more.addEventListener(
		"click",
		() => void run(false, shown).then(() => record(false)),
	);
	list.addEventListener("click", () => record(false));
	window.addEventListener("popstate", ({ state: saved }) => {
		clearTimeout(historyTimer);
		state = readState(location.search);
		shown = shownBefore(saved);
		input.value = state.query;
		showState();
		void run(false);
	});

	input.value = state.query;
	narrow.open =
		matchMedia("(min-width: 48rem)").matches ||
		Object.keys(state.filters).length > 0;
	showState();
	if (writeState(state) === "") {
		input.focus({ preventScroll: true });
		void openDoor()
			.warm()
			.catch(() => {});
	} else {
		// At once, so that the results find their place.
		narrow.hidden = false;
		browse.hidden = true;
		void run(false);
	}
}

/** How many results the page had when it was left. */
function shownBefore(saved: unknown): number {
	const count: unknown =
		typeof saved === "object" && saved !== null
			? Reflect.get(saved, "shown")
			: 0;
	return typeof count === "number" ? Math.min(count, 200) : 0;
}
