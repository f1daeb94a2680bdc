import type { Store } from "./store.ts";

/** A site served by this machine. Its files can be asked for by name; that it has no others cannot be seen. */
export function openSite(address: string): Store {
	const base = address.endsWith("/") ? address : `${address}/`;
	return {
		files: undefined,
		findings: [],
		async open(path) {
			const encoded = path.split("/").map(encodeURIComponent).join("/");
			// A redirect could lead away from this machine.
			const response = await fetch(new URL(encoded, base), {
				redirect: "error",
			});
			if (response.status === 404 || response.status === 410) {
				await response.body?.cancel();
				return undefined;
			}
			if (!response.ok) throw new Error(`HTTP ${response.status}`);
			return response.body ?? empty();
		},
		close: async () => {},
	};
}

async function* empty(): AsyncGenerator<Uint8Array> {}

/** Only what is answered by this machine itself is asked: checking sends no request into the world. */
export function isLocalAddress(address: string): boolean {
	const { protocol, hostname } = new URL(address);
	return (
		/^https?:$/u.test(protocol) &&
		(/^127(?:\.\d{1,3}){3}$/u.test(hostname) ||
			hostname === "[::1]" ||
			hostname === "localhost")
	);
}
