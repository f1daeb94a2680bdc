import { createHash } from "node:crypto";
import {
	appendFile,
	copyFile,
	cp,
	mkdir,
	readFile,
	rename,
	rm,
	utimes,
	writeFile,
} from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import {
	aFolder,
	pack,
	run,
	somePayload,
	type TestCopy,
	unzip,
	write,
} from "../package/copies.ts";
import { testWith } from "../tools.ts";
import { edit, errorsIn, filesOf, reseal, verdictOn } from "./damage.ts";

const market = "data/site/2019/03/cho.html";
const manifest = "manifest-sha512.txt";
const seal = "tagmanifest-sha512.txt";
let copy: TestCopy;
let bag = "";

beforeEach(async () => {
	copy = await pack();
	bag = await unzip(copy);
});

const hashOf = (text: string, algorithm = "sha512") =>
	createHash(algorithm).update(text).digest("hex");

/** Kinds and paths of what is wrong. */
async function faults(...paths: string[]): Promise<readonly string[]> {
	const found = await errorsIn(...paths);
	return found.map(({ kind, path }) => `${kind} ${path}`);
}

describe("a damaged folder is refused, and the file is named", () => {
	test.each([
		["bagit.txt", "changed bagit.txt"],
		["bag-info.txt", "changed bag-info.txt"],
		["sizes.txt", "changed sizes.txt"],
		["DOC-TRUOC.txt", "changed DOC-TRUOC.txt"],
		["index.html", "changed index.html"],
		[manifest, `changed ${manifest}`],
	])("a space at the end of %s", async (file, expected) => {
		await appendFile(join(bag, file), " ");
		expect(await faults(bag)).toContain(expected);
	});

	test("something at the end of a page", async () => {
		await appendFile(join(bag, market), "<script>");
		expect(await faults(bag)).toEqual([`changed ${market}`]);
	});

	test("a file that was moved to another folder is one finding", async () => {
		await mkdir(join(bag, "data/site/2020"));
		await rename(join(bag, market), join(bag, "data/site/2020/cho.html"));
		expect(await errorsIn(bag)).toEqual([
			{ kind: "renamed", path: market, found: "data/site/2020/cho.html" },
		]);
	});

	test("two files that changed places", async () => {
		const [one, other] = [market, "data/site/index.html"];
		const away = join(bag, "x");
		await rename(join(bag, one), away);
		await rename(join(bag, other), join(bag, one));
		await rename(away, join(bag, other));
		expect(await faults(bag)).toHaveLength(2);
	});

	test("a folder in the place of a file", async () => {
		await rm(join(bag, market));
		await mkdir(join(bag, market));
		expect(await faults(bag)).toEqual([`missing ${market}`]);
	});

	test("a whole folder that is gone names every file of it", async () => {
		await rm(join(bag, "data/site"), { recursive: true });
		expect(await faults(bag)).toHaveLength(3);
	});

	test("the manifest is gone", async () => {
		await rm(join(bag, manifest));
		expect(await faults(bag)).toContain(`no-manifest ${manifest}`);
	});

	test("both manifests are gone", async () => {
		await rm(join(bag, manifest));
		await rm(join(bag, seal));
		expect(await faults(bag)).toContain(`no-manifest ${manifest}`);
	});

	test("the manifest is empty", async () => {
		await writeFile(join(bag, manifest), "");
		expect(await faults(bag)).toContain(`empty ${manifest}`);
	});

	test("a line was taken out of the manifest together with its file's seal", async () => {
		await edit(join(bag, manifest), (text) =>
			text.replace(new RegExp(`^.*${market}\n`, "m"), ""),
		);
		await reseal(bag, manifest);
		expect(await faults(bag)).toContain(`added ${market}`);
	});

	test.each([
		["~root/.bashrc"],
		["data/site/../../x"],
		["../data/site/index.html"],
		["//server/share/x"],
		["%HOME%/x"],
		["data/./site/index.html"],
		["data//site/index.html"],
		["bagit.txt"],
		["DATA/site/index.html"],
	])("a manifest with %s", async (path) => {
		await edit(
			join(bag, manifest),
			(text) => `${text}${hashOf("")}  ${path}\n`,
		);
		await reseal(bag, manifest);
		expect(await faults(bag)).toEqual([`unsafe-path ${path}`]);
	});

	test("a second manifest that disagrees", async () => {
		const [line] = (await readFile(join(bag, manifest), "utf8")).split("\n");
		const path = line?.split("  ")[1] ?? "";
		const text = `${hashOf("khác", "sha256")}  ${path}\n`;
		await writeFile(join(bag, "manifest-sha256.txt"), text);
		const found = await faults(bag);
		expect(found).toContain(`changed ${path}`);
		expect(found).toContain("added manifest-sha256.txt");
	});

	test("a fetch.txt, which we never write", async () => {
		await write(bag, "fetch.txt", `http://example.org/x 10 ${market}\n`);
		expect(await faults(bag)).toContain("added fetch.txt");
	});

	test("a fetch.txt that leads out of the copy", async () => {
		await write(bag, "fetch.txt", "http://example.org/x - ../../x\n");
		expect(await faults(bag)).toContain("unsafe-path ../../x");
	});

	test("a version of BagIt that is none", async () => {
		await writeFile(join(bag, "bagit.txt"), "BagIt-Version: một\n");
		expect(await faults(bag)).toContain("bad-bagit bagit.txt");
	});

	test("a hidden file", async () => {
		await write(bag, "data/site/.htaccess", "x");
		expect(await faults(bag)).toEqual(["added data/site/.htaccess"]);
	});

	test("a file whose name only looks the same", async () => {
		const cyrillic = "data/site/2019/03/сho.html";
		await copyFile(join(bag, market), join(bag, cyrillic));
		expect(await faults(bag)).toEqual([`added ${cyrillic}`]);
	});

	test("a name with a percent sign that was decoded or encoded on the way", async () => {
		const content = "x";
		const odd = await pack([
			...somePayload,
			{ path: "data/source/content/giảm 50%25.md", content },
			{ path: "data/source/content/giảm 50%.md", content },
		]);
		const folder = await unzip(odd);
		expect(await faults(folder)).toEqual([]);
		await rm(join(folder, "data/source/content/giảm 50%.md"));
		expect(await faults(folder)).not.toEqual([]);
	});
});

