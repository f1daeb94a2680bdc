import { pathKey } from "./addresses.ts";

/** Where texts were published before: full addresses, and paths that hold on any of the old hosts. */
export interface OldAddresses {
	/** The file of the article that an absolute address or a path led to. */
	readonly find: (address: string) => string | undefined;
	/** True for an address on a host that articles came from. */
	readonly isOldHost: (address: string) => boolean;
}

export interface FormerlyAt {
	readonly file: string;
	readonly originalUrl?: string;
	readonly aliases: readonly string[];
}

/** The first article in the given order keeps an address that two claim; the redirects report the conflict. */
export function createOldAddresses(
	articles: readonly FormerlyAt[],
): OldAddresses {
	const byAddress = new Map<string, string>();
	const byPath = new Map<string, string>();
	const hosts = new Set<string>();
	const remember = (map: Map<string, string>, key: string, file: string) => {
		if (!map.has(key)) map.set(key, file);
	};
	for (const { file, originalUrl, aliases } of articles) {
		if (originalUrl !== undefined && URL.canParse(originalUrl)) {
			hosts.add(hostKey(new URL(originalUrl)));
			remember(byAddress, addressKey(new URL(originalUrl)), file);
		}
		for (const alias of aliases) remember(byPath, pathKey(alias), file);
	}
	const isOldHost = (address: string) =>
		URL.canParse(address) && hosts.has(hostKey(new URL(address)));
	return {
		isOldHost,
		find(address) {
			if (address.startsWith("/")) return byPath.get(pathKey(address));
			if (!isOldHost(address)) return undefined;
			const url = new URL(address);
			return (
				byAddress.get(addressKey(url)) ??
				byPath.get(pathKey(url.pathname + url.search))
			);
		},
	};
}

/** `www.`, the port and http or https make no difference: portals answered on all of them. */
function hostKey(url: URL): string {
	return url.hostname.replace(/^www\./u, "");
}

function addressKey(url: URL): string {
	return hostKey(url) + pathKey(url.pathname + url.search);
}
