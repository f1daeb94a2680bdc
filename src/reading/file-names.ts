import { type Diagnostic, problem } from "../diagnostics.ts";

/** In bytes of UTF-8, from the project's root. Windows stops near 260 with its drive and folders before it. */
const longestPath = 1000;
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const forbidden = /[\p{Cc}\u00ad\u200b\u2028\u2029\u2060\ufeff?*<>|":\\]/u;
const reserved =
	/^(?:con|prn|aux|nul|conin\$|conout\$|com[\d¹²³]|lpt[\d¹²³])$/iu;
const edge = /^[-_ ]|[. ]$/u;

/** What keeps a name of a file or folder from other systems. @param file its path, for messages */
export function checkName(file: string, name: string): readonly Diagnostic[] {
	const found: Diagnostic[] = [];
	const suggestion = portable(name);
	const hidden = bidi.exec(name)?.[0];
	if (hidden !== undefined) {
		const code = codeOf(hidden);
		found.push(problem("file/name-bidi", shown(file), undefined, { code }));
	}
	const bad = forbidden.exec(name)?.[0];
	if (bad !== undefined) {
		const character = /[\p{Cc}\p{Cf}\p{Z}]/u.test(bad) ? codeOf(bad) : bad;
		const values = { name: shown(name), character, suggestion };
		found.push(problem("file/name-character", shown(file), undefined, values));
	}
	const end = edge.exec(name)?.[0];
	if (end !== undefined) {
		const character = end === " " ? codeOf(end) : `“${end}”`;
		const values = { name: shown(name), character, suggestion };
		found.push(problem("file/name-edge", shown(file), undefined, values));
	}
	if (isDevice(name)) {
		const values = { name: shown(name), suggestion: `bai-${suggestion}` };
		found.push(problem("file/name-reserved", shown(file), undefined, values));
	}
	return found;
}

/** `NUL.html` opens a device on Windows, whatever follows its first dot. */
export function isDevice(name: string): boolean {
	return reserved.test(name.split(".")[0]?.trim() ?? "");
}

/** True for a sign that turns the direction of text, by which a name can look like another. */
export function turnsText(name: string): boolean {
	return bidi.test(name);
}

/** The first sign that some system does not take in a name, or does not show. */
export function forbiddenSign(name: string): string | undefined {
	return forbidden.exec(name)?.[0];
}

export function checkPathLength(file: string): readonly Diagnostic[] {
	const length = Buffer.byteLength(file);
	if (length <= longestPath) return [];
	const values = { length: String(length), limit: String(longestPath) };
	return [problem("file/path-too-long", file, undefined, values)];
}

/** Two names that some system takes for one have the same key. */
export function twinKey(name: string): string {
	return name.normalize("NFC").toLowerCase().normalize("NFC");
}

/** `U+202E` */
export function codeOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}

/** A name as a terminal and a report can show it. */
export function shown(name: string): string {
	return name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) =>
		character === "\u200d" ? character : `<${codeOf(character)}>`,
	);
}

function portable(name: string): string {
	return name
		.replace(new RegExp(bidi, "gu"), "")
		.replace(new RegExp(forbidden, "gu"), "-")
		.replace(/^[-_ ]+|[. ]+$/gu, "")
		.replace(/-+/gu, "-");
}
