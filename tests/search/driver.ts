/** What a search page shows. */
export interface Shown {
	readonly status: string;
	readonly help: string;
	readonly titles: readonly string[];
	readonly excerpts: readonly string[];
	readonly marks: readonly string[];
	readonly permalinks: readonly string[];
	readonly address: string;
}

/** The same steps for every browser: the body of a function that runs in the search page. */
export function drive(steps: string): string {
	return `
	const page = document.querySelector("[data-search-page]");
	const input = page.querySelector("[data-search-box]");
	const filters = page.querySelector("[data-search-filters]");
	const idle = async () => {
		for (let tries = 0; tries < 1000; tries += 1) {
			if (page.getAttribute("aria-busy") !== "true") return;
			await new Promise((resolve) => setTimeout(resolve, 10));
		}
		throw new Error("The search did not end: " + input.value);
	};
	const texts = (selector) => [...page.querySelectorAll(selector)].map((one) => one.textContent);
	const shown = () => ({
		status: page.querySelector("[data-search-status]").textContent,
		help: page.querySelector("[data-search-help]").textContent,
		titles: texts(".search-result-title"),
		excerpts: texts(".search-result-excerpt"),
		marks: texts("mark"),
		permalinks: [...page.querySelectorAll(".search-result-title")].map((link) =>
			decodeURIComponent(link.pathname).split("/").slice(-3).join("/")),
		address: location.search,
	});
	const ask = async (query) => {
		input.value = query;
		input.form.requestSubmit();
		await idle();
		return shown();
	};
	const choose = async (name, value) => {
		filters.elements.namedItem(name).value = value;
		filters.dispatchEvent(new Event("change", { bubbles: true }));
		await idle();
		return shown();
	};
	return (async () => { ${steps} })();`;
}
