import { domainToUnicode } from "node:url";
import { type Fault, fault } from "../fault.ts";
import { composed } from "../vietnamese/piled-marks.ts";

const scheme = /^[a-z][a-z0-9+.-]*:/iu;
/** Without encoded line breaks, which would add headers to the letter. */
const mailto =
	/^mailto:(?!.*%0[ad])[^\s@<>"]+@[^\s@<>"?]+\.[^\s@<>"?]+(?:\?[^\s<>"]*)?$/iu;
/** In characters: encoding a host takes time that grows with the square, and no name has more than 253. */
const longestHost = 1000;
const webHost = new RegExp(
	`^https?://(?!/)[^/?#]{1,${longestHost}}(?:[/?#]|$)`,
	"iu",
);
const telephone = /^tel:\+?[\d().-]*\d[\d().-]*$/iu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f-\u009f\\]/u;
const invisible =
	/[\u00ad\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
/** An embedded picture of more characters than this would fill the page as text. */
const dataLimit = 2000;

/** The scheme of an address with its colon, in lower case, or `undefined` for a relative one. */
export function schemeOf(address: string): string | undefined {
	return scheme.exec(address)?.[0].toLowerCase();
}

/**
 * Whether an address may become a link or image: http, https, mailto, tel, or a path or fragment of the site. Browsers
 * skip control characters and read `\` as `/`, so neither may occur.
 */
export function isAllowedAddress(address: string): boolean {
	if (control.test(address) || address.startsWith("//")) return false;
	switch (schemeOf(address)) {
		case undefined:
			return true;
		case "http:":
		case "https:":
			return webHost.test(address) && URL.canParse(address);
		case "mailto:":
			return mailto.test(address);
		case "tel:":
			return telephone.test(address.replaceAll(/\s|%20/gu, ""));
		default:
			return false;
	}
}

/** Why an address was not allowed. */
export function refusalOf(address: string): Fault {
	const target = shorten(address);
	const written = schemeOf(address);
	if (written === "data:" && address.length > dataLimit)
		return fault("markdown/data-url", {});
	if (written === undefined || /^(?:https?|mailto|tel):$/u.test(written))
		return fault("link/invalid", { target });
	return fault("link/scheme", { scheme: written, target });
}

/** What a reader should be wary of in an allowed external address. */
export function suspicionsOf(address: string): readonly Fault[] {
	const target = shorten(address);
	const faults: Fault[] = [];
	if (invisible.test(address)) faults.push(fault("link/invisible", { target }));
	if (isWeb(address)) {
		const { hostname, username } = new URL(address);
		const shown = domainToUnicode(hostname);
		if (
			/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(shown) ||
			username !== ""
		)
			faults.push(
				fault("link/homograph", {
					target: hostname === shown ? target : `${hostname} (${shown})`,
				}),
			);
	}
	return faults;
}

export function isWeb(address: string): boolean {
	return /^https?:\/\//iu.test(address);
}

/** An allowed external address as it may stand in `href`, before HTML's own escaping. */
export function hrefOf(address: string): string {
	if (isWeb(address)) return new URL(address).href;
	return address.replace(/[^!#$%&'()*+,./0-9:;=?@A-Z_a-z~-]/gu, (character) =>
		encodeURIComponent(character.replace(/\p{Surrogate}/u, "\ufffd")),
	);
}

/** Percent-decoded where that is possible, composed (NFC) unless marks are piled up in it. */
export function decode(address: string): string {
	try {
		return composed(decodeURIComponent(address));
	} catch {
		return composed(address);
	}
}

/** A path as old portals took it: decoded, without fragment and closing slash. */
export function pathKey(path: string): string {
	return decode(path.split("#", 1)[0] ?? "").replace(/\/+$/u, "");
}

/** For messages: an address may be a megabyte long. */
export function shorten(address: string): string {
	return address.length <= 100 ? address : `${address.slice(0, 99)}…`;
}
