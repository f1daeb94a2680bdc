import { permalinks } from "../src/addresses.ts";
import { stringsFor } from "../src/locales.ts";
import type { Archive } from "../src/types.ts";
import { Layout } from "./components/layout.tsx";
import { PageHeader } from "./components/page-header.tsx";
import { SearchPage } from "./components/search-page.tsx";

interface Props {
	readonly archive: Archive;
}

export const data = {
	permalink: permalinks.search,
	eleventyExcludeFromCollections: true,
};

export default function SearchPageView({ archive }: Props) {
	const strings = stringsFor(archive.config.languages[0]);
	return (
		<Layout
			archive={archive}
			permalink={permalinks.search}
			title={strings.search}
			type="website"
			scripts={["search"]}
		>
			<PageHeader title={strings.search} />
			<SearchPage archive={archive} permalink={permalinks.search} />
		</Layout>
	);
}
