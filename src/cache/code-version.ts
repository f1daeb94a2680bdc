import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** What decides which bytes a build makes, besides the content. */
const parts = [
	"src",
	"templates",
	"scripts/build",
	"scripts/build.ts",
	"scripts/check/today.ts",
	".eleventy.ts",
	"package-lock.json",
	"tsconfig.json",
];

/** Every file of the program, sorted. @param code the project's folder */
export function codeFiles(code: string): readonly string[] {
	return parts
		.flatMap((part) => {
			const path = join(code, part);
			if (/\.\w+$/.test(part)) return [path];
			return readdirSync(path, { recursive: true, withFileTypes: true })
				.filter((entry) => entry.isFile())
				.map((entry) => join(entry.parentPath, entry.name));
		})
		.toSorted();
}

/** Stands for the program and what runs it: nothing that another version left is used. Hexadecimal. */
export function codeVersion(code: string): string {
	const hash = createHash("sha256");
	hash.update(
		`${process.versions.node.split(".")[0]} ${process.versions.icu} ${process.versions.unicode}\n`,
	);
	for (const file of codeFiles(code)) {
		const bytes = readFileSync(file);
		hash.update(
			`${relative(code, file).split(sep).join("/")} ${bytes.length}\n`,
		);
		hash.update(bytes);
	}
	return hash.digest("hex");
}
