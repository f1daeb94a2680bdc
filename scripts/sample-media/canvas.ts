import sharp from "sharp";
import { gradient, type Random } from "./brush.ts";
import type { Scene } from "./scene.ts";

export interface Picture {
	/** Path below `content/`. */
	readonly file: string;
	/** In pixels; the scene is drawn in these coordinates. */
	readonly width: number;
	readonly height: number;
	readonly scene: Scene;
	/** A phone's photo: stored on its side with an orientation flag, and saying where it was taken. */
	readonly fromPhone?: true;
}

/** Draws the scene and gives it light, a soft edge and grain, so that it sits on a page like a photo. */
export async function paint(picture: Picture, random: Random): Promise<Buffer> {
	const { width, height, scene } = picture;
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs>
<filter id="soft" x="-20%" y="-40%" width="140%" height="180%"><feGaussianBlur stdDeviation="${Math.round(width / 130)}"/></filter>
${gradient("warmth", [
	[0, "#ffe9c0", 0.16],
	[0.5, "#ffe9c0", 0.02],
	[1, "#20305a", 0.14],
])}
<radialGradient id="edge" cx="0.5" cy="0.48" r="0.78"><stop offset="0.6" stop-color="#0c0a14" stop-opacity="0"/><stop offset="1" stop-color="#0c0a14" stop-opacity="0.34"/></radialGradient>
</defs>
${scene(random, width, height)}
<rect width="${width}" height="${height}" fill="url(#warmth)"/>
<rect width="${width}" height="${height}" fill="url(#edge)"/>
</svg>`;
	return sharp(Buffer.from(svg))
		.removeAlpha()
		.composite([
			{ input: await grain(width, height, random), blend: "overlay" },
		])
		.raw()
		.toBuffer();
}

/** Fine film grain: grey noise around the middle, softened a little. */
async function grain(
	width: number,
	height: number,
	random: Random,
): Promise<Buffer> {
	const noise = Buffer.alloc(width * height);
	for (let index = 0; index < noise.length; index += 1) {
		noise[index] = 128 + (random() + random() - 1) * 27;
	}
	return sharp(noise, { raw: { width, height, channels: 1 } })
		.blur(0.7)
		.toColourspace("srgb")
		.png()
		.toBuffer();
}

export async function encode(
	picture: Picture,
	pixels: Buffer,
): Promise<Buffer> {
	const { width, height } = picture;
	const image = sharp(pixels, { raw: { width, height, channels: 3 } });
	if (picture.file.endsWith(".png")) {
		return image.png({ palette: true, colours: 128, effort: 8 }).toBuffer();
	}
	const jpeg = { quality: 78, mozjpeg: true };
	if (picture.fromPhone === undefined) return image.jpeg(jpeg).toBuffer();
	return image
		.rotate(-90)
		.withExif({
			IFD0: { Make: "Bantin", Model: "Sample phone", Artist: "Lê Minh Thúy" },
			IFD3: {
				GPSLatitudeRef: "N",
				GPSLatitude: "21/1 30/1 0/1",
				GPSLongitudeRef: "E",
				GPSLongitude: "105/1 15/1 0/1",
			},
		})
		.withMetadata({ orientation: 6 })
		.jpeg(jpeg)
		.toBuffer();
}
