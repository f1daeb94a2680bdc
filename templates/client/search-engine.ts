import { type Engine, openEngine } from "../../src/search/engine/engine.ts";
import type { WorkerAnswer, WorkerRequest } from "./search/door.ts";

/** The search engine: a worker's whole script, or, where a page may have no worker, a script that hands the engine over. */
if ("document" in globalThis) window.banTinEngine?.(openEngine);
else serve();

function serve(): void {
	let engine: Engine | undefined;
	addEventListener("message", ({ data }: MessageEvent<WorkerRequest>) => {
		engine ??= openEngine((path) => load(data.root, path));
		void answer(engine, data).then((message) => postMessage(message));
	});
}

async function answer(
	engine: Engine,
	request: WorkerRequest,
): Promise<WorkerAnswer> {
	try {
		return { id: request.id, value: await run(engine, request) };
	} catch (error) {
		return { id: request.id, error: String(error) };
	}
}

function run(engine: Engine, request: WorkerRequest): Promise<unknown> {
	if (request.kind === "search") return engine.search(request.question);
	if (request.kind === "suggest") return engine.suggest(request.text);
	return engine.warm();
}

async function load(root: string, path: string): Promise<Uint8Array> {
	// Only the manifest keeps its name when the index changes.
	const cache = path.endsWith(".json") ? "no-cache" : "default";
	const response = await fetch(new URL(path, root), { cache });
	if (!response.ok) throw new Error(`${response.status} ${path}`);
	return new Uint8Array(await response.arrayBuffer());
}
