import {
	between,
	dabs,
	ellipse,
	gradient,
	line,
	n,
	path,
	pick,
	type Random,
	rect,
	times,
} from "./brush.ts";

/** A range of hills from the left edge to the right, filled down to `bottom`. */
export function ridge(
	random: Random,
	width: number,
	y: number,
	height: number,
	bottom: number,
	fill: string,
	roughness = 1,
): string {
	const waves = Array.from({ length: 5 }, (_, index) => ({
		length: (width / (0.7 + index * 1.3)) * between(random, 0.8, 1.2),
		phase: random() * Math.PI * 2,
		weight: 1 / (1 + index * (1.6 / roughness)),
	}));
	const total = waves.reduce((sum, wave) => sum + wave.weight, 0);
	let d = `M0 ${n(bottom)}`;
	for (let x = 0; x < width + 12; x += 12) {
		const rise = waves.reduce(
			(sum, wave) =>
				sum +
				wave.weight * Math.sin((x / wave.length) * Math.PI * 2 + wave.phase),
			0,
		);
		d += `L${x} ${n(y - (height * (rise / total + 1)) / 2)}`;
	}
	return path(`${d}L${width + 12} ${n(bottom)}Z`, fill);
}

/** A heap of soft ellipses, flat underneath. */
export function cloud(
	random: Random,
	x: number,
	y: number,
	width: number,
	colour: string,
	opacity: number,
): string {
	const puffs = times(14, (index) => {
		const along = (index / 13) * 2 - 1;
		const tall = width * 0.13 * (1.15 - along * along);
		return ellipse(
			x + along * width * 0.5 + between(random, -14, 14),
			y - tall * between(random, 0.1, 0.7),
			width * between(random, 0.09, 0.16),
			Math.max(4, tall * between(random, 0.5, 0.9)),
			colour,
		);
	});
	return `<g opacity="${opacity}" filter="url(#soft)">${puffs}</g>`;
}

/** Leaves as dabs, dark below and light towards the upper left, where the light comes from. */
export function foliage(
	random: Random,
	x: number,
	y: number,
	rx: number,
	ry: number,
	colours: readonly [string, ...string[]],
	count: number,
	leaf = 0.16,
): string {
	return times(count, (index) => {
		const light = index / count;
		const colour = colours[Math.floor(light * colours.length)] ?? colours[0];
		const angle = random() * Math.PI * 2;
		const reach = Math.sqrt(random()) * (1 - light * 0.25);
		const size = between(random, 0.6, 1.3) * leaf * (1.25 - light * 0.7);
		const leafX = x + Math.cos(angle) * reach * rx - light * rx * 0.14;
		const leafY = y + Math.sin(angle) * reach * ry - light * ry * 0.18;
		return ellipse(
			leafX,
			leafY,
			rx * size,
			Math.min(rx, ry) * size * 0.8,
			colour,
			`opacity="${n(0.7 + random() * 0.3)}" transform="rotate(${n(between(random, -40, 25))} ${n(leafX)} ${n(leafY)})"`,
		);
	});
}

export const leafGreens = [
	"#1d3a2a",
	"#254a30",
	"#33613a",
	"#4a7d45",
	"#6c9a50",
	"#97b862",
] as const;

/** Leaves far away, seen through the air. */
export const softLeaves = ["#2c4a3a", "#3c5f42", "#56794a"] as const;

/** A round tree that stands on (x, y). */
export function tree(
	random: Random,
	x: number,
	y: number,
	height: number,
	colours: readonly [string, ...string[]] = leafGreens,
): string {
	const trunk = line(
		[x, y],
		[x + height * 0.03, y - height * 0.55],
		"#4b3b2c",
		height * 0.06,
	);
	return (
		ellipse(
			x + height * 0.12,
			y,
			height * 0.34,
			height * 0.04,
			"#1a2a1c",
			'opacity="0.35"',
		) +
		trunk +
		foliage(
			random,
			x,
			y - height * 0.66,
			height * 0.34,
			height * 0.33,
			colours,
			70,
		)
	);
}

/** An areca palm: a thin stem and a burst of fronds. */
export function palm(
	random: Random,
	x: number,
	y: number,
	height: number,
	colours: readonly [string, ...string[]] = ["#234a30", "#3a6b3c", "#5d8f49"],
): string {
	const top = y - height;
	const lean = between(random, -0.05, 0.05) * height;
	const stem = `<path d="M${n(x)} ${n(y)}Q${n(x + lean * 0.2)} ${n(y - height * 0.5)} ${n(x + lean)} ${n(top)}" stroke="#6f6a58" stroke-width="${n(height * 0.028)}" fill="none"/>`;
	const fronds = times(13, (index) => {
		const angle = (index / 12) * Math.PI * 1.3 - Math.PI * 1.15;
		const reach = height * between(random, 0.2, 0.27);
		const tipX = x + lean + Math.cos(angle) * reach;
		const tipY = top + Math.sin(angle) * reach * 0.8 + reach * 0.35;
		const midX = x + lean + Math.cos(angle) * reach * 0.6;
		const midY = top + Math.sin(angle) * reach * 0.75;
		return `<path d="M${n(x + lean)} ${n(top)}Q${n(midX)} ${n(midY)} ${n(tipX)} ${n(tipY)}" stroke="${pick(random, colours)}" stroke-width="${n(height * 0.032)}" stroke-linecap="round" fill="none"/>`;
	});
	return stem + fronds;
}

/** A low row of village trees on the skyline. */
export function hedge(
	random: Random,
	x: number,
	y: number,
	width: number,
	height: number,
	colours: readonly [string, ...string[]],
): string {
	const step = height * 0.55;
	const shade = rect(x, y - height * 0.34, width, height * 0.4, colours[0]);
	const leaves = times(Math.ceil(width / step), (index) =>
		foliage(
			random,
			x + index * step,
			y - height * between(random, 0.3, 0.6),
			height * between(random, 0.5, 0.75),
			height * between(random, 0.4, 0.6),
			colours,
			26,
			0.3,
		),
	);
	return shade + leaves;
}

/** Still water with broken light on it. */
export function water(
	random: Random,
	area: { x: number; y: number; width: number; height: number },
	id: string,
	colours: { far: string; near: string; light: string; dark: string },
	ripples = 260,
): string {
	return (
		`<defs>${gradient(id, [
			[0, colours.far],
			[1, colours.near],
		])}</defs>` +
		rect(area.x, area.y, area.width, area.height, `url(#${id})`) +
		dabs(random, area, ripples, [colours.light, colours.dark], {
			width: 70,
			height: 3.4,
			opacity: 0.4,
		})
	);
}

export function birds(
	random: Random,
	x: number,
	y: number,
	count: number,
	colour: string,
): string {
	return times(count, () => {
		const span = between(random, 8, 15);
		const left = x + between(random, -110, 110);
		const top = y + between(random, -45, 45);
		return `<path d="M${n(left)} ${n(top)}q${n(span * 0.5)} ${n(-span * 0.55)} ${n(span)} 0q${n(span * 0.5)} ${n(-span * 0.55)} ${n(span)} 0" stroke="${colour}" stroke-width="2.4" fill="none" stroke-linecap="round"/>`;
	});
}