describe("a folder that only travelled is sound", () => {
	test("a manifest with a byte order mark, as Notepad leaves it, is seen by its seal only", async () => {
		await edit(join(bag, manifest), (text) => `\ufeff${text}`);
		expect(await faults(bag)).toEqual([`changed ${manifest}`]);
		await reseal(bag, manifest);
		expect(await faults(bag)).toEqual([]);
	});

	test("a manifest with line ends of three systems", async () => {
		let line = 0;
		await edit(join(bag, manifest), (text) =>
			text.replaceAll("\n", () => ["\r\n", "\n", "\r"][line++ % 3] ?? "\n"),
		);
		await reseal(bag, manifest);
		expect(await faults(bag)).toEqual([]);
	});

	test("dates of two seconds' precision, in the past or the future, say nothing", async () => {
		for (const year of [1980, 2099]) {
			await utimes(
				join(bag, market),
				new Date(`${year}-01-01`),
				new Date(`${year}-01-01`),
			);
			expect((await verdictOn(bag)).findings).toEqual([]);
		}
	});

	test("in another folder, with spaces and Vietnamese letters, and from another place", async () => {
		const there = join(await aFolder(), "Thẻ nhớ (xã) #1");
		await cp(bag, there, { recursive: true });
		expect((await verdictOn(there)).findings).toEqual([]);
		const script = [
			...["--import", import.meta.resolve("tsx")],
			join(process.cwd(), "scripts/verify.ts"),
		];
		const { stdout } = await run(process.execPath, [...script, "."], {
			cwd: there,
			env: { ...process.env, LC_ALL: "tr_TR.UTF-8", TZ: "Pacific/Auckland" },
		});
		expect(stdout).toContain("Nguyên vẹn");
	});

	test("within the folder that an unpacker made around it, beside what systems leave", async () => {
		const around = await aFolder();
		await cp(bag, join(around, copy.top), { recursive: true });
		await write(around, ".DS_Store", "x");
		await write(around, `__MACOSX/${copy.top}/._bagit.txt`, "x");
		expect(await faults(around)).toEqual([]);
	});

	test("with an empty folder, which no manifest can name", async () => {
		await mkdir(join(bag, "data/site/trống"));
		expect(await faults(bag)).toEqual([]);
	});

	test("on a disk that folds the case of names", async () => {
		const files = await filesOf(bag);
		const folded = await aFolder();
		for (const [path, bytes] of files) {
			await write(folded, path === market ? path.toUpperCase() : path, bytes);
		}
		// A real one would answer to both names; here it is a rename that is reported as one.
		expect(await errorsIn(folded)).toEqual([
			{ kind: "renamed", path: market, found: market.toUpperCase() },
		]);
	});
});

