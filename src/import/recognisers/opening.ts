import type { TextPage } from "../portal-page.ts";

/** How much of a page shows which portal it is from. */
const length = 20;

/** The first lines of a page, in which a recogniser looks for the marks of its portal. */
export function opening({ lines }: TextPage): readonly string[] {
	return lines.slice(0, length).map(({ text }) => text);
}

/** True when one of the lines has the form. */
export function has(lines: readonly string[], form: RegExp): boolean {
	return lines.some((line) => form.test(line));
}
