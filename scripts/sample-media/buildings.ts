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
import { type Clothes, person } from "./person.ts";

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
