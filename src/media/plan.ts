import { portable } from "../portable-names.ts";
import type { ImageAsset, ImageVariant } from "../types.ts";
import { slugify } from "../vietnamese/slug.ts";
import type { Probe } from "./probe.ts";

/** For phones, columns and large screens; in pixels. */
const widths = [480, 960, 1600] as const;
const widest = 2400;

/** A file's place on the site, without its extension: `content/2019/03/Chợ quê.JPG` → `media/2019/03/cho-que`. */
export function placeOf(file: string): string {
	const segments = file
		.replace(/\.[^./]*$/u, "")
		.split("/")
		.slice(1);
	return [
		"media",
		...segments.map((segment) => portable(slugify(segment))),
	].join("/");
}

/** Which sizes of a photo are published. None is wider than its source. */
export function planImage(
	file: string,
	sha256: string,
	{ width, height, isTransparent }: Probe,
): ImageAsset {
	const place = placeOf(file);
	const scaled = (
		to: number,
		path: string,
		type: ImageVariant["type"],
	): ImageVariant => ({
		path,
		width: to,
		height: Math.max(1, Math.round((height * to) / width)),
		type,
	});
	const steps = [
		...widths.filter((step) => step < width),
		Math.min(width, widths[2]),
	];
	const isPng = isTransparent || /\.(?:png|gif)$/iu.test(file);
	return {
		kind: "image",
		file,
		full: isPng
			? scaled(Math.min(width, widest), `${place}.png`, "image/png")
			: scaled(Math.min(width, widest), `${place}.jpg`, "image/jpeg"),
		variants: [...new Set(steps)].map((step) =>
			scaled(step, `${place}-${step}.webp`, "image/webp"),
		),
		sha256,
	};
}
