import { type Child, renderDocument } from "../src/html.ts";
import type { Listings } from "../src/listings.ts";
import type { PlannedPage } from "../src/page-plan.ts";
import type { Archive } from "../src/types.ts";

type Template = (data: object) => Child;

/** A planned page as its template makes it, without Eleventy. */
export async function renderPlanned(
	{ template, props }: PlannedPage,
	archive: Archive,
	listings: Listings,
): Promise<string> {
	const { default: render }: { default: Template } = await import(
		`../templates/${template}.11ty.tsx`
	);
	return renderDocument(render({ archive, listings, ...props }));
}
