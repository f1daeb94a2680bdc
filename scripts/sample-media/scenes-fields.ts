import {
	between,
	blades,
	dabs,
	ellipse,
	glow,
	gradient,
	line,
	path,
	pick,
	polygon,
	type Random,
	rect,
	times,
} from "./brush.ts";
import {
	birds,
	cloud,
	foliage,
	hedge,
	leafGreens,
	palm,
	ridge,
	tree,
	water,
} from "./landscape.ts";
import { flag, house, person } from "./things.ts";

/** Draws one picture in its own coordinates. */
export type Scene = (random: Random, width: number, height: number) => string;

const softLeaves = ["#2c4a3a", "#3c5f42", "#56794a"] as const;

function dawnSky(
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

/** Strips of paddy that run together at the horizon. */
function paddies(
	width: number,
	top: number,
	bottom: number,
	vanishX: number,
	colours: readonly [string, ...string[]],
	count: number,
): string {
	const spread = width * 2.6;
	const edge = (index: number) =>
		vanishX - spread / 2 + (spread / count) * index;
	return times(count, (index) => {
		const narrow = (x: number) => vanishX + (x - vanishX) * 0.16;
		return polygon(
			[
				[narrow(edge(index)), top],
				[narrow(edge(index + 1)), top],
				[edge(index + 1), bottom],
				[edge(index), bottom],
			],
			colours[index % colours.length] ?? colours[0],
		);
	});
}

export const goldenPaddies: Scene = (random, width, height) => {
	const horizon = height * 0.42;
	return (
		dawnSky(
			random,
			width,
			horizon,
			[
				[0, "#6f9cc0"],
				[0.45, "#b9cdd0"],
				[0.8, "#f3d9ae"],
				[1, "#f7c98a"],
			],
			{ x: width * 0.7, y: horizon * 0.72, colour: "#ffd28a" },
		) +
		ridge(random, width, horizon * 0.86, 190, horizon + 6, "#9fb1b8") +
		ridge(random, width, horizon * 0.97, 150, horizon + 6, "#7d9a94") +
		ridge(random, width, horizon * 1.02, 80, horizon + 6, "#5d8272") +
		birds(random, width * 0.4, horizon * 0.5, 7, "#4c5a60") +
		hedge(random, -20, horizon + 14, width + 60, 62, softLeaves) +
		house(random, 250, horizon + 22, 150, 74, {
			wall: "#e6d3a6",
			roof: "#a4502f",
		}) +
		house(random, 1210, horizon + 20, 130, 66, {
			wall: "#d9c6b1",
			roof: "#8f4630",
		}) +
		palm(random, 215, horizon + 22, 120) +
		palm(random, 430, horizon + 22, 140) +
		palm(random, 1390, horizon + 22, 110) +
		rect(0, horizon + 18, width, height, "#c9a83f") +
		paddies(
			width,
			horizon + 18,
			height,
			width * 0.62,
			["#d9b64a", "#cda53d", "#e0c25c", "#b99a3c", "#d4b04a"],
			13,
		) +
		dabs(
			random,
			{ x: 0, y: horizon + 20, width, height: height - horizon },
			1100,
			["#f2d878", "#b58d2f", "#e3c355", "#9d8a35"],
			{ width: 46, height: 4.2, opacity: 0.5 },
		) +
		polygon(
			[
				[width * 0.615, horizon + 18],
				[width * 0.625, horizon + 18],
				[width * 0.5, height],
				[width * 0.34, height],
			],
			"#a3814f",
		) +
		polygon(
			[
				[width * 0.615, horizon + 18],
				[width * 0.619, horizon + 18],
				[width * 0.4, height],
				[width * 0.34, height],
			],
			"#7d9148",
		) +
		person(width * 0.567, horizon + 190, 118, {
			top: "#7b3f4a",
			legs: "#2c2a35",
			hat: "cone",
		}) +
		person(
			width * 0.29,
			horizon + 170,
			100,
			{
				top: "#476a86",
				legs: "#30303a",
				hat: "cone",
			},
			[
				[0.16, 0.42],
				[0.24, 0.38],
			],
		) +
		person(
			width * 0.245,
			horizon + 176,
			100,
			{
				top: "#8d6a3c",
				legs: "#2d2d2d",
				hat: "cone",
			},
			[
				[-0.22, 0.4],
				[0.02, 0.44],
			],
		) +
		blades(
			random,
			{ x: 0, y: height * 0.86, width, height: height * 0.2 },
			520,
			["#e8ca62", "#c79f38", "#a8893a", "#8d8a3c", "#f3df92"],
			110,
		)
	);
};

export const harvester: Scene = (random, width, height) => {
	const horizon = height * 0.36;
	const x = 560;
	const y = 760;
	const wheel = (cx: number) =>
		ellipse(cx, y - 26, 30, 30, "#2b2b2b") +
		ellipse(cx, y - 26, 13, 13, "#8b8b82");
	return (
		dawnSky(
			random,
			width,
			horizon,
			[
				[0, "#5f97c6"],
				[0.6, "#a9cbdb"],
				[1, "#e9e2c4"],
			],
			{ x: width * 0.16, y: horizon * 0.36, colour: "#fff0c4" },
		) +
		ridge(random, width, horizon, 130, horizon + 8, "#8aa7a8") +
		ridge(random, width, horizon + 4, 70, horizon + 8, "#62866f") +
		hedge(random, -20, horizon + 12, width + 60, 54, softLeaves) +
		rect(0, horizon + 14, width, height, "#d6b44c") +
		dabs(
			random,
			{ x: 0, y: horizon + 18, width, height: height * 0.3 },
			700,
			["#efd678", "#b8932f", "#dfbe50"],
			{ width: 36, height: 4, opacity: 0.55 },
		) +
		polygon(
			[
				[0, y + 10],
				[x + 330, y - 60],
				[width, y - 190],
				[width, height],
				[0, height],
			],
			"#b79a5a",
		) +
		dabs(
			random,
			{ x: 0, y: y + 6, width, height: height - y },
			700,
			["#d7bf80", "#8c7442", "#c4a766", "#7f8a46"],
			{ width: 40, height: 5, opacity: 0.55 },
		) +
		ellipse(x + 220, y + 12, 330, 26, "#3a2a10", 'opacity="0.4"') +
		rect(x + 20, y - 62, 400, 62, "#33312e", 'rx="30"') +
		times(6, (index) => wheel(x + 62 + index * 63)) +
		rect(x + 10, y - 220, 430, 160, "#cf3f2c", 'rx="14"') +
		rect(x + 10, y - 220, 430, 40, "#e4654a", 'rx="14"') +
		rect(x + 10, y - 104, 430, 44, "#96261d", 'rx="8"') +
		rect(x + 300, y - 330, 130, 112, "#cf3f2c", 'rx="10"') +
		rect(x + 150, y - 346, 140, 132, "#24333c", 'rx="10"') +
		rect(x + 160, y - 336, 120, 92, "#bcd8df", 'opacity="0.55"') +
		rect(x + 138, y - 362, 168, 20, "#e9e1cd", 'rx="8"') +
		person(
			x + 215,
			y - 196,
			130,
			{
				top: "#3f5f7d",
				legs: "#2b2b2b",
				hat: "cap",
				hatColour: "#46633d",
			},
			[
				[-0.24, 0.22],
				[-0.16, 0.26],
			],
		) +
		polygon(
			[
				[x + 10, y - 190],
				[x - 150, y - 60],
				[x - 150, y - 18],
				[x + 10, y - 70],
			],
			"#b8362a",
		) +
		times(7, (index) =>
			line(
				[x - 178 + index * 9, y - 118 + index * 4],
				[x - 120 + index * 9, y - 10 + index * 2],
				"#e8e0c8",
				5,
			),
		) +
		ellipse(
			x - 150,
			y - 66,
			62,
			62,
			"none",
			'stroke="#7f1f18" stroke-width="9"',
		) +
		line([x - 205, y - 66], [x - 95, y - 66], "#7f1f18", 6) +
		line([x - 150, y - 122], [x - 150, y - 8], "#7f1f18", 6) +
		polygon(
			[
				[x + 400, y - 300],
				[x + 560, y - 360],
				[x + 566, y - 336],
				[x + 412, y - 270],
			],
			"#a62d22",
		) +
		times(70, () =>
			ellipse(
				x + 575 + between(random, -16, 16),
				y - between(random, 190, 340),
				4,
				6,
				pick(random, ["#f2d98a", "#d6b04c"]),
				'opacity="0.8"',
			),
		) +
		person(
			1180,
			y + 50,
			210,
			{
				top: "#5a6f45",
				legs: "#37343a",
				hat: "cone",
			},
			[
				[-0.2, 0.2],
				[0.04, 0.42],
			],
		) +
		path(`M1076 ${y + 60}q-8 -90 30 -104q52 -8 60 20q10 60 4 84Z`, "#e9e3d0") +
		path(`M1250 ${y + 66}q-8 -90 30 -104q52 -8 60 20q10 60 4 84Z`, "#dcd5bf") +
		path(`M1340 ${y + 78}q-8 -84 30 -98q52 -8 60 20q10 54 4 78Z`, "#e9e3d0") +
		blades(
			random,
			{ x: -30, y: height * 0.8, width: 560, height: height * 0.24 },
			260,
			["#e8ca62", "#c79f38", "#a8893a", "#f3df92"],
			170,
		)
	);
};

export const reservoir: Scene = (random, width, height) => {
	const shore = height * 0.4;
	return (
		dawnSky(
			random,
			width,
			shore,
			[
				[0, "#4f8fc2"],
				[0.6, "#9cc6dc"],
				[1, "#e6eadb"],
			],
			{ x: width * 0.25, y: shore * 0.3, colour: "#fff3cf" },
		) +
		ridge(random, width, shore * 0.84, 260, shore + 6, "#8fabb6") +
		ridge(random, width, shore * 0.94, 200, shore + 6, "#63897f") +
		ridge(random, width, shore * 1.0, 120, shore + 6, "#3f6b52", 1.4) +
		hedge(random, -20, shore + 10, width + 60, 48, [
			"#254536",
			"#32593d",
			"#4b7549",
		]) +
		water(
			random,
			{ x: 0, y: shore, width, height: height * 0.42 },
			"lake",
			{ far: "#a8cbd0", near: "#2f6d86", light: "#dff0ee", dark: "#235a72" },
			420,
		) +
		ellipse(
			width * 0.28,
			shore + 60,
			150,
			22,
			"#fffbe6",
			'opacity="0.45" filter="url(#soft)"',
		) +
		polygon(
			[
				[0, height * 0.8],
				[width, height * 0.58],
				[width, height],
				[0, height],
			],
			"#a9a593",
		) +
		times(15, (index) =>
			line(
				[
					(index * width) / 11 - 80,
					height * 0.815 - (index * height * 0.22) / 11,
				],
				[(index * width) / 8 - 20, height],
				"#6f6c60",
				3,
				'opacity="0.35"',
			),
		) +
		times(4, (index) =>
			line(
				[0, height * (0.84 + index * 0.045)],
				[width, height * (0.62 + index * 0.06)],
				"#6f6c60",
				3,
				'opacity="0.35"',
			),
		) +
		polygon(
			[
				[0, height * 0.785],
				[width, height * 0.565],
				[width, height * 0.6],
				[0, height * 0.82],
			],
			"#cdc8b4",
		) +
		times(13, (index) =>
			rect(
				index * 90 + 10,
				height * 0.765 - index * 90 * (0.22 / width) * height,
				12,
				52,
				"#e9e4d2",
			),
		) +
		line([0, height * 0.772], [width, height * 0.552], "#d8d2bd", 7) +
		ellipse(
			width * 0.63,
			height * 0.578,
			110,
			16,
			"#1f4c5e",
			'opacity="0.5" filter="url(#soft)"',
		) +
		times(4, (index) =>
			rect(width * 0.56 + 6 + index * 42, height * 0.54, 14, 54, "#8f8a78"),
		) +
		rect(width * 0.56 - 14, height * 0.535, 178, 14, "#c9c2a8") +
		line(
			[width * 0.7, height * 0.545],
			[width, height * 0.556],
			"#c9c2a8",
			12,
		) +
		times(6, (index) =>
			line(
				[width * (0.72 + index * 0.05), height * 0.547 + index * 2],
				[width * (0.72 + index * 0.05), height * 0.522 + index * 2],
				"#e9e4d2",
				4,
			),
		) +
		line([width * 0.7, height * 0.521], [width, height * 0.532], "#e9e4d2", 4) +
		rect(width * 0.56, height * 0.44, 150, 134, "#d9cfae") +
		rect(
			width * 0.56 + 104,
			height * 0.44,
			46,
			134,
			"#8f866d",
			'opacity="0.5"',
		) +
		rect(width * 0.56 + 24, height * 0.465, 60, 56, "#4c6f7d") +
		polygon(
			[
				[width * 0.56 - 22, height * 0.44],
				[width * 0.56 + 20, height * 0.405],
				[width * 0.56 + 130, height * 0.405],
				[width * 0.56 + 172, height * 0.44],
			],
			"#a5502f",
		) +
		person(
			width * 0.36,
			height * 0.735,
			150,
			{
				top: "#dfe2e0",
				legs: "#2f3a4a",
				hat: "helmet",
				hatColour: "#f1c232",
			},
			[
				[-0.16, 0.28],
				[0.3, 0.06],
			],
		) +
		person(width * 0.28, height * 0.752, 146, {
			top: "#3f6180",
			legs: "#2b2b30",
			hat: "helmet",
			hatColour: "#e8e8e2",
		}) +
		blades(
			random,
			{ x: 0, y: height * 0.9, width, height: height * 0.14 },
			260,
			[leafGreens[2], leafGreens[3], leafGreens[4], "#b8a75a"],
			110,
		)
	);
};

export const flood: Scene = (random, width, height) => {
	const horizon = height * 0.4;
	return (
		`<defs>${gradient("sky", [
			[0, "#6d7a83"],
			[0.6, "#9aa5a6"],
			[1, "#c2c4ba"],
		])}</defs>` +
		rect(0, 0, width, horizon + 4, "url(#sky)") +
		times(6, (index) =>
			cloud(
				random,
				index * 320 + between(random, -60, 60),
				between(random, 90, 260),
				between(random, 420, 620),
				pick(random, ["#5b676f", "#7d8789", "#a5acab"]),
				0.6,
			),
		) +
		ridge(random, width, horizon * 0.95, 130, horizon + 6, "#87958f") +
		ridge(random, width, horizon + 2, 70, horizon + 6, "#66796b") +
		water(
			random,
			{ x: 0, y: horizon, width, height: height - horizon },
			"brown",
			{ far: "#b8ad93", near: "#75603f", light: "#d3c6a6", dark: "#5f4d33" },
			640,
		) +
		hedge(random, 880, horizon + 34, 760, 110, [
			"#2b3f30",
			"#3b5340",
			"#58704e",
		]) +
		house(random, 150, horizon + 150, 330, 210, {
			wall: "#d8cba8",
			roof: "#8d4a33",
		}) +
		rect(110, horizon + 108, 420, 60, "#94835f") +
		house(random, 1010, horizon + 90, 220, 130, {
			wall: "#cdbfa6",
			roof: "#7d4533",
		}) +
		rect(990, horizon + 62, 270, 40, "#a3936f") +
		palm(random, 560, horizon + 130, 300, ["#33503a", "#4a6a45", "#6a8450"]) +
		palm(random, 90, horizon + 150, 260, ["#33503a", "#4a6a45", "#6a8450"]) +
		rect(530, horizon + 124, 60, 18, "#94835f") +
		times(
			6,
			(index) =>
				line(
					[640 + index * 170, horizon + 250 - index * 26],
					[640 + index * 170, horizon + 60 - index * 12],
					"#5a5147",
					8 - index,
				) +
				line(
					[610 + index * 170, horizon + 82 - index * 14],
					[670 + index * 170, horizon + 82 - index * 14],
					"#5a5147",
					5 - index * 0.6,
				),
		) +
		path(
			`M690 ${horizon + 360}q40 70 180 70h150q120 0 160 -78q-110 30 -250 30q-140 0 -240 -22Z`,
			"#4a3523",
		) +
		path(
			`M690 ${horizon + 360}q100 26 240 24q140 0 250 -32l-8 14q-120 34 -242 34q-140 0 -236 -24Z`,
			"#7c5b3c",
		) +
		person(
			800,
			horizon + 404,
			190,
			{ top: "#e0662c", legs: "#2e3640", hat: "cap", hatColour: "#3b5a3c" },
			[
				[-0.3, 0.24],
				[-0.2, 0.4],
			],
		) +
		person(930, horizon + 402, 150, {
			top: "#6b4a63",
			legs: "#2c2a30",
			hat: "cone",
		}) +
		person(1010, horizon + 400, 110, {
			top: "#4f7b8e",
			legs: "#2c2a30",
			hat: "none",
		}) +
		person(
			1100,
			horizon + 398,
			186,
			{ top: "#e0662c", legs: "#2e3640", hat: "cap", hatColour: "#3b5a3c" },
			[
				[0.1, 0.3],
				[0.3, 0.3],
			],
		) +
		path(
			`M706 ${horizon + 366}q100 26 226 26q140 0 232 -30l-10 26q-110 30 -220 30q-140 -2 -212 -30Z`,
			"#5f452d",
		) +
		line([735, horizon + 300], [640, horizon + 520], "#a58357", 9) +
		dabs(
			random,
			{ x: 0, y: height * 0.8, width, height: height * 0.2 },
			160,
			["#d9cdb0", "#5a4930"],
			{ width: 110, height: 5, opacity: 0.5 },
		) +
		times(170, () => {
			const x = random() * width;
			const y = random() * height;
			return line([x, y], [x - 7, y + 30], "#e8ecec", 1.4, 'opacity="0.3"');
		})
	);
};

export const flowerTrays: Scene = (random, width, height) => {
	const tray = (cx: number, cy: number, rx: number) =>
		ellipse(cx + 8, cy + 10, rx * 1.04, rx * 0.42, "#2d2010", 'opacity="0.4"') +
		ellipse(cx, cy, rx * 1.04, rx * 0.42, "#8c6a3e") +
		ellipse(cx, cy - 4, rx, rx * 0.38, "#c7a265") +
		times(Math.round(rx * 1.6), () => {
			const angle = random() * Math.PI * 2;
			const reach = Math.sqrt(random()) * 0.92;
			return ellipse(
				cx + Math.cos(angle) * reach * rx,
				cy - 6 + Math.sin(angle) * reach * rx * 0.36,
				rx * 0.045,
				rx * 0.03,
				pick(random, ["#d8d06a", "#e9e39a", "#b9b44a", "#f3efc0", "#9da145"]),
			);
		});
	return (
		`<defs>${gradient("sky", [
			[0, "#8fbad0"],
			[1, "#f0e6c8"],
		])}</defs>` +
		rect(0, 0, width, height, "url(#sky)") +
		ridge(random, width, height * 0.27, 70, height * 0.4, "#8fa9a0") +
		hedge(random, -10, height * 0.42, width + 30, 100, softLeaves) +
		house(random, width * 0.52, height * 0.46, width * 0.42, height * 0.32, {
			wall: "#e7d5a5",
			roof: "#a9512f",
		}) +
		rect(0, height * 0.42, width, height, "#c9a878") +
		dabs(
			random,
			{ x: 0, y: height * 0.43, width, height: height * 0.57 },
			240,
			["#ddc196", "#a98559", "#b8946a"],
			{ width: 44, height: 4, opacity: 0.4 },
		) +
		times(4, (index) => tray(90 + index * 190, height * 0.5, 74)) +
		times(4, (index) => tray(30 + index * 236, height * 0.63, 100)) +
		person(
			width * 0.63,
			height * 0.8,
			height * 0.46,
			{
				top: "#7a4b78",
				legs: "#2b2833",
				hat: "cone",
			},
			[
				[-0.26, 0.28],
				[0.1, 0.36],
			],
		) +
		times(3, (index) => tray(110 + index * 290, height * 0.84, 140)) +
		`<g transform="translate(0 -20)">${foliage(random, 40, 40, 190, 110, ["#3a5a36", "#57803f", "#86a653", "#d9d584", "#f2efc4"], 150, 0.14)}</g>`
	);
};

export const saplings: Scene = (random, width, height) => {
	const horizon = height * 0.42;
	return (
		dawnSky(
			random,
			width,
			horizon,
			[
				[0, "#9fb6bd"],
				[0.7, "#cfd6cd"],
				[1, "#ece2c9"],
			],
			{ x: width * 0.5, y: horizon * 0.5, colour: "#fff2d2" },
		) +
		ridge(random, width, horizon * 0.95, 120, horizon + 6, "#9fb0a8") +
		hedge(random, -20, horizon + 12, width + 60, 70, softLeaves) +
		rect(0, horizon + 8, width, height, "#7f9a52") +
		dabs(
			random,
			{ x: 0, y: horizon + 12, width, height: height - horizon },
			800,
			["#a3b968", "#5f7c3d", "#8ba655", "#c3c67c"],
			{ width: 44, height: 5, opacity: 0.5 },
		) +
		polygon(
			[
				[width * 0.5, horizon + 8],
				[width * 0.53, horizon + 8],
				[width * 0.98, height],
				[width * 0.3, height],
			],
			"#c5bba2",
		) +
		polygon(
			[
				[width * 0.5, horizon + 8],
				[width * 0.505, horizon + 8],
				[width * 0.36, height],
				[width * 0.3, height],
			],
			"#9a917b",
			'opacity="0.5"',
		) +
		times(7, (index) => {
			const near = ((index + 1) / 7) ** 1.8;
			const x = width * (0.49 - near * 0.3);
			const y = horizon + 20 + near * (height - horizon - 60);
			return tree(random, x, y, 60 + near * 300, [
				"#4a6d3a",
				"#6d9447",
				"#95b75b",
				"#c2d383",
			]);
		}) +
		flag(width * 0.83, horizon + 180, 250, 66) +
		person(
			width * 0.36,
			height * 0.79,
			230,
			{ top: "#2f6aa8", legs: "#273040", hat: "cap", hatColour: "#2f6aa8" },
			[
				[-0.26, 0.34],
				[-0.14, 0.42],
			],
		) +
		line(
			[width * 0.36 - 62, height * 0.79 - 140],
			[width * 0.36 - 110, height * 0.79 + 8],
			"#7b5a38",
			9,
		) +
		person(
			width * 0.46,
			height * 0.74,
			210,
			{ top: "#2f6aa8", legs: "#2a2a30", hat: "cone" },
			[
				[-0.1, 0.42],
				[0.2, 0.38],
			],
		) +
		person(
			width * 0.68,
			height * 0.82,
			250,
			{ top: "#e4e0d2", legs: "#33333b" },
			[
				[-0.2, 0.36],
				[0.2, 0.32],
			],
		) +
		person(width * 0.76, height * 0.72, 200, {
			top: "#a8433a",
			legs: "#2b2a33",
			hat: "cone",
		}) +
		blades(
			random,
			{ x: 0, y: height * 0.9, width: width * 0.3, height: 120 },
			200,
			["#6f8a45", "#93a65a", "#55713a", "#b9b96a"],
			80,
		)
	);
};
