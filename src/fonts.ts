import path from "node:path";
import type { OutputFile } from "./types.ts";

/** A face of a family. Both families carry the SIL Open Font License; only these two subsets are published. */
interface FontFace {
	readonly family: string;
	/** Of the published files. */
	readonly name: string;
	readonly style: "normal" | "italic";
	readonly weight: string;
	/** Of the package that brings it. */
	readonly folder: string;
	readonly file: (subset: Subset) => string;
}

type Subset = "latin" | "vietnamese";

/** What each subset holds, as the families' packages cut them. */
const unicodeRanges: Record<Subset, string> = {
	vietnamese:
		"U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB",
	latin:
		"U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
};

const faces: readonly FontFace[] = [
	...(["normal", "italic"] as const).map((style) => ({
		family: "Source Serif 4",
		name: `source-serif-4-${style}`,
		style,
		weight: "200 900",
		folder: "@fontsource-variable/source-serif-4",
		file: (subset: Subset) => `source-serif-4-${subset}-wght-${style}`,
	})),
	...["400", "600"].map((weight) => ({
		family: "Be Vietnam Pro",
		name: `be-vietnam-pro-${weight}`,
		style: "normal" as const,
		weight,
		folder: "@fontsource/be-vietnam-pro",
		file: (subset: Subset) => `be-vietnam-pro-${subset}-${weight}-normal`,
	})),
];

const subsets = ["vietnamese", "latin"] as const;

/** What the first words of every page are set in: worth asking for before the stylesheet is read. */
export const preloadedFonts: readonly string[] = subsets.map(
	(subset) => `assets/fonts/source-serif-4-normal-${subset}.woff2`,
);

/** The `@font-face` rules, relative to the stylesheet. */
export function fontFaceRules(): string {
	return faces
		.flatMap(({ family, name, style, weight }) =>
			subsets.map(
				(subset) =>
					`@font-face{font-family:"${family}";src:url("fonts/${name}-${subset}.woff2")format("woff2");font-style:${style};font-weight:${weight};font-display:swap;unicode-range:${unicodeRanges[subset]}}`,
			),
		)
		.join("\n");
}

/** The font files below `assets/fonts/`, and the licences that must go with them. `root` is the project's folder. */
export function fontFiles(root: string): readonly OutputFile[] {
	const inPackage = (folder: string, file: string) => ({
		copyOf: path.join(root, "node_modules", folder, file),
	});
	const files = faces.flatMap(({ name, folder, file }) =>
		subsets.map((subset) => ({
			path: `assets/fonts/${name}-${subset}.woff2`,
			content: inPackage(folder, `files/${file(subset)}.woff2`),
		})),
	);
	const folders = new Set(faces.map(({ folder }) => folder));
	const licences = [...folders].map((folder) => ({
		path: `assets/fonts/${path.posix.basename(folder)}-license.txt`,
		content: inPackage(folder, "LICENSE"),
	}));
	return [...files, ...licences];
}
