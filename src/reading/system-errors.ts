import { type Diagnostic, problem } from "../diagnostics.ts";
import { shown } from "./file-names.ts";

/** What the system said when a file could not be read, as a problem of that file. Anything else is thrown again. */
export function systemProblem(error: unknown, file: string): Diagnostic {
	const code = systemCode(error);
	if (code === undefined) throw error;
	const at = shown(file);
	if (code === "ENOENT") return problem("file/vanished", at, undefined, {});
	if (code === "ELOOP") {
		return problem("file/symlink", at, undefined, { name: nameOf(at) });
	}
	if (code === "ENAMETOOLONG") {
		const values = { length: String(Buffer.byteLength(file)), limit: "1000" };
		return problem("file/path-too-long", at, undefined, values);
	}
	const values = { name: nameOf(at), reason: code };
	return problem("file/unreadable", at, undefined, values);
}

function systemCode(error: unknown): string | undefined {
	return error instanceof Error &&
		"code" in error &&
		typeof error.code === "string" &&
		"syscall" in error
		? error.code
		: undefined;
}

function nameOf(file: string): string {
	return file.slice(file.lastIndexOf("/") + 1);
}
