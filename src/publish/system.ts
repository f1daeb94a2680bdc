/** What the operating system says about a failed call, such as `ENOSPC`; undefined when it is no such error. */
export function systemCode(error: unknown): string | undefined {
	return error instanceof Error &&
		"code" in error &&
		typeof error.code === "string" &&
		"syscall" in error
		? error.code
		: undefined;
}

/** The path that a failed call was about. */
export function systemPath(error: unknown): string | undefined {
	return error instanceof Error &&
		"path" in error &&
		typeof error.path === "string"
		? error.path
		: undefined;
}
