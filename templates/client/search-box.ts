import { searchStringsFor } from "../../src/search/strings.ts";
import { addSuggestions } from "./search/combobox.ts";
import { openDoor } from "./search/door.ts";

/** The box of every page: `/` goes to it, and it suggests while one types. The form works without this. */
const strings = searchStringsFor(document.documentElement.lang);
const boxes = document.querySelectorAll<HTMLInputElement>("[data-search-box]");

for (const box of boxes) {
	addSuggestions(box, strings, () => box.form?.requestSubmit());
	// The first letter takes a moment to type: time enough to fetch what every search needs.
	box.addEventListener(
		"input",
		() =>
			void openDoor()
				.warm()
				.catch(() => {}),
		{ once: true },
	);
}

document.addEventListener("keydown", (event) => {
	const [box] = boxes;
	const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
	if (event.key !== "/" || !plain || !box || isTyping(event.target)) return;
	event.preventDefault();
	box.focus();
	box.select();
});

function isTyping(target: EventTarget | null): boolean {
	return (
		target instanceof HTMLElement &&
		(target.isContentEditable ||
			/^(?:input|select|textarea)$/iu.test(target.tagName))
	);
}
