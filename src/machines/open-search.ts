import { absoluteUrl, permalinks } from "../addresses.ts";
import { stringsFor } from "../locales.ts";
import type { SiteConfig } from "../types.ts";
import { iconPaths } from "./icon-paths.ts";
import { xml, xmlDocument } from "./xml.ts";

/** OpenSearch 1.1: lets a browser search the archive from its address bar. */
export function openSearch(config: SiteConfig): string {
	const url = (permalink: string) => absoluteUrl(config, permalink);
	const strings = stringsFor(config.languages[0]);
	// The lengths are the format's own.
	const longName = cut(`${strings.search} – ${config.name}`, 48);
	return xmlDocument(xml`
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
	<ShortName>${cut(config.shortName, 16)}</ShortName>
	<LongName>${longName}</LongName>
	<Description>${cut(config.description, 1024)}</Description>
	<Url type="text/html" method="get" rel="results" template="${url(permalinks.search)}?q={searchTerms}"/>
	<Url type="application/opensearchdescription+xml" rel="self" template="${url(permalinks.openSearch)}"/>
	<Image width="48" height="48" type="image/x-icon">${url(iconPaths.favicon)}</Image>
	<Image width="192" height="192" type="image/png">${url(iconPaths.small)}</Image>
	<Language>${config.languages[0]}</Language>
	<InputEncoding>UTF-8</InputEncoding>
	<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>`);
}

/** At most so many characters as readers count them. */
function cut(text: string, length: number): string {
	const segments = new Intl.Segmenter("vi", { granularity: "grapheme" });
	const characters = Array.from(
		segments.segment(text),
		({ segment }) => segment,
	);
	return characters.slice(0, length).join("").trim();
}
