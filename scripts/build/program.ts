export async function loadMain(
	_code: string,
): Promise<typeof import("./main.ts")> {
	return import("./main.ts");
}
