import type {
	Answer,
	Question,
	Suggestion,
} from "../../../src/search/engine/answer.ts";
import type { Engine, openEngine } from "../../../src/search/engine/engine.ts";
import type { Load } from "../../../src/search/engine/source.ts";

/** What the page asks of the engine, wherever it runs. */
export interface Door {
	warm(): Promise<void>;
	search(question: Question): Promise<Answer>;
	suggest(text: string): Promise<readonly Suggestion[]>;
}

/** Messages to the worker; it answers each with its `id`. */
export type WorkerRequest = { readonly id: number; readonly root: string } & (
	| { readonly kind: "warm" }
	| { readonly kind: "search"; readonly question: Question }
	| { readonly kind: "suggest"; readonly text: string }
);
export type WorkerAnswer = { readonly id: number } & (
	| { readonly value: unknown }
	| { readonly error: string }
);

declare global {
	interface Window {
		/** The engine's script calls this when it runs in a page. */
		banTinEngine?: (open: typeof openEngine) => void;
		/** Files of the index call this over `file://`: their path and their bytes in base64. */
		banTinFile?: (path: string, base64: string) => void;
	}
}

/** The site's root; `<html data-root>` says where it is from this page. */
export function siteRoot(): URL {
	const { root } = document.documentElement.dataset;
	return new URL(root || ".", document.baseURI);
}

let door: Door | undefined;

/** One engine for the whole page: in a worker where the browser allows one, else in the page. */
export function openDoor(): Door {
	door ??= fromFile() ? pageDoor(loadByScript) : workerDoor();
	return door;
}

function fromFile(): boolean {
	return location.protocol === "file:";
}

function workerDoor(): Door {
	let worker: Worker;
	try {
		worker = new Worker(engineUrl());
	} catch {
		return pageDoor(loadByFetch);
	}
	const root = siteRoot().href;
	const waiting = new Map<
		number,
		{ resolve(value: unknown): void; reject(error: Error): void }
	>();
	let last = 0;
	worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
		const caller = waiting.get(data.id);
		waiting.delete(data.id);
		if ("error" in data) caller?.reject(new Error(data.error));
		else caller?.resolve(data.value);
	});
	worker.addEventListener("error", () => {
		// Whoever waits must hear of it; the next try runs in the page, where there is no worker to fail.
		for (const { reject } of waiting.values()) {
			reject(new Error("The search worker failed"));
		}
		waiting.clear();
		worker.terminate();
		door = pageDoor(loadByFetch);
	});
	type Body =
		| { kind: "warm" }
		| { kind: "search"; question: Question }
		| { kind: "suggest"; text: string };
	// Each kind of request has its kind of value; the worker's dispatch is the other half of this promise.
	const ask = <T>(body: Body): Promise<T> =>
		new Promise<unknown>((resolve, reject) => {
			last += 1;
			waiting.set(last, { resolve, reject });
			worker.postMessage({ id: last, root, ...body } satisfies WorkerRequest);
		}) as Promise<T>;
	return {
		warm: () => ask({ kind: "warm" }),
		search: (question) => ask({ kind: "search", question }),
		suggest: (text) => ask({ kind: "suggest", text }),
	};
}

function pageDoor(load: Load): Door {
	let opening: Promise<Engine> | undefined;
	const engine = (): Promise<Engine> => {
		opening ??= new Promise<Engine>((resolve, reject) => {
			window.banTinEngine = (open) => resolve(open(load));
			addScript(engineUrl(), reject);
		});
		opening.catch(() => {
			opening = undefined;
		});
		return opening;
	};
	return {
		warm: async () => (await engine()).warm(),
		search: async (question) => (await engine()).search(question),
		suggest: async (text) => (await engine()).suggest(text),
	};
}

function engineUrl(): URL {
	return new URL("assets/search-engine.js", siteRoot());
}

async function loadByFetch(path: string): Promise<Uint8Array> {
	const response = await fetch(new URL(path, siteRoot()));
	if (!response.ok) throw new Error(`${response.status} ${path}`);
	return new Uint8Array(await response.arrayBuffer());
}

const expected = new Map<string, (bytes: Uint8Array) => void>();

/** Browsers let a page from disk load scripts and nothing else: every file of the index has a twin that is one. */
function loadByScript(path: string): Promise<Uint8Array> {
	window.banTinFile ??= (name, base64) => {
		expected.get(name)?.(
			Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
		);
		expected.delete(name);
	};
	return new Promise((resolve, reject) => {
		expected.set(path, resolve);
		addScript(new URL(`${path}.js`, siteRoot()), reject);
	});
}

function addScript(url: URL, fail: (error: Error) => void): void {
	const script = document.createElement("script");
	script.src = url.href;
	script.addEventListener("load", () => script.remove());
	script.addEventListener("error", () => {
		script.remove();
		fail(new Error(`Could not load ${url.href}`));
	});
	document.head.append(script);
}
