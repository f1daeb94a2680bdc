import {
	permalinks,
	relativeHref,
	yearPermalink,
} from "../../src/addresses.ts";
import { stringsFor } from "../../src/locales.ts";
import type { Archive } from "../../src/types.ts";
import { CountLinks } from "./count-links.tsx";

interface NotFoundProps {
	readonly archive: Archive;
	readonly permalink: string;
}

/**
 * Ways on from a lost address. The form needs its script, which looks up the address of the page by itself too; the
 * links need nothing.
 */
export function NotFound({ archive, permalink }: NotFoundProps) {
	const locale = archive.config.languages[0];
	const strings = stringsFor(locale);
	return (
		<>
			<section
				class="old-address panel"
				aria-labelledby="dia-chi-cu"
				data-moved={strings.notFoundMoved}
				data-similar={strings.notFoundSimilar}
				data-none={strings.notFoundNone}
				data-failed={strings.notFoundFailed}
				hidden
			>
				<h2 id="dia-chi-cu">{strings.notFoundTitle}</h2>
				<form class="old-address-form">
					<label for="o-dia-chi-cu">{strings.notFoundLabel}</label>
					<input
						id="o-dia-chi-cu"
						name="address"
						type="text"
						autocomplete="off"
						autocapitalize="off"
						spellcheck="false"
						aria-describedby="goi-y-dia-chi-cu"
						required
					/>
					<button type="submit">{strings.notFoundFind}</button>
					<p id="goi-y-dia-chi-cu" class="hint">
						{strings.notFoundHint}
					</p>
				</form>
				<div class="old-address-results" role="status" />
			</section>
			<section class="ways-on" aria-labelledby="loi-di-khac">
				<h2 id="loi-di-khac">{strings.notFoundElsewhere}</h2>
				<p>
					<a href={relativeHref(permalink, permalinks.search)}>
						{strings.notFoundSearch}
					</a>
				</p>
				<h3>{strings.byYear}</h3>
				<CountLinks
					label={strings.byYear}
					permalink={permalink}
					locale={locale}
					links={archive.years.map(({ year, articles }) => ({
						name: String(year),
						count: articles.length,
						permalink: yearPermalink(year),
					}))}
				/>
				<h3>{strings.categories}</h3>
				<CountLinks
					label={strings.categories}
					permalink={permalink}
					locale={locale}
					links={archive.categories.map((category) => ({
						name: category.name,
						count: category.articles.length,
						permalink: category.permalink,
					}))}
				/>
			</section>
		</>
	);
}
