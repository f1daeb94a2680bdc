import {
	between,
	ellipse,
	line,
	n,
	path,
	polygon,
	type Random,
	rect,
	times,
} from "./brush.ts";

export interface Clothes {
	readonly top: string;
	readonly legs: string;
	readonly hat?: "cone" | "cap" | "helmet" | "none";
	readonly hatColour?: string;
	readonly skin?: string;
}

const hair = "#221c1a";

/** Someone who stands on (x, y), seen from a little way off; `arms` are the two hands relative to the shoulders, in heights. */
export function person(
	x: number,
	y: number,
	height: number,
	clothes: Clothes,
	arms: readonly [readonly [number, number], readonly [number, number]] = [
		[-0.14, 0.3],
		[0.14, 0.3],
	],
): string {
	const skin = clothes.skin ?? "#b98259";
	const u = (share: number) => share * height;
	const shoulder = y - u(0.8);
	const limb = (side: -1 | 1, hand: readonly [number, number]) => {
		const from: [number, number] = [x + side * u(0.1), shoulder + u(0.03)];
		const to: [number, number] = [x + u(hand[0]), shoulder + u(hand[1])];
		return (
			line(from, to, clothes.top, u(0.075)) +
			ellipse(to[0], to[1], u(0.036), u(0.036), skin)
		);
	};
	return (
		ellipse(x + u(0.06), y, u(0.22), u(0.03), "#000", 'opacity="0.22"') +
		line(
			[x - u(0.05), y - u(0.42)],
			[x - u(0.06), y - u(0.02)],
			clothes.legs,
			u(0.1),
		) +
		line(
			[x + u(0.05), y - u(0.42)],
			[x + u(0.07), y - u(0.02)],
			clothes.legs,
			u(0.1),
		) +
		ellipse(x - u(0.075), y - u(0.012), u(0.055), u(0.022), "#2a211c") +
		ellipse(x + u(0.085), y - u(0.012), u(0.055), u(0.022), "#2a211c") +
		limb(-1, arms[0]) +
		path(
			`M${n(x - u(0.05))} ${n(shoulder - u(0.02))}Q${n(x - u(0.13))} ${n(shoulder)} ${n(x - u(0.135))} ${n(shoulder + u(0.09))}L${n(x - u(0.115))} ${n(y - u(0.37))}Q${n(x)} ${n(y - u(0.35))} ${n(x + u(0.115))} ${n(y - u(0.37))}L${n(x + u(0.135))} ${n(shoulder + u(0.09))}Q${n(x + u(0.13))} ${n(shoulder)} ${n(x + u(0.05))} ${n(shoulder - u(0.02))}Z`,
			clothes.top,
		) +
		path(
			`M${n(x + u(0.03))} ${n(shoulder - u(0.01))}Q${n(x + u(0.13))} ${n(shoulder)} ${n(x + u(0.135))} ${n(shoulder + u(0.09))}L${n(x + u(0.115))} ${n(y - u(0.37))}L${n(x + u(0.05))} ${n(y - u(0.36))}Q${n(x + u(0.09))} ${n(shoulder + u(0.2))} ${n(x + u(0.03))} ${n(shoulder - u(0.01))}Z`,
			"#000",
			'opacity="0.16"',
		) +
		limb(1, arms[1]) +
		rect(x - u(0.03), y - u(0.86), u(0.06), u(0.07), skin) +
		polygon(
			[
				[x - u(0.045), shoulder - u(0.02)],
				[x, shoulder + u(0.05)],
				[x + u(0.045), shoulder - u(0.02)],
			],
			skin,
		) +
		ellipse(x, y - u(0.91), u(0.068), u(0.082), skin) +
		headwear(x, y - u(0.91), height, clothes)
	);
}

