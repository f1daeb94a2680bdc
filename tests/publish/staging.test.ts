import {
	chmodSync,
	existsSync,
	lstatSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	unlinkSync,
	utimesSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { placingIn } from "../../src/build/placing.ts";
import { identify } from "../../src/publish/hash.ts";
import {
	discardStaging,
	isUntouched,
	manifestName,
	openStaging,
	openTarget,
	publish,
	publishStaged,
	stageFile,
	type Target,
	targetAt,
	WrongContentError,
} from "../../src/publish.ts";
import type { KnownContent, OutputFile } from "../../src/types.ts";

let root = "";
let target: Target;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "bantin dàn trang "));
	target = targetAt(join(root, "_site"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function build(outputs: readonly OutputFile[], site = target) {
	const opened = await openTarget(site, { project: root, sources: [] });
	if (opened.outcome !== "open") throw new Error(JSON.stringify(opened));
	try {
		return await publish(site, opened.lock, outputs, { durable: false });
	} finally {
		opened.lock.release();
	}
}

/** The same as the program does it: what looks as it was sealed is not named again. Gives how many files that are. */
async function buildKeeping(
	outputs: readonly OutputFile[],
	site: Target,
): Promise<number> {
	const opened = await openTarget(site, { project: root, sources: [] });
	if (opened.outcome !== "open") throw new Error(JSON.stringify(opened));
	try {
		const staging = await openStaging(site, opened.standing);
		const placing = placingIn(staging, { durable: false });
		for (const output of outputs) await placing.place(output);
		const { kept } = placing;
		const options = { durable: false, kept };
		await publishStaged(staging, opened.lock, placing.staged(), options);
		return kept.filter((stays) => stays === 1).length;
	} finally {
		opened.lock.release();
	}
}

/** Until files are old enough for how they look to be believed. */
const age = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Every file and folder with its mode, and every file's bytes. */
function treeAt(folder: string): Record<string, string> {
	const tree: Record<string, string> = {};
	for (const path of readdirSync(folder, { recursive: true })) {
		const file = join(folder, String(path));
		const found = lstatSync(file);
		const mode = (found.mode & 0o7777).toString(8);
		tree[String(path)] = found.isDirectory()
			? `folder ${mode}`
			: `${mode} ${readFileSync(file, "utf8")}`;
	}
	return tree;
}

/** Every file by its path, sorted. */
const filesAt = (folder: string) =>
	Object.entries(treeAt(folder))
		.filter(([, what]) => !what.startsWith("folder"))
		.map(([path]) => path)
		.sort();

const outputsOf = (site: ReadonlyMap<string, string>): readonly OutputFile[] =>
	[...site].map(([path, content]) => ({ path, content }));

/** Few names and few texts, so that they meet often: a file becomes a folder, a page returns to what it was. */
const aSite = fc
	.dictionary(
		fc.constantFrom("a", "a/b", "a/b/c", "d/e", "d/f", "d/g/h", "chợ.html"),
		fc.constantFrom("", "một", "hai", "ba!"),
		{ minKeys: 1 },
	)
	.map((pages) => new Map(Object.entries(pages)))
	.map((pages) => {
		const names = [...pages.keys()];
		const isFolder = (path: string) =>
			names.some((name) => name.startsWith(`${path}/`));
		return new Map([...pages].filter(([path]) => !isFolder(path)));
	});

/** What somebody, or a killed build, does between two builds. */
const aMishap = fc.constantFrom<readonly string[]>(
	[],
	["edit", "site"],
	["edit, keeping the time", "site"],
	["shut", "site"],
	["remove", "site"],
	["edit", "previous"],
	["remove", "previous"],
	["add", "previous"],
	["link", "previous"],
	["shut", "previous"],
	["unfinished"],
	["seal", "half"],
	["seal", "gone"],
);

function doTo(site: Target, [what, where]: readonly string[]): void {
	if (what === "unfinished") {
		mkdirSync(join(site.staging, "d/e"), { recursive: true });
		writeFileSync(join(site.staging, "a"), "nửa");
	}
	if (what === "seal") {
		const text = readFileSync(site.seal, "utf8");
		if (where === "gone") unlinkSync(site.seal);
		else writeFileSync(site.seal, text.slice(0, text.length / 2));
	}
	const folder = where === "site" ? site.site : site.previous;
	const names = readdirSync(folder, { recursive: true }).map(String);
	const file = names
		.filter((name) => name !== manifestName)
		.map((name) => join(folder, name))
		.find((path) => lstatSync(path).isFile());
	if (what === "add") writeFileSync(join(folder, "lạ"), "của ai");
	if (what === "link") symlinkSync("/etc", join(folder, "liên kết"));
	if (file === undefined) return;
	const { atime, mtime, size } = lstatSync(file);
	if (what?.startsWith("edit")) writeFileSync(file, "x".repeat(size));
	if (what === "edit, keeping the time") utimesSync(file, atime, mtime);
	if (what === "shut") chmodSync(dirname(file), 0o700);
	if (what === "remove") unlinkSync(file);
}

describe("a staging that starts from the site before", () => {
	test("gives the same tree as one from nothing, through any changes and mishaps", async () => {
		const step = fc.tuple(aSite, aMishap);
		const steps = fc.array(step, { minLength: 2, maxLength: 6 });
		let run = 0;
		await fc.assert(
			fc.asyncProperty(steps, async (sites) => {
				run += 1;
				const kept = targetAt(join(root, `${run}/_site`));
				for (const [index, [site, mishap]] of sites.entries()) {
					await build(outputsOf(site), kept);
					const fresh = targetAt(join(root, `${run}/${index}/_site`));
					await build(outputsOf(site), fresh);
					expect(treeAt(kept.site)).toEqual(treeAt(fresh.site));
					expect(isUntouched(kept)).toBe(true);
					if (index > 0) doTo(kept, mishap);
				}
			}),
			{ numRuns: 25 },
		);
	});

	test("and keeps what is as it was sealed gives the same tree too", async () => {
		const step = fc.tuple(aSite, aMishap);
		const steps = fc.array(step, { minLength: 2, maxLength: 5 });
		const lasting = ["0", "d/ecu", "d/g/z", "chỗ.html"].map(
			(path): OutputFile => ({ path, content: path }),
		);
		let run = 0;
		let stayed = 0;
		await fc.assert(
			fc.asyncProperty(steps, async (sites) => {
				run += 1;
				const kept = targetAt(join(root, `${run}/_site`));
				for (const text of ["một", "hai", "ba"]) {
					await build([...lasting, { path: "a", content: text }], kept);
					await age();
				}
				for (const [index, [site, mishap]] of sites.entries()) {
					const outputs = [...outputsOf(site), ...lasting];
					stayed += await buildKeeping(outputs, kept);
					const fresh = targetAt(join(root, `${run}/${index}/_site`));
					await build(outputs, fresh);
					expect(treeAt(kept.site)).toEqual(treeAt(fresh.site));
					expect(isUntouched(kept)).toBe(true);
					await age();
					doTo(kept, mishap);
				}
			}),
			{ numRuns: 10 },
		);
		expect(stayed).toBeGreaterThan(run);
	}, 30_000);

	test("makes an edit cost what it changed: nothing else is linked or written", async () => {
		const pages = Array.from({ length: 40 }, (_, index) => ({
			path: `2019/03/bài-${index}.html`,
			content: `bài ${index}`,
		}));
		const edited = (text: string) => [
			...pages.slice(1),
			{ path: "2019/03/bài-0.html", content: text },
		];
		await build(pages);
		await build(edited("hai"));
		const times = () =>
			pages
				.slice(1)
				.map(({ path }) => lstatSync(join(target.site, path)).ctimeMs);
		const before = times();
		expect((await build(edited("ba"))).written).toBe(2); // the page and the manifest
		expect(times()).toEqual(before);
	});
});

test("a list that somebody changed inside the site vouches for nothing", async () => {
	const pages = (a: string) => [
		{ path: "a.html", content: a },
		{ path: "b.html", content: "khác" },
	];
	await build(pages("một"));
	await age();
	await build(pages("một"));
	const list = join(target.site, manifestName);
	const [old, next] = ["một", "hai"].map((text) => identify(text).hash);
	const text = readFileSync(list, "utf8").replace(String(old), String(next));
	writeFileSync(list, text);
	await build(pages("hai"));
	expect(readFileSync(join(target.site, "a.html"), "utf8")).toBe("hai");
});

describe("a file that somebody changed inside the site", () => {
	test.each([
		["in place", false],
		["in place, and set its time back", true],
	])("%s is replaced, and never written through", async (_, keepsTime) => {
		const page = { path: "a.html", content: "<p>Chợ</p>" };
		for (const text of ["một", "hai"]) {
			await build([page, { path: "b.html", content: text }]);
		}
		const path = join(target.site, page.path);
		const { ino, atime, mtime } = lstatSync(path);
		writeFileSync(
			path,
			"<p>Cho!</p>".slice(0, Buffer.byteLength("<p>Chợ</p>")),
		);
		if (keepsTime) utimesSync(path, atime, mtime);
		expect(isUntouched(target)).toBe(false);
		await build([page, { path: "b.html", content: "hai" }]);
		expect(readFileSync(path, "utf8")).toBe(page.content);
		expect(lstatSync(path).ino).not.toBe(ino);
	});

	test("but left with the right bytes is kept", async () => {
		const page = { path: "a.html", content: "<p>Chợ</p>" };
		await build([page]);
		const path = join(target.site, page.path);
		const { ino } = lstatSync(path);
		utimesSync(path, 0, 0);
		expect((await build([page])).written).toBe(0);
		expect(lstatSync(path).ino).toBe(ino);
	});
});

describe("content that is known by its hash", () => {
	const known = (text: string, made = text) => {
		const calls: string[] = [];
		const content: KnownContent = {
			...identify(text),
			make: () => {
				calls.push(made);
				return made;
			},
		};
		return { calls, output: { path: "a.html", content } };
	};

	test("is made only when the standing site does not hold it", async () => {
		const first = known("một");
		await build([first.output]);
		expect(first.calls).toHaveLength(1);
		const again = known("một");
		expect((await build([again.output])).written).toBe(0);
		expect(again.calls).toHaveLength(0);
		writeFileSync(join(target.site, "a.html"), "hai");
		await build([again.output]);
		expect(again.calls).toHaveLength(1);
		expect(readFileSync(join(target.site, "a.html"), "utf8")).toBe("một");
	});

	test("but is made otherwise stops the build by an error of its own", async () => {
		await build([known("một").output]);
		const wrong = build([known("hai", "ba").output]);
		await expect(wrong).rejects.toBeInstanceOf(WrongContentError);
		expect(readFileSync(join(target.site, "a.html"), "utf8")).toBe("một");
	});

	test("of a copy is checked too, and the copy is not read when it stands", async () => {
		const copyOf = join(root, "nguồn.pdf");
		writeFileSync(copyOf, "%PDF");
		const output = (text: string) => ({
			path: "a.pdf",
			content: { copyOf, known: identify(text) },
		});
		await build([output("%PDF")]);
		unlinkSync(copyOf);
		expect((await build([output("%PDF")])).written).toBe(0);
		writeFileSync(copyOf, "khác");
		const wrong = build([output("%pdf")]);
		await expect(wrong).rejects.toBeInstanceOf(WrongContentError);
	});
});

const lock = { isOurs: () => Promise.resolve(true), release() {} };

describe("beside files that stay as they were sealed", () => {
	const pages = ["2019/03/chợ.html", "2019/03/làng.html", "index.html"];
	const outputs = pages.map((path) => ({ path, content: path }));

	/** A site that is old enough, and a staging of it in which all of its files stay. */
	async function stay() {
		for (let times = 0; times < 3; times += 1) {
			await build([...outputs, { path: "số", content: `${times}` }]);
			await age();
		}
		const staging = await openStaging(target);
		const placing = placingIn(staging, { durable: false });
		for (const output of outputs) await placing.place(output);
		expect(placing.staged()).toEqual([]);
		const end = () =>
			publishStaged(staging, lock, placing.staged(), {
				...{ durable: false, kept: placing.kept },
			});
		return { placing, end };
	}

	test.runIf(process.platform === "linux")(
		"a stray that differs from one of them only in case or form is removed",
		async () => {
			const { end } = await stay();
			for (const path of ["2019/03/Chợ.html", "2019/03/chợ.html"]) {
				writeFileSync(join(target.staging, path.normalize("NFD")), "lạ");
			}
			await end();
			expect(filesAt(target.site)).toEqual([...pages, manifestName].sort());
		},
	);

	test("one of them that vanished is missed", async () => {
		const { end } = await stay();
		unlinkSync(join(target.staging, "2019/03/làng.html"));
		await expect(end()).rejects.toThrow("not there: 2019/03/làng.html");
		expect(filesAt(target.site)).toContain("2019/03/làng.html");
	});

	test.each([
		["2019/03/CHỢ.html", "already taken by 2019/03/chợ.html"],
		["2019/03", "needs a folder where the file 2019/03 stands"],
		["index.html/a", "needs a folder where the file index.html stands"],
	])("%s cannot be published", async (path, fault) => {
		const { placing, end } = await stay();
		await placing.place({ path, content: "" });
		const before = treeAt(target.site);
		await expect(end()).rejects.toThrow(fault);
		expect(treeAt(target.site)).toEqual(before);
	});

	test("nothing new leaves the site as it stands, unless a stray came into it", async () => {
		const { end } = await stay();
		await end();
		const { ino } = lstatSync(target.site);
		await age();
		for (const stray of [undefined, "Index.html"]) {
			const again = await openStaging(target);
			const placing = placingIn(again, { durable: false });
			for (const output of outputs) await placing.place(output);
			if (stray) writeFileSync(join(target.site, stray), "");
			await publishStaged(again, lock, placing.staged(), {
				...{ durable: false, kept: placing.kept },
			});
			expect(lstatSync(target.site).ino === ino).toBe(stray === undefined);
			expect(filesAt(target.site)).toEqual([...pages, manifestName].sort());
		}
	});
});

describe("files staged one by one", () => {
	const stage = (texts: Readonly<Record<string, string>>) =>
		openStaging(target).then(async (staging) => ({
			// As a worker thread would be given it.
			staging: structuredClone(staging),
			staged: await Promise.all(
				Object.entries(texts).map(([path, content]) =>
					stageFile(structuredClone(staging), { path, content }),
				),
			),
		}));

	test("are published in any order, and what was not named is dropped", async () => {
		const { staging, staged } = await stage({ "a/b": "1", c: "2", d: "3" });
		const [, ...rest] = staged.toReversed();
		await publishStaged(staging, lock, rest, { durable: true });
		expect(Object.keys(treeAt(target.site)).sort()).toEqual(
			["a", "a/b", "c", manifestName].sort(),
		);
	});

	test("are not published when one of them vanished", async () => {
		const { staging, staged } = await stage({ a: "1", b: "2" });
		unlinkSync(join(target.staging, "b"));
		const end = publishStaged(staging, lock, staged, { durable: false });
		await expect(end).rejects.toThrow("staged, but not there: b");
		expect(readdirSync(join(root, ".bantin"))).toEqual([]);
	});

	test("cannot leave the site", async () => {
		const staging = await openStaging(target);
		const output = { path: "../ngoài.html", content: "" };
		await expect(stageFile(staging, output)).rejects.toThrow("inside");
	});

	test("and given up leave the old site and no new bytes", async () => {
		await build([{ path: "a", content: "1" }]);
		const { staging } = await stage({ a: "1", b: "2" });
		await discardStaging(staging);
		expect(isUntouched(target)).toBe(true);
		expect(readdirSync(target.previous)).toEqual(["a"]);
	});
});

describe("a first site that is to be ready for a second one", () => {
	const outputs: readonly OutputFile[] = [
		{ path: "index.html", content: "Chợ" },
		{ path: "2019/03/hoi.html", content: "Hội" },
	];

	async function buildFirst(more: readonly OutputFile[] = outputs) {
		const opened = await openTarget(target, { project: root, sources: [] });
		if (opened.outcome !== "open") throw new Error(JSON.stringify(opened));
		const { lock, standing } = opened;
		const staging = await openStaging(target, standing, { twin: true });
		try {
			const placing = placingIn(staging, { durable: false });
			for (const output of more) await placing.place(output);
			await age();
			const options = { durable: false, kept: placing.kept };
			return await publishStaged(staging, lock, placing.staged(), options);
		} finally {
			lock.release();
		}
	}

	const inode = (path: string) => lstatSync(path).ino;

	test("leaves a tree with the same files, which the next one takes as they are", async () => {
		await buildFirst();
		for (const { path } of outputs) {
			const [one, other] = [target.site, target.previous];
			expect(inode(join(one, path))).toBe(inode(join(other, path)));
		}
		// As they were sealed: their second names were there before.
		expect(await buildKeeping(outputs, target)).toBe(outputs.length);
		expect(isUntouched(target)).toBe(true);
	});

	test("leaves no tree when it fails", async () => {
		await expect(
			buildFirst([...outputs, { path: "INDEX.html", content: "Khác" }]),
		).rejects.toThrow("is already taken by");
		for (const tree of [target.site, target.previous, target.staging])
			expect(existsSync(tree)).toBe(false);
	});

	test("of which only the tree is left, after a kill, begins anew", async () => {
		mkdirSync(join(target.previous, "2019"), { recursive: true });
		writeFileSync(join(target.previous, "2019/lạ.html"), "lạ");
		await buildFirst();
		expect(readdirSync(target.previous)).toEqual(
			readdirSync(target.site).filter((name) => name !== manifestName),
		);
		expect(isUntouched(target)).toBe(true);
	});
});
