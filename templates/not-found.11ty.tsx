import { permalinks, rootedPermalink } from "../src/addresses.ts";
import { stringsFor } from "../src/locales.ts";
import type { Archive } from "../src/types.ts";
import { Layout } from "./components/layout.tsx";
import { NotFound } from "./components/not-found.tsx";
import { PageHeader } from "./components/page-header.tsx";

interface Props {
	readonly archive: Archive;
}

export const data = {
	permalink: permalinks.notFound,
	eleventyExcludeFromCollections: true,
};

export default function NotFoundPage({ archive }: Props) {
	const strings = stringsFor(archive.config.languages[0]);
	const permalink = rootedPermalink(archive.config, permalinks.notFound);
	return (
		<Layout
			archive={archive}
			permalink={permalink}
			title={strings.notFound}
			type="website"
			scripts={["not-found"]}
			noindex
		>
			<PageHeader title={strings.notFound} kicker="404">
				<p class="page-intro">{strings.notFoundText}</p>
			</PageHeader>
			<NotFound archive={archive} permalink={permalink} />
		</Layout>
	);
}