describe("a zip", () => {
	testWith("zip")(
		"with a comment and in another order of files says the same",
		async () => {
			const again = join(await aFolder(), "lại.zip");
			await run(
				"sh",
				["-c", 'find . -type f | sort -r | zip -q -@ "$0"', again],
				{
					cwd: join(bag, ".."),
				},
			);
			await run("sh", ["-c", 'echo "Bản của xã" | zip -qz "$0"', again]);
			const verdict = await verdictOn(again);
			expect(verdict.findings).toEqual([]);
			expect(verdict.rootHash).toBe(copy.rootHash);
		},
	);

	test("with something behind it or before it is refused when its sum stands beside it", async () => {
		const sum = `${copy.volumes[0]?.sha512}  1.zip\n`;
		const bytes = await readFile(copy.zip);
		await writeFile(`${copy.zip}.sha512`, sum);
		for (const odd of [
			Buffer.concat([bytes, Buffer.from("rác")]),
			Buffer.concat([Buffer.from("MZ"), bytes]),
		]) {
			await writeFile(copy.zip, odd);
			expect(await faults(copy.zip)).toContain(`zip-changed ${copy.zip}`);
		}
	});

	testWith("zip")("with a file more, or one less, names it", async () => {
		await write(join(bag, ".."), `${copy.top}/data/la.txt`, "x");
		await run("zip", ["-q", copy.zip, `${copy.top}/data/la.txt`], {
			cwd: join(bag, ".."),
		});
		expect(await faults(copy.zip)).toEqual(["added data/la.txt"]);
		await run("zip", [
			"-qd",
			copy.zip,
			`${copy.top}/data/la.txt`,
			`${copy.top}/${market}`,
		]);
		expect(await faults(copy.zip)).toEqual([`missing ${market}`]);
	});

	testWith("zip")("that holds two copies is not taken for one", async () => {
		await cp(bag, join(bag, "../khác"), { recursive: true });
		await edit(join(bag, "../khác", market), () => "sửa");
		const both = join(await aFolder(), "hai.zip");
		await run("zip", ["-qr", both, copy.top, "khác"], { cwd: join(bag, "..") });
		expect(await faults(both)).not.toEqual([]);
	});

	test("is read in place from a folder that cannot be written to, and nothing is left beside it", async () => {
		const folder = await aFolder();
		await copyFile(copy.zip, join(folder, "a.zip"));
		await run("chmod", ["-R", "a-w", folder]);
		expect((await verdictOn(join(folder, "a.zip"))).findings).toEqual([]);
		expect([...(await filesOf(folder)).keys()]).toEqual(["a.zip"]);
		await run("chmod", ["-R", "u+w", folder]);
	});
});
