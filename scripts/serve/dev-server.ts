import { statSync } from "node:fs";
import { join } from "node:path";
import EleventyDevServer, {
	type Client,
	type FileMatch,
	type Middleware,
} from "@11ty/eleventy-dev-server";
import { permalinks } from "../../src/addresses.ts";
import {
	followAddress,
	followScript,
	followTag,
	type Shown,
	shownBy,
	sitePath,
} from "./follow.ts";
import { problemPanel, problemStyle } from "./problem-panel.ts";
import { type EarlyPages, SitePages, versionOf } from "./site-pages.ts";

const styleAddress = "/.bantin/problems.css";

/** What was made besides pages: a page shows it, though its own bytes are the same. */
export interface NewFiles {
	/** Photos, downloads, styles or scripts. */
	readonly hasFiles: boolean;
	readonly hasSearch: boolean;
}

/**
 * Eleventy's dev server, for this machine only and as literal as a plain host: an address is a file, or a folder's
 * `index.html`, or not found. While the content has problems, every page carries them above the last good version.
 */
export class DevServer extends EleventyDevServer {
	#problems = "";
	readonly #pages: SitePages;
	readonly #shown = new WeakMap<Client, Shown>();

	constructor(folder: string) {
		super("bantin", folder, {
			// Pages are small and reload at once; patching them would leave their scripts behind.
			domDiff: false,
			portReassignmentRetryCount: 20,
			messageOnStart: () => false,
			logger: { info() {}, log() {}, error() {} },
			headers: { "Cache-Control": "no-store" },
			middleware: [
				(request, response, next) => this.#answer(request, response, next),
			],
		});
		this.#pages = new SitePages(folder);
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

	/** Shows pages before they are on disk. @param problems shown above all pages; empty when all is well */
	async showEarly(pages: EarlyPages, problems: string): Promise<void> {
		// With problems the last good version stays, wherever it is.
		if (problems === "") this.#pages.early = pages;
		this.#problems = problems;
		await this.#follow();
	}

	/** Has every page that is asked for from now on come from the disk. */
	showDisk(): void {
		this.#pages.early = undefined;
	}

	/** Shows what was built. @param made besides pages */
	async showBuilt(made: NewFiles): Promise<void> {
		this.showDisk();
		this.#problems = "";
		await this.#follow(made);
	}

	/** Shows why there is no new version. */
	async showProblems(problems: string): Promise<void> {
		this.#problems = problems;
		await this.#follow();
	}

	/** Reloads the open pages that are no longer as they are shown. */
	async #follow(made?: NewFiles): Promise<void> {
		for (const client of this.updateServer?.clients ?? []) {
			const shown = this.#shown.get(client);
			if (shown === undefined) continue;
			const isOld =
				made?.hasFiles ||
				(made?.hasSearch && shown.path === permalinks.search) ||
				!(await this.#isCurrent(shown));
			if (isOld) client.send(reload);
		}
	}

	async #isCurrent({ path, version }: Shown): Promise<boolean> {
		const { html } = await this.#pages.page(path);
		return versionOf(html, this.#problems) === version;
	}

	readonly #answer: Middleware = async (request, response, next) => {
		const url = request.url ?? "";
		const [address = ""] = url.split("?", 1);
		const path = sitePath(url);
		const send = (type: string, text: string) => {
			response.setHeader("Cache-Control", "no-store");
			response.setHeader("Content-Type", `${type}; charset=utf-8`);
			response.end(text);
		};
		if (address === styleAddress) send("text/css", problemStyle);
		else if (address === followAddress) send("text/javascript", followScript);
		else if (path?.endsWith(".html")) {
			const { html, status } = await this.#pages.page(path);
			response.statusCode = status;
			response.isCustomErrorPage = true;
			send("text/html", html);
		} else next();
	};

	override setupReloadNotifier(): void {
		super.setupReloadNotifier();
		this.updateServer?.on("connection", async (client, { url = "" }) => {
			const shown = shownBy(url);
			if (shown === undefined) return;
			this.#shown.set(client, shown);
			// It may have changed since the page was asked for.
			if (!(await this.#isCurrent(shown))) client.send(reload);
		});
	}

	override _serverListen(port: number): void {
		this.server.listen({ port, host: "127.0.0.1" });
	}

	override mapUrlToFilePath(url: string): FileMatch {
		const path = sitePath(url);
		const filepath = join(this.dir, path ?? "");
		return path !== undefined && isFile(filepath)
			? { statusCode: 200, filepath }
			: { statusCode: 404 };
	}

	override augmentContentWithNotifier(content: string): string {
		const tag = followTag(versionOf(content, this.#problems));
		const page = content.replace("</head>", `${tag}</head>`);
		if (this.#problems === "") return page;
		const link = `<link rel="stylesheet" href="${styleAddress}">`;
		return page
			.replace("</head>", `${link}</head>`)
			.replace(
				/<body[^>]*>/,
				(body) => `${body}${problemPanel(this.#problems)}`,
			);
	}
}

const reload = JSON.stringify({ type: "bantin.reload" });

function isFile(path: string): boolean {
	return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
