import { isMap, isScalar, parseDocument } from "yaml";
import { identityKey } from "../vietnamese/identity.ts";

/** What an editor keeps beside `content/` so that imports need no questions. */
export const mappingFile = "import.yml";

export type Mapping =
	| { readonly ok: true; readonly sections: ReadonlyMap<string, string> }
	| {
			readonly ok: false;
			readonly fault: MappingFault;
			readonly values: Readonly<Record<string, string>>;
	  };

export type MappingFault = "no-list" | "no-pair" | "no-sections" | "yaml";

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
	if (error) {
		const [start] = error.linePos ?? [];
		const { line = 1, col = 1 } = start ?? {};
		return no("yaml", { line: String(line), column: String(col) });
	}
	const sections = document.get("sections");
	if (sections === undefined && isMap(document.contents)) {
		return no("no-sections");
	}
	if (!isMap(sections)) {
		return document.contents === null
			? { ok: true, sections: new Map() }
			: no("no-list");
	}
	const pairs: (readonly [string, string])[] = [];
	for (const { key, value } of sections.items) {
		if (!isScalar(key) || !isScalar(value)) return no("no-pair");
		pairs.push([identityKey(String(key.value)), String(value.value)]);
	}
	return { ok: true, sections: new Map(pairs) };
}

function no(
	fault: MappingFault,
	values: Readonly<Record<string, string>> = {},
): Mapping {
	return { ok: false, fault, values };
}
