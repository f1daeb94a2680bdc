import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { themeColors } from "../theme.ts";
import type { OutputFile } from "../types.ts";
import { writeIco } from "./ico.ts";
import { iconPaths } from "./icon-paths.ts";

const drawing = "templates/assets/icon.svg";
/** Edge of the drawing in its own units. */
const drawn = 512;
/** At 72 dots an inch one unit is one pixel. */
const unitDensity = 72;

/** Every icon, from the one drawing. The same drawing gives the same bytes. @param root the project's folder */
export async function iconFiles(root: string): Promise<readonly OutputFile[]> {
	const svg = await readFile(join(root, drawing));
	const [ico16, ico32, ico48, small, large, apple, maskable] =
		await Promise.all([
			draw(svg, 16),
			draw(svg, 32),
			draw(svg, 48),
			draw(svg, 192),
			draw(svg, 512),
			drawOnPaper(svg, 180, 0.76),
			// The sheet's corners must lie in the middle circle, 80 % of the edge wide, that no launcher cuts off.
			drawOnPaper(svg, 512, 0.6),
		]);
	const favicon = writeIco([
		{ png: ico16, size: 16 },
		{ png: ico32, size: 32 },
		{ png: ico48, size: 48 },
	]);
	return [
		{ path: iconPaths.favicon, content: favicon },
		{ path: iconPaths.vector, content: svg.toString("utf8") },
		{ path: iconPaths.apple, content: apple },
		{ path: iconPaths.small, content: small },
		{ path: iconPaths.large, content: large },
		{ path: iconPaths.maskable, content: maskable },
	];
}

/** @param size edge in pixels */
async function draw(svg: Buffer, size: number): Promise<Buffer> {
	const density = (unitDensity * size) / drawn;
	return sharp(svg, { density }).png({ compressionLevel: 9 }).toBuffer();
}

/** @param scale how much of the edge the sheet takes */
async function drawOnPaper(
	svg: Buffer,
	size: number,
	scale: number,
): Promise<Buffer> {
	const sheet = await draw(svg, Math.round(size * scale));
	const background = themeColors.light;
	return sharp({
		create: { width: size, height: size, channels: 3, background },
	})
		.composite([{ input: sheet, gravity: "centre" }])
		.removeAlpha()
		.png({ compressionLevel: 9 })
		.toBuffer();
}
