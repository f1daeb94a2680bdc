import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WARCParser } from "warcio";
import { loadArchive } from "../../src/archive.ts";
import { verifySingleFile } from "../../src/fixity/single-file.ts";
import { run, write } from "../package/copies.ts";
import { testWith } from "../tools.ts";
import { filesBelow, hostedSite } from "./sites.ts";

const web = "https://bantin.example.org/";
const name = "van-hoe-2026-01-01";
let temporary = "";
let dist = "";

beforeAll(async () => {
	temporary = await mkdtemp(join(tmpdir(), "bantin-crawl-"));
	dist = join(temporary, "kho web");
	await pack("--format", "warc", "--out", dist);
	await pack("--format", "wacz", "--out", dist);
});

afterAll(() => rm(temporary, { recursive: true, force: true }));

function pack(...options: readonly string[]) {
	const script = ["--import", "tsx", "scripts/package.ts"];
	const day = ["--date", "2026-01-01", "--quiet"];
	return run(process.execPath, [...script, ...day, ...options]);
}

/** What a command that must fail ended with. */
async function failed(...options: readonly string[]) {
	return pack(...options).then(
		() => ({ code: 0, stderr: "" }),
		(error: { readonly code: number; readonly stderr: string }) => error,
	);
}

async function responsesOf(warc: string): Promise<ReadonlyMap<string, Buffer>> {
	const found = new Map<string, Buffer>();
	const bytes = await readFile(warc);
	for await (const record of new WARCParser([bytes])) {
		if (record.warcType !== "response") continue;
		const body = Buffer.from(await record.readFully(true));
		found.set(record.warcTargetURI ?? "", body);
	}
	return found;
}

function withoutNotes(text: string): string {
	return text.replace(/[¹²³]/gu, "").replace(/ (?=[;,.])/gu, "");
}

