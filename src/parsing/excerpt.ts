const longest = 60;

/** A piece of an editor's text short enough to be quoted in a message, on one line. */
export function excerpt(text: string): string {
	const line = text.replace(/\s+/gu, " ").trim();
	const characters = [...line];
	return characters.length <= longest
		? line
		: `${characters.slice(0, longest - 1).join("")}…`;
}
