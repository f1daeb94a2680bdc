import { statSync } from "node:fs";
import { join } from "node:path";
import EleventyDevServer, { type FileMatch } from "@11ty/eleventy-dev-server";
import { problemPage, problemPanel, problemStyle } from "./problem-panel.ts";

const styleAddress = "/.bantin/problems.css";

/**
 * Eleventy's dev server, for this machine only and as literal as a plain host: an address is a file, or a folder's
 * `index.html`, or not found. While the content has problems, every page carries them above the last good version.
 */
export class DevServer extends EleventyDevServer {
	#problems = "";

	constructor(folder: string) {
		super("bantin", folder, {
			// Pages are small and reload at once; patching them would leave their scripts behind.
			domDiff: false,
			portReassignmentRetryCount: 20,
			messageOnStart: () => false,
			logger: { info() {}, log() {}, error() {} },
			headers: { "Cache-Control": "no-store" },
			middleware: [
				(request, response, next) => {
					const isPage = /(?:\/|\.html)$/.test(
						(request.url ?? "").split("?", 1)[0] ?? "",
					);
					if (request.url === styleAddress) {
						response.setHeader("Content-Type", "text/css; charset=utf-8");
						response.end(problemStyle);
					} else if (isPage && !isFile(join(folder, "index.html"))) {
						// Nothing was ever built: the problems are all there is to see.
						response.setHeader("Content-Type", "text/html; charset=utf-8");
						response.end(problemPage);
					} else next();
				},
			],
		});
	}

	/** Starts on this port or the next free one and gives the address. */
	async start(port: number): Promise<string> {
		this.serve(port);
		await this.ready();
		const address = this.server.address();
		if (address === null || typeof address === "string") {
			throw new Error("The server has no port");
		}
		return `http://127.0.0.1:${address.port}/`;
	}

	/** Reloads every open page. @param problems shown above them; empty when all is well */
	show(problems: string): void {
		this.#problems = problems;
		this.reload({});
	}

	override _serverListen(port: number): void {
		this.server.listen({ port, host: "127.0.0.1" });
	}

	override mapUrlToFilePath(url: string): FileMatch {
		try {
			const path = decodeURIComponent(new URL(url, "http://site").pathname);
			const file = join(this.dir, path, path.endsWith("/") ? "index.html" : "");
			// `URL` has already taken out every step up; what is still one was encoded.
			if (!path.split(/[\\/]/).includes("..") && isFile(file)) {
				return { statusCode: 200, filepath: file };
			}
		} catch {
			// not a well-formed address
		}
		return { statusCode: 404 };
	}

	override augmentContentWithNotifier(
		content: string,
		inlineContents?: boolean,
		options?: object,
	): string {
		const page =
			this.#problems === ""
				? content
				: content
						.replace(
							"</head>",
							`<link rel="stylesheet" href="${styleAddress}"></head>`,
						)
						.replace(
							/<body[^>]*>/,
							(body) => `${body}${problemPanel(this.#problems)}`,
						);
		return super.augmentContentWithNotifier(page, inlineContents, options);
	}
}

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
