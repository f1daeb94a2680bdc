import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readFile, truncate } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { CDXIndexer, WARCParser } from "warcio";
import { largestInMemory } from "../../src/package/prepare.ts";
import { TooLargeError } from "../../src/package/volumes.ts";
import { mediaTypeOf } from "../../src/warc/media-type.ts";
import { aFolder, run, someFacts, write } from "../package/copies.ts";
import { testWith } from "../tools.ts";
import { packedWacz, packedWarc, readRecord, someSite } from "./small-crawl.ts";

const web = "https://example.org/ban-tin/";
const photo = `${web}media/2019/%E1%BA%A3nh%20ch%E1%BB%A3%20%231.jpg`;
const sha256 = (bytes: Uint8Array) =>
	`sha256:${createHash("sha256").update(bytes).digest("hex")}`;

describe("a WARC of the site", () => {
	testWith("gzip")(
		"is whole to gzip and holds every file at its address on the web",
		async () => {
			const { volumes, records } = await packedWarc();
			const [{ path = "" } = {}] = volumes;
			await run("gzip", ["-t", path]);
			expect(volumes).toHaveLength(1);
			expect(records.map(({ name }) => name).sort()).toEqual(
				[
					web,
					`${web}2019/03/cho.html`,
					`${web}404.html`,
					`${web}atom.xml`,
					`${web}du-lieu/toan-van/2019.json`,
					`${web}index.html`,
					photo,
					`${web}tin-tuc/cu.html`,
					`${web}trong.txt`,
				].sort(),
			);
		},
	);

	test("has a gzip member of its own for each record, with right hashes, headers and the stated day", async () => {
		const { volumes, records } = await packedWarc();
		const bytes = await readFile(volumes[0]?.path ?? "");
		let end = records[0]?.offset ?? 0;
		for (const { name, offset, length, digest, mime } of records) {
			expect(offset).toBe(end);
			end = offset + length;
			const { head, httpHead, body } = readRecord(bytes.subarray(offset, end));
			const block = Buffer.concat([Buffer.from(`${httpHead}\r\n\r\n`), body]);
			expect(Object.fromEntries(head)).toEqual({
				"WARC-Type": "response",
				"WARC-Record-ID": expect.stringMatching(
					/^<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>$/,
				),
				"WARC-Date": "2026-11-23T00:00:00Z",
				"WARC-Target-URI": name,
				"WARC-Payload-Digest": sha256(body),
				"WARC-Block-Digest": sha256(block),
				"Content-Type": "application/http; msgtype=response",
				"Content-Length": String(block.length),
			});
			expect(digest).toBe(sha256(body));
			expect(httpHead).toMatch(
				new RegExp(
					`^HTTP/1\\.1 200 OK\r\nContent-Type: ${mime.replace("+", "\\+")}(; charset=utf-8)?\r\nContent-Length: ${body.length}$`,
				),
			);
		}
		expect(end).toBe(bytes.length);
	});

	test("gives the bytes of the site back to warcio", async () => {
		const { volumes } = await packedWarc();
		const found = new Map<string, Buffer>();
		const ids = new Set<string>();
		const parser = new WARCParser(createReadStream(volumes[0]?.path ?? ""));
		for await (const record of parser) {
			const { warcTargetURI } = record;
			ids.add(record.warcHeader("WARC-Record-ID") ?? "");
			found.set(warcTargetURI ?? "", Buffer.from(await record.readFully(true)));
		}
		expect(ids.size).toBe(10);
		for (const { path, content } of someSite) {
			const url = path.startsWith("media/") ? photo : web + path;
			expect(found.get(url)?.toString()).toBe(
				Buffer.from(
					typeof content === "object" && "copyOf" in content ? "" : content,
				).toString(),
			);
		}
	});

	test("opens with what it is, in one line each, whatever the settings hold", async () => {
		const facts = someFacts();
		const config = { ...facts.config, description: "Một\r\nWARC/1.1\r\nhai." };
		const { volumes, records } = await packedWarc(
			someSite,
			undefined,
			someFacts({ config }),
		);
		const bytes = await readFile(volumes[0]?.path ?? "");
		const opening = gunzipSync(
			bytes.subarray(0, records[0]?.offset),
		).toString();
		expect(opening).toContain("WARC-Type: warcinfo\r\n");
		expect(opening).toContain("software: Bantin 0.1.0\r\n");
		expect(opening).toContain("format: WARC File Format 1.1\r\n");
		expect(opening).toContain(
			"description: Một WARC/1.1 hai. Ghi thẳng từ trang đã dựng, không phải thu qua mạng.\r\n",
		);
	});

	test("takes a file too large for memory through in pieces", async () => {
		const folder = await aFolder();
		await write(folder, "sách.pdf", "%PDF");
		const copyOf = join(folder, "sách.pdf");
		await truncate(copyOf, largestInMemory + 70_000);
		const { volumes, records } = await packedWarc([
			{ path: "media/sach.pdf", content: { copyOf } },
			{ path: "media/phim.mp4", content: { copyOf } },
		]);
		const bytes = await readFile(volumes[0]?.path ?? "");
		for (const { offset, length } of records) {
			const record = readRecord(bytes.subarray(offset, offset + length));
			expect(record.body.equals(await readFile(copyOf))).toBe(true);
			expect(record.head.get("WARC-Payload-Digest")).toBe(sha256(record.body));
		}
		expect(records.map(({ mime }) => mime)).toEqual([
			"video/mp4",
			"application/pdf",
		]);
	});

	test("is the same in another zone and order", async () => {
		const one = await packedWarc();
		vi.stubEnv("TZ", "Pacific/Auckland");
		const other = await packedWarc([...someSite].reverse());
		vi.unstubAllEnvs();
		expect(other.volumes[0]?.sha512).toBe(one.volumes[0]?.sha512);
	});

	testWith("gzip")(
		"in parts has none above the limit, and each is whole by itself",
		async () => {
			const site = Array.from({ length: 20 }, (_, index) => ({
				path: `media/${index}.jpg`,
				content: new Uint8Array(2000).fill(index),
			}));
			const { volumes } = await packedWarc(site, 12_000);
			expect(volumes.length).toBeGreaterThan(2);
			const openings = new Set<string | undefined>();
			for (const { path, size } of volumes) {
				await run("gzip", ["-t", path]);
				expect(size).toBeLessThanOrEqual(12_000);
				const text = gunzipSync(await readFile(path)).toString("latin1");
				expect(text).toMatch(/^WARC\/1\.1\r\nWARC-Type: warcinfo\r\n/);
				openings.add(/WARC-Record-ID: (.*)/.exec(text)?.[1]);
			}
			expect(openings.size).toBe(volumes.length);
			await expect(packedWarc(site, 2000)).rejects.toThrow(TooLargeError);
		},
	);
});

