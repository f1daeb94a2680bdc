import { parseArgs } from "node:util";

/** What was given on the command line; nothing is checked yet. */
export interface NewOptions {
	readonly root: string;
	readonly help: boolean;
	readonly title: string | undefined;
	readonly date: string | undefined;
	readonly category: string | undefined;
	readonly authors: readonly string[];
	readonly unit: string | undefined;
	readonly summary: string | undefined;
	readonly views: string | undefined;
	readonly tags: readonly string[];
	readonly status: string | undefined;
	readonly slug: string | undefined;
}

/** The options, or the argument that is none of ours. */
export function parseOptions(args: readonly string[]): NewOptions | string {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: {
				author: { type: "string", multiple: true, default: [] },
				category: { type: "string" },
				"content-root": { type: "string", default: "." },
				date: { type: "string" },
				help: { type: "boolean", short: "h", default: false },
				slug: { type: "string" },
				status: { type: "string" },
				summary: { type: "string" },
				tag: { type: "string", multiple: true, default: [] },
				title: { type: "string" },
				unit: { type: "string" },
				views: { type: "string" },
			},
		});
		const { author: authors, tag: tags, "content-root": root } = values;
		const { title, date, category, unit, summary, views } = values;
		const { status, slug, help } = values;
		return {
			...{ root, help, title, date, category, authors, unit, summary },
			...{ views, tags, status, slug },
		};
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return /'([^']+)'/u.exec(message)?.[1] ?? message;
	}
}
