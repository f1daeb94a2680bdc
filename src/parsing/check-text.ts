import { type Diagnostic, problem } from "../diagnostics.ts";
import { codeOf } from "../reading/file-names.ts";
import type { SourceFile } from "../types.ts";
import { excerpt } from "./excerpt.ts";
import { isHarmless } from "./harmless.ts";
import { findLegacyText } from "./legacy-text.ts";
import type { Locate } from "./locate.ts";
import { findSecret } from "./secrets.ts";

/** What a text may have without more being looked for. */
const ordinary =
	/^[\t\n\u0020-\u007e\u00a0-\u00ac\u00ae-\u024f\p{Mn}\u1e00-\u1eff\u2010-\u2027\u202f-\u205f\u20a0-\u20bf\u2100-\u214f\u2190-\u21ff\u2212\u2248\u2260\u2264\u2265\u25a0-\u25ff]*$/u;

/** What nobody sees, and what turns the direction of writing. */
export const invisible =
	/[\u00ad\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\u{e0001}\u{e0020}-\u{e007f}]/gu;

const kinds = [
	["encoding/control", /(?![\t\n\u0080-\u009f])\p{Cc}|[\ufffe\uffff]/gu],
	["encoding/c1", /[\u0080-\u009f]/gu],
	["encoding/invisible", invisible],
	["encoding/private-use", /\p{Co}/gu],
	["encoding/unassigned", /(?![\ufffe\uffff])\p{Cn}/gu],
] as const;

const replacement = /\ufffd/gu;
const conflict = /^(?:<{7}|>{7}|\|{7})(?: .*)?$/gmu;
const conflictMarks = ["<<<<<<<", ">>>>>>>", "|||||||"] as const;
/** A letter that only a wrong or an old encoding brings into Vietnamese text. */
const suspicious = /[¨©ª«¬®§µ¶·¸¹º»¼½¾ÃÄÅÆøûïåäëüñöæØÛÏËÜÑÖ]/u;

/** What stands in a text, head and body alike, that no editor can have meant. One message for each kind and file. */
export function checkText(
	{ file, text }: SourceFile,
	locate: Locate,
): readonly Diagnostic[] {
	const usual = isHarmless(text);
	const secret = findSecret(text);
	const isMarked = conflictMarks.some((mark) => text.includes(mark));
	if (usual && !isMarked && secret === undefined) return [];
	const found: Diagnostic[] = [];
	if (!usual && !ordinary.test(text)) {
		for (const [rule, pattern] of kinds) {
			const hits = text.match(pattern);
			const [first] = hits ?? [];
			if (!hits || first === undefined) continue;
			const values = { code: codeOf(first), count: String(hits.length) };
			found.push(problem(rule, file, locate(text.search(pattern)), values));
		}
		const lost = text.match(replacement);
		if (lost) {
			const at = locate(text.search(replacement));
			const values = { count: String(lost.length) };
			found.push(problem("encoding/replacement", file, at, values));
		}
	}
	for (const marker of text.matchAll(conflict)) {
		const values = { found: excerpt(marker[0]) };
		found.push(problem("file/conflict", file, locate(marker.index), values));
	}
	if (secret) {
		const { offset, beginning } = secret;
		found.push(problem("text/secret", file, locate(offset), { beginning }));
	}
	const legacy =
		!usual && suspicious.test(text) ? checkLegacy(text, file, locate) : [];
	// The letter ư of TCVN3 is a soft hyphen in Unicode: one message is enough.
	return legacy.length === 0
		? found
		: [...found.filter(({ rule }) => rule !== "encoding/invisible"), ...legacy];
}

function checkLegacy(
	text: string,
	file: string,
	locate: Locate,
): readonly Diagnostic[] {
	const passage = findLegacyText(text);
	if (!passage) return [];
	const { encoding, offset, suggestion } = passage;
	const sample = excerpt(passage.sample);
	const at = locate(offset);
	return encoding === "utf-8-twice"
		? [problem("encoding/utf-8-twice", file, at, { sample, suggestion })]
		: [problem(`encoding/${encoding}`, file, at, { sample })];
}
