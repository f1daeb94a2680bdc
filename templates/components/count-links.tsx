import { relativeHref } from "../../src/addresses.ts";
import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Locale } from "../../src/types.ts";

interface CountLinksProps {
	readonly label: string;
	readonly permalink: string;
	readonly locale: Locale;
	readonly links: readonly {
		readonly name: string;
		readonly count: number;
		readonly permalink: string;
		readonly current?: boolean;
	}[];
}

/** Links with the number of articles behind each. */
export function CountLinks({
	label,
	permalink,
	locale,
	links,
}: CountLinksProps) {
	return (
		<nav class="count-links" aria-label={label}>
			<ul>
				{links.map((link) => {
					const count = formatCount(link.count, locale);
					return (
						<li>
							<a
								href={relativeHref(permalink, link.permalink)}
								aria-current={link.current ? "page" : undefined}
							>
								{link.name}{" "}
								<span class="count-number">
									<span aria-hidden="true">{count}</span>
									<span class="visually-hidden">
										{stringsFor(locale).articles(count)}
									</span>
								</span>
							</a>
						</li>
					);
				})}
			</ul>
		</nav>
	);
}
