/**
 * How addresses of the old portal are compared. The browser runs this too, so that the build and the page agree: nothing
 * here may need Node, or anything newer than ES2020.
 */

/** An old address in parts that can be compared. */
export interface AddressParts {
	/** Decoded, composed, lower case, without host, fragment, trailing slash or `index` file. */
	readonly path: string;
	/** In order, each `name=value`; session marks included. */
	readonly parameters: readonly string[];
}

/** `https://xa.gov.vn/Tin-T%E1%BB%A9c/?id=5#dau` → path `/tin-tức`, parameters `id=5`. */
export function splitAddress(address: string): AddressParts {
	const [whole = ""] = address.trim().split("#");
	const local = whole.replace(/^(?:[a-z][a-z0-9+.-]*:)?\/\/[^/?]*/i, "");
	const mark = local.indexOf("?");
	const path = mark === -1 ? local : local.slice(0, mark);
	const query = mark === -1 ? "" : local.slice(mark + 1);
	return {
		path: `/${plain(path)}`
			.replace(/\/{2,}/g, "/")
			.replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/, "/")
			.replace(/(.)\/$/, "$1"),
		parameters: query
			.split("&")
			.filter((part) => part !== "")
			.map((part) => plain(part.replace(/\+/g, " ")))
			.sort(),
	};
}

/** Equal for equal addresses however they were written. */
export function addressKey(address: string): string {
	const { path, parameters } = splitAddress(address);
	return parameters.length === 0 ? path : `${path}?${parameters.join("&")}`;
}

/**
 * What of an old address was made from the title, as slugs: the last part with letters, without its ending, and once
 * more without its number. `/tin-tuc/cho-phien-146.html` → `cho-phien-146`, `cho-phien`
 */
export function slugsOfAddress(address: string): readonly string[] {
	const words = splitAddress(address)
		.path.split("/")
		.filter((part) => /\p{L}{2}/u.test(part));
	const last = words[words.length - 1] ?? "";
	const whole = plainSlug(last.replace(/\.(?:html?|aspx?|php|jsp)$/, ""));
	const withoutNumber = whole.replace(/-\d{2,}$/, "");
	return [...new Set([whole, withoutNumber])].filter((slug) => slug !== "");
}

/** A text as a slug, đ as d. */
export function plainSlug(text: string): string {
	return hyphenate(text.replace(/đ/gi, "d"));
}

/** A title as Hanoi's old portals wrote it: without đ. “Chỉ đạo điều hành” → `chi-ao-ieu-hanh` */
export function droppedSlug(text: string): string {
	return hyphenate(text.replace(/đ/gi, ""));
}

function hyphenate(text: string): string {
	return text
		.normalize("NFD")
		.replace(/\p{M}+/gu, "")
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, "-")
		.replace(/^-|-$/g, "");
}

function plain(text: string): string {
	return decode(text).normalize("NFC").toLowerCase();
}

/** Percent-decoded where it can be; a broken sequence stays as it was typed. */
function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
