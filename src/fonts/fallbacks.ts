const serif = { ascent: 103.6, descent: 33.5 } as const;
const sans = { ascent: 100, descent: 26.5 } as const;

/**
 * How high ours stand above and below the baseline, as they state it in `hhea`, in per cent of their size. No name may
 * begin with a generic family: Chromium drops the rule of one that is called “Serif …”.
 */
const heights = {
	"Stretched Noto Serif": serif,
	"Stretched Times": serif,
	"Stretched Roboto": sans,
	"Stretched Arial": sans,
} as const;

/** A face that readers already have, stretched until its text takes as much room as that of ours. */
interface FallbackFace {
	readonly family: keyof typeof heights;
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
	face("Stretched Noto Serif", "200 500", 99.0, ["Noto Serif", "NotoSerif"]),
	face("Stretched Noto Serif", "501 900", 95.5, [
		"Noto Serif Bold",
		"NotoSerif-Bold",
	]),
	face(
		"Stretched Noto Serif",
		"200 900",
		94.6,
		["Noto Serif Italic", "NotoSerif-Italic"],
		"italic",
	),
	face("Stretched Times", "200 500", 116.1, [
		"Times New Roman",
		"TimesNewRomanPSMT",
		"Liberation Serif",
	]),
	face("Stretched Times", "501 900", 112.0, [
		"Times New Roman Bold",
		"TimesNewRomanPS-BoldMT",
		"Liberation Serif Bold",
	]),
	face(
		"Stretched Times",
		"200 900",
		108.2,
		[
			"Times New Roman Italic",
			"TimesNewRomanPS-ItalicMT",
			"Liberation Serif Italic",
		],
		"italic",
	),
	face("Stretched Roboto", "400", 109.4, ["Roboto", "Roboto-Regular"]),
	face("Stretched Roboto", "600", 110.1, ["Roboto Bold", "Roboto-Bold"]),
	face("Stretched Arial", "400", 107.9, [
		"Arial",
		"ArialMT",
		"Liberation Sans",
	]),
	face("Stretched Arial", "600", 103.1, [
		"Arial Bold",
		"Arial-BoldMT",
		"Liberation Sans Bold",
	]),
];

/** The `@font-face` rules of the faces that stand in for ours: a page keeps its shape whichever is shown. */
export function fallbackRules(): string {
	return faces
		.map(({ family, style, weight, local, width }) => {
			// `size-adjust` stretches the heights too.
			const height = (percent: number) =>
				`${((percent / width) * 100).toFixed(1)}%`;
			const { ascent, descent } = heights[family];
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
