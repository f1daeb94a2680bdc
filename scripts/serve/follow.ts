/** What a page of the dev server tells about itself: where it is, and which version it shows. */
export interface Shown {
	/** From the site's root; a folder ends in `index.html`. */
	readonly path: string;
	readonly version: string;
}

export const followAddress = "/.bantin/follow.js";

/** Put into every page: it asks for changes of just this page, and loads it again when told. @param version of the page */
export function followTag(version: string): string {
	return `<script type="module" src="${followAddress}?version=${version}"></script>`;
}

export const followScript = `const { search } = new URL(import.meta.url);
const address = new URL(location.pathname + search, location.href);
address.protocol = address.protocol.replace("http", "ws");
function follow() {
	const socket = new WebSocket(address);
	socket.addEventListener("message", ({ data }) => {
		if (JSON.parse(data).type === "bantin.reload") location.reload();
	});
	// The server was started again, or the computer slept.
	socket.addEventListener("close", () => setTimeout(follow, 1000));
}
follow();
`;

/** The page that a connection comes from. @param url as the browser asked for the connection */
export function shownBy(url: string): Shown | undefined {
	const version = new URL(url, "http://site").searchParams.get("version");
	const path = sitePath(url);
	return version === null || path === undefined ? undefined : { path, version };
}

/** The file of the site that an address means; nothing where it is not well-formed, or leads out of the site. */
export function sitePath(url: string): string | undefined {
	try {
		const path = decodeURIComponent(new URL(url, "http://site").pathname);
		// `URL` has already taken out every step up; what is still one was encoded.
		const isFit = !path.includes("\0") && !path.split(/[\\/]/).includes("..");
		if (!isFit) return undefined;
		return `${path}${path.endsWith("/") ? "index.html" : ""}`.slice(1);
	} catch {
		return undefined;
	}
}
