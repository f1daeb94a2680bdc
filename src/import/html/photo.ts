import type { Element } from "domhandler";
import { cleanText } from "../lines.ts";
import type { Photo } from "../portal-page.ts";

/** Pages that load photos late keep their address here. */
const sources = [
	"data-original",
	"data-src",
	"data-lazy-src",
	"data-lazy",
	"src",
] as const;
const placeholder =
	/(?:blank|loading|spacer|transparent|placeholder|1x1|pixel)\.(?:gif|png|svg)(?:$|\?)|^data:image\/(?:gif;base64,R0lGOD|svg)/iu;
const icon =
	/(?:^|\/)(?:icons?|emoji|smil(?:ey|ies))\/|(?:print|email|share|facebook|zalo|icon[-_]?\w*|arrow|bullet)\.(?:png|gif|svg|jpg)(?:$|\?)/iu;
const picture = /\.(?:jpe?g|png|gif|webp)(?:$|\?)/iu;
const smallest = 48;

export type ReadPhoto =
	| { readonly kind: "photo"; readonly photo: Photo }
	/** A button, a bullet, a counter's dot. */
	| { readonly kind: "icon"; readonly address: string };

/** An `<img>`, with the larger copy that it links to. Addresses become absolute. */
export function readPhoto(
	image: Element,
	resolve: (written: string) => readonly string[],
	link: string | undefined,
): ReadPhoto {
	const { attribs } = image;
	const written = sources
		.map((name) => attribs[name]?.trim() ?? "")
		.filter((address) => address !== "");
	const real = written.filter((address) => !placeholder.test(address));
	const own = real.flatMap(resolve);
	const large = link !== undefined && picture.test(link) ? [link] : [];
	const addresses = [...new Set([...large, ...own])];
	const isSmall = [attribs.width, attribs.height].some(
		(size) =>
			/^\d+(?:px)?$/u.test(size ?? "") &&
			Number.parseInt(size ?? "", 10) < smallest,
	);
	const isIcon = isSmall || icon.test(own[0] ?? "") || addresses.length === 0;
	return isIcon
		? { kind: "icon", address: (written[0] ?? "").slice(0, 200) }
		: {
				kind: "photo",
				photo: { addresses, alt: altOf(attribs.alt ?? "") },
			};
}

/** The name of a file says nothing to a reader. */
function altOf(written: string): string {
	const alt = cleanText(written);
	const isName =
		/\.(?:jpe?g|png|gif|bmp|webp)$/iu.test(alt) ||
		/^[\w-]*\d[\w-]*$/u.test(alt);
	return isName ? "" : alt;
}
