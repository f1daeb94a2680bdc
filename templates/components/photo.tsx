import { relativeHref } from "../../src/addresses.ts";
import type { ImageAsset } from "../../src/types.ts";

interface PhotoProps {
	readonly image: ImageAsset;
	/** Of the page that shows it. */
	readonly permalink: string;
	/** Empty when the text beside it says the same. */
	readonly alt: string;
	/** CSS `sizes`. */
	readonly sizes: string;
	/** Above the fold: loaded at once. */
	readonly eager?: boolean;
}

/** A responsive photo with its size, so that the page does not move when it arrives. */
export function Photo({ image, permalink, alt, sizes, eager }: PhotoProps) {
	const srcset = image.variants
		.map(({ path, width }) => `${relativeHref(permalink, path)} ${width}w`)
		.join(", ");
	return (
		<picture>
			{srcset !== "" && (
				<source type="image/webp" srcset={srcset} sizes={sizes} />
			)}
			<img
				src={relativeHref(permalink, image.full.path)}
				width={image.full.width}
				height={image.full.height}
				alt={alt}
				loading={eager ? "eager" : "lazy"}
				fetchpriority={eager ? "high" : undefined}
				decoding="async"
			/>
		</picture>
	);
}
