/** A kind of file that readers may download. */
export interface AttachmentType {
	/** What readers see. */
	readonly format: string;
	/** IANA media type. */
	readonly mediaType: string;
}

const openDocument = "application/vnd.oasis.opendocument";
const openXml = "application/vnd.openxmlformats-officedocument";

/** By extension in lower case. */
export const attachmentTypes: ReadonlyMap<string, AttachmentType> = new Map([
	["csv", { format: "CSV", mediaType: "text/csv" }],
	["doc", { format: "DOC", mediaType: "application/msword" }],
	[
		"docx",
		{ format: "DOCX", mediaType: `${openXml}.wordprocessingml.document` },
	],
	["epub", { format: "EPUB", mediaType: "application/epub+zip" }],
	["mp3", { format: "MP3", mediaType: "audio/mpeg" }],
	["mp4", { format: "MP4", mediaType: "video/mp4" }],
	["odp", { format: "ODP", mediaType: `${openDocument}.presentation` }],
	["ods", { format: "ODS", mediaType: `${openDocument}.spreadsheet` }],
	["odt", { format: "ODT", mediaType: `${openDocument}.text` }],
	["pdf", { format: "PDF", mediaType: "application/pdf" }],
	["ppt", { format: "PPT", mediaType: "application/vnd.ms-powerpoint" }],
	[
		"pptx",
		{ format: "PPTX", mediaType: `${openXml}.presentationml.presentation` },
	],
	["rar", { format: "RAR", mediaType: "application/vnd.rar" }],
	["rtf", { format: "RTF", mediaType: "application/rtf" }],
	["txt", { format: "TXT", mediaType: "text/plain" }],
	["xls", { format: "XLS", mediaType: "application/vnd.ms-excel" }],
	["xlsx", { format: "XLSX", mediaType: `${openXml}.spreadsheetml.sheet` }],
	["zip", { format: "ZIP", mediaType: "application/zip" }],
]);

/** Photos, by extension in lower case; they are published re-encoded. */
export const imageExtensions: ReadonlySet<string> = new Set([
	"gif",
	"jpeg",
	"jpg",
	"png",
	"webp",
]);

/** Every extension that may stand in `content/` beside articles, for messages. */
export const knownExtensions: readonly string[] = [
	...imageExtensions,
	...attachmentTypes.keys(),
].sort();

/** What an editor can turn the file into, by extension. */
const conversions: ReadonlyMap<string, string> = new Map([
	["7z", ".zip"],
	["ai", ".pdf"],
	["avi", ".mp4"],
	["avif", ".jpg"],
	["bmp", ".png"],
	["docm", ".docx"],
	["eps", ".pdf"],
	["gz", ".zip"],
	["heic", ".jpg"],
	["heif", ".jpg"],
	["jfif", ".jpg"],
	["m4a", ".mp3"],
	["mkv", ".mp4"],
	["mov", ".mp4"],
	["pptm", ".pptx"],
	["psd", ".jpg"],
	["svg", ".png"],
	["svgz", ".png"],
	["tar", ".zip"],
	["tif", ".jpg"],
	["tiff", ".jpg"],
	["wav", ".mp3"],
	["wma", ".mp3"],
	["wmv", ".mp4"],
	["xlsm", ".xlsx"],
]);

/** Programs, pages and templates: some tool would run them, now or in thirty years. */
const executables =
	/\.(?:11ty\.[^.]+|11tydata\.[^.]+|[cm]?[jt]sx?|njk|liquid|hbs|handlebars|ejs|pug|haml|mustache|vto|webc|mdx|html?|xhtml|shtml|mht(?:ml)?|php\d?|aspx?|jspx?|exe|msi|bat|cmd|com|scr|pif|sh|bash|ps1|vbs?|wsf|hta|jar|class|apk|dll|so|dylib|py|rb|pl|wasm|swf|lnk|url|reg|inf|desktop|app|dmg|deb|rpm)$|^(?:package(?:-lock)?\.json|eleventy\.config\..*|\.eleventy\..*)$/iu;

const junk =
	/^(?:\.ds_store|\.localized|thumbs\.db|ehthumbs\.db|desktop\.ini|\._.*|\.directory|\.gitkeep|\.gitignore|\.gitattributes|\.git|\.svn|\.hg|\.vscode|\.idea|\.obsidian|\.stfolder|\.stversions|\.trash(?:es|-\d+)?|\.spotlight-v100|\.fseventsd|\.editorconfig|__macosx|\.~lock\..*#|~\$.*|.*~|#.*#|\.#.*|.*\.sw[a-p]|.*\.bak|.*\.tmp|.*\.orig|.*\.crdownload|.*\.part)$/iu;

export type Classified =
	| { readonly kind: "article" | "image" | "attachment" | "junk" | "hidden" }
	| { readonly kind: "executable" }
	| {
			readonly kind: "convert";
			readonly extension: string;
			readonly to: string;
	  }
	| { readonly kind: "unknown"; readonly extension: string };

/** Leftovers of editors, systems and version control: they are listed and otherwise ignored. */
export function isJunk(name: string): boolean {
	return junk.test(name);
}

/** What a file below `content/` is, by its name alone. */
export function classify(name: string): Classified {
	if (isJunk(name)) return { kind: "junk" };
	if (executables.test(name)) return { kind: "executable" };
	if (name.startsWith(".")) return { kind: "hidden" };
	const extension = extensionOf(name);
	if (extension === "md") return { kind: "article" };
	if (imageExtensions.has(extension)) return { kind: "image" };
	if (attachmentTypes.has(extension)) return { kind: "attachment" };
	const to = conversions.get(extension);
	return to === undefined
		? { kind: "unknown", extension }
		: { kind: "convert", extension, to };
}

/** In lower case, without the dot; empty when there is none. */
export function extensionOf(name: string): string {
	const dot = name.lastIndexOf(".");
	return dot < 0 ? "" : name.slice(dot + 1).toLowerCase();
}
