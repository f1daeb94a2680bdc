import { ellipse, line, n, path, polygon, rect } from "./brush.ts";

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
