import type { Archive, OutputFile } from "../types.ts";
import { addressKey } from "./old-address.ts";
import { type OldAddresses, packAddress } from "./old-address-search.ts";

/** Where the data lies, from the site's root. */
export const oldAddressesPath = "assets/old-addresses.js";

/** What the page for lost addresses looks up, as a classic script because it must load over `file://` too. */
export function oldAddressesFile(archive: Archive): OutputFile {
	const data = oldAddressesOf(archive);
	return {
		path: oldAddressesPath,
		content: `bantinOldAddresses(${JSON.stringify(data)})\n`,
	};
}

export function oldAddressesOf(archive: Archive): OldAddresses {
	const pages = [...archive.articles, ...archive.tombstones];
	const numbers = new Map(
		pages.map(({ permalink, title }, number) => [permalink, { number, title }]),
	);
	return {
		pages: pages.map(({ permalink, title }) => [
			packAddress(permalink, title),
			title,
		]),
		addresses: archive.redirects.flatMap(({ from, to }) => {
			const page = numbers.get(to);
			return page === undefined
				? []
				: [[packAddress(addressKey(from), page.title), page.number] as const];
		}),
	};
}
