import { relativeHref } from "../../src/addresses.ts";
import type { Chunk } from "../../src/listings.ts";
import { stringsFor } from "../../src/locales.ts";
import type { Locale } from "../../src/types.ts";

interface PaginationProps {
	readonly chunk: Chunk<unknown>;
	readonly locale: Locale;
}

export function Pagination({ chunk, locale }: PaginationProps) {
	const { number, permalink, permalinks } = chunk;
	if (permalinks.length < 2) return null;
	const strings = stringsFor(locale);
	const previous = permalinks[number - 2];
	const next = permalinks[number];
	return (
		<nav class="pagination" aria-label={strings.pages}>
			{previous !== undefined && (
				<a rel="prev" href={relativeHref(permalink, previous)}>
					{strings.previousPage}
				</a>
			)}
			<ol>
				{shownPages(number, permalinks.length).map((page) => (
					<li>
						<a
							href={relativeHref(permalink, permalinks[page - 1] ?? permalink)}
							aria-current={page === number ? "page" : undefined}
							aria-label={strings.page(page)}
						>
							{page}
						</a>
					</li>
				))}
			</ol>
			{next !== undefined && (
				<a rel="next" href={relativeHref(permalink, next)}>
					{strings.nextPage}
				</a>
			)}
		</nav>
	);
}

/** The first and last pages and those near the current one. */
function shownPages(current: number, total: number): readonly number[] {
	return Array.from({ length: total }, (_, index) => index + 1).filter(
		(page) => page === 1 || page === total || Math.abs(page - current) <= 2,
	);
}
