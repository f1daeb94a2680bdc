import { type Diagnostic, problem } from "../diagnostics.ts";
import type { ParsedFile } from "../parse.ts";
import { excerpt } from "../parsing/excerpt.ts";
import type { FieldValue } from "../parsing/field-value.ts";
import type { Position } from "../types.ts";
import { identityKey } from "../vietnamese/identity.ts";
import type { Place } from "./place.ts";

/** Keys whose own rules refuse `null` already. */
const neverNull = new Set([
	"aliases",
	"archived_at",
	"category",
	"date",
	"lang",
	"original_url",
	"publish_on",
	"slug",
	"status",
	"updated",
	"views",
	"views_as_of",
]);

/** `~` and `null` are an empty value to YAML and words to us: only quotes tell which was meant. */
export function checkNull({ file, fields }: ParsedFile): readonly Diagnostic[] {
	return [...fields].flatMap(([key, value]) =>
		neverNull.has(key) ? [] : findNull(key, value, file),
	);
}

function findNull(
	key: string,
	value: FieldValue,
	file: string,
): readonly Diagnostic[] {
	if (value.kind === "list")
		return value.items.flatMap((item) => findNull(key, item, file));
	if (value.kind === "map")
		return [...value.fields].flatMap(([inner, each]) =>
			inner === "date" ? [] : findNull(`${key}.${inner}`, each, file),
		);
	if (value.style !== "plain") return [];
	if (!/^(?:~|null|Null|NULL)$/u.test(value.text)) return [];
	const values = { key: excerpt(key), found: value.text };
	return [problem("front-matter/null", file, value.position, values)];
}

/** A number in quotes is text to every other tool; one spelling keeps exports and imports the same. */
export function checkQuotedViews({
	file,
	fields,
}: ParsedFile): readonly Diagnostic[] {
	const views = fields.get("views");
	if (views?.kind !== "text" || views.style !== "quoted") return [];
	if (!/^\d+$/u.test(views.text.trim())) return [];
	const suggestion = views.text.trim();
	const values = { found: `"${suggestion}"`, suggestion };
	return [problem("front-matter/views-quoted", file, views.position, values)];
}

const signOff = /^(?<author>.+?)\s+[-–—]\s+(?<unit>.+)$/u;
const organisation =
	/(?:^|\s)(?:trung tâm|ubnd|hđnd|phòng|ban|hội|đoàn|đài|trường|trạm|xã|phường|thị trấn|huyện|công an|văn phòng|mặt trận|tt|vh-tt)(?=\s|$)/iu;

/** `Thanh Hồng – Trung tâm VH-TT&TT` is how a bulletin signs; here it is two keys. */
export function checkSignOff(
	authors: readonly string[],
	file: string,
	at: Position | undefined,
): readonly Diagnostic[] {
	return authors.flatMap((found) => {
		const { author = "", unit = "" } = signOff.exec(found)?.groups ?? {};
		if (!organisation.test(unit)) return [];
		const values = { found: excerpt(found), author, unit };
		return [problem("front-matter/author-unit", file, at, values)];
	});
}

/** Each name once; a repeated one, in whatever spelling, is reported. */
export function withoutRepeats(
	names: readonly string[],
	key: string,
	{ file, positions, diagnostics }: Place,
): readonly string[] {
	if (names.length < 2) return names;
	const seen = new Set<string>();
	return names.filter((name, index) => {
		const identity = identityKey(name);
		if (!seen.has(identity)) {
			seen.add(identity);
			return true;
		}
		const at = positions.get(`${key}.${index}`) ?? positions.get(key);
		const values = { key, item: excerpt(name) };
		diagnostics.push(problem("front-matter/duplicate-item", file, at, values));
		return false;
	});
}
