import { spawn } from "node:child_process";
import { open } from "node:fs/promises";

/** From here on one call for the whole file system is quicker than one a file [11,000 files: 4.3 s, else 7 s]. */
const many = 1_000;
/** As many as keep a disk busy; more only queue. */
const atOnce = 16;

/** Waits until the bytes of these files are on the disk, so that a power cut after publishing finds them there. */
export async function flush(files: readonly string[]): Promise<void> {
	const [first] = files;
	if (first === undefined) return;
	if (files.length >= many && (await syncFileSystem(first))) return;
	const queue = files.values();
	await Promise.all(
		Array.from({ length: atOnce }, async () => {
			for (const file of queue) await flushFile(file);
		}),
	);
}

async function flushFile(file: string): Promise<void> {
	const handle = await open(file, "r+");
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

/** Through coreutils, because Node has no syncfs. False where that cannot be. */
function syncFileSystem(file: string): Promise<boolean> {
	if (process.platform !== "linux") return Promise.resolve(false);
	return new Promise((resolve) => {
		const child = spawn("sync", ["-f", file], { stdio: "ignore" });
		child.once("error", () => resolve(false));
		child.once("close", (code) => resolve(code === 0));
	});
}
