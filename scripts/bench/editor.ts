import { readFileSync, writeFileSync } from "node:fs";
import type { Page } from "playwright-core";

export type Part = "text" | "title";

/** Somebody who edits an article and looks at its page. */
export interface Editor {
	/** Saves the article with a word that stood nowhere before; resolves when the open page shows it. */
	edit(part: Part): Promise<Edited>;
}

export interface Edited {
	readonly word: string;
	/** When the file was saved, by `performance.now()`. */
	readonly saved: number;
	/** From then to the frame in which the page shows the word. */
	readonly milliseconds: number;
}

/** @param file the article's Markdown; its page is open in `page` from the first edit on */
export async function openEditor(
	page: Page,
	url: string,
	file: string,
): Promise<Editor> {
	const original = withoutWords(readFileSync(file, "utf8"));
	let count = 0;
	let onSeen = (_word: string): void => {};
	await page.exposeBinding("seenWord", (_, word: string) => onSeen(word));
	await page.addInitScript(watchWords);
	await page.goto(url);
	return {
		edit(part) {
			count += 1;
			const word = wordOf(count);
			const text =
				part === "text"
					? `${original}\nTừ mới là ${word}.\n`
					: original.replace(/^(title: ".*)"/m, `$1 ${word}"`);
			return new Promise((resolve) => {
				onSeen = (seen) => {
					const milliseconds = performance.now() - saved;
					if (seen === word) resolve({ word, saved, milliseconds });
				};
				const saved = performance.now();
				writeFileSync(file, text);
			});
		},
	};
}

/** Runs in the page: tells of each new word in the frame that first shows it. */
const watchWords = `(() => {
	let last = "";
	const look = () => {
		const word = /\\bzq[a-j]+zq\\b/.exec(document.querySelector("main")?.innerText ?? "")?.[0];
		if (word && word !== last) window.seenWord((last = word));
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
})()`;

/** An article as it was, where a bench was ended in the middle. */
function withoutWords(text: string): string {
	return text
		.replace(/\nTừ mới là zq[a-j]+zq\.\n/g, "")
		.replace(/ zq[a-j]+zq/g, "");
}

/** Letters only: a word and a number are two words to the search. */
function wordOf(count: number): string {
	const letters = [...String(count)].map(
		(digit) => "abcdefghij"[Number(digit)],
	);
	return `zq${letters.join("")}zq`;
}
