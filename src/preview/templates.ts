import { type Child, renderDocument } from "../html.ts";
import type { Listings } from "../listings.ts";
import type { PlannedPage } from "../page-plan.ts";
import type { Archive } from "../types.ts";

/** A method and not a property, as each template asks for more than any object. */
interface Template {
	default(props: object): Child;
}

const templates: Readonly<Record<string, () => Promise<Template>>> = {
	about: () => import("../../templates/about.11ty.tsx"),
	article: () => import("../../templates/article.11ty.tsx"),
	calendar: () => import("../../templates/calendar.11ty.tsx"),
	"calendar-year": () => import("../../templates/calendar-year.11ty.tsx"),
	data: () => import("../../templates/data.11ty.tsx"),
	home: () => import("../../templates/home.11ty.tsx"),
	month: () => import("../../templates/month.11ty.tsx"),
	"most-viewed": () => import("../../templates/most-viewed.11ty.tsx"),
	"not-found": () => import("../../templates/not-found.11ty.tsx"),
	"on-this-day": () => import("../../templates/on-this-day.11ty.tsx"),
	photos: () => import("../../templates/photos.11ty.tsx"),
	search: () => import("../../templates/search.11ty.tsx"),
	statistics: () => import("../../templates/statistics.11ty.tsx"),
	taxonomy: () => import("../../templates/taxonomy.11ty.tsx"),
	term: () => import("../../templates/term.11ty.tsx"),
	timeline: () => import("../../templates/timeline.11ty.tsx"),
	tombstone: () => import("../../templates/tombstone.11ty.tsx"),
	year: () => import("../../templates/year.11ty.tsx"),
};

/** A planned page as its template makes it: the bytes that a build publishes. */
export async function renderPlanned(
	{ template, props }: Pick<PlannedPage, "template" | "props">,
	archive: Archive,
	listings: () => Listings,
): Promise<string> {
	const load = templates[template];
	if (load === undefined) throw new Error(`no such template: ${template}`);
	const { default: render } = await load();
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
