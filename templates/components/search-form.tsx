import { permalinks, relativeHref } from "../../src/addresses.ts";
import { searchStringsFor } from "../../src/search/strings.ts";
import type { Locale } from "../../src/types.ts";

interface SearchFormProps {
	/** Of the page that the form stands on. */
	readonly permalink: string;
	readonly locale: Locale;
}

/** The small box of every page. The search page has a large one of its own. */
export function SearchForm({ permalink, locale }: SearchFormProps) {
	if (permalink === permalinks.search) return null;
	const strings = searchStringsFor(locale);
	return (
		<search>
			<form
				class="search-form"
				action={relativeHref(permalink, permalinks.search)}
			>
				<div class="search-box">
					<input
						type="text"
						name="q"
						aria-label={strings.label}
						placeholder={strings.placeholder}
						autocomplete="off"
						autocapitalize="none"
						spellcheck="false"
						enterkeyhint="search"
						data-search-box=""
					/>
				</div>
				<button type="submit">{strings.submit}</button>
			</form>
			<SearchBoxScript permalink={permalink} />
		</search>
	);
}

/** Suggestions and the `/` key for the boxes of a page. */
export function SearchBoxScript({ permalink }: { readonly permalink: string }) {
	return <script src={relativeHref(permalink, "assets/search-box.js")} defer />;
}
