import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** One window of a stock Firefox, driven by its own Marionette protocol; Playwright only drives its own builds. */
export interface Firefox {
	/** Opens an address, `file:` included, and waits for it to load. */
	goto(url: string): Promise<void>;
	/** Runs the body of a function in the page and gives what it returns as JSON; a promise is awaited. */
	run(body: string): Promise<unknown>;
	close(): Promise<void>;
}

const places: readonly string[] = [
	"/usr/bin/firefox-esr",
	"/usr/bin/firefox",
	"/Applications/Firefox.app/Contents/MacOS/firefox",
	"C:/Program Files/Mozilla Firefox/firefox.exe",
];

/** A second opinion where one is installed: undefined when this machine has no Firefox. */
export async function launchFirefox(): Promise<Firefox | undefined> {
	const path = [process.env.BANTIN_FIREFOX ?? "", ...places].find(
		(place) => place !== "" && existsSync(place),
	);
	if (path === undefined) return undefined;
	const profile = await mkdtemp(join(tmpdir(), "bantin-firefox-"));
	await writeFile(
		join(profile, "user.js"),
		// Port 0 lets Firefox choose a free one, which it writes to MarionetteActivePort.
		'user_pref("marionette.port", 0);\nuser_pref("app.update.enabled", false);\nuser_pref("datareporting.policy.dataSubmissionEnabled", false);\n',
	);
	const child = spawn(
		path,
		["--headless", "--marionette", "--no-remote", "--profile", profile],
		{ stdio: "ignore" },
	);
	const ended = new Promise<void>((resolve) =>
		child.once("exit", () => resolve()),
	);
	const client = await connectTo(await activePort(profile));
	await client.send("WebDriver:NewSession", {});
	return {
		async goto(url) {
			await client.send("WebDriver:Navigate", { url });
		},
		async run(body) {
			const result = await client.send("WebDriver:ExecuteScript", {
				script: body,
				args: [],
			});
			return isRecord(result) ? result.value : undefined;
		},
		async close() {
			client.end();
			child.kill();
			await ended;
			await rm(profile, { recursive: true, force: true });
		},
	};
}

async function activePort(profile: string): Promise<number> {
	for (let tries = 0; tries < 300; tries += 1) {
		const text = await readFile(
			join(profile, "MarionetteActivePort"),
			"utf8",
		).catch(() => "");
		if (text !== "") return Number(text);
		await sleep(100);
	}
	throw new Error("Firefox did not open its Marionette port in 30 seconds");
}

interface Client {
	send(command: string, parameters: object): Promise<unknown>;
	end(): void;
}

/** Messages are `length:json`; a command is `[0, id, name, parameters]`, its answer `[1, id, error, result]`. */
async function connectTo(port: number): Promise<Client> {
	const socket = connect(port, "127.0.0.1");
	const messages = readMessages(socket);
	await messages.next(); // the greeting
	let lastId = 0;
	return {
		async send(command, parameters) {
			lastId += 1;
			const message = JSON.stringify([0, lastId, command, parameters]);
			socket.write(`${Buffer.byteLength(message)}:${message}`);
			const { value } = await messages.next();
			if (!Array.isArray(value)) throw new Error("Firefox closed");
			const [, , error, result]: readonly unknown[] = value;
			if (isRecord(error)) throw new Error(String(error.message));
			return result;
		},
		end: () => socket.end(),
	};
}

async function* readMessages(socket: Socket): AsyncGenerator<unknown> {
	let buffer = Buffer.alloc(0);
	for await (const chunk of socket) {
		buffer = Buffer.concat([buffer, chunk]);
		for (;;) {
			const colon = buffer.indexOf(":");
			const length = Number(buffer.subarray(0, Math.max(colon, 0)));
			if (colon < 0 || buffer.length < colon + 1 + length) break;
			const message = buffer.subarray(colon + 1, colon + 1 + length);
			buffer = buffer.subarray(colon + 1 + length);
			yield JSON.parse(message.toString("utf8"));
		}
	}
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null;
}
