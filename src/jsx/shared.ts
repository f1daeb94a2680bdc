import { type Child, htmlOf, Markup } from "./markup.ts";

const made = new WeakMap<object, Map<string, Markup>>();

/**
 * A part that many pages share is made once.
 * @param of the read-only data it is made from, and @param key what else it depends on, its own name included
 */
export function shared(of: object, key: string, make: () => Child): Markup {
	let parts = made.get(of);
	if (parts === undefined) {
		parts = new Map();
		made.set(of, parts);
	}
	const known = parts.get(key);
	if (known !== undefined) return known;
	// Joined from many small strings; through a buffer it becomes a single one.
	const part = new Markup(Buffer.from(htmlOf(make())).toString());
	parts.set(key, part);
	return part;
}
