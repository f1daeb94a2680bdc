import { getFileNameLowLevel } from "yauzl";

/** The name of an entry as text, or what is wrong with it. */
export type EntryName =
	| { readonly ok: true; readonly name: string }
	| { readonly ok: false; readonly name: string; readonly reason: string };

const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const utf8Flag = 0x800;

/** Decodes and judges a name: only a plain relative path with `/` that means the same on every system is taken. */
export function readEntryName(raw: Buffer, flags: number): EntryName {
	const isUtf8 = (flags & utf8Flag) !== 0;
	const strict = decode(raw);
	if (isUtf8 && strict === undefined) {
		return refuse(raw.toString("latin1"), "không phải UTF-8 như đã ghi");
	}
	// Windows of old wrote code page 437; others wrote UTF-8 without saying so.
	const name = strict ?? getFileNameLowLevel(0, raw, [], true);
	const reason = faultOf(name);
	return reason === undefined ? { ok: true, name } : refuse(name, reason);
}

function decode(raw: Buffer): string | undefined {
	try {
		return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
			raw,
		);
	} catch {
		return undefined;
	}
}

function faultOf(name: string): string | undefined {
	if (name === "") return "tên rỗng";
	if (name.includes("\\")) return "có dấu \\";
	if (/[\p{Cc}]/u.test(name)) return "có ký tự điều khiển";
	if (bidi.test(name)) return "có ký tự đảo chiều chữ";
	if (name.startsWith("/")) return "đường dẫn tuyệt đối";
	if (name.includes(":")) return "có dấu hai chấm";
	const parts = name.replace(/\/$/u, "").split("/");
	if (parts.some((part) => part === "")) return "có // trong đường dẫn";
	if (parts.some((part) => part === ".." || part === ".")) {
		return "đi ra ngoài thư mục";
	}
	if (parts.some((part) => /[. ]$/u.test(part))) {
		return "có dấu chấm hoặc dấu cách ở cuối";
	}
	return name.length > 1000 ? "quá dài" : undefined;
}

function refuse(name: string, reason: string): EntryName {
	const shown = name
		.slice(0, 200)
		.replace(
			/[\p{Cc}\p{Cf}]/gu,
			(sign) =>
				`<U+${sign.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}>`,
		);
	return { ok: false, name: shown, reason };
}
