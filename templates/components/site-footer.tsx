import { permalinks, relativeHref } from "../../src/addresses.ts";
import type { Frame } from "../../src/frame.ts";
import { stringsFor } from "../../src/locales.ts";

interface SiteFooterProps {
	readonly archive: Frame;
	readonly permalink: string;
}

export function SiteFooter({ archive, permalink }: SiteFooterProps) {
	const { config } = archive;
	const strings = stringsFor(config.languages[0]);
	const columns = [
		{
			title: strings.browse,
			links: [
				[strings.timeline, permalinks.timeline],
				[strings.calendar, permalinks.calendar],
				[strings.mostViewed, permalinks.mostViewed],
				[strings.photos, permalinks.photos],
				[strings.statistics, permalinks.statistics],
			],
		},
		{
			title: strings.lookUp,
			links: [
				[strings.search, permalinks.search],
				[strings.categories, permalinks.categories],
				[strings.authors, permalinks.authors],
				[strings.units, permalinks.units],
				[strings.tags, permalinks.tags],
			],
		},
		{
			title: strings.information,
			links: [
				[strings.about, permalinks.about],
				[strings.data, permalinks.data],
				["RSS", permalinks.rss],
				["Atom", permalinks.atom],
			],
		},
	] as const;
	return (
		<footer class="site-footer">
			<nav class="footer-columns" aria-label={strings.browse}>
				{columns.map(({ title, links }) => (
					<div>
						<h2>{title}</h2>
						<ul>
							{links.map(([name, target]) => (
								<li>
									<a href={relativeHref(permalink, target)}>{name}</a>
								</li>
							))}
						</ul>
					</div>
				))}
			</nav>
			<div class="imprint-line">
				<p>
					<strong>{config.name}</strong>
					<br />
					{strings.issuer}: {config.issuer.name}
					{config.issuer.address !== undefined && `, ${config.issuer.address}`}
				</p>
				{config.rights !== undefined && <p>{config.rights}</p>}
				<p>{strings.madeWith}</p>
			</div>
		</footer>
	);
}
