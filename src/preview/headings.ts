import { relativeHref } from "../addresses.ts";
import { createResolver, type LinkTargets } from "../links.ts";
import { headingIdsOf } from "../markdown.ts";
import type { Draft } from "../types.ts";
import { isStill, type Remembered } from "./memory.ts";

/** What links can lead to, with the headings of these versions of articles. */
export function withHeadings(
	targets: LinkTargets,
	versions: ReadonlyMap<string, Draft>,
): LinkTargets {
	return {
		...targets,
		headingIds(file) {
			const draft = versions.get(file);
			return draft ? headingIdsOf(draft.body) : targets.headingIds(file);
		},
	};
}

/** Whether links of other articles to headings of this one lead where they led. */
export function areLinksSame(
	articles: ReadonlyMap<string, Remembered>,
	before: Draft,
	after: Draft,
	targets: LinkTargets,
): boolean {
	const ids = (draft: Draft) => [...headingIdsOf(draft.body)].join("\n");
	if (ids(before) === ids(after)) return true;
	for (const [file, { body }] of articles) {
		if (file === after.file || !body) continue;
		if (!body.answers.some(([, asked]) => asked.indexOf("#") > 0)) continue;
		const { permalink, locale } = body;
		const context = {
			...{ file, permalink, locale, bodyLine: 1 },
			resolve: createResolver(file, targets),
			href: (path: string) => hrefOf(permalink, path),
		};
		if (!isStill(body, context)) return false;
	}
	return true;
}

function hrefOf(permalink: string, path: string): string {
	return path.startsWith(`${permalink}#`)
		? path.slice(permalink.length)
		: relativeHref(permalink, path);
}
