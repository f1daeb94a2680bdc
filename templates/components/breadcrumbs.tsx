import { permalinks, relativeHref } from "../../src/addresses.ts";
import { stringsFor } from "../../src/locales.ts";
import type { Locale } from "../../src/types.ts";

interface BreadcrumbsProps {
	readonly permalink: string;
	readonly locale: Locale;
	/** Pages above this one, nearest last; the home page is added. */
	readonly trail: readonly {
		readonly name: string;
		readonly permalink: string;
	}[];
}

export function Breadcrumbs({ permalink, locale, trail }: BreadcrumbsProps) {
	const strings = stringsFor(locale);
	const home = { name: strings.home, permalink: permalinks.home };
	return (
		<nav class="breadcrumbs" aria-label={strings.breadcrumbs}>
			<ol>
				{[home, ...trail].map((step) => (
					<li>
						<a href={relativeHref(permalink, step.permalink)}>{step.name}</a>
					</li>
				))}
			</ol>
		</nav>
	);
}
