import { createHash } from "node:crypto";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import type { ImageVariant } from "../types.ts";
import { isCached, keepCached } from "./cache.ts";
import { mostPixels } from "./limits.ts";

const webp = { quality: 78, effort: 4 };
const jpeg = { quality: 84, mozjpeg: true };
const png = { compressionLevel: 9, palette: false };

/** Part of every cached name: other settings or another encoder give other files. */
const recipe = createHash("sha256")
	.update(JSON.stringify({ webp, jpeg, png, versions: sharp.versions }))
	.digest("hex")
	.slice(0, 12);

/**
 * Encodes one size of a photo unless that was done before, and returns the path of the file. Metadata (EXIF, GPS) is left
 * out, the camera's rotation applied, colours are sRGB. Rejects where the disk is full or the photo has changed.
 */
export async function encode(
	source: string,
	sha256: string,
	{ width, height, type }: ImageVariant,
	cacheDir: string,
): Promise<string> {
	const extension = type.slice("image/".length);
	const path = join(
		cacheDir,
		"media",
		sha256.slice(0, 2),
		`${sha256}-${width}x${height}.${recipe}.${extension}`,
	);
	if (await isCached(path)) return path;
	const pipeline = sharp(source, {
		failOn: "none",
		limitInputPixels: mostPixels,
	})
		.autoOrient()
		.resize(width, height, { fit: "fill" })
		.toColourspace("srgb");
	const encoded = await encoder(pipeline, type).toBuffer();
	await keepCached(path, encoded);
	return path;
}

function encoder(pipeline: Sharp, type: ImageVariant["type"]): Sharp {
	switch (type) {
		case "image/webp":
			return pipeline.webp(webp);
		case "image/jpeg":
			return pipeline.flatten({ background: "#fff" }).jpeg(jpeg);
		case "image/png":
			return pipeline.png(png);
	}
}
