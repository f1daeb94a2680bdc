import matter from "gray-matter";
import type { Checked } from "../diagnostics.ts";
import type { SourceFile } from "../types.ts";
import type { Fields } from "./field-value.ts";
import { readPlainHead } from "./plain-head.ts";
import { parseFields } from "./yaml-fields.ts";

export interface Split {
	readonly fields: Checked<Fields | undefined>;
	/** From the end of the opening `---` to the line break before the closing one. */
	readonly head: string;
	readonly body: string;
}

/** Takes head and body apart. Only for texts that `checkFence` accepts. */
export function split(source: SourceFile): Split {
	return splitPlainly(source) ?? splitFully(source);
}

const fence = "---";

function splitPlainly({ text }: SourceFile): Split | undefined {
	const end = text.indexOf(`\n${fence}`, fence.length);
	const head = text.slice(fence.length, end);
	const value = readPlainHead(head);
	if (value === undefined) return undefined;
	const after = end + "\n".length + fence.length;
	const body = text.slice(text[after] === "\n" ? after + 1 : after);
	return { fields: { value, diagnostics: [] }, head, body };
}

function splitFully({ file, text }: SourceFile): Split {
	let fields: Checked<Fields | undefined> = {
		value: undefined,
		diagnostics: [],
	};
	// Always with options: without any, gray-matter answers from a cache that has forgotten errors.
	const { matter: head, content: body } = matter(text, {
		language: "yaml",
		engines: {
			yaml: (yaml: string) => {
				fields = parseFields(yaml, file);
				return {};
			},
			// A last guard behind the fence check; `false` would leave gray-matter's own engines in place.
			coffee: refuseEngine,
			coffeescript: refuseEngine,
			cson: refuseEngine,
			javascript: refuseEngine,
			js: refuseEngine,
			json: refuseEngine,
			toml: refuseEngine,
		},
	});
	return { fields, head, body };
}

function refuseEngine(): never {
	throw new Error("Front matter is YAML only");
}
