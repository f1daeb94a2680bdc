import { renderDocument } from "../src/html.ts";
import type { Listings } from "../src/listings.ts";
import type { PlannedPage } from "../src/page-plan.ts";
import { loadTemplate } from "../src/templates.ts";
import type { Archive } from "../src/types.ts";

/** A planned page as its template makes it, without Eleventy. */
export async function renderPlanned(
	{ template, props }: PlannedPage,
	archive: Archive,
	listings: Listings,
): Promise<string> {
	const { default: render } = await loadTemplate(template);
	return renderDocument(render({ archive, listings, ...props }));
}
