import type { Child } from "./html.ts";

/** What a file of `templates/` exports, for Eleventy and for us. A method and not a property, as each asks for more than any object. */
export interface Template {
	/** Eleventy's: which pages there are, and where. */
	readonly data: object;
	default(props: object): Child;
}

/** Every template by name. Each is loaded when its first page has to be made. */
const templates: Readonly<Record<string, () => Promise<Template>>> = {
	about: () => import("../templates/about.11ty.tsx"),
	article: () => import("../templates/article.11ty.tsx"),
	calendar: () => import("../templates/calendar.11ty.tsx"),
	"calendar-year": () => import("../templates/calendar-year.11ty.tsx"),
	data: () => import("../templates/data.11ty.tsx"),
	home: () => import("../templates/home.11ty.tsx"),
	month: () => import("../templates/month.11ty.tsx"),
	"most-viewed": () => import("../templates/most-viewed.11ty.tsx"),
	"not-found": () => import("../templates/not-found.11ty.tsx"),
	"on-this-day": () => import("../templates/on-this-day.11ty.tsx"),
	photos: () => import("../templates/photos.11ty.tsx"),
	search: () => import("../templates/search.11ty.tsx"),
	statistics: () => import("../templates/statistics.11ty.tsx"),
	taxonomy: () => import("../templates/taxonomy.11ty.tsx"),
	term: () => import("../templates/term.11ty.tsx"),
	timeline: () => import("../templates/timeline.11ty.tsx"),
	tombstone: () => import("../templates/tombstone.11ty.tsx"),
	year: () => import("../templates/year.11ty.tsx"),
};

export const templateNames: readonly string[] = Object.keys(templates);

/** @param name such as `term`, of templates/term.11ty.tsx */
export function loadTemplate(name: string): Promise<Template> {
	const load = templates[name];
	if (load === undefined) throw new Error(`no template: ${name}`);
	return load();
}
