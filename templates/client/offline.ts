import { cacheName } from "./offline/names.ts";

/** Pages that were read stay readable without network, and a whole year can be kept. Over https, and on localhost to try it. */
if (
	"serviceWorker" in navigator &&
	(location.protocol === "https:" || location.hostname === "localhost")
) {
	const root = new URL(
		document.documentElement.dataset.root || "./",
		location.href,
	).href;
	navigator.serviceWorker
		.register(`${root}sw.js`, { scope: root, updateViaCache: "none" })
		.then(() => keepThisPage(root))
		.catch(() => undefined);
	for (const box of document.querySelectorAll<HTMLElement>("[data-offline]")) {
		offerYear(box, root);
	}
}

/** The first page was loaded before the worker stood by. */
async function keepThisPage(root: string): Promise<void> {
	if (navigator.serviceWorker.controller !== null) return;
	const cache = await caches.open(cacheName(root));
	const here = location.href.replace(/[?#].*$/u, "");
	const resources = performance
		.getEntriesByType("resource")
		.map(({ name }) => name)
		.filter((name) => name.startsWith(root) && !name.includes("?"));
	for (const url of [here, ...resources]) {
		const key = url.replace(/\/$/u, "/index.html");
		const response = await fetch(url).catch(() => undefined);
		if (response?.ok && !response.redirected) await cache.put(key, response);
	}
}

/** Shows the button, and what has been kept already. */
function offerYear(box: HTMLElement, root: string): void {
	const button = box.querySelector("button");
	const progress = box.querySelector("progress");
	const status = box.querySelector('[role="status"]');
	const { offline: list = "", done = "", failed = "" } = box.dataset;
	if (!button || !progress || !status) return;
	box.hidden = false;
	const address = new URL(list, location.href).href;
	void caches
		.open(cacheName(root))
		.then((cache) => cache.match(address))
		.then((kept) => {
			if (kept !== undefined) status.textContent = done;
		});
	button.addEventListener("click", async () => {
		button.disabled = true;
		progress.hidden = false;
		status.textContent = "";
		try {
			await keepYear(address, root, (kept, all) => {
				progress.max = all;
				progress.value = kept;
			});
			status.textContent = done;
		} catch {
			status.textContent = failed;
		}
		progress.hidden = true;
		button.disabled = false;
	});
}

/** So many at once: quicker than one by one, and kind to a small host. */
const atOnce = 4;

/** Fetches every file of a year anew. The list itself is kept last: where it is, everything is. */
async function keepYear(
	address: string,
	root: string,
	onProgress: (kept: number, all: number) => void,
): Promise<void> {
	const cache = await caches.open(cacheName(root));
	const list = await fetch(address, { cache: "no-cache" });
	if (!list.ok) throw new Error(String(list.status));
	const paths: readonly string[] = await list.clone().json();
	await navigator.storage?.persist?.();
	let kept = 0;
	const queue = paths.values();
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (const path of queue) {
				const url = new URL(path, root).href;
				const response = await fetch(url, { cache: "no-cache" });
				if (!response.ok) throw new Error(`${response.status} ${path}`);
				await cache.put(url, response);
				kept += 1;
				onProgress(kept, paths.length);
			}
		}),
	);
	await cache.put(address, list);
}
