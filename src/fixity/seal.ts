import { manifestFile, sizesFile, tagManifestFile } from "../package/bag.ts";
import { openingFile, readFirstFile } from "../package/opening.ts";
import type { Finding } from "./findings.ts";

/** Every copy of ours has these, and its tag manifest lists them. */
export const ownTagFiles: readonly string[] = [
	openingFile,
	readFirstFile,
	"bag-info.txt",
	"bagit.txt",
	manifestFile,
	sizesFile,
];

/** Nothing vouches for the tag manifest of one of our copies, but where it was cut short, that can be told. */
export function findCutSeal(
	text: string,
	listed: ReadonlyMap<string, string>,
): readonly Finding[] {
	const path = tagManifestFile;
	if (text === "") return [{ kind: "empty", path }];
	const isWhole =
		/[\r\n]$/u.test(text) && ownTagFiles.every((file) => listed.has(file));
	return isWhole ? [] : [{ kind: "cut-off", path }];
}
