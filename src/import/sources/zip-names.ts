import { type ExtraField, getFileNameLowLevel } from "yauzl";
import {
	forbiddenSign,
	isDevice,
	shown,
	turnsText,
} from "../../reading/file-names.ts";
import type { ReasonCode } from "../reasons.ts";

/** The name of an entry as text, or what is wrong with it. */
export type EntryName =
	| { readonly ok: true; readonly name: string }
	| { readonly ok: false; readonly name: string; readonly reason: ReasonCode };

const utf8Flag = 0x800;
const longest = 1000;

/** Decodes and judges a name: only a plain relative path with `/` that means the same on every system is taken. */
export function readEntryName(
	raw: Buffer,
	flags: number,
	extraFields: readonly ExtraField[] = [],
): EntryName {
	const isUtf8 = (flags & utf8Flag) !== 0;
	const strict = decode(raw);
	if (isUtf8 && strict === undefined) {
		return refuse(raw.toString("latin1"), "archive-name-utf8");
	}
	// Windows of old wrote code page 437, some programs a second name in Unicode; others wrote UTF-8 without saying so.
	const told = getFileNameLowLevel(flags, raw, [...extraFields], true);
	const hasSecond = told !== getFileNameLowLevel(flags, raw, [], true);
	if (hasSecond && strict !== undefined && told !== strict) {
		return refuse(strict, "archive-name-unicode");
	}
	const name = strict ?? told;
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

function faultOf(name: string): ReasonCode | undefined {
	if (name === "") return "archive-name-empty";
	if (name.includes("\\")) return "archive-name-backslash";
	if (turnsText(name)) return "archive-name-bidi";
	if (name.startsWith("/")) return "archive-name-absolute";
	if (name.includes(":")) return "archive-name-colon";
	const sign = forbiddenSign(name);
	if (sign !== undefined) {
		return /[\p{Cc}\p{Cf}\p{Z}]/u.test(sign)
			? "archive-name-control"
			: "archive-name-sign";
	}
	const parts = name.replace(/\/$/u, "").split("/");
	if (parts.some((part) => part === "")) return "archive-name-gap";
	if (parts.some((part) => part === ".." || part === ".")) {
		return "archive-name-outside";
	}
	if (parts.some((part) => /[. ]$/u.test(part))) return "archive-name-end";
	if (parts.some(isDevice)) return "archive-name-device";
	return name.length > longest ? "archive-name-long" : undefined;
}

function refuse(name: string, reason: ReasonCode): EntryName {
	return { ok: false, name: shown(name.slice(0, 200)), reason };
}
