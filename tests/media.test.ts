import {
	mkdir,
	mkdtemp,
	readFile,
	rm,
	stat,
	truncate,
	utimes,
	writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterEach, beforeEach, expect, test } from "vitest";
import { catalogueMedia, produceMedia } from "../src/media.ts";
import type { MediaFile, OutputFile } from "../src/types.ts";

let root = "";
let cache = "";
beforeEach(async () => {
	root = await mkdtemp(join(tmpdir(), "bantin ảnh "));
	cache = join(root, ".cache");
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** Noise, so that a cut file really lacks something. */
async function aPhoto(width: number, height: number): Promise<Sharp> {
	const noise = { type: "gaussian", mean: 120, sigma: 40 } as const;
	return sharp({
		create: { width, height, channels: 3, background: "#888", noise },
	});
}
const jpeg = async (width: number, height: number) =>
	(await aPhoto(width, height)).jpeg().toBuffer();

async function put(
	file: string,
	bytes: Uint8Array | string,
): Promise<MediaFile> {
	const path = join(root, file);
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, bytes);
	return { file: file.normalize("NFC"), size: bytes.length };
}

const pdf = "%PDF-1.7\n1 0 obj\n";
const hash = /^[0-9a-f]{64}$/u;

async function catalogue(...files: readonly MediaFile[]) {
	const { value, diagnostics } = await catalogueMedia(root, files, cache);
	return {
		value,
		problems: diagnostics.map(
			({ file, rule, severity }) => `${severity} ${file} ${rule}`,
		),
	};
}

function diskPath({ content }: OutputFile): string {
	if (typeof content === "object" && "copyOf" in content) return content.copyOf;
	throw new Error("not a copy");
}

test("a photo is planned in widths that its source has, and never wider", async () => {
	const { value, problems } = await catalogue(
		await put("content/2019/03/Chợ quê.JPG", await jpeg(1000, 500)),
		await put("content/2019/03/nho.jpg", await jpeg(300, 200)),
	);
	expect(problems).toEqual([]);
	expect(value.get("content/2019/03/Chợ quê.JPG")).toEqual({
		kind: "image",
		file: "content/2019/03/Chợ quê.JPG",
		full: {
			path: "media/2019/03/cho-que.jpg",
			width: 1000,
			height: 500,
			type: "image/jpeg",
		},
		variants: [
			{
				path: "media/2019/03/cho-que-480.webp",
				width: 480,
				height: 240,
				type: "image/webp",
			},
			{
				path: "media/2019/03/cho-que-960.webp",
				width: 960,
				height: 480,
				type: "image/webp",
			},
			{
				path: "media/2019/03/cho-que-1000.webp",
				width: 1000,
				height: 500,
				type: "image/webp",
			},
		],
		sha256: expect.stringMatching(hash),
	});
	const small = value.get("content/2019/03/nho.jpg");
	expect(
		small?.kind === "image" && small.variants.map(({ width }) => width),
	).toEqual([300]);
});

test("the largest published size is 2,400 pixels wide", async () => {
	const { value } = await catalogue(
		await put("content/a.jpg", await jpeg(3000, 1000)),
	);
	const asset = value.get("content/a.jpg");
	expect(
		asset?.kind === "image" && [asset.full.width, asset.full.height],
	).toEqual([2400, 800]);
});

test("an attachment is published byte for byte under a plain name", async () => {
	const { value } = await catalogue(
		await put("content/2019/Quyết định số 5.PDF", pdf),
	);
	expect(value.get("content/2019/Quyết định số 5.PDF")).toEqual({
		kind: "attachment",
		file: "content/2019/Quyết định số 5.PDF",
		path: "media/2019/quyet-dinh-so-5.pdf",
		size: pdf.length,
		format: "PDF",
		mediaType: "application/pdf",
		sha256: expect.stringMatching(hash),
	});
});

test.each([
	[
		"L14 a photo of 0 bytes",
		"content/a.jpg",
		"",
		"error content/a.jpg media/empty",
	],
	[
		"L16 a PNG that is a web page",
		"content/a.png",
		"<!DOCTYPE html><title>404</title>",
		"error content/a.png media/mismatch",
	],
	[
		"a PDF that is a web page",
		"content/a.pdf",
		"<html>",
		"error content/a.pdf media/mismatch",
	],
	[
		"a document that is no zip",
		"content/a.docx",
		"xin chào",
		"error content/a.docx media/mismatch",
	],
	[
		"a text with bytes of 0",
		"content/a.txt",
		"a\u0000b",
		"error content/a.txt media/mismatch",
	],
	[
		"L19 SVG under the name of a photo",
		"content/a.png",
		'<svg xmlns="http://www.w3.org/2000/svg"><foreignObject/></svg>',
		"error content/a.png media/mismatch",
	],
	[
		"a photo of which only the first bytes are left",
		"content/a.jpg",
		Buffer.from("ffd8ffe000104a464946", "hex"),
		"error content/a.jpg media/corrupt",
	],
])("%s is refused", async (_, file, bytes, problem) => {
	const { value, problems } = await catalogue(await put(file, bytes));
	expect(problems).toEqual([problem]);
	expect(value.size).toBe(0);
});

test("L17: a photo under another kind's name is refused with its true kind", async () => {
	const { diagnostics } = await catalogueMedia(
		root,
		[await put("content/a.png", await jpeg(10, 10))],
		cache,
	);
	expect(diagnostics.map(({ rule, values }) => [rule, values.format])).toEqual([
		["media/mismatch", "JPEG"],
	]);
});

test("a photo that was cut off is noticed before it is published, on every run", async () => {
	const whole = await jpeg(800, 600);
	const file = await put("content/a.jpg", whole.subarray(0, whole.length / 2));
	const first = await catalogue(file);
	expect(first.problems).toHaveLength(1);
	expect(first.problems[0]).toMatch(/media\/(?:corrupt|damaged)$/u);
	expect((await catalogue(file)).problems).toEqual(first.problems);
});

test("L22: a heavy file is published with a warning", async () => {
	const file = await put("content/a.pdf", pdf);
	await truncate(join(root, file.file), 40_000_000);
	const { problems, value } = await catalogue(file);
	expect(problems).toEqual(["warning content/a.pdf media/heavy"]);
	expect(value.size).toBe(1);
});

test("L23: a picture of too many pixels is refused without decoding it", async () => {
	const { problems } = await catalogue(
		await put("content/a.png", pngHeader(30_000, 30_000)),
	);
	expect(problems).toEqual(["error content/a.png media/pixels"]);
});

/** The first bytes of a PNG that claims to be so large. */
function pngHeader(width: number, height: number): Buffer {
	const bytes = Buffer.from(
		"89504e470d0a1a0a0000000d49484452" +
			"00".repeat(8) +
			"0802000000" +
			"00000000" +
			"0000000049444154" +
			"00000000",
		"hex",
	);
	bytes.writeUInt32BE(width, 16);
	bytes.writeUInt32BE(height, 20);
	bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
	return bytes;
}

function crc32(bytes: Buffer): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1)
			crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
	}
	return ~crc >>> 0;
}

