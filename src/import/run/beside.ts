import { posix } from "node:path";
import { binaryFormat } from "../../reading/encoding-guess.ts";
import { attachmentTypes } from "../../reading/file-types.ts";
import { slugify } from "../../vietnamese/slug.ts";
import type { PortalPage, Remark } from "../portal-page.ts";
import type { FindFile } from "../sources/source-item.ts";
import { sha256 } from "./fingerprint.ts";

/** A photo or document that goes beside an article. */
export interface FileBeside {
	readonly name: string;
	readonly sha256: string;
	readonly bytes: Uint8Array;
}

export interface FilesBeside {
	readonly files: readonly FileBeside[];
	/** Name by address. */
	readonly names: ReadonlyMap<string, string>;
	readonly remarks: readonly Remark[];
}

const mostFiles = 300;

/**
 * Gets the photos and documents of a page from its source. @param path of the article, whose name they share
 * @param web where on the web a file would have been that was saved beside the page
 */
export async function gatherFiles(
	page: PortalPage,
	path: string,
	find: FindFile,
	web: (address: string) => string | undefined = () => undefined,
): Promise<FilesBeside> {
	const files = new Map<string, FileBeside>();
	const names = new Map<string, string>();
	const remarks: Remark[] = [];
	const stem = posix.basename(path, ".md").slice(0, 60).replace(/-$/u, "");
	const take = (
		address: string,
		bytes: Uint8Array,
		name: (hash: string) => string,
	) => {
		const hash = sha256(bytes);
		const known = [...files.values()].find((file) => file.sha256 === hash);
		const file = known ?? { name: name(hash.slice(0, 6)), sha256: hash, bytes };
		files.set(file.name, file);
		names.set(address, file.name);
	};
	let photos = 0;
	for (const { set, line } of page.blocks) {
		if (set?.kind !== "photo" || files.size >= mostFiles) continue;
		photos += 1;
		const number = photos;
		const found = await firstPicture(set.photo.addresses, find);
		if (found)
			take(
				found.address,
				found.bytes,
				(hash) => `${stem}-${number}-${hash}.${found.type}`,
			);
		else
			remarks.push({
				code: "photo-lost",
				value: shown(set.photo.addresses[0]),
				line,
			});
	}
	for (const { value: address, line } of page.origin?.files ?? []) {
		if (files.size >= mostFiles) break;
		const other = web(address);
		const bytes =
			(await find(address)) ??
			(other === undefined ? undefined : await find(other));
		const type = bytes && documentType(address, bytes);
		if (bytes && type)
			take(
				address,
				bytes,
				(hash) => `${stem}-${nameOf(address)}-${hash}.${type}`,
			);
		else remarks.push({ code: "attachment-lost", value: shown(address), line });
	}
	return { files: [...files.values()], names, remarks };
}

async function firstPicture(addresses: readonly string[], find: FindFile) {
	for (const address of addresses) {
		const bytes = embedded(address) ?? (await find(address));
		const type = bytes && pictureType(bytes);
		if (bytes && type) return { address, bytes, type };
	}
	return undefined;
}

/** Programs that save a page as one file write its photos into it. */
function embedded(address: string): Uint8Array | undefined {
	const data =
		/^data:image\/[\w.+-]+;base64,(?<data>[A-Za-z0-9+/=%\s]+)$/u.exec(address)
			?.groups?.data;
	return data === undefined ? undefined : Buffer.from(data, "base64");
}

/** By what it is, not by what it is called: an error page named `.jpg` is no photo. */
function pictureType(bytes: Uint8Array): string | undefined {
	const format = binaryFormat(bytes);
	if (format === "JPEG") return "jpg";
	if (format === "PNG" || format === "GIF") return format.toLowerCase();
	const start = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
	return start.startsWith("RIFF") && start.endsWith("WEBP")
		? "webp"
		: undefined;
}

const formats: Readonly<Record<string, RegExp>> = {
	PDF: /^pdf$/u,
	"ZIP/DOCX/XLSX": /^(?:zip|docx|xlsx|pptx|odt|ods|odp|epub)$/u,
	"DOC/XLS/PPT": /^(?:doc|xls|ppt)$/u,
	RAR: /^rar$/u,
};

/** The type that both its name and its first bytes tell; `undefined` when they disagree. */
function documentType(address: string, bytes: Uint8Array): string | undefined {
	const written =
		/\.(?<type>[a-z]{3,4})(?:\/[^/]*)?(?:$|[?#])/iu
			.exec(address)
			?.groups?.type?.toLowerCase() ?? "";
	const format = binaryFormat(bytes);
	if (format === "PDF") return "pdf";
	const isRight =
		format !== undefined &&
		formats[format]?.test(written) &&
		attachmentTypes.has(written);
	return isRight ? written : undefined;
}

function nameOf(address: string): string {
	const path = address.replace(/[?#].*$/su, "");
	const named =
		path.split("/").findLast((part) => /\.[a-z]{3,4}$/iu.test(part)) ?? "tep";
	return (
		slugify(safely(named).replace(/\.[a-z]{3,4}$/iu, ""))
			.slice(0, 40)
			.replace(/-$/u, "") || "tep"
	);
}

function safely(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function shown(address: string | undefined): string {
	if (address?.startsWith("data:")) return `${address.slice(0, 40)}…`;
	return safely(address ?? "").slice(0, 200);
}
