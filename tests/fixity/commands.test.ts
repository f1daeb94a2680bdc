import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shortForm } from "../../src/package/root-hash.ts";
import { aFolder, pack, run, unzip, write } from "../package/copies.ts";
import { serveFolder } from "../serve-folder.ts";
import { packedWacz, packedWarc } from "../warc/small-crawl.ts";

interface Ended {
	readonly code: number;
	readonly stdout: string;
	readonly stderr: string;
}

function command(
	name: "verify" | "restore",
	args: readonly string[],
	env: NodeJS.ProcessEnv = {},
): Promise<Ended> {
	const script = ["--import", "tsx", `scripts/${name}.ts`, ...args];
	return run(process.execPath, script, {
		env: { ...process.env, ...env },
	}).then(
		({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
		(error: Ended) => error,
	);
}

describe("npm run verify", () => {
	test("says in Vietnamese that a copy is sound, what it is, and its root hash", async () => {
		const { zip, rootHash } = await pack();
		const { code, stdout } = await command("verify", [zip]);
		expect(code).toBe(0);
		expect(stdout).toContain("Bản tin xã Yên Bình, bản lưu ngày 23/11/2026");
		expect(stdout).toContain("Nguyên vẹn: 12 tệp");
		expect(stdout).toContain(`Mã gốc: ${rootHash}`);
		expect(stdout).toContain(`Mã rút gọn: ${shortForm(rootHash)}`);
		expect(stdout).toContain("Chương trình không biết");
	});

	test("names each damaged file, in English if asked, and ends with 2", async () => {
		const bag = await unzip(await pack());
		await writeFile(join(bag, "data/site/index.html"), "sửa");
		await rm(join(bag, "data/site/media/cho.jpg"));
		const { code, stdout } = await command("verify", [bag, "--lang", "en"]);
		expect(code).toBe(2);
		expect(stdout).toContain("FAULT: data/site/index.html: was cut short");
		expect(stdout).toContain("FAULT: data/site/media/cho.jpg: is missing");
		expect(stdout).toContain("NOT sound: 2 faults");
	});

	test("compares with the label", async () => {
		const { zip, rootHash } = await pack();
		const right = await command("verify", [zip, "--root", shortForm(rootHash)]);
		expect(right.code).toBe(0);
		const wrong = await command("verify", [zip, "--root", "0000-0000-0000"]);
		expect(wrong.code).toBe(2);
		expect(wrong.stdout).toContain("KHÁC mã đã ghi");
	});

	test("gives JSON to other programs", async () => {
		const { zip, rootHash } = await pack();
		const { stdout } = await command("verify", [zip, "--format", "json"]);
		expect(JSON.parse(stdout)).toMatchObject({ sound: true, rootHash });
	});

	test("checks a site that this machine serves, and says what cannot be seen", async () => {
		const bag = await unzip(await pack());
		const server = await serveFolder(bag);
		try {
			const sound = await command("verify", [server.url]);
			expect(sound.stdout).toContain("không thấy được tệp thừa");
			expect(sound.code).toBe(0);
			await write(bag, "data/site/index.html", "<h1>Bản tiN</h1>");
			const changed = await command("verify", [server.url]);
			expect(changed.code).toBe(2);
			expect(changed.stdout).toContain("HỎNG: data/site/index.html");
		} finally {
			await server.close();
		}
	});

	test("says of a WARC and a WACZ what their own hashes prove, and what not", async () => {
		const { volumes } = await packedWarc();
		const warc = volumes[0]?.path ?? "";
		const sound = await command("verify", [warc]);
		expect(sound.code).toBe(0);
		expect(sound.stdout).toContain("Nguyên vẹn: 10 bản ghi");
		expect(sound.stdout).toContain("không thấy được ai cố ý sửa");
		// It has no root hash: the label cannot be compared, and that is no success.
		const compared = await command("verify", [warc, "--root", "ef30-df42"]);
		expect(compared.code).toBe(2);
		expect(compared.stdout).toContain("Không có mã gốc để so");
		const { path, rootHash } = await packedWacz();
		const label = ["--root", shortForm(rootHash), "--lang", "en"];
		const wacz = await command("verify", [path, ...label]);
		expect(wacz.code).toBe(0);
		expect(wacz.stdout).toContain("Sound: 3 files in the WACZ");
		expect(wacz.stdout).toContain(`Root hash: ${rootHash}`);
		const json = await command("verify", [warc, "--format", "json"]);
		expect(JSON.parse(json.stdout)).toMatchObject({
			kind: "warc",
			sound: true,
		});
	});

	test.each([
		["nothing to check", [], 3, "Hãy cho biết cần kiểm tra gì"],
		["an unknown option", ["--nhanh"], 3, "Không hiểu “--nhanh”"],
		["a file that is not there", ["khong-co.zip"], 4, "Không tìm thấy"],
		["another machine", ["https://example.org/"], 4, "không gửi gì ra ngoài"],
		["a silent port", ["http://127.0.0.1:49151/"], 4, "Không có trang nào"],
	])("explains %s", async (_, args, code, words) => {
		const ended = await command("verify", args);
		expect(ended.code).toBe(code);
		expect(ended.stdout + ended.stderr).toContain(words);
	});

	test("Q36 (no request leaves the machine): opens no connection while it checks a zip", async () => {
		// Node itself reports every socket; the loader of TypeScript has one to itself.
		const sockets = async (target: string) => {
			const { stderr } = await command("verify", [target], {
				NODE_DEBUG: "net",
			});
			return stderr
				.split("\n")
				.filter((line) => /attempting to connect to (?!.*tsx)/.test(line));
		};
		const { zip } = await pack();
		expect(await sockets(zip)).toEqual([]);
		// The same measure does see a connection where there is one.
		expect(await sockets("http://127.0.0.1:49151/")).not.toEqual([]);
	});

	test("shows names from a doubtful copy without obeying them", async () => {
		const bag = await unzip(await pack());
		await write(bag, "data/\u001b[2Jla.txt", "x");
		const { stdout } = await command("verify", [bag]);
		expect(stdout).not.toContain("\u001b");
		expect(stdout).toContain("data/<U+001B>[2Jla.txt");
	});
});

describe("npm run restore", () => {
	test("gives the source back byte for byte", async () => {
		const copy = await pack();
		const to = join(await aFolder(), "bài gốc");
		const { code, stdout } = await command("restore", [copy.zip, "--to", to]);
		expect(code).toBe(0);
		expect(stdout).toContain("Xong: 3 tệp");
		const bag = await unzip(copy);
		await run("diff", [
			"-r",
			join(to, "content"),
			join(bag, "data/source/content"),
		]);
	});

	test("overwrites nothing", async () => {
		const { zip } = await pack();
		const to = await aFolder();
		await write(to, "content/bai.md", "của tôi");
		const { code, stderr } = await command("restore", [zip, "--to", to]);
		expect(code).toBe(3);
		expect(stderr).toContain("không ghi đè");
		expect(await readFile(join(to, "content/bai.md"), "utf8")).toBe("của tôi");
	});

	test("takes nothing from a damaged copy unless told to, and then warns", async () => {
		const bag = await unzip(await pack());
		await cp(join(bag, "bagit.txt"), join(bag, "data/them.txt"));
		const to = join(await aFolder(), "ra");
		const refused = await command("restore", [bag, "--to", to]);
		expect(refused.code).toBe(2);
		const forced = await command("restore", [bag, "--to", to, "--anyway"]);
		expect(forced.code).toBe(2);
		expect(forced.stdout).toContain("hãy xem lại từng tệp");
		expect(await readdir(join(to, "content"))).toEqual(["2019", "site.yml"]);
	});

	test("explains an option it does not know", async () => {
		const ended = await command("restore", ["x.zip", "--den", "y"]);
		expect(ended.code).toBe(3);
	});
});
