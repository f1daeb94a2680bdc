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

/**
 * The first article in the given order keeps an address that two claim; the redirects report the conflict. Nothing is
 * gathered before it is asked for.
 */
export function createOldAddresses(
	articles: readonly FormerlyAt[],
): OldAddresses {
	let gathered: Gathered | undefined;
	const known = () => {
		gathered ??= gather(articles);
		return gathered;
	};
	return {
		isOldHost: (address) =>
			URL.canParse(address) && known().hosts.has(hostKey(new URL(address))),
		find(address) {
			const { byPath, byAddress, hosts } = known();
			if (address.startsWith("/")) return byPath.get(pathKey(address));
			if (!URL.canParse(address)) return undefined;
			const url = new URL(address);
			if (!hosts.has(hostKey(url))) return undefined;
			return (
				byAddress.get(addressKey(url)) ??
				byPath.get(pathKey(url.pathname + url.search))
			);
		},
	};
}

interface Gathered {
	readonly hosts: ReadonlySet<string>;
	readonly byAddress: ReadonlyMap<string, string>;
	readonly byPath: ReadonlyMap<string, string>;
}

function gather(articles: readonly FormerlyAt[]): Gathered {
	const byAddress = new Map<string, string>();
	const byPath = new Map<string, string>();
	const hosts = new Set<string>();
	for (const { file, originalUrl, aliases } of articles) {
		if (originalUrl !== undefined && URL.canParse(originalUrl)) {
			const url = new URL(originalUrl);
			hosts.add(hostKey(url));
			remember(byAddress, addressKey(url), file);
		}
		for (const alias of aliases) remember(byPath, pathKey(alias), file);
	}
	return { hosts, byAddress, byPath };
}

function remember(
	map: Map<string, string>,
	address: string,
	file: string,
): void {
	if (!map.has(address)) map.set(address, file);
}

/** `www.`, the port and http or https make no difference: portals answered on all of them. */
function hostKey(url: URL): string {
	return url.hostname.replace(/^www\./u, "");
}

function addressKey(url: URL): string {
	return hostKey(url) + pathKey(url.pathname + url.search);
}