function headwear(
	x: number,
	y: number,
	height: number,
	clothes: Clothes,
): string {
	const u = (share: number) => share * height;
	const crown = path(
		`M${n(x - u(0.075))} ${n(y + u(0.01))}A${n(u(0.075))} ${n(u(0.09))} 0 0 1 ${n(x + u(0.075))} ${n(y + u(0.01))}Q${n(x)} ${n(y - u(0.06))} ${n(x - u(0.075))} ${n(y + u(0.01))}Z`,
		hair,
	);
	switch (clothes.hat ?? "none") {
		case "cone":
			return (
				polygon(
					[
						[x - u(0.17), y - u(0.01)],
						[x, y - u(0.15)],
						[x + u(0.17), y - u(0.01)],
					],
					clothes.hatColour ?? "#e2cd94",
				) +
				polygon(
					[
						[x + u(0.02), y - u(0.13)],
						[x + u(0.17), y - u(0.01)],
						[x + u(0.04), y - u(0.01)],
					],
					"#8a6b35",
					'opacity="0.35"',
				) +
				ellipse(x, y - u(0.01), u(0.17), u(0.02), "#9c8150", 'opacity="0.75"')
			);
		case "cap":
		case "helmet":
			return (
				path(
					`M${n(x - u(0.085))} ${n(y - u(0.01))}A${n(u(0.085))} ${n(u(0.095))} 0 0 1 ${n(x + u(0.085))} ${n(y - u(0.01))}Z`,
					clothes.hatColour ?? "#3d5a40",
				) +
				rect(
					x - u(0.1),
					y - u(0.02),
					u(0.2),
					u(0.022),
					clothes.hatColour ?? "#3d5a40",
				)
			);
		case "none":
			return crown;
	}
}

/** A house front with a tiled roof; (x, y) is its lower left corner. */
export function house(
	random: Random,
	x: number,
	y: number,
	width: number,
	height: number,
	colours: { wall: string; roof: string; door?: string },
	openings = 3,
): string {
	const wallTop = y - height * 0.58;
	const ridgeTop = y - height;
	const roof = polygon(
		[
			[x - width * 0.06, wallTop],
			[x + width * 0.07, ridgeTop],
			[x + width * 0.93, ridgeTop],
			[x + width * 1.06, wallTop],
		],
		colours.roof,
	);
	const tiles = times(Math.round(width / 11), (index) => {
		const along = (index + 0.5) / Math.round(width / 11);
		return line(
			[x + width * (0.07 + along * 0.86), ridgeTop + 3],
			[x + width * (-0.06 + along * 1.12), wallTop - 2],
			random() > 0.5 ? "#000" : "#fff",
			1.6,
			'opacity="0.12"',
		);
	});
	const holes = times(openings, (index) => {
		const slot = width / openings;
		const left = x + slot * (index + 0.28);
		const isDoor = index === Math.floor(openings / 2);
		const top = wallTop + height * (isDoor ? 0.12 : 0.16);
		const tall = isDoor ? y - top : height * 0.24;
		return (
			rect(left, top, slot * 0.44, tall, colours.door ?? "#4a3527") +
			rect(left, top, slot * 0.22, tall, "#fff", 'opacity="0.08"') +
			rect(left - 3, top - 4, slot * 0.44 + 6, 4, "#000", 'opacity="0.2"')
		);
	});
	return (
		rect(x, wallTop, width, y - wallTop, colours.wall) +
		rect(
			x + width * 0.72,
			wallTop,
			width * 0.28,
			y - wallTop,
			"#2a2340",
			'opacity="0.1"',
		) +
		rect(x, wallTop, width, height * 0.07, "#2a1a10", 'opacity="0.3"') +
		holes +
		rect(
			x,
			y - height * 0.05,
			width,
			height * 0.05,
			"#6d5a4a",
			'opacity="0.5"',
		) +
		roof +
		tiles +
		rect(x + width * 0.06, ridgeTop - 5, width * 0.88, 7, "#5b2f22")
	);
}

