import { type ChildProcess, spawn } from "node:child_process";
import type { PageAnswer } from "../../src/preview/pages.ts";

export type Question = { readonly id: number } & (
	| { readonly kind: "look"; readonly touched: readonly string[] | undefined }
	| { readonly kind: "page"; readonly path: string }
);

export interface Answer {
	readonly id: number;
	readonly value: { readonly problems: string } | { readonly page: PageAnswer };
}

/** The quick answers. Nothing instead of one while there is nobody to give it: then builds tell, later. */
export interface Previewer {
	/** Begins anew, with the program as it is now. */
	start(): Promise<void>;
	stop(): void;
	isRunning(): boolean;
	/** What is wrong after these files changed; empty when all is well. */
	look(touched: readonly string[]): Promise<string | undefined>;
	page(path: string): Promise<PageAnswer | undefined>;
}

export function startPreviewer(args: readonly string[]): Previewer {
	let child: ChildProcess | undefined;
	let isReady = false;
	let asked = 0;
	const waiting = new Map<
		number,
		(value: Answer["value"] | undefined) => void
	>();

	const stop = () => {
		if (child?.connected) child.disconnect();
		child = undefined;
		isReady = false;
		for (const give of waiting.values()) give(undefined);
		waiting.clear();
	};
	const ask = (
		question:
			| {
					readonly kind: "look";
					readonly touched: readonly string[] | undefined;
			  }
			| { readonly kind: "page"; readonly path: string },
	): Promise<Answer["value"] | undefined> =>
		new Promise((resolve) => {
			asked += 1;
			const id = asked;
			if (!child?.connected) return resolve(undefined);
			waiting.set(id, resolve);
			child.send({ ...question, id } satisfies Question);
		});
	return {
		stop,
		isRunning: () => child !== undefined,
		async start() {
			stop();
			const node = ["--expose-gc", "--import", "tsx"];
			const script = "scripts/serve/preview-drafts.ts";
			const started = spawn(process.execPath, [...node, script, ...args], {
				stdio: ["ignore", "inherit", "inherit", "ipc"],
			});
			child = started;
			await new Promise<void>((resolve) => {
				started.once("close", () => {
					if (child === started) stop();
					resolve();
				});
				started.once("error", () => resolve());
				started.on("message", (message: unknown) => {
					if (message === "ready") return resolve();
					if (!isAnswer(message)) return;
					waiting.get(message.id)?.(message.value);
					waiting.delete(message.id);
				});
			});
			if (child === started) {
				await ask({ kind: "look", touched: undefined });
				isReady = child === started;
			}
		},
		async look(touched) {
			if (!isReady) return undefined;
			const value = await ask({ kind: "look", touched });
			return value && "problems" in value ? value.problems : undefined;
		},
		async page(path) {
			if (!isReady) return undefined;
			const value = await ask({ kind: "page", path });
			return value && "page" in value ? value.page : undefined;
		},
	};
}

function isAnswer(value: unknown): value is Answer {
	return (
		typeof value === "object" &&
		value !== null &&
		"id" in value &&
		"value" in value
	);
}
