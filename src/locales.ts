import { en } from "./locales/en.ts";
import { type Strings, vi } from "./locales/vi.ts";
import type { Locale } from "./types.ts";

const strings: Record<Locale, Strings> = { vi, en };

/** The words of the pages in one language. */
export function stringsFor(locale: Locale): Strings {
	return strings[locale];
}
