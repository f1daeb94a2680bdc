import { join } from "node:path";
import sharp from "sharp";
import { z } from "zod";
import { readCached, writeCached } from "./cache.ts";
import { mostPixels } from "./limits.ts";

/** What a photo's bytes are. The outcome depends on nothing but the bytes, so it is cached by their hash. */
const probeSchema = z.object({
	/** As shown: after the camera's rotation. In pixels. */
	width: z.number().int().nonnegative(),
	height: z.number().int().nonnegative(),
	isTransparent: z.boolean(),
	isAnimated: z.boolean(),
	/** Why it cannot be decoded, or why it can but should be looked at. */
	corrupt: z.string().optional(),
	damaged: z.string().optional(),
});
export type Probe = z.infer<typeof probeSchema>;

/** Changes when what `probe` finds would change. */
const recipe = `probe-1-${sharp.versions.vips}`;

/** Reads a photo's header and decodes it once, small, to know that all of it is there. */
export async function probe(
	path: string,
	sha256: string,
	cacheDir: string,
): Promise<Probe> {
	const cachePath = join(
		cacheDir,
		"media",
		sha256.slice(0, 2),
		`${sha256}.${recipe}.json`,
	);
	const cached = await readCached(cachePath);
	const known =
		cached === undefined ? undefined : parseCached(cached.toString("utf8"));
	if (known !== undefined) return known;
	const found = await examine(path);
	await writeCached(cachePath, JSON.stringify(found));
	return found;
}

function parseCached(text: string): Probe | undefined {
	try {
		return probeSchema.safeParse(JSON.parse(text)).data;
	} catch {
		return undefined;
	}
}

async function examine(path: string): Promise<Probe> {
	try {
		const { autoOrient, hasAlpha, pages } = await sharp(path, {
			limitInputPixels: false,
		}).metadata();
		const { width, height } = autoOrient;
		const size = { width, height, isAnimated: (pages ?? 1) > 1 };
		if (width * height > mostPixels)
			return { ...size, isTransparent: hasAlpha };
		return { ...size, isTransparent: hasAlpha, ...(await tryDecoding(path)) };
	} catch (error) {
		return {
			width: 0,
			height: 0,
			isTransparent: false,
			isAnimated: false,
			corrupt: reasonOf(error),
		};
	}
}

async function tryDecoding(
	path: string,
): Promise<{ corrupt?: string; damaged?: string }> {
	const decode = (failOn: "warning" | "error") =>
		sharp(path, { failOn, limitInputPixels: mostPixels })
			.resize(32, 32)
			.raw()
			.toBuffer();
	try {
		await decode("warning");
		return {};
	} catch (warning) {
		try {
			await decode("error");
			return { damaged: reasonOf(warning) };
		} catch (error) {
			return { corrupt: reasonOf(error) };
		}
	}
}

/** The first line of the decoder's own words, without paths. */
function reasonOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	return (
		message
			.split("\n", 1)[0]
			?.replace(/\S*\/\S*/gu, "")
			.slice(0, 120)
			.trim() ?? ""
	);
}
