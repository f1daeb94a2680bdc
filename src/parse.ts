import { type Checked, problem } from "./diagnostics.ts";
import { checkFence } from "./parsing/check-fence.ts";
import { checkInnerFences } from "./parsing/check-inner-fences.ts";
import { checkText } from "./parsing/check-text.ts";
import type { Fields } from "./parsing/field-value.ts";
import { locator } from "./parsing/locate.ts";
import { split } from "./parsing/split.ts";
import type { SourceFile } from "./types.ts";

export type {
	Fields,
	FieldValue,
	ListValue,
	MapValue,
	TextValue,
} from "./parsing/field-value.ts";

/** An article taken apart, not yet understood. */
export interface ParsedFile extends Fields {
	readonly file: string;
	/** Markdown. */
	readonly body: string;
	/** The line of the file on which the body begins. */
	readonly bodyLine: number;
}

/** Splits an article into the keys of its front matter and its body. `undefined` when the head cannot be read. */
export function parseFile(source: SourceFile): Checked<ParsedFile | undefined> {
	const { file, text } = source;
	const locate = locator(text);
	const inText = checkText(source, locate);
	const fence = checkFence(source);
	if (fence) return { value: undefined, diagnostics: [fence, ...inText] };

	const { head, fields, body } = split(source);
	if (!fields.value) {
		const isEmpty = fields.diagnostics.length === 0;
		const empty = isEmpty ? [problem("fence/empty", file, undefined, {})] : [];
		const diagnostics = [...empty, ...fields.diagnostics, ...inText];
		return { value: undefined, diagnostics };
	}
	const closing = locate("---".length + head.length + 1);
	const inner = checkInnerFences(fields.value, file, body, closing);
	return {
		value: { file, ...fields.value, body, bodyLine: closing.line + 1 },
		diagnostics: [...fields.diagnostics, ...inText, ...inner],
	};
}
