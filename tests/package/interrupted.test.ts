import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import sharp from "sharp";
import { beforeAll, describe, expect, test } from "vitest";
import { smallArticle, smallSiteYml } from "../small-archive.ts";
import { isInstalled } from "../tools.ts";
import { aFolder, run, write } from "./copies.ts";

const endings = {
	warc: ".warc.gz",
	wacz: ".wacz",
	epub: ".epub",
	zim: ".zim",
};
// The zip is stopped in tests/site/copy.test.ts.
const formats = ["warc", "wacz", "epub", "zim"] as const;

let root = "";

/** A small archive whose one photo hardly compresses: its copies are larger than the stick below. */
beforeAll(async () => {
	root = await aFolder();
	await write(root, "content/site.yml", smallSiteYml);
	const size = { width: 1200, height: 900 };
	const noise = Buffer.from(
		Array.from(
			{ length: size.width * size.height * 3 },
			(_, at) => (at * at * 31 + at * 7) >> 5,
		),
	);
	await write(
		root,
		"content/2019/cho.png",
		await sharp(noise, { raw: { ...size, channels: 3 } })
			.png()
			.toBuffer(),
	);
	const photo = "\n![Chợ](cho.png)\n";
	await write(root, "content/2019/cho.md", smallArticle("Chợ Mẫu") + photo);
});

function args(format: string, out: string): readonly string[] {
	const script = ["--import", "tsx", "scripts/package.ts", "--format", format];
	return [
		...script,
		"--content-root",
		root,
		"--out",
		out,
		"--date",
		"2026-01-01",
	];
}

interface Ended {
	readonly code: number;
	readonly stderr: string;
}

function ended(format: string, out: string): Promise<Ended> {
	return run(process.execPath, args(format, out)).then(
		({ stderr }) => ({ code: 0, stderr }),
		(error: Ended) => error,
	);
}

async function copiesIn(out: string): Promise<readonly string[]> {
	const names = await readdir(out).catch(() => []);
	return names.filter((name) => name !== ".bantin" && name !== "lost+found");
}

/** Waits until something stands at a path. */
async function appears(path: string, child: ChildProcess): Promise<void> {
	// A lock may be a link that leads nowhere.
	while (lstatSync(path, { throwIfNoEntry: false }) === undefined) {
		if (child.exitCode !== null) throw new Error("it ended before");
		await sleep(1);
	}
}

/** A stick of a few hundred kB. Undefined where this user may not mount one. */
async function smallStick(bytes: number): Promise<string | undefined> {
	const stick = await aFolder();
	try {
		execFileSync(
			"mount",
			["-t", "tmpfs", "-o", `size=${bytes}`, "tmpfs", stick],
			{
				stdio: "ignore",
			},
		);
		return stick;
	} catch {
		return undefined;
	}
}

describe.each(formats)("a run that makes %s", (format) => {
	const tool = "zimwriterfs";
	const isMissing = format === "zim" && !isInstalled(tool);
	const title = (text: string) =>
		isMissing ? `${text} (skipped: needs ${tool})` : text;

	test.skipIf(isMissing)(
		title(
			"and is killed leaves nothing under its name, and the next one is clean",
		),
		async () => {
			const out = await aFolder();
			const child = spawn(process.execPath, args(format, out), {
				stdio: "ignore",
			});
			await appears(join(out, ".bantin/packing"), child);
			child.kill("SIGKILL");
			await new Promise((resolve) => child.once("close", resolve));
			expect(await copiesIn(out)).toEqual([]);
			expect(await ended(format, out)).toMatchObject({ code: 0 });
			const names = await copiesIn(out);
			const [name = ""] = names;
			expect(name).toMatch(
				new RegExp(`^xa-mau.*-2026-01-01\\${endings[format]}$`),
			);
			expect(names).toEqual([name, `${name}.sha512`]);
			expect(await readdir(join(out, ".bantin"))).toEqual([]);
			const sum = await readFile(join(out, `${name}.sha512`), "utf8");
			const bytes = await readFile(join(out, name));
			const hash = createHash("sha512").update(bytes).digest("hex");
			expect(sum).toBe(`${hash}  ${name}\n`);
		},
	);

	test.skipIf(isMissing)(
		title("onto a full stick says so and leaves nothing under its name"),
		async ({ skip }) => {
			const stick = await smallStick(format === "epub" ? 8192 : 200_000);
			if (stick === undefined) return skip("needs the right to mount a tmpfs");
			try {
				const { code, stderr } = await ended(format, stick);
				expect(code).toBe(4);
				expect(stderr).toContain("Đĩa đã đầy");
				expect(await copiesIn(stick)).toEqual([]);
				expect(await readdir(join(stick, ".bantin"))).toEqual([]);
			} finally {
				execFileSync("umount", [stick]);
			}
		},
	);
});

test.for(["zip", "wacz", "epub"])(
	"a run that makes %s onto a stick that is pulled out fails, and puts nothing into the folder under it",
	async (format, { skip }) => {
		const stick = await smallStick(200_000_000);
		if (stick === undefined) return skip("needs the right to mount a tmpfs");
		const child = spawn(process.execPath, args(format, stick), {
			stdio: "ignore",
		});
		const code = new Promise((resolve) => child.once("close", resolve));
		try {
			await appears(join(stick, ".bantin/package.lock"), child);
		} finally {
			execFileSync("umount", ["--lazy", stick]);
		}
		expect(await code).toBe(4);
		expect(await copiesIn(stick)).toEqual([]);
	},
);

test("two runs to different places that would share a built site exclude each other, and say so", async () => {
	const out = await aFolder();
	const child = spawn(process.execPath, args("zip", out), { stdio: "ignore" });
	const closed = new Promise((resolve) => child.once("close", resolve));
	await appears(join(root, ".bantin/copy-in-use.lock"), child);
	// It waits here: on a busy machine it could be done before the other one has even started.
	child.kill("SIGSTOP");
	const other = await aFolder();
	const { code, stderr } = await ended("zip", other);
	child.kill("SIGCONT");
	expect(code).toBe(75);
	expect(stderr).toContain("Một lần đóng gói khác đang chạy");
	expect(await copiesIn(other)).toEqual([]);
	expect(await closed).toBe(0);
	expect(await copiesIn(out)).toHaveLength(2);
	// Given back: the next one runs.
	await rm(out, { recursive: true });
	await mkdir(out);
	expect(await ended("zip", out)).toMatchObject({ code: 0 });
});
