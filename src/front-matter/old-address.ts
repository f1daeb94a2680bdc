import { isWebAddress } from "../validation/texts.ts";

/**
 * The path that an old address had on its own host, decoded, query included; `undefined` when the text is no such
 * address. Accepts the path alone or the whole address.
 */
export function oldPath(text: string): string | undefined {
	const path = isWebAddress(text)
		? text.replace(/^https?:\/\/[^/?#]+/iu, "")
		: text;
	const isPath = /^\/(?!\/)[^\s\\#<>"]+$/u.test(path);
	if (!isPath) return undefined;
	try {
		const decoded = decodeURI(path).normalize("NFC");
		const climbs = decoded.split(/[/?]/u).includes("..");
		return climbs || /[\p{Cc}\\]/u.test(decoded) ? undefined : decoded;
	} catch {
		return undefined;
	}
}
