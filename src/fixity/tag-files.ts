import type { Finding } from "./findings.ts";
import { linesOf } from "./manifest.ts";

export interface BagDeclaration {
	/** Such as 1.0 or 0.97. */
	readonly version: string;
	readonly encoding: string;
}

/** Reads `bagit.txt`. Undefined when it does not declare a bag. */
export function parseDeclaration(bytes: Buffer): BagDeclaration | undefined {
	// Without a byte order mark, and always UTF-8, whatever it says about the others.
	const [first = "", second = "", ...rest] = linesOf(bytes.toString("utf8"));
	const [, version] = /^BagIt-Version: *(\d+\.\d+)$/u.exec(first) ?? [];
	const [, encoding] =
		/^Tag-File-Character-Encoding: *([\w-]+)$/u.exec(second) ?? [];
	return version !== undefined &&
		encoding !== undefined &&
		rest.every((line) => line === "")
		? { version, encoding }
		: undefined;
}

/** Undefined when the bytes are not text in that encoding. */
export function decodeText(
	bytes: Buffer,
	encoding: string,
): string | undefined {
	try {
		const isBigEndian = bytes[0] === 0xfe && bytes[1] === 0xff;
		const label =
			encoding.toUpperCase() === "UTF-16" && isBigEndian
				? "utf-16be"
				: encoding;
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The fields of `bag-info.txt` (in old bags `package-info.txt`); the first value counts. */
export function parseBagInfo(text: string): ReadonlyMap<string, string> {
	const fields = new Map<string, string>();
	let last = "";
	for (const line of linesOf(text)) {
		const colon = line.indexOf(":");
		if (/^[ \t]/u.test(line) && last !== "") {
			fields.set(last, `${fields.get(last)} ${line.trim()}`);
		} else if (colon > 0) {
			last = line.slice(0, colon).trim();
			if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim());
		}
	}
	return fields;
}

/** What `fetch.txt` would have downloaded, and to where. We never download. */
export function parseFetch(text: string): readonly string[] {
	return linesOf(text).flatMap((line) => {
		const [, path] = /^\S+[ \t]+(?:\d+|-)[ \t]+(.+)$/u.exec(line) ?? [];
		return path === undefined ? [] : [path];
	});
}

/** Compares `octets.files` with what is there. Undefined when it agrees, or was not stated in this form. */
export function checkOxum(
	stated: string | undefined,
	octets: number,
	files: number,
): Finding | undefined {
	const found = `${octets}.${files}`;
	return stated === undefined || stated === found
		? undefined
		: { kind: "oxum", path: "bag-info.txt", expected: stated, found };
}