test("two files that would share an address are an error that names the other", async () => {
	const { diagnostics } = await catalogueMedia(
		root,
		[
			await put("content/Chợ.jpg", await jpeg(20, 20)),
			await put("content/cho.jpg", await jpeg(30, 30)),
		],
		cache,
	);
	expect(diagnostics.map(({ rule, values }) => [rule, values.other])).toEqual([
		["media/name-taken", "content/Chợ.jpg"],
	]);
});

test("L07: a file whose name the disk holds decomposed is found", async () => {
	const { problems, value } = await catalogue(
		await put("content/chợ quê.jpg".normalize("NFD"), await jpeg(20, 20)),
	);
	expect(problems).toEqual([]);
	expect([...value.keys()]).toEqual(["content/chợ quê.jpg".normalize("NFC")]);
});

test("published pixels carry no EXIF, stand upright and have the planned size", async () => {
	const bytes = await (await aPhoto(600, 400))
		.withExif({
			IFD0: { Copyright: "X" },
			IFD3: { GPSLatitudeRef: "N", GPSLatitude: "21/1 0/1 0/1" },
		})
		.withMetadata({ orientation: 6 })
		.jpeg()
		.toBuffer();
	const { value } = await catalogue(await put("content/a.jpg", bytes));
	const asset = value.get("content/a.jpg");
	const outputs = await produceMedia(
		root,
		value,
		new Set(["content/a.jpg"]),
		cache,
	);
	expect(outputs.map(({ path }) => path)).toEqual([
		"media/a.jpg",
		"media/a-400.webp",
	]);
	expect(
		asset?.kind === "image" && [asset.full.width, asset.full.height],
	).toEqual([400, 600]);
	for (const output of outputs) {
		const metadata = await sharp(diskPath(output)).metadata();
		expect([
			metadata.width,
			metadata.height,
			metadata.exif,
			metadata.orientation,
		]).toEqual([400, 600, undefined, undefined]);
		expect((await readFile(diskPath(output))).includes("GPS")).toBe(false);
	}
});

