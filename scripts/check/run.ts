import { join } from "node:path";
import pc from "picocolors";
import { loadContent } from "../../src/archive.ts";
import {
	type Diagnostic,
	isConfigurationProblem,
} from "../../src/diagnostics.ts";
import { formatReport } from "../../src/report.ts";
import type { CheckOptions } from "./options.ts";

export interface CheckResult {
	readonly report: string;
	/** 0 no errors, 2 faulty content, 3 faulty configuration. */
	readonly exitCode: 0 | 2 | 3;
}

/** Finds everything that would keep the archive from being built, and what had better be mended. */
export async function runCheck(
	{ root, locale, format, today }: CheckOptions,
	isTerminal: boolean,
): Promise<CheckResult> {
	const { value, diagnostics } = await loadContent(root, {
		today,
		includeDrafts: false,
		cacheDir: join(root, ".cache"),
	});
	const { sources, site } = value.content;
	const report = formatReport(diagnostics, {
		locale,
		format,
		sources: site ? [...sources, site] : sources,
		color: isTerminal && pc.isColorSupported,
	});
	return { report, exitCode: exitCodeOf(diagnostics) };
}

function exitCodeOf(diagnostics: readonly Diagnostic[]): 0 | 2 | 3 {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	if (errors.length === 0) return 0;
	return errors.some(isConfigurationProblem) ? 3 : 2;
}
