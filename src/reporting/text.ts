import pc from "picocolors";
import type { Diagnostic } from "../diagnostics.ts";
import { sentencesOf } from "../sentences.ts";
import type { Locale, SourceFile } from "../types.ts";
import { sourceLine } from "./source-line.ts";

const words = {
	vi: {
		error: "lỗi",
		warning: "cảnh báo",
		none: "Không có lỗi nào.",
		count: (errors: number, warnings: number, files: number) =>
			`${errors} lỗi, ${warnings} cảnh báo trong ${files} tệp.`,
	},
	en: {
		error: "error",
		warning: "warning",
		none: "No problems.",
		count: (errors: number, warnings: number, files: number) =>
			`Errors: ${errors}, warnings: ${warnings}, files: ${files}.`,
	},
} as const;

export interface TextOptions {
	readonly locale: Locale;
	/** To show the lines that are meant. */
	readonly sources: readonly SourceFile[];
	readonly color: boolean;
}

/** For people at a terminal: a block for each file, the line that is meant, and a count at the end. */
export function formatText(
	diagnostics: readonly Diagnostic[],
	{ locale, sources, color }: TextOptions,
): string {
	const say = words[locale];
	if (diagnostics.length === 0) return `${say.none}\n`;
	const colors = pc.createColors(color);
	// The texts of all others would be fetched from the disk for nothing.
	const files = new Set(diagnostics.map(({ file }) => file));
	const texts = new Map(
		sources
			.filter(({ file }) => files.has(file))
			.map(({ file, text }) => [file, text]),
	);
	const blocks = new Map<string, string[]>();
	for (const diagnostic of diagnostics) {
		const { file, line, column, rule, severity } = diagnostic;
		const { says, mend } = sentencesOf(diagnostic, locale);
		const paint = severity === "error" ? colors.red : colors.yellow;
		const block = blocks.get(file) ?? [];
		block.push(
			`${colors.bold(`${file}:${line}:${column}`)}  ${paint(say[severity])}  ${says} ${mend}  ${colors.dim(`(${rule})`)}`,
		);
		const shown = sourceLine(texts.get(file) ?? "", line, column);
		if (shown) {
			const [written, caret] = shown;
			block.push(`  ${colors.dim(written)}`, `  ${paint(caret)}`);
		}
		blocks.set(file, block);
	}
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const warnings = diagnostics.length - errors.length;
	const reports = [...blocks.values()].map((block) => block.join("\n"));
	const count = say.count(errors.length, warnings, blocks.size);
	return `${[...reports, count].join("\n\n")}\n`;
}
