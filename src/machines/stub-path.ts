import { isReserved } from "../addresses.ts";

// What Windows cannot hold in a file name, and `#` and `%`, which hosts and browsers decode differently.
const unsafeCharacter = /[\p{Cc}\p{Cs}<>:"\\|?*#%]/u;
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;
const longestSegment = 255;
const longestPath = 900;

/**
 * The output path of a page that can stand at an old address, or nothing when no file can: a query string, the site's
 * root or own folders, names that some system refuses. `/tin/cho` → `tin/cho/index.html`, `/cho.html` stays.
 * @param from site-absolute and decoded, such as `/tin-tuc/cho-146.html`
 */
export function stubPath(from: string): string | undefined {
	if (!from.startsWith("/") || from.startsWith("//")) return undefined;
	const segments = from.normalize("NFC").slice(1).split("/");
	if (segments.at(-1) === "") segments.pop();
	const last = segments.at(-1);
	if (last === undefined || !segments.every(canBeName)) return undefined;
	if (isReserved(segments[0] ?? "")) return undefined;
	const isFile = /\.html?$/i.test(last) && !from.endsWith("/");
	const path = isFile ? segments.join("/") : `${segments.join("/")}/index.html`;
	return bytes(path) <= longestPath ? path : undefined;
}

function canBeName(segment: string): boolean {
	return (
		segment !== "" &&
		!/^\.|[. ]$|^ /.test(segment) &&
		!unsafeCharacter.test(segment) &&
		!windowsDevice.test(segment) &&
		bytes(segment) <= longestSegment
	);
}

function bytes(text: string): number {
	return new TextEncoder().encode(text).length;
}
