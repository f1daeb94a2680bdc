import type { Moment } from "../../types.ts";
import { captureDay } from "../html/facts.ts";

/** A page saved as one file (RFC 2557), in its parts. */
export interface Mhtml {
	readonly page: Uint8Array;
	readonly charset?: string;
	readonly address?: string;
	readonly capturedAt?: Moment;
	/** By address, and by `cid:…`. */
	readonly files: ReadonlyMap<string, Uint8Array>;
}

interface Part {
	readonly headers: ReadonlyMap<string, string>;
	readonly body: string;
}

const mostParts = 5000;
const deepest = 5;

/** `undefined` when there is no HTML in it. Latin-1 text holds the bytes while parts are told apart. */
export function readMhtml(bytes: Uint8Array): Mhtml | undefined {
	const whole = readPart(Buffer.from(bytes).toString("latin1"));
	const parts = leaves(whole, 0).slice(0, mostParts);
	const main = parts.find(({ headers }) =>
		/^text\/html/iu.test(headers.get("content-type") ?? ""),
	);
	if (!main) return undefined;
	const files = new Map<string, Uint8Array>();
	for (const part of parts) {
		if (part === main) continue;
		const location = part.headers.get("content-location");
		const id = part.headers.get("content-id")?.replace(/^<|>$/gu, "");
		const decoded = bodyOf(part);
		if (location !== undefined && !files.has(location))
			files.set(location, decoded);
		if (id !== undefined) files.set(`cid:${id}`, decoded);
	}
	const address =
		whole.headers.get("snapshot-content-location") ??
		main.headers.get("content-location");
	const date = whole.headers.get("date");
	const capturedAt =
		date === undefined ? undefined : captureDay(new Date(date));
	const charset = parameter(main.headers.get("content-type") ?? "", "charset");
	return {
		page: bodyOf(main),
		files,
		...(address !== undefined && /^https?:/u.test(address) && { address }),
		...(capturedAt && { capturedAt }),
		...(charset !== undefined && { charset }),
	};
}

function leaves(part: Part, depth: number): readonly Part[] {
	const type = part.headers.get("content-type") ?? "";
	const boundary = /^multipart\//iu.test(type)
		? parameter(type, "boundary")
		: undefined;
	if (boundary === undefined || depth > deepest) return [part];
	return part.body
		.split(`--${boundary}`)
		.slice(1)
		.filter((text) => !text.startsWith("--"))
		.flatMap((text) =>
			leaves(
				readPart(text.replace(/^\r?\n/u, "").replace(/\r?\n$/u, "")),
				depth + 1,
			),
		);
}

function readPart(text: string): Part {
	const end = /\r?\n\r?\n/u.exec(text);
	const head = end ? text.slice(0, end.index) : text;
	const headers = new Map<string, string>();
	for (const line of head.replace(/\r?\n[ \t]+/gu, " ").split(/\r?\n/u)) {
		const [, name, value] = /^([\w-]+):\s*(.*)$/u.exec(line) ?? [];
		if (name !== undefined && value !== undefined)
			headers.set(name.toLowerCase(), value.trim());
	}
	return { headers, body: end ? text.slice(end.index + end[0].length) : "" };
}

function bodyOf({ headers, body }: Part): Uint8Array {
	const encoding = headers.get("content-transfer-encoding")?.toLowerCase();
	if (encoding === "base64") return Buffer.from(body, "base64");
	if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
	const text = body
		.replace(/[ \t]*=\r?\n/gu, "")
		.replace(/=([0-9a-f]{2})/giu, (_, hex: string) =>
			String.fromCharCode(Number.parseInt(hex, 16)),
		);
	return Buffer.from(text, "latin1");
}

function parameter(header: string, name: string): string | undefined {
	return new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, "iu")
		.exec(header)
		?.slice(1)
		.find((value) => value !== undefined);
}
