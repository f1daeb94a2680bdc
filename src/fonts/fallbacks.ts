/** A face that readers already have, stretched until its text takes as much room as that of ours. */
interface FallbackFace {
	readonly family: "Serif Noto" | "Serif Times" | "Sans Roboto" | "Sans Arial";
	readonly style: "normal" | "italic";
	readonly weight: string;
	/** Full and PostScript names, of one design and its metric twins. */
	readonly local: readonly string[];
	/** How much wider our text is, in per cent. */
	readonly width: number;
}

/**
 * The widths are those of the sample archive's Vietnamese text (60,000 letters) set in our face over those of the same
 * text in the fallback, measured with Chromium's canvas. Times and Arial were measured by Liberation, which is as wide,
 * without marks: its marked letters are missing, and a mark adds no width. Titles are set in 650, fallbacks have 700.
 */
const faces: readonly FallbackFace[] = [
	face("Serif Noto", "200 500", 99.0, ["Noto Serif", "NotoSerif"]),
	face("Serif Noto", "501 900", 95.5, ["Noto Serif Bold", "NotoSerif-Bold"]),
	face(
		"Serif Noto",
		"200 900",
		94.6,
		["Noto Serif Italic", "NotoSerif-Italic"],
		"italic",
	),
	face("Serif Times", "200 500", 116.1, [
		"Times New Roman",
		"TimesNewRomanPSMT",
		"Liberation Serif",
	]),
	face("Serif Times", "501 900", 112.0, [
		"Times New Roman Bold",
		"TimesNewRomanPS-BoldMT",
		"Liberation Serif Bold",
	]),
	face(
		"Serif Times",
		"200 900",
		108.2,
		[
			"Times New Roman Italic",
			"TimesNewRomanPS-ItalicMT",
			"Liberation Serif Italic",
		],
		"italic",
	),
	face("Sans Roboto", "400", 109.4, ["Roboto", "Roboto-Regular"]),
	face("Sans Roboto", "600", 110.1, ["Roboto Bold", "Roboto-Bold"]),
	face("Sans Arial", "400", 107.9, ["Arial", "ArialMT", "Liberation Sans"]),
	face("Sans Arial", "600", 103.1, [
		"Arial Bold",
		"Arial-BoldMT",
		"Liberation Sans Bold",
	]),
];

/** Height above and below the baseline, as our fonts state it in `hhea`, in per cent of their size. */
const heights = {
	Serif: { ascent: 103.6, descent: 33.5 },
	Sans: { ascent: 100, descent: 26.5 },
} as const;

/** The `@font-face` rules of the faces that stand in for ours: a page keeps its shape whichever is shown. */
export function fallbackRules(): string {
	return faces
		.map(({ family, style, weight, local, width }) => {
			const kind = family.startsWith("Serif") ? "Serif" : "Sans";
			// `size-adjust` stretches the heights too.
			const height = (percent: number) =>
				`${((percent / width) * 100).toFixed(1)}%`;
			const { ascent, descent } = heights[kind];
			const source = local.map((name) => `local("${name}")`).join(",");
			return `@font-face{font-family:"${family}";src:${source};font-style:${style};font-weight:${weight};size-adjust:${width}%;ascent-override:${height(ascent)};descent-override:${height(descent)};line-gap-override:0%}`;
		})
		.join("\n");
}

function face(
	family: FallbackFace["family"],
	weight: string,
	width: number,
	local: readonly string[],
	style: FallbackFace["style"] = "normal",
): FallbackFace {
	return { family, style, weight, local, width };
}
