import { resolve } from "node:path";
import { parseArgs } from "node:util";

/** The parsed arguments, or the argument that is no option of ours. */
export function parseArguments(args: readonly string[]) {
	try {
		return parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				"content-root": { type: "string", default: "." },
				out: { type: "string", default: "_site" },
				date: { type: "string" },
				lang: { type: "string" },
				format: { type: "string", default: "text" },
				profile: { type: "string" },
				quiet: { type: "boolean", default: false },
				"no-search": { type: "boolean", default: false },
				indexer: { type: "string", default: "own" },
				renderer: { type: "string", default: "own" },
				offline: { type: "boolean", default: false },
				"allow-removals": { type: "boolean", default: false },
				"record-addresses": { type: "boolean", default: false },
				help: { type: "boolean", short: "h", default: false },
			},
		});
	} catch (error) {
		const message = error instanceof Error ? error.message : String(error);
		return /'(-[^' ]+)/.exec(message)?.[1] ?? message;
	}
}

/** The folder with `content/` and the one for the site, absolute. */
export function placesOf(values: {
	readonly "content-root": string;
	readonly out: string;
}): { readonly root: string; readonly out: string } {
	const root = resolve(values["content-root"]);
	return { root, out: resolve(root, values.out) };
}
