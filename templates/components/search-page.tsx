import {
	monthPermalink,
	relativeHref,
	yearPermalink,
} from "../../src/addresses.ts";
import {
	type SearchStrings,
	searchStringsFor,
	sortingNames,
} from "../../src/search/strings.ts";
import type { Archive } from "../../src/types.ts";
import { SearchBoxScript } from "./search-form.tsx";

interface SearchPageProps {
	readonly archive: Archive;
	readonly permalink: string;
}

/**
 * The search page without its frame. The script of `client/search.ts` fills it; without it, the lists at the end lead to
 * every article.
 */
export function SearchPage({ archive, permalink }: SearchPageProps) {
	const strings = searchStringsFor(archive.config.languages[0]);
	return (
		<div class="search-page" data-search-page="">
			<search>
				<form class="search-large" action="index.html">
					<label for="tu-can-tim">{strings.label}</label>
					<div class="search-row">
						<div class="search-box">
							<input
								id="tu-can-tim"
								type="text"
								name="q"
								autocomplete="off"
								autocapitalize="none"
								spellcheck="false"
								enterkeyhint="search"
								aria-describedby="cach-tim"
								data-search-box=""
							/>
						</div>
						<button type="submit">{strings.submit}</button>
					</div>
					<p id="cach-tim" class="search-hint">
						{strings.hint}
					</p>
				</form>
			</search>
			<SearchBoxScript permalink={permalink} />
			<noscript>
				<p class="search-message">{strings.noScript}</p>
			</noscript>
			<Filters strings={strings} />
			<p class="search-status" role="status" data-search-status="" />
			<div class="search-help" data-search-help="" />
			<section aria-labelledby="ket-qua" data-search-section="" hidden>
				<h2 id="ket-qua" class="visually-hidden">
					{strings.results}
				</h2>
				<ol class="search-results" data-search-results="" />
				<button type="button" class="search-more" data-search-more="" hidden />
			</section>
			<Browse archive={archive} permalink={permalink} strings={strings} />
		</div>
	);
}

/** Folded on a phone, where it would stand before the results. Each choice applies at once: there is nothing to submit. */
function Filters({ strings }: { readonly strings: SearchStrings }) {
	return (
		<details class="search-narrow" data-search-narrow="" hidden>
			<summary>{strings.filters}</summary>
			<fieldset class="search-filters" data-search-filters="">
				<legend class="visually-hidden">{strings.filters}</legend>
				{Object.entries(strings.facets).map(([key, name]) => (
					<label>
						<span>{name}</span>
						<select name={key}>
							<option value="">{strings.all}</option>
						</select>
					</label>
				))}
				<label>
					<span>{strings.sorting}</span>
					<select name="sap-xep">
						{Object.entries(strings.sortings).map(([sorting, name]) => (
							<option value={nameOf(sorting)}>{name}</option>
						))}
					</select>
				</label>
				<button type="button" data-search-clear="" hidden>
					{strings.clearFilters}
				</button>
			</fieldset>
		</details>
	);
}

function nameOf(sorting: string): string {
	return (
		Object.entries(sortingNames).find(([key]) => key === sorting)?.[1] ?? ""
	);
}

interface BrowseProps extends SearchPageProps {
	readonly strings: SearchStrings;
}

/** Ways to every article for readers who found nothing, or who have no script. */
function Browse({ archive, permalink, strings }: BrowseProps) {
	const href = (to: string) => relativeHref(permalink, to);
	return (
		<section
			class="search-browse"
			aria-labelledby="tim-theo-danh-sach"
			data-search-browse=""
		>
			<h2 id="tim-theo-danh-sach">{strings.browse}</h2>
			<h3>{strings.browseCategories}</h3>
			<ul class="search-categories">
				{archive.categories.map(({ name, permalink: to }) => (
					<li>
						<a href={href(to)}>{name}</a>
					</li>
				))}
			</ul>
			<h3>{strings.browseYears}</h3>
			<dl class="search-years">
				{archive.years.map(({ year, months }) => (
					<div>
						<dt>
							<a href={href(yearPermalink(year))}>{year}</a>
						</dt>
						{months
							.map(({ month }) => month)
							.sort((a, b) => a - b)
							.map((month) => (
								<dd>
									<a href={href(monthPermalink(year, month))}>
										<span class="visually-hidden">
											{`${strings.month(String(month))}/${year}`}
										</span>
										<span aria-hidden="true">{month}</span>
									</a>
								</dd>
							))}
					</div>
				))}
			</dl>
		</section>
	);
}
