import { isMap, isScalar, parseDocument } from "yaml";
import { identityKey } from "../vietnamese/identity.ts";

/** What an editor keeps beside `content/` so that imports need no questions. */
export const mappingFile = "import.yml";

export type Mapping =
	| { readonly ok: true; readonly sections: ReadonlyMap<string, string> }
	| { readonly ok: false; readonly reason: string };

/**
 * Reads `import.yml`: below `sections`, the name of a section of the old portal and the category it goes to. Keys of the
 * result are identities, so that case and tone placement do not matter.
 */
export function readMapping(yaml: string): Mapping {
	const document = parseDocument(yaml, {
		schema: "failsafe",
		uniqueKeys: true,
	});
	const [error] = document.errors;
	if (error) return { ok: false, reason: error.message.split("\n")[0] ?? "" };
	const sections = document.get("sections");
	if (sections === undefined && isMap(document.contents)) {
		return { ok: false, reason: "không có khóa “sections”" };
	}
	if (!isMap(sections)) {
		return document.contents === null
			? { ok: true, sections: new Map() }
			: {
					ok: false,
					reason: "“sections” phải là các dòng “Chuyên mục cũ: chuyên-mục”",
				};
	}
	const pairs: (readonly [string, string])[] = [];
	for (const { key, value } of sections.items) {
		if (!isScalar(key) || !isScalar(value)) {
			return {
				ok: false,
				reason: "mỗi chuyên mục cũ chỉ dẫn tới một chuyên mục",
			};
		}
		pairs.push([identityKey(String(key.value)), String(value.value)]);
	}
	return { ok: true, sections: new Map(pairs) };
}
