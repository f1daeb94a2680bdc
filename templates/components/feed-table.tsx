import { permalinks, relativeHref } from "../../src/addresses.ts";
import { stringsFor } from "../../src/locales.ts";
import { categoryFeeds } from "../../src/machines/channels.ts";
import type { Archive } from "../../src/types.ts";

interface FeedTableProps {
	readonly archive: Archive;
	readonly permalink: string;
}

/** The feeds of the whole archive and of each category, in three formats. */
export function FeedTable({ archive, permalink }: FeedTableProps) {
	const strings = stringsFor(archive.config.languages[0]);
	const { rss, atom, jsonFeed } = permalinks;
	const rows = [
		{ name: strings.wholeArchive, feeds: { rss, atom, json: jsonFeed } },
		...archive.categories.map((category) => ({
			name: category.name,
			feeds: categoryFeeds(category.permalink),
		})),
	];
	return (
		<table class="plain-table">
			<caption class="visually-hidden">{strings.feeds}</caption>
			<thead>
				<tr>
					<th scope="col">{strings.category}</th>
					<th scope="col">RSS</th>
					<th scope="col">Atom</th>
					<th scope="col">JSON</th>
				</tr>
			</thead>
			<tbody>
				{rows.map(({ name, feeds }) => (
					<tr>
						<th scope="row">{name}</th>
						{(["rss", "atom", "json"] as const).map((format) => (
							<td>
								<a href={relativeHref(permalink, feeds[format])}>
									{formatNames[format]}
									<span class="visually-hidden">: {name}</span>
								</a>
							</td>
						))}
					</tr>
				))}
			</tbody>
		</table>
	);
}

const formatNames = { rss: "RSS", atom: "Atom", json: "JSON" } as const;
