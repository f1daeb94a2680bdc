/**
 * `npm start`: builds with drafts into a folder of its own, serves it on this machine, and builds and reloads after every
 * change of content or code. Takes the options of the build, and `--port`.
 */
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { readOptions } from "./build/options.ts";
import type { Outcome } from "./build/run.ts";
import { wordings } from "./build/wording.ts";
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
	const build = () => buildDrafts([...args, "--out", site], words.crashed);
	const rebuild = oneAtATime(async () => {
		const { exitCode, report } = await build();
		server.show(exitCode === 0 ? "" : report);
	});
	// Watched from before the first build, so that no change falls between the two.
	watchFolders(watchedFolders(root), rebuild);
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

function watchedFolders(root: string): readonly string[] {
	const code = ["templates", "src", "scripts"].map((name) => resolve(name));
	return [join(root, "content"), ...code];
}

function buildDrafts(
	args: readonly string[],
	crashed: string,
): Promise<Outcome> {
	const script = ["--import", "tsx", "scripts/serve/build-drafts.ts"];
	return new Promise((resolve, reject) => {
		const child = spawn(process.execPath, [...script, ...args], {
			stdio: ["ignore", "inherit", "inherit", "ipc"],
		});
		let outcome: Outcome = { exitCode: 1, report: crashed };
		child.on("message", (message) => {
			if (isOutcome(message)) outcome = message;
		});
		child.once("error", reject);
		child.once("close", () => resolve(outcome));
	});
}

function isOutcome(value: unknown): value is Outcome {
	return (
		typeof value === "object" &&
		value !== null &&
		"exitCode" in value &&
		"report" in value
	);
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
