import type { ComponentChildren } from "preact";
import { permalinks, relativeHref } from "../../src/addresses.ts";
import { formatDay } from "../../src/dates.ts";
import { stringsFor } from "../../src/locales.ts";
import type { Archive } from "../../src/types.ts";
import { ContentSecurityPolicy } from "./content-security-policy.tsx";
import { PageMetadata, type PageMetadataProps } from "./metadata.tsx";
import { SearchForm } from "./search-form.tsx";
import { SiteFooter } from "./site-footer.tsx";

interface LayoutProps extends PageMetadataProps {
	readonly archive: Archive;
	readonly permalink: string;
	/** More for the head, after the page's own metadata. */
	readonly head?: ComponentChildren;
	/** Names of client scripts in `assets/`, without `.js`. */
	readonly scripts?: readonly string[];
	/** The slug of the category that the page belongs to. */
	readonly category?: string;
	readonly children: ComponentChildren;
}

/** The frame of every page. */
export function Layout(props: LayoutProps) {
	const { archive, permalink, children, head, scripts = [] } = props;
	const locale = archive.config.languages[0];
	const href = (to: string) => relativeHref(permalink, to);
	return (
		<html
			lang={locale}
			data-root={href("index.html").replace(/index\.html$/, "")}
		>
			<head>
				<meta charset="utf-8" />
				<ContentSecurityPolicy />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<PageMetadata {...props} />
				<link rel="stylesheet" href={href(permalinks.stylesheet)} />
				{["site", "offline", ...scripts].map((name) => (
					<script key={name} src={href(`assets/${name}.js`)} defer />
				))}
				{head}
			</head>
			<body>
				<a class="skip-link" href="#noi-dung">
					{stringsFor(locale).skipToContent}
				</a>
				<Notice archive={archive} />
				<Masthead {...props} />
				<main id="noi-dung" tabindex={-1}>
					{children}
				</main>
				<SiteFooter archive={archive} permalink={permalink} />
			</body>
		</html>
	);
}

function Notice({ archive }: { readonly archive: Archive }) {
	const { issuer, successor, languages } = archive.config;
	const strings = stringsFor(languages[0]);
	if (issuer.dissolvedOn === undefined && successor === undefined) return null;
	const day =
		issuer.dissolvedOn === undefined
			? undefined
			: formatDay({ day: issuer.dissolvedOn });
	return (
		<aside class="notice" aria-label={strings.noticeLabel}>
			<p>
				{strings.dissolved(issuer.name, day)} {strings.noticeArchive}{" "}
				{successor !== undefined && (
					<>
						{strings.successor}{" "}
						{successor.url === undefined ? (
							successor.name
						) : (
							<a href={successor.url} rel="noopener noreferrer">
								{successor.name}
							</a>
						)}
					</>
				)}
			</p>
		</aside>
	);
}

function Masthead({ archive, permalink, category }: LayoutProps) {
	const { config } = archive;
	const strings = stringsFor(config.languages[0]);
	const href = (to: string) => relativeHref(permalink, to);
	return (
		<header class="masthead">
			<div class="masthead-top">
				<p class="masthead-name">
					<a href={href(permalinks.home)}>{config.name}</a>
				</p>
				<SearchForm permalink={permalink} locale={config.languages[0]} />
			</div>
			<nav class="sections" aria-label={strings.mainNavigation}>
				<ul>
					{archive.categories.map((term) => (
						<li key={term.slug}>
							<a
								href={href(term.permalink)}
								aria-current={term.slug === category ? "true" : undefined}
							>
								{term.name}
							</a>
						</li>
					))}
				</ul>
			</nav>
		</header>
	);
}
