import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import {
	createServer,
	type IncomingMessage,
	type ServerResponse,
} from "node:http";
import { extname, join } from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";

const mediaTypes: Readonly<Record<string, string>> = {
	".css": "text/css; charset=utf-8",
	".csv": "text/csv; charset=utf-8",
	".gif": "image/gif",
	".html": "text/html; charset=utf-8",
	".ico": "image/x-icon",
	".jpeg": "image/jpeg",
	".jpg": "image/jpeg",
	".js": "text/javascript; charset=utf-8",
	".json": "application/json; charset=utf-8",
	".pdf": "application/pdf",
	".png": "image/png",
	".svg": "image/svg+xml",
	".txt": "text/plain; charset=utf-8",
	".wasm": "application/wasm",
	".webmanifest": "application/manifest+json; charset=utf-8",
	".webp": "image/webp",
	".woff2": "font/woff2",
	".xml": "application/xml; charset=utf-8",
};

export interface FolderOptions {
	/**
	 * Compresses text and lets browsers keep files for ten minutes, as GitHub Pages does; else every file is sent whole
	 * and anew, so that tests see each request.
	 */
	readonly isHost?: boolean;
}

export interface FolderServer {
	/** Ends with `/`, sub-path included: `http://127.0.0.1:4312/ban-tin/`. */
	readonly url: string;
	close(): Promise<void>;
}

/**
 * Serves a folder on a free port of this machine as the plainest host does: a file under its exact name, `index.html`
 * for an address that ends in `/`, else the folder's own 404.html with status 404. Nothing is guessed, so a link that
 * only works on clever hosts is found.
 * @param prefix the sub-path that the site stands under, such as `/ban-tin/`; everything outside of it is not found
 */
export async function serveFolder(
	folder: string,
	prefix = "/",
	{ isHost = false }: FolderOptions = {},
): Promise<FolderServer> {
	const server = createServer(async (request, response) => {
		const path = localPath(request.url ?? "/", prefix);
		const send = (file: string, status: number) =>
			sendFile(response, folder, file, status, headersFor(file, request));
		if (path === undefined || !(await send(path, 200))) {
			if (!(await send("404.html", 404))) response.writeHead(404).end();
		}
	});
	const headersFor = (file: string, request: IncomingMessage) =>
		isHost ? hostHeaders(file, request) : { "Cache-Control": "no-store" };
	await new Promise<void>((resolve) => {
		server.listen(0, "127.0.0.1", resolve);
	});
	const address = server.address();
	if (address === null || typeof address === "string") {
		throw new Error("The server has no port");
	}
	return {
		url: `http://127.0.0.1:${address.port}${prefix}`,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function localPath(url: string, prefix: string): string | undefined {
	try {
		const path = decodeURIComponent(new URL(url, "http://site").pathname);
		if (!path.startsWith(prefix) || path.includes("\0")) return undefined;
		const local = path.slice(prefix.length);
		if (local.split("/").includes("..")) return undefined;
		return local === "" || local.endsWith("/") ? `${local}index.html` : local;
	} catch {
		return undefined; // not a well-formed address
	}
}

async function sendFile(
	response: ServerResponse,
	folder: string,
	path: string,
	status: number,
	headers: Readonly<Record<string, string>>,
): Promise<boolean> {
	const file = join(folder, path);
	const found = await stat(file).catch(() => undefined);
	if (!found?.isFile()) return false;
	const compresses = "Content-Encoding" in headers;
	response.writeHead(status, {
		"Content-Type": mediaTypes[extname(path)] ?? "application/octet-stream",
		...(!compresses && { "Content-Length": found.size }),
		...headers,
	});
	const stream = createReadStream(file);
	// A browser that goes away in the middle is no fault of the server.
	if (compresses) pipeline(stream, createGzip(), response, () => {});
	else stream.pipe(response);
	return true;
}

const compressed = /\.(?:css|csv|html|ico|js|json|svg|txt|webmanifest|xml)$/;

function hostHeaders(
	file: string,
	request: IncomingMessage,
): Readonly<Record<string, string>> {
	const accepts = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
	return {
		"Cache-Control": "max-age=600",
		Vary: "Accept-Encoding",
		...(accepts && compressed.test(file) && { "Content-Encoding": "gzip" }),
	};
}
