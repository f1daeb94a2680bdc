/** What every JavaScript object answers to: as a key or a name, such a word reaches code instead of data. */
const prototypeWords: ReadonlySet<string> = new Set([
	...Object.getOwnPropertyNames(Object.prototype),
	"prototype",
]);

export function isPrototypeWord(word: string): boolean {
	return prototypeWords.has(word);
}

/** As a tag, Eleventy's word for every page there is. */
export const collectionWords: ReadonlySet<string> = new Set(["all"]);