describe("the crawl of the sample archive", () => {
	test("holds what the published site holds, at its addresses", async () => {
		const responses = await responsesOf(join(dist, `${name}.warc.gz`));
		const files = await filesBelow(hostedSite);
		expect(responses.size).toBe(files.length + 1);
		for (const file of files) {
			const found = responses.get(
				web + file.split("/").map(encodeURIComponent).join("/"),
			);
			const expected = await readFile(join(hostedSite, file));
			expect(found?.equals(expected), file).toBe(true);
		}
		const home = await readFile(join(hostedSite, "index.html"));
		expect(responses.get(web)?.equals(home)).toBe(true);
	});

	testWith(
		"gzip",
		"unzip",
		"sha512sum",
	)(
		"is sound to gzip, unzip, sha512sum and to us, with the same crawl in both",
		async () => {
			const warc = join(dist, `${name}.warc.gz`);
			const wacz = join(dist, `${name}.wacz`);
			await run("gzip", ["-t", warc]);
			await run("unzip", ["-tq", wacz]);
			for (const file of [warc, wacz]) {
				await run("sha512sum", ["-c", "--quiet", `${file}.sha512`], {
					cwd: dist,
				});
				const verified = await run(process.execPath, [
					...["--import", "tsx", "scripts/verify.ts", file],
				]);
				expect(verified.stdout).toContain("Nguyên vẹn");
			}
			const inside = await run("unzip", ["-p", wacz, "archive/data.warc.gz"], {
				...{ encoding: "buffer", maxBuffer: 1e9 },
			});
			expect(inside.stdout.equals(await readFile(warc))).toBe(true);
			expect((await verifySingleFile(warc))?.findings).toEqual([]);
		},
	);

	test("is the same when it is made again elsewhere", async () => {
		const again = join(temporary, "lần hai");
		const script = ["--import", "tsx", "scripts/package.ts", "--quiet"];
		const options = [
			"--format",
			"wacz",
			"--out",
			again,
			"--date",
			"2026-01-01",
		];
		await run(
			"sh",
			[
				"-c",
				'umask 077; exec "$@"',
				"sh",
				process.execPath,
				...script,
				...options,
			],
			{ env: { ...process.env, TZ: "Pacific/Auckland", LC_ALL: "C" } },
		);
		const [one, other] = await Promise.all(
			[dist, again].map((folder) => readFile(join(folder, `${name}.wacz`))),
		);
		expect(one && other?.equals(one)).toBe(true);
	});

	test("brings every article home again through npm run import", async () => {
		const root = join(temporary, "về nhà");
		await mkdir(join(root, "content"), { recursive: true });
		await cp("content/site.yml", join(root, "content/site.yml"));
		const script = [
			"--import",
			import.meta.resolve("tsx"),
			join(process.cwd(), "scripts/import.ts"),
		];
		const wacz = join(dist, `${name}.wacz`);
		// Pages that are no articles make it end with 2.
		await run(process.execPath, [...script, wacz, "--write"], {
			cwd: root,
			maxBuffer: 1e8,
		}).catch((error: { readonly code: number }) => expect(error.code).toBe(2));
		const before = await articlesOf(".");
		const after = await articlesOf(root);
		expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
		expect(before.size).toBeGreaterThan(50);
		for (const [title, { text, ...facts }] of before) {
			const { text: again = "", ...found } = after.get(title) ?? {};
			expect(found, title).toEqual(facts);
			// The photo above an article becomes the first one in it, and the marks of footnotes become text.
			expect(withoutNotes(again), title).toContain(withoutNotes(text));
		}
	});

	test("of one year holds the pages of that year only and says so", async () => {
		const out = join(temporary, "một năm");
		const { stdout } = await pack(
			"--format",
			"warc",
			"--out",
			out,
			"--only",
			"year=2020",
		);
		expect(stdout).toContain("năm 2020");
		const responses = await responsesOf(
			join(out, "van-hoe-nam-2020-2026-01-01.warc.gz"),
		);
		const articles = [...responses.keys()].filter((url) =>
			/\/\d{4}\/\d\d\/[^/]+\.html$/.test(url),
		);
		expect(articles.length).toBeGreaterThan(1);
		expect(articles.filter((url) => !url.includes("/2020/"))).toEqual([]);
	});

	test("in parts of a stated size gives each part whole", async () => {
		const out = join(temporary, "chia");
		await pack("--format", "warc", "--out", out, "--split", "3M");
		const files = (await readdir(out))
			.filter((it) => it.endsWith(".gz"))
			.sort();
		expect(files.length).toBeGreaterThan(2);
		let count = 0;
		for (const [index, file] of files.entries()) {
			expect(file).toBe(
				`${name}-phan-${index + 1}-tren-${files.length}.warc.gz`,
			);
			count += (await responsesOf(join(out, file))).size;
		}
		const whole = await responsesOf(join(dist, `${name}.warc.gz`));
		expect(count).toBe(whole.size);
	});

	test.each([
		[
			["--format", "wacz", "--split", "1G"],
			"--split chỉ dùng được với --format zip, warc.",
		],
		[
			["--format", "epub", "--release"],
			"--release chỉ dùng được với --format zip.",
		],
		[["--format", "mhtml"], "Không hiểu “--format mhtml”"],
	])("refuses %s in words", async (options, words) => {
		const ended = await failed(...options);
		expect(ended.code).toBe(3);
		expect(ended.stderr).toContain(words);
	});

	test("cannot be made without base_url, and says so", async () => {
		const root = join(temporary, "không địa chỉ");
		const settings = await readFile("content/site.yml", "utf8");
		await write(
			root,
			"content/site.yml",
			settings.replace(/^base_url:.*\n/m, ""),
		);
		const out = join(root, "dist");
		const ended = await run(process.execPath, [
			...["--import", "tsx", "scripts/package.ts", "--content-root", root],
			...["--format", "warc", "--out", out],
		]).catch(
			(error: { readonly code: number; readonly stdout: string }) => error,
		);
		expect(ended).toMatchObject({ code: 3 });
		expect(ended.stdout).toContain("base_url");
		expect(await readdir(out)).toEqual([".bantin"]);
	});
});

/** What the pages of an archive tell about each article, by title. */
async function articlesOf(root: string) {
	const { value } = await loadArchive(root, {
		...{ today: "2026-01-01", includeDrafts: false },
		cacheDir: join(root, ".cache"),
	});
	const articles = value?.articles ?? [];
	return new Map(
		articles.map(({ title, date, category, authors, unit, body }) => [
			title,
			{
				...{ date, category: category.name, unit: unit?.name },
				authors: authors.map(({ name }) => name),
				text: body.text.replace(/\s+/gu, " "),
			},
		]),
	);
}
