import { type CopyFacts, copyName } from "./facts.ts";

/** The tag files of a BagIt 1.0 bag (RFC 8493). All are UTF-8 with LF. */
export const bagitText =
	"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";

export const manifestFile = "manifest-sha512.txt";
export const tagManifestFile = "tagmanifest-sha512.txt";
/** Ours: how long each file of the payload is, so that a file cut short can be told from a changed one. */
export const sizesFile = "sizes.txt";

export interface Summed {
	/** From the bag's folder. */
	readonly path: string;
	readonly sha512: string;
	/** In bytes. */
	readonly size: number;
}

/** Lines as `sha512sum` writes and checks them, in the order given. */
export function manifestText(files: readonly Summed[]): string {
	return files
		.map(({ path, sha512 }) => `${sha512}  ${encodePath(path)}\n`)
		.join("");
}

export function sizesText(files: readonly Summed[]): string {
	return files
		.map(({ path, size }) => `${size}  ${encodePath(path)}\n`)
		.join("");
}

/** RFC 8493 §2.1.3: only these are encoded. Line ends cannot be in our names. */
export function encodePath(path: string): string {
	return path
		.replaceAll("%", "%25")
		.replaceAll("\n", "%0A")
		.replaceAll("\r", "%0D");
}

export function bagInfoText(
	facts: CopyFacts,
	payload: readonly Summed[],
): string {
	const { config, part, span, captured } = facts;
	const { issuer, contact } = config;
	const octets = payload.reduce((sum, { size }) => sum + size, 0);
	const fields: readonly (readonly [string, string | undefined])[] = [
		["Source-Organization", issuer.name],
		["Organization-Address", issuer.address],
		["Contact-Name", contact.name],
		["Contact-Phone", contact.phone],
		["Contact-Email", contact.email],
		["External-Description", `${config.name}. ${config.description}`],
		["External-Identifier", config.baseUrl],
		["Internal-Sender-Identifier", copyName(facts)],
		["Bagging-Date", facts.day],
		["Payload-Oxum", `${octets}.${payload.length}`],
		["Bag-Size", `${Math.ceil(octets / 1000)} kB`],
		["Bag-Software-Agent", facts.software],
		["Bantin-Scope", part === undefined ? "toàn bộ" : `chỉ ${part.name}`],
		[
			"Bantin-Source",
			facts.isPublic
				? "chỉ bài đã đăng và tệp kèm theo, không có ảnh gốc"
				: "đủ",
		],
		["Bantin-Content-Id", facts.contentId],
		["Bantin-Articles", String(facts.articles)],
		["Bantin-Withdrawn-Articles", String(facts.tombstones)],
		["Bantin-Media-Files", String(facts.media)],
		["Bantin-First-Article", span?.[0]],
		["Bantin-Last-Article", span?.[1]],
		["Bantin-Captured", captured?.join("/")],
	];
	return fields
		.flatMap(([label, value]) =>
			value === undefined || oneLine(value) === ""
				? []
				: `${label}: ${oneLine(value)}\n`,
		)
		.join("");
}

function oneLine(text: string): string {
	return text.replace(/\s+/gu, " ").trim();
}
