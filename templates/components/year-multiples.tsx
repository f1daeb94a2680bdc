import { stringsFor } from "../../src/locales.ts";
import { formatCount } from "../../src/numbers.ts";
import type { TallyRow } from "../../src/statistics.ts";
import type { Locale } from "../../src/types.ts";
import { MaybeLink } from "./maybe-link.tsx";
import { MiniColumns } from "./mini-columns.tsx";

interface YearMultiplesProps {
	/** Their counts are January to December. */
	readonly years: readonly TallyRow[];
	/** The page that a year with articles leads to. */
	readonly target: (year: number) => string;
	readonly permalink: string;
	readonly locale: Locale;
}

/** A small chart of the months for each year, all on one scale, so that the seasons can be compared. */
export function YearMultiples(props: YearMultiplesProps) {
	const { years, target, permalink, locale } = props;
	const strings = stringsFor(locale);
	const largest = Math.max(0, ...years.flatMap(({ counts }) => counts));
	return (
		<ul class="year-multiples">
			{years.map(({ name, count, counts }) => (
				<li>
					<p>
						<MaybeLink
							class="multiple-name"
							permalink={permalink}
							target={count === 0 ? undefined : target(Number(name))}
						>
							{name}
						</MaybeLink>{" "}
						<span class="multiple-count">
							{strings.articles(formatCount(count, locale))}
						</span>
					</p>
					<MiniColumns
						counts={counts}
						largest={largest}
						title={strings.monthsOfYear(name, counts)}
					/>
				</li>
			))}
		</ul>
	);
}