describe("a WACZ of the site", () => {
	const entry = async (path: string, name: string) =>
		(await run("unzip", ["-p", path, name], { encoding: "buffer" })).stdout;

	testWith("unzip")(
		"is a zip whose crawl is stored as it is, and whose hashes are right",
		async () => {
			const { path, rootHash } = await packedWacz();
			await run("unzip", ["-tq", path]);
			const { stdout } = await run("unzip", ["-Zs", path]);
			expect(stdout).toMatch(/stor \S+ \S+ archive\/data\.warc\.gz/);
			const descriptor = await entry(path, "datapackage.json");
			const { resources, ...facts } = JSON.parse(descriptor.toString());
			expect(facts).toEqual({
				profile: "data-package",
				wacz_version: "1.1.1",
				title: "Bản tin xã Yên Bình",
				description: expect.any(String),
				created: "2026-11-23T00:00:00Z",
				software: "Bantin 0.1.0",
				mainPageUrl: web,
				mainPageDate: "2026-11-23T00:00:00Z",
			});
			const paths = [
				"archive/data.warc.gz",
				"indexes/index.cdxj",
				"pages/pages.jsonl",
			];
			expect(resources.map((it: { path: string }) => it.path)).toEqual(paths);
			for (const { path: name, hash, bytes } of resources) {
				const content = await entry(path, name);
				expect(hash).toBe(sha256(content));
				expect(bytes).toBe(content.length);
			}
			const digest = JSON.parse(
				(await entry(path, "datapackage-digest.json")).toString(),
			);
			expect(digest).toEqual({
				path: "datapackage.json",
				hash: sha256(descriptor),
			});
			expect(digest.hash).toBe(`sha256:${rootHash}`);
		},
	);

	testWith("unzip")(
		"leads from each line of its index to the record",
		async () => {
			const { path } = await packedWacz();
			const warc = await entry(path, "archive/data.warc.gz");
			const lines = (await entry(path, "indexes/index.cdxj"))
				.toString()
				.trimEnd()
				.split("\n");
			expect(lines).toHaveLength(9);
			for (const line of lines) {
				const [, timestamp, json = ""] =
					/^\S+ (\d{14}) (\{.*\})$/.exec(line) ?? [];
				expect(timestamp).toBe("20261123000000");
				const { url, offset, length, digest, filename, status } =
					JSON.parse(json);
				const begin = Number(offset);
				const record = readRecord(warc.subarray(begin, begin + Number(length)));
				expect(record.head.get("WARC-Target-URI")).toBe(url);
				expect(digest).toBe(sha256(record.body));
				expect([filename, status]).toEqual(["data.warc.gz", "200"]);
			}
			const sorted = [...lines].sort((a, b) =>
				Buffer.compare(Buffer.from(a), Buffer.from(b)),
			);
			expect(lines).toEqual(sorted);
		},
	);

	testWith("unzip")(
		"has the index that warcio makes of its crawl",
		async () => {
			const { path, warc } = await packedWacz();
			const indexer = new CDXIndexer({ format: "cdxj" });
			const theirs: string[] = [];
			const files = [
				{ filename: "data.warc.gz", reader: createReadStream(warc) },
			];
			for await (const line of indexer.iterIndex(files)) {
				theirs.push(indexer.serializeCDXJ(line).trimEnd());
			}
			const ours = (await entry(path, "indexes/index.cdxj"))
				.toString()
				.trimEnd();
			const fieldsOf = (line: string) => {
				const [, key, json = ""] = /^(\S+ \d+) (.*)$/.exec(line) ?? [];
				const fields = JSON.parse(json);
				// It leaves the algorithm out.
				return { key, ...fields, digest: fields.digest.replace("sha256:", "") };
			};
			expect(ours.split("\n").map(fieldsOf)).toEqual(
				theirs.sort().map(fieldsOf),
			);
		},
	);

	testWith("unzip")(
		"lists pages with their titles and articles with their text, not what only leads elsewhere",
		async () => {
			const { path } = await packedWacz();
			const [header, ...pages] = (await entry(path, "pages/pages.jsonl"))
				.toString()
				.trimEnd()
				.split("\n")
				.map((line) => JSON.parse(line));
			expect(header).toEqual({
				format: "json-pages-1.0",
				id: "pages",
				title: "Bản tin xã Yên Bình",
			});
			const ts = "2026-11-23T00:00:00Z";
			const id = expect.stringMatching(/^[0-9a-f]{16}$/);
			expect(pages).toEqual([
				{ id, ts, url: web, title: "Bản tin & ảnh" },
				{
					...{ id, ts, url: `${web}2019/03/cho.html` },
					...{ title: "Chợ", text: "Chợ Đình họp ngày lẻ." },
				},
			]);
		},
	);

	testWith("unzip")(
		"is the same each time and says when it is of a part",
		async () => {
			const part = { slug: "nam-2020", name: "năm 2020" };
			const one = await packedWacz(someSite, someFacts({ part }));
			const other = await packedWacz(someSite, someFacts({ part }));
			expect(other.sha512).toBe(one.sha512);
			const descriptor = await entry(one.path, "datapackage.json");
			expect(JSON.parse(descriptor.toString()).title).toBe(
				"Bản tin xã Yên Bình (năm 2020)",
			);
		},
	);
});

test.each([
	["index.html", "text/html; charset=utf-8"],
	["chuyen-muc/y-te/atom.xml", "application/atom+xml"],
	["rss.xml", "application/rss+xml"],
	["feed.json", "application/feed+json"],
	["sitemap.xml", "application/xml"],
	["manifest.webmanifest", "application/manifest+json"],
	["media/ảnh.WEBP", "image/webp"],
	["media/quyet-dinh.pdf", "application/pdf"],
	[
		"media/ngân sách.xlsx",
		"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	],
	["assets/site.js", "text/javascript; charset=utf-8"],
	["_redirects", "text/plain; charset=utf-8"],
	["pagefind/index/vi.pf_index", "application/octet-stream"],
])("%s is answered as %s", (path, expected) => {
	expect(mediaTypeOf(path)).toBe(expected);
});
