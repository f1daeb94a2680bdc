import { ellipse, glow, gradient, type Random, rect } from "./brush.ts";
import { cloud } from "./landscape.ts";

/** A sky with a sun low over the horizon; stops as in `gradient`. */
export function dawnSky(
	random: Random,
	width: number,
	horizon: number,
	stops: readonly (readonly [number, string, number?])[],
	sun: { x: number; y: number; colour: string },
): string {
	return (
		`<defs>${gradient("sky", stops)}${glow("sun", [
			[0, "#fff6d8", 1],
			[0.12, sun.colour, 0.85],
			[1, sun.colour, 0],
		])}</defs>` +
		rect(0, 0, width, horizon + 4, "url(#sky)") +
		ellipse(sun.x, sun.y, width * 0.42, width * 0.36, "url(#sun)") +
		ellipse(sun.x, sun.y, 34, 34, "#fff8e4") +
		cloud(random, width * 0.22, horizon * 0.42, 420, "#fff3e2", 0.55) +
		cloud(random, width * 0.86, horizon * 0.3, 360, "#fff3e2", 0.4) +
		cloud(random, width * 0.55, horizon * 0.2, 300, "#fff3e2", 0.32)
	);
}

/** A plain sky from `top` to `low`. */
export function clearSky(
	width: number,
	height: number,
	top: string,
	low: string,
) {
	return `<defs>${gradient("sky", [
		[0, top],
		[1, low],
	])}</defs>${rect(0, 0, width, height, "url(#sky)")}`;
}
