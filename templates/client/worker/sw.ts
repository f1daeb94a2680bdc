import { cacheName, imageSiblings } from "../offline/names.ts";

/**
 * Keeps what was read readable without network. The network always comes first: with it, no page is ever older than the
 * site. Built to `sw.js` at the site's root, because a worker only serves what lies below itself.
 */

/** The slice of a service worker's world that this file uses; TypeScript cannot have it beside that of pages. */
interface WorkerScope {
	readonly registration: { readonly scope: string };
	readonly clients: { claim(): Promise<void> };
	skipWaiting(): Promise<void>;
	addEventListener(
		type: "install" | "activate",
		listener: (event: WaitingEvent) => void,
	): void;
	addEventListener(
		type: "fetch",
		listener: (event: RequestEvent) => void,
	): void;
}
interface WaitingEvent {
	waitUntil(promise: Promise<unknown>): void;
}
interface RequestEvent extends WaitingEvent {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}
declare const self: WorkerScope;

const root = self.registration.scope;

self.addEventListener("install", (event) => {
	event.waitUntil(self.skipWaiting());
});
self.addEventListener("activate", (event) => {
	event.waitUntil(self.clients.claim());
});
self.addEventListener("fetch", (event) => {
	const { request } = event;
	if (isOurs(request)) event.respondWith(answer(event));
});

/** Copies to download are for the disk, not for the browser's cache; parts of a film cannot be cached. */
function isOurs({ method, url, headers }: Request): boolean {
	return (
		method === "GET" &&
		url.startsWith(root) &&
		!url.startsWith(`${root}tai-ve/`) &&
		!headers.has("range")
	);
}

async function answer(event: RequestEvent): Promise<Response> {
	const { request } = event;
	try {
		// The browser's own cache asks the host too, so that it cannot be stale either.
		const isPage = request.mode === "navigate";
		const response = await fetch(
			request,
			isPage ? { cache: "no-cache" } : undefined,
		);
		if (response.ok && response.type === "basic" && !response.redirected) {
			const copy = response.clone();
			event.waitUntil(keep(request.url, copy));
		}
		return response;
	} catch (error) {
		const kept = await find(request.url);
		if (kept !== undefined) return kept;
		if (request.mode === "navigate") return notKept();
		throw error;
	}
}

/** A full disk is no reason to fail: the page is on the screen already. */
async function keep(url: string, response: Response): Promise<void> {
	const cache = await caches.open(cacheName(root));
	await cache.put(withoutQuery(url), response).catch(() => undefined);
}

async function find(url: string): Promise<Response | undefined> {
	const cache = await caches.open(cacheName(root));
	const path = withoutQuery(url);
	for (const candidate of [path, ...imageSiblings(path)]) {
		const found = await cache.match(candidate);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Pages of an archive do not depend on a query; the search page reads it in the browser. */
function withoutQuery(url: string): string {
	return url.replace(/[?#].*$/u, "").replace(/\/$/u, "/index.html");
}

function notKept(): Response {
	const page = `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Chưa lưu trang này</title>
<h1>Chưa lưu trang này</h1>
<p>Máy đang không có mạng, và trang này chưa từng được mở hay lưu trên máy.</p>
<p lang="en">There is no network, and this page has not been kept on this device.</p>
<p><a href="${root}index.html">Trang chủ</a></p>
</html>`;
	return new Response(page, {
		status: 503,
		headers: { "Content-Type": "text/html; charset=utf-8" },
	});
}
