/**
 * `npm start`: builds with drafts into a folder of its own and serves it on this machine. After every change of content
 * open pages show it at once; what is not a page, and search, follows with the build. Takes the options of the build, and
 * `--port`.
 */
import { join, resolve } from "node:path";
import { readOptions } from "./build/options.ts";
import { wordings } from "./build/wording.ts";
import { buildDrafts } from "./serve/builder.ts";
import { DevServer } from "./serve/dev-server.ts";
import { followContent } from "./serve/follow-content.ts";
import { startPreviewer } from "./serve/previewer.ts";
import { watchFolders } from "./serve/watch.ts";

const wording = {
	vi: {
		serving: (url: string) =>
			`\nXem tại ${url} (kể cả bản nháp). Sửa bài hay mã là trang tự mới. Dừng: Ctrl+C\n`,
		crashed: "Lần dựng này dừng giữa chừng; xem cửa sổ lệnh.",
		port: (text: string) => `--port phải là một số từ 1 đến 65535: ${text}`,
	},
	en: {
		serving: (url: string) =>
			`\nServing ${url} (drafts included). Pages follow every change of content or code. Stop with Ctrl+C\n`,
		crashed: "This build stopped midway; see the terminal.",
		port: (text: string) => `--port must be a number from 1 to 65535: ${text}`,
	},
};

async function serve(): Promise<number | undefined> {
	const { port, args } = takePort(process.argv.slice(2));
	const parsed = readOptions(args, process.env, Date.now());
	if (parsed.outcome === "help") {
		console.log(wordings[parsed.locale].help);
		return 0;
	}
	if (parsed.outcome === "mistake") {
		console.error(wordings[parsed.locale].mistake(parsed.option));
		return 3;
	}
	const { root, locale } = parsed.options;
	const words = wording[locale];
	if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
		console.error(words.port(port));
		return 3;
	}
	const site = join(root, ".bantin/dev-site");
	const server = new DevServer(site);
	const drafts = [...args, "--out", site];
	const follow = followContent(root, server, {
		build: (isBehind) => buildDrafts(drafts, words.crashed, isBehind),
		previewer: startPreviewer(drafts),
	});
	// Watched from before the first build, so that no change falls between the two.
	watchFolders([join(root, "content")], follow.content);
	watchFolders(codeFolders(), follow.code);
	await follow.code();
	console.log(words.serving(await server.start(Number(port))));
	return undefined;
}

function takePort(argv: readonly string[]): {
	readonly port: string;
	readonly args: readonly string[];
} {
	const at = argv.findIndex((arg) => /^--port(?:=|$)/.test(arg));
	if (at < 0) return { port: "8080", args: argv };
	const isOne = argv[at] !== "--port";
	return {
		port: isOne
			? (argv[at] ?? "").slice("--port=".length)
			: (argv[at + 1] ?? ""),
		args: [...argv.slice(0, at), ...argv.slice(at + (isOne ? 1 : 2))],
	};
}

function codeFolders(): readonly string[] {
	return ["templates", "src", "scripts"].map((name) => resolve(name));
}

process.exitCode = await serve();
