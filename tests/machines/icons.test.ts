import sharp from "sharp";
import { expect, test } from "vitest";
import { writeIco } from "../../src/machines/ico.ts";
import { iconPaths } from "../../src/machines/icon-paths.ts";
import { iconFiles } from "../../src/machines/icons.ts";
import type { OutputFile } from "../../src/types.ts";

const files = await iconFiles(process.cwd());

function bytesOf(path: string): Buffer {
	const content = files.find((file) => file.path === path)?.content;
	if (typeof content === "string" || content instanceof Uint8Array)
		return Buffer.from(content);
	throw new Error(`${path} has no bytes`);
}

test.each([
	[iconPaths.apple, 180, false],
	[iconPaths.small, 192, true],
	[iconPaths.large, 512, true],
	[iconPaths.maskable, 512, false],
])(
	"%s is a PNG of %i pixels, see-through: %s",
	async (path, size, hasAlpha) => {
		const { format, width, height, ...rest } = await sharp(
			bytesOf(path),
		).metadata();
		expect({ format, width, height, hasAlpha: rest.hasAlpha }).toEqual({
			format: "png",
			width: size,
			height: size,
			hasAlpha,
		});
	},
);

test("favicon.ico holds readable images of 16, 32 and 48 pixels", async () => {
	const ico = bytesOf(iconPaths.favicon);
	expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1]);
	const count = ico.readUInt16LE(4);
	const sizes = await Promise.all(
		Array.from({ length: count }, async (_, index) => {
			const entry = 6 + 16 * index;
			const length = ico.readUInt32LE(entry + 8);
			const start = ico.readUInt32LE(entry + 12);
			const image = ico.subarray(start, start + length);
			const { width, height } = await sharp(image).metadata();
			expect([ico.readUInt8(entry), ico.readUInt8(entry + 1)]).toEqual([
				width,
				height,
			]);
			return width;
		}),
	);
	expect(sizes).toEqual([16, 32, 48]);
});

test("an image of 256 pixels is written as 0", () => {
	const ico = Buffer.from(writeIco([{ png: new Uint8Array(3), size: 256 }]));
	expect([ico.readUInt8(6), ico.readUInt8(7), ico.length]).toEqual([0, 0, 25]);
});

test("the same drawing gives the same bytes", async () => {
	const again: readonly OutputFile[] = await iconFiles(process.cwd());
	expect(again).toEqual(files);
});
