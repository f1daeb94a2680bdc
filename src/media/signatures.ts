/** What the first bytes of a file say it is, by the extensions that it may have. Only kinds that can be told apart. */
const signatures: readonly {
	readonly format: string;
	readonly extensions: readonly string[];
	readonly is: (head: Buffer) => boolean;
}[] = [
	{
		format: "JPEG",
		extensions: ["jpg", "jpeg"],
		is: (head) => startsWith(head, "ffd8ff"),
	},
	{
		format: "PNG",
		extensions: ["png"],
		is: (head) => startsWith(head, "89504e470d0a1a0a"),
	},
	{
		format: "GIF",
		extensions: ["gif"],
		is: (head) => latin(head).startsWith("GIF8"),
	},
	{
		format: "WebP",
		extensions: ["webp"],
		is: (head) => /^RIFF.{4}WEBP/su.test(latin(head)),
	},
	// Readers of PDF accept some bytes before its mark.
	{
		format: "PDF",
		extensions: ["pdf"],
		is: (head) => latin(head).includes("%PDF-"),
	},
	{
		format: "EPUB",
		extensions: ["epub"],
		is: (head) =>
			isZip(head) && latin(head).includes("mimetypeapplication/epub+zip"),
	},
	{
		format: "ZIP",
		extensions: ["zip", "docx", "xlsx", "pptx", "odt", "ods", "odp", "epub"],
		is: isZip,
	},
	{
		format: "Microsoft Office 97–2003",
		extensions: ["doc", "xls", "ppt"],
		is: (head) => startsWith(head, "d0cf11e0a1b11ae1"),
	},
	{
		format: "RTF",
		extensions: ["rtf", "doc"],
		is: (head) => latin(head).startsWith("{\\rtf"),
	},
	{
		format: "RAR",
		extensions: ["rar"],
		is: (head) => latin(head).startsWith("Rar!\u001a\u0007"),
	},
	{
		format: "MP4",
		extensions: ["mp4"],
		is: (head) => latin(head).slice(4, 8) === "ftyp",
	},
	{
		format: "MP3",
		extensions: ["mp3"],
		is: (head) =>
			latin(head).startsWith("ID3") ||
			((head[0] ?? 0) === 0xff && ((head[1] ?? 0) & 0xe6) === 0xe2),
	},
	{
		format: "HTML",
		extensions: [],
		is: (head) =>
			/^\s*(?:<!doctype html|<html|<head|<body|<script)/iu.test(text(head)),
	},
	{
		format: "SVG",
		extensions: [],
		is: (head) =>
			/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<svg/isu.test(text(head)),
	},
	{
		format: "BMP",
		extensions: [],
		is: (head) =>
			latin(head).startsWith("BM") && startsWith(head.subarray(6), "00000000"),
	},
	{
		format: "TIFF",
		extensions: [],
		is: (head) => startsWith(head, "49492a00") || startsWith(head, "4d4d002a"),
	},
	{
		format: "HEIC/AVIF",
		extensions: [],
		is: (head) => /^ftyp(?:hei|mif|avi)/u.test(latin(head).slice(4)),
	},
];

/** Extensions whose bytes have no mark of their own. */
const plain: ReadonlySet<string> = new Set(["txt", "csv"]);

/**
 * What a file is when that is not what its extension says: the name of the true format, `""` when nobody can tell;
 * `undefined` when all is well. @param head the first bytes, at least 1 kB where the file has as much
 */
export function mismatchOf(
	extension: string,
	head: Buffer,
): string | undefined {
	const kinds = signatures.filter(({ is }) => is(head));
	if (kinds.some(({ extensions }) => extensions.includes(extension)))
		return undefined;
	if (plain.has(extension) && kinds.length === 0 && !head.includes(0))
		return undefined;
	return kinds.at(0)?.format ?? "";
}

function startsWith(head: Buffer, hexadecimal: string): boolean {
	return (
		head.subarray(0, hexadecimal.length / 2).toString("hex") === hexadecimal
	);
}

function isZip(head: Buffer): boolean {
	return startsWith(head, "504b0304") || startsWith(head, "504b0506");
}

function latin(head: Buffer): string {
	return head.subarray(0, 1024).toString("latin1");
}

function text(head: Buffer): string {
	return head.toString("utf8").replace(/^\ufeff/u, "");
}
