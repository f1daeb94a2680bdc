import { browserCandidates } from "../browser/find.ts";

/** Where the browser is that benches measure in. Throws when there is none. */
export function benchBrowser(): string {
	const path = browserCandidates(process.env, process.platform)[0];
	if (path === undefined)
		throw new Error("No browser: run `npm test`, which installs one.");
	return path;
}
