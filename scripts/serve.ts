/**
 * `npm start`: builds with drafts into a folder of its own, serves it on this machine, and builds and reloads after every
 * change of content or code. Takes the options of the build, and `--port`.
 */
import { join, resolve } from "node:path";
import { readOptions } from "./build/options.ts";
import { wordings } from "./build/wording.ts";
import { startBuilder } from "./serve/builder.ts";
import { DevServer } from "./serve/dev-server.ts";
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
	const builder = startBuilder([...args, "--out", site], words.crashed);
	let isNewCode = false;
	const rebuild = oneAtATime(async () => {
		const isNew = isNewCode;
		isNewCode = false;
		const { exitCode, report } = await builder.build(isNew);
		server.show(exitCode === 0 ? "" : report);
	});
	// Watched from before the first build, so that no change falls between the two.
	watchFolders([join(root, "content")], rebuild);
	watchFolders(codeFolders(), () => {
		isNewCode = true;
		void rebuild();
	});
	await rebuild();
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

/** Runs `work` now, or once more as soon as the run under way has ended. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
	let running: Promise<void> | undefined;
	let isWanted = false;
	return () => {
		isWanted = true;
		running ??= (async () => {
			while (isWanted) {
				isWanted = false;
				await work();
			}
			running = undefined;
		})();
		return running;
	};
}

process.exitCode = await serve();
