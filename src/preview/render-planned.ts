import { renderDocument } from "../html.ts";
import type { Listings } from "../listings.ts";
import type { PlannedPage } from "../page-plan.ts";
import { loadTemplate } from "../templates.ts";
import type { Archive } from "../types.ts";

/** A planned page as its template makes it: the bytes that a build publishes. */
export async function renderPlanned(
	{ template, props }: Pick<PlannedPage, "template" | "props">,
	archive: Archive,
	listings: () => Listings,
): Promise<string> {
	const { default: render } = await loadTemplate(template);
	return renderDocument(
		render({
			archive,
			// Making the lists takes longer than an article, which shows none of them.
			get listings() {
				return listings();
			},
			...props,
		}),
	);
}