test("only used media are produced, from the cache the second time, and a damaged cache is made anew", async () => {
	const { value } = await catalogue(
		await put("content/a.jpg", await jpeg(500, 300)),
		await put("content/b.pdf", pdf),
	);
	const used = new Set(["content/a.jpg"]);
	const first = await produceMedia(root, value, used, cache);
	const paths = first.map(diskPath);
	const bytes = await Promise.all(paths.map((path) => readFile(path)));
	const times = await Promise.all(
		paths.map(async (path) => (await stat(path)).mtimeMs),
	);

	expect((await produceMedia(root, value, used, cache)).map(diskPath)).toEqual(
		paths,
	);
	expect(
		await Promise.all(paths.map(async (path) => (await stat(path)).mtimeMs)),
	).toEqual(times);

	const [cut = "", flipped = ""] = paths;
	await truncate(cut, 100);
	await writeFile(flipped, Buffer.alloc(bytes[1]?.length ?? 0));
	await utimes(flipped, 1, 1);
	await produceMedia(root, value, used, cache);
	expect(await Promise.all(paths.map((path) => readFile(path)))).toEqual(bytes);
});

test("a photo is known again while nobody touches it, and read anew when somebody did, or damaged what was known", async () => {
	const file = await put("content/a.jpg", await jpeg(500, 300));
	const old = new Date(2020, 1, 1);
	await utimes(join(root, "content/a.jpg"), old, old);
	// Long enough for the disk to tell what comes before from what comes after.
	await new Promise((resolve) => setTimeout(resolve, 50));
	const first = await catalogue(file);
	expect(await catalogue(file)).toEqual(first);
	const bytes = await readFile(join(root, "content/a.jpg"));
	bytes[bytes.length - 9] = (bytes.at(-9) ?? 0) ^ 1;
	await writeFile(join(root, "content/a.jpg"), bytes);
	await utimes(join(root, "content/a.jpg"), old, old);
	const second = await catalogue(file);
	const hashOf = ({ value }: typeof first) =>
		value.get("content/a.jpg")?.sha256;
	expect(hashOf(second)).not.toBe(hashOf(first));
	await writeFile(join(cache, "media/fingerprints.tsv"), "hỏng");
	expect(await catalogue(file)).toEqual(second);
});

test("a transparent WebP is published as PNG, an opaque one as JPEG", async () => {
	const clear = await sharp({
		create: { width: 20, height: 20, channels: 4, background: "#f000" },
	})
		.webp()
		.toBuffer();
	const opaque = await (await aPhoto(20, 20)).webp().toBuffer();
	const { value } = await catalogue(
		await put("content/a.webp", clear),
		await put("content/b.webp", opaque),
	);
	expect(
		[...value.values()].map(
			(asset) => asset.kind === "image" && asset.full.path,
		),
	).toEqual(["media/a.png", "media/b.jpg"]);
});
