import type { OutputFile } from "../types.ts";
import type { Packed } from "./compress.ts";

/** A file at hand, or one that can be made. */
export type IndexFile =
	| { readonly path: string; readonly content: string | Uint8Array }
	| {
			readonly path: string;
			readonly packed: Packed;
			readonly make: () => Uint8Array | Promise<Uint8Array>;
	  };

/** @param mayWait whether a file may be left to be made when it is wanted */
export async function toOutput(
	file: IndexFile,
	mayWait: boolean,
): Promise<OutputFile> {
	const { path } = file;
	if ("content" in file) return { path, content: file.content };
	const { packed, make } = file;
	return { path, content: mayWait ? { ...packed, make } : await make() };
}