/** The national flag on a pole; (x, y) is the foot of the pole. */
export function flag(
	x: number,
	y: number,
	height: number,
	size: number,
	wave = 1,
): string {
	const top = y - height;
	const w = size * 1.5;
	const d = `M${n(x)} ${n(top)}q${n(w * 0.25)} ${n(-size * 0.12 * wave)} ${n(w * 0.5)} ${n(size * 0.04)}t${n(w * 0.5)} ${n(size * 0.02)}l${n(-size * 0.03)} ${n(size)}q${n(-w * 0.25)} ${n(size * 0.1 * wave)} ${n(-w * 0.5)} ${n(-size * 0.02)}t${n(-w * 0.5 + size * 0.03)} ${n(-size * 0.04)}Z`;
	const cx = x + w * 0.5;
	const cy = top + size * 0.54;
	const star = Array.from({ length: 10 }, (_, index) => {
		const radius = size * (index % 2 === 0 ? 0.3 : 0.115);
		const angle = -Math.PI / 2 + (index * Math.PI) / 5;
		return [
			cx + Math.cos(angle) * radius,
			cy + Math.sin(angle) * radius,
		] as const;
	});
	return (
		line([x, y], [x, top - size * 0.1], "#cfc8b8", Math.max(3, size * 0.06)) +
		path(d, "#cf2a27") +
		polygon(star, "#f6cf3f") +
		path(
			`M${n(x + w * 0.55)} ${n(top)}l${n(w * 0.2)} ${n(size * 0.05)}l${n(-size * 0.03)} ${n(size)}l${n(-w * 0.2)} ${n(-size * 0.04)}Z`,
			"#000",
			'opacity="0.1"',
		)
	);
}

/** A small five-coloured festival flag with a toothed edge. */
export function festivalFlag(
	x: number,
	y: number,
	height: number,
	size: number,
): string {
	const rings = ["#2f6f4f", "#d8a72c", "#2d5f9a", "#f3ead2", "#c43b2d"];
	const top = y - height;
	const squares = rings
		.map((colour, index) => {
			const inset = (size / 10) * index;
			return rect(
				x + inset,
				top + inset,
				size - inset * 2,
				size - inset * 2,
				colour,
				'rx="2"',
			);
		})
		.join("");
	const fringe = times(7, (index) =>
		polygon(
			[
				[x + size, top + (size / 7) * index],
				[x + size * 1.13, top + (size / 7) * (index + 0.5)],
				[x + size, top + (size / 7) * (index + 1)],
			],
			"#c43b2d",
		),
	);
	return (
		line([x, y], [x, top - size * 0.12], "#7c5a34", size * 0.07) +
		fringe +
		squares
	);
}

/** An awning over a market stall; (x, y) is the left foot of its front pole. */
export function stall(
	random: Random,
	x: number,
	y: number,
	width: number,
	height: number,
	cloth: string,
	goods: readonly [string, ...string[]],
	seller?: Clothes,
): string {
	const top = y - height;
	const behind =
		seller === undefined
			? ""
			: person(x + width * 0.42, y + height * 0.06, height * 0.8, seller);
	const slope = height * 0.2;
	const heaps = times(9, (index) => {
		const colour = goods[index % goods.length] ?? goods[0];
		const cx = x + width * (0.08 + index * 0.105);
		return times(6, () =>
			ellipse(
				cx + between(random, -width * 0.035, width * 0.035),
				y - height * 0.3 + between(random, -height * 0.05, height * 0.01),
				width * 0.026,
				width * 0.022,
				colour,
				`opacity="${n(0.75 + random() * 0.25)}"`,
			),
		);
	});
	return (
		rect(x, top, width, height * 0.95, "#20160f", 'opacity="0.42"') +
		behind +
		line([x, y], [x, top], "#5e4a36", 6) +
		line([x + width, y], [x + width, top], "#5e4a36", 6) +
		rect(x - 4, y - height * 0.28, width + 8, height * 0.22, "#8a6844") +
		rect(x - 4, y - height * 0.28, width + 8, height * 0.04, "#b08d60") +
		heaps +
		polygon(
			[
				[x - width * 0.06, top],
				[x + width * 0.08, top - slope],
				[x + width * 0.92, top - slope],
				[x + width * 1.06, top],
			],
			cloth,
		) +
		polygon(
			[
				[x + width * 0.5, top],
				[x + width * 0.5, top - slope],
				[x + width * 0.92, top - slope],
				[x + width * 1.06, top],
			],
			"#000",
			'opacity="0.1"',
		) +
		times(8, (index) =>
			path(
				`M${n(x - width * 0.06 + index * width * 0.14)} ${n(top)}a${n(width * 0.07)} ${n(height * 0.06)} 0 0 0 ${n(width * 0.14)} 0Z`,
				cloth,
				index % 2 === 0 ? 'opacity="0.85"' : "",
			),
		)
	);
}
