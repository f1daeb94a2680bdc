import { permalinks, relativeHref } from "../../src/addresses.ts";
import { formatDay } from "../../src/dates.ts";
import { type Frame, placeOf } from "../../src/frame.ts";
import type { Child } from "../../src/jsx/markup.ts";
import { shared } from "../../src/jsx/shared.ts";
import { stringsFor } from "../../src/locales.ts";
import { ContentSecurityPolicy } from "./content-security-policy.tsx";
import {
	PageMetadata,
	type PageMetadataProps,
	SiteMetadata,
} from "./metadata.tsx";
import { SearchForm } from "./search-form.tsx";
import { SiteFooter } from "./site-footer.tsx";

interface LayoutProps extends PageMetadataProps {
	/** More for the head, after the page's own metadata. */
	readonly head?: Child;
	/** Names of client scripts in `assets/`, without `.js`. */
	readonly scripts?: readonly string[];
	/** The slug of the category that the page belongs to. */
	readonly category?: string;
	readonly children: Child;
}

/** The frame of every page. What does not differ between pages is made once for all of them. */
export function Layout(props: LayoutProps) {
	const { archive, permalink, category, children, head, scripts = [] } = props;
	const locale = archive.config.languages[0];
	const place = placeOf(archive, permalink);
	return (
		<html
			lang={locale}
			data-root={relativeHref(place, "index.html").replace(/index\.html$/, "")}
		>
			<head>
				{shared(archive, "opening", () => (
					<HeadOpening />
				))}
				<PageMetadata {...props} />
				{shared(archive, `head ${place}`, () => (
					<CommonHead archive={archive} permalink={place} />
				))}
				{scripts.map((name) => (
					<ClientScript name={name} permalink={place} />
				))}
				{head}
			</head>
			<body>
				{shared(archive, `top ${category} ${place}`, () => (
					<>
						<a class="skip-link" href="#noi-dung">
							{stringsFor(locale).skipToContent}
						</a>
						<Notice archive={archive} />
						<Masthead archive={archive} permalink={place} category={category} />
					</>
				))}
				<main id="noi-dung" tabindex={-1}>
					{children}
				</main>
				{shared(archive, `footer ${place}`, () => (
					<SiteFooter archive={archive} permalink={place} />
				))}
			</body>
		</html>
	);
}

function HeadOpening() {
	return (
		<>
			<meta charset="utf-8" />
			<ContentSecurityPolicy />
			<meta name="viewport" content="width=device-width, initial-scale=1" />
		</>
	);
}

interface PartProps {
	readonly archive: Frame;
	/** Of the page, or its place. */
	readonly permalink: string;
}

function CommonHead({ archive, permalink }: PartProps) {
	return (
		<>
			<SiteMetadata archive={archive} permalink={permalink} />
			<script src={relativeHref(permalink, "assets/typefaces.js")} />
			<link
				rel="stylesheet"
				href={relativeHref(permalink, permalinks.stylesheet)}
			/>
			{["site", "offline"].map((name) => (
				<ClientScript name={name} permalink={permalink} />
			))}
		</>
	);
}

interface ClientScriptProps {
	readonly name: string;
	readonly permalink: string;
}

function ClientScript({ name, permalink }: ClientScriptProps) {
	return <script src={relativeHref(permalink, `assets/${name}.js`)} defer />;
}

function Notice({ archive }: { readonly archive: Frame }) {
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

interface MastheadProps extends PartProps {
	readonly category: string | undefined;
}

function Masthead({ archive, permalink, category }: MastheadProps) {
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
						<li>
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
