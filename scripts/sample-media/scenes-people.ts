import {
	between,
	dabs,
	ellipse,
	glow,
	gradient,
	line,
	n,
	path,
	pick,
	polygon,
	rect,
	times,
} from "./brush.ts";
import {
	cloud,
	foliage,
	hedge,
	palm,
	ridge,
	tree,
	water,
} from "./landscape.ts";
import type { Scene } from "./scenes-fields.ts";
import { flag, house, person, stall } from "./things.ts";

export const vaccination: Scene = (random, width, height) => {
	const floor = height * 0.66;
	const mask = (x: number, y: number, h: number) =>
		path(
			`M${n(x - h * 0.055)} ${n(y - h * 0.91)}q${n(h * 0.055)} ${n(-h * 0.015)} ${n(h * 0.11)} 0q${n(-h * 0.005)} ${n(h * 0.07)} ${n(-h * 0.055)} ${n(h * 0.075)}q${n(-h * 0.05)} ${n(-h * 0.005)} ${n(-h * 0.055)} ${n(-h * 0.075)}Z`,
			"#bfe0ea",
		);
	const masked = (
		x: number,
		y: number,
		h: number,
		top: string,
		legs: string,
		arms?: readonly [readonly [number, number], readonly [number, number]],
	) => person(x, y, h, { top, legs }, arms) + mask(x, y, h);
	return (
		`<defs>${gradient("wall", [
			[0, "#e9d7a8"],
			[1, "#f6ecd0"],
		])}${glow("lamp", [
			[0, "#fff8dc", 0.95],
			[1, "#fff0c0", 0],
		])}</defs>` +
		rect(0, 0, width, floor, "url(#wall)") +
		rect(0, floor - 150, width, 150, "#7fb0a6") +
		rect(0, floor - 156, width, 8, "#5d8f86") +
		times(3, (index) => {
			const x = 110 + index * 300;
			return (
				rect(x, 130, 200, 260, "#26324d") +
				rect(x + 10, 140, 85, 240, "#3a4a70") +
				rect(x + 105, 140, 85, 240, "#34436a") +
				rect(x - 8, 120, 216, 12, "#b98f52")
			);
		}) +
		rect(1060, 90, 420, 220, "#b4342b") +
		rect(1060, 90, 420, 220, "none", 'stroke="#e2bf55" stroke-width="8"') +
		polygon(
			Array.from({ length: 10 }, (_, index) => {
				const r = index % 2 === 0 ? 62 : 24;
				const a = -Math.PI / 2 + (index * Math.PI) / 5;
				return [1270 + Math.cos(a) * r, 204 + Math.sin(a) * r] as const;
			}),
			"#f3cf4a",
		) +
		times(
			3,
			(index) =>
				rect(180 + index * 520, 24, 240, 14, "#fffdf0") +
				ellipse(
					300 + index * 520,
					40,
					380,
					170,
					"url(#lamp)",
					'opacity="0.55"',
				),
		) +
		rect(0, floor, width, height, "#b98d63") +
		times(9, (index) =>
			line(
				[800 + (index - 4) * 150, floor],
				[800 + (index - 4) * 420, height],
				"#8f6a47",
				3,
				'opacity="0.5"',
			),
		) +
		times(4, (index) =>
			line(
				[0, floor + 20 + index * index * 34 + index * 26],
				[width, floor + 20 + index * index * 34 + index * 26],
				"#8f6a47",
				3,
				'opacity="0.5"',
			),
		) +
		times(7, (index) => {
			const x = 120 + index * 125;
			return (
				rect(x - 34, floor - 30, 68, 10, "#2f5f9a") +
				rect(x - 34, floor - 90, 68, 54, "#3a6eb0") +
				masked(
					x,
					floor + 28,
					170,
					pick(random, ["#a8433a", "#e8e0cf", "#3f6180", "#b98d3c", "#7a4b78"]),
					pick(random, ["#2a2a33", "#3b3a44"]),
				)
			);
		}) +
		rect(1010, floor - 30, 430, 26, "#efe7d2") +
		rect(1010, floor - 4, 430, 120, "#d8cdb2") +
		rect(1080, floor - 82, 90, 52, "#4f9ac2") +
		rect(1080, floor - 92, 90, 14, "#e9f1f2") +
		rect(1200, floor - 56, 60, 26, "#dfe6e4") +
		times(5, (index) =>
			rect(
				1290 + index * 22,
				floor - 56,
				12,
				26,
				index % 2 === 0 ? "#9fd0c8" : "#e6b0a0",
			),
		) +
		masked(1390, floor + 100, 260, "#8fcbd6", "#8fcbd6", [
			[-0.22, 0.24],
			[0.14, 0.3],
		]) +
		rect(712, floor + 150, 120, 16, "#3a6eb0") +
		rect(724, floor + 166, 12, 120, "#4c4c50") +
		rect(808, floor + 166, 12, 120, "#4c4c50") +
		masked(772, floor + 296, 330, "#d9a441", "#34343f", [
			[-0.15, 0.34],
			[0.15, 0.36],
		]) +
		masked(950, floor + 320, 360, "#f4f7f6", "#e3ecec", [
			[-0.33, 0.2],
			[-0.2, 0.3],
		]) +
		line([824, floor + 110], [856, floor + 104], "#e9f4f6", 9) +
		masked(330, floor + 320, 340, "#54795a", "#2d2b30") +
		masked(480, floor + 310, 320, "#8a4a5c", "#2b2a33")
	);
};

export const electionLane: Scene = (random, width, height) => {
	const horizon = height * 0.5;
	return (
		`<defs>${gradient("sky", [
			[0, "#6ba4d0"],
			[1, "#f3ead0"],
		])}</defs>` +
		rect(0, 0, width, horizon + 40, "url(#sky)") +
		cloud(random, 420, 140, 420, "#fff", 0.8) +
		cloud(random, 1260, 180, 360, "#fff", 0.6) +
		hedge(random, -20, horizon + 60, width + 60, 200, [
			"#3a5f44",
			"#507a4c",
			"#7d9c5a",
		]) +
		house(random, 20, horizon + 110, 400, 270, {
			wall: "#e8d08f",
			roof: "#a34d2f",
		}) +
		house(random, 1150, horizon + 100, 420, 280, {
			wall: "#dfc79b",
			roof: "#92462f",
		}) +
		house(
			random,
			640,
			horizon + 20,
			330,
			150,
			{ wall: "#f0e2b8", roof: "#a9552f" },
			5,
		) +
		rect(680, horizon - 52, 250, 22, "#b8302a") +
		palm(random, 500, horizon + 60, 300) +
		palm(random, 1110, horizon + 50, 320) +
		rect(0, horizon + 60, width, height, "#9aa45e") +
		polygon(
			[
				[700, horizon + 20],
				[900, horizon + 20],
				[1500, height],
				[100, height],
			],
			"#d3c5a6",
		) +
		dabs(
			random,
			{ x: 200, y: horizon + 40, width: 1200, height: height - horizon },
			360,
			["#e6dabd", "#b3a27e", "#c4b592"],
			{ width: 90, height: 6, opacity: 0.45 },
		) +
		times(6, (index) => {
			const near = (index + 1) / 6;
			const spread = 120 + near * near * 620;
			const y = horizon + 30 + near * near * 330;
			return (
				flag(800 - spread, y, 150 + near * 300, 34 + near * 66) +
				flag(800 + spread - 30, y, 150 + near * 300, 34 + near * 66, -1)
			);
		}) +
		times(11, (index) => {
			const near = (index + 1) / 11;
			return person(
				800 +
					(index % 2 === 0 ? -1 : 1) * (30 + near * 150) +
					between(random, -20, 20),
				horizon + 40 + near * near * 380,
				70 + near * 210,
				{
					top: pick(random, [
						"#c24a6a",
						"#f0ebdd",
						"#3f6fa0",
						"#d6a53e",
						"#f0ebdd",
						"#8a4a7c",
					]),
					legs: pick(random, ["#f0ebdd", "#2a2f3d", "#33333b"]),
					hat: pick(random, ["none", "none", "cone"]),
				},
			);
		})
	);
};

export const ferryWoman: Scene = (random, width, height) => {
	const shore = height * 0.36;
	const y = height * 0.66;
	return (
		`<defs>${gradient("sky", [
			[0, "#c7b9c9"],
			[0.6, "#f0cfb0"],
			[1, "#f6dfb8"],
		])}${glow("sun", [
			[0, "#fff4d0", 1],
			[0.2, "#ffd796", 0.7],
			[1, "#ffcf8c", 0],
		])}</defs>` +
		rect(0, 0, width, shore, "url(#sky)") +
		ellipse(width * 0.68, shore * 0.62, 360, 330, "url(#sun)") +
		ellipse(width * 0.68, shore * 0.62, 40, 40, "#fff8e6") +
		ridge(random, width, shore * 0.9, 170, shore + 6, "#b3aab0") +
		ridge(random, width, shore * 1.0, 100, shore + 6, "#87908c") +
		hedge(random, -20, shore + 12, width + 60, 64, [
			"#4b5a4f",
			"#5f7058",
			"#7f8a66",
		]) +
		`<g opacity="0.5" filter="url(#soft)">${rect(0, shore - 30, width, 60, "#fbe8cc")}</g>` +
		water(
			random,
			{ x: 0, y: shore, width, height: height - shore },
			"river",
			{ far: "#eecfa6", near: "#47646c", light: "#fbe6c2", dark: "#3d575f" },
			560,
		) +
		ellipse(
			width * 0.68,
			shore + 160,
			90,
			170,
			"#fff0cc",
			'opacity="0.5" filter="url(#soft)"',
		) +
		ellipse(
			width * 0.5,
			y + 96,
			430,
			34,
			"#22363c",
			'opacity="0.5" filter="url(#soft)"',
		) +
		person(width * 0.37, y + 58, 170, { top: "#f1ece0", legs: "#2b3348" }) +
		person(width * 0.46, y + 62, 158, { top: "#f1ece0", legs: "#2b3348" }) +
		person(width * 0.54, y + 62, 176, { top: "#d06a55", legs: "#2b3348" }) +
		person(
			width * 0.74,
			y + 44,
			330,
			{ top: "#5b3f66", legs: "#231f2a", hat: "cone" },
			[
				[-0.3, 0.16],
				[-0.22, 0.26],
			],
		) +
		path(
			`M130 ${y - 20}q90 130 300 136h240q200 -6 270 -146q-100 74 -300 80q-330 8 -510 -70Z`,
			"#4a3424",
		) +
		path(
			`M130 ${y - 20}q180 78 510 70q200 -6 300 -80l-14 26q-110 82 -300 88q-320 6 -482 -74Z`,
			"#8a6743",
		) +
		line([width * 0.74 - 96, y - 170], [width * 0.58, y + 210], "#b3905c", 11) +
		ellipse(
			width * 0.575,
			y + 214,
			16,
			44,
			"#96754a",
			`transform="rotate(18 ${n(width * 0.575)} ${n(y + 214)})"`,
		) +
		dabs(
			random,
			{ x: 0, y: height * 0.82, width, height: height * 0.18 },
			90,
			["#f3dfbd", "#36525b"],
			{ width: 110, height: 6, opacity: 0.5 },
		) +
		times(26, () => {
			const x = between(random, -10, 260);
			const tall = between(random, 160, 420);
			return `<path d="M${n(x)} ${height + 10}q${n(tall * 0.05)} ${n(-tall * 0.6)} ${n(tall * 0.22)} ${n(-tall)}" stroke="${pick(random, ["#33453a", "#4a5f47", "#24342d"])}" stroke-width="7" fill="none" stroke-linecap="round"/>`;
		})
	);
};

export const library: Scene = (random, width, height) => {
	const spines = [
		"#b8483a",
		"#3f7a72",
		"#d8a640",
		"#5a6f9c",
		"#8a5a7c",
		"#e2d6b8",
		"#6f8a45",
		"#c46a3c",
	] as const;
	const shelf = (x: number, y: number, w: number) => {
		let left = x + 6;
		let books = "";
		while (left < x + w - 26) {
			const thick = between(random, 10, 22);
			const tall = between(random, 58, 88);
			books +=
				rect(left, y - tall, thick, tall, pick(random, spines)) +
				rect(left + 2, y - tall + 10, thick - 4, 4, "#fff", 'opacity="0.5"');
			left += thick + 1.5;
		}
		return books + rect(x, y, w, 10, "#8a5f38");
	};
	return (
		`<defs>${gradient("wall", [
			[0, "#f2e4c2"],
			[1, "#e6cf9f"],
		])}</defs>` +
		rect(0, 0, width, height, "url(#wall)") +
		rect(430, 70, 250, 250, "#8fc3da") +
		`<clipPath id="pane"><rect x="430" y="70" width="250" height="250"/></clipPath><g clip-path="url(#pane)">${cloud(random, 540, 150, 150, "#fff", 0.9)}${foliage(random, 630, 280, 120, 90, ["#33613a", "#4a7d45", "#6c9a50", "#97b862"], 90, 0.2)}</g>` +
		rect(430, 70, 250, 250, "none", 'stroke="#fffaf0" stroke-width="12"') +
		line([555, 70], [555, 320], "#fffaf0", 8) +
		line([430, 195], [680, 195], "#fffaf0", 8) +
		polygon(
			[
				[430, 330],
				[680, 330],
				[560, 600],
				[260, 600],
			],
			"#fff6d6",
			'opacity="0.35"',
		) +
		rect(30, 40, 360, 410, "#6d4729") +
		times(4, (index) => shelf(44, 132 + index * 100, 332)) +
		rect(0, 450, width, height - 450, "#b98d63") +
		times(6, (index) =>
			line(
				[0, 470 + index * 26],
				[width, 470 + index * 26],
				"#96704b",
				2,
				'opacity="0.5"',
			),
		) +
		rect(330, 420, 390, 18, "#9b6f44") +
		rect(350, 438, 14, 120, "#7d5734") +
		rect(690, 438, 14, 120, "#7d5734") +
		person(430, 520, 210, { top: "#f3efe4", legs: "#2b3348" }, [
			[-0.04, 0.42],
			[0.16, 0.42],
		]) +
		person(560, 520, 196, { top: "#c24a6a", legs: "#2b3348" }, [
			[-0.16, 0.42],
			[0.06, 0.42],
		]) +
		person(650, 520, 216, { top: "#4f7a5a", legs: "#2d2d33" }, [
			[-0.12, 0.42],
			[0.12, 0.42],
		]) +
		rect(330, 420, 390, 18, "#9b6f44") +
		times(3, (index) =>
			polygon(
				[
					[410 + index * 110, 420],
					[440 + index * 110, 406],
					[470 + index * 110, 420],
				],
				"#fffdf2",
			),
		) +
		rect(330, 438, 390, 60, "#6d4729", 'opacity="0.35"') +
		person(200, 585, 260, { top: "#5a6f9c", legs: "#33353f" }, [
			[-0.14, 0.3],
			[0.14, -0.06],
		])
	);
};

export const tetMarket: Scene = (random, width, height) => {
	const ground = height * 0.5;
	const peach = (x: number, y: number, h: number) =>
		times(9, (index) => {
			const a = -Math.PI / 2 + (index - 4) * 0.24;
			return line(
				[x, y - h * 0.25],
				[x + Math.cos(a) * h * 0.6, y - h * 0.25 + Math.sin(a) * h * 0.7],
				"#4f3628",
				5,
			);
		}) +
		line([x, y], [x, y - h * 0.3], "#4f3628", 12) +
		foliage(
			random,
			x,
			y - h * 0.66,
			h * 0.42,
			h * 0.36,
			["#b83f62", "#d65a7c", "#e8809a", "#f5a9b8", "#fbd0d6"],
			170,
			0.11,
		) +
		path(
			`M${n(x - h * 0.13)} ${n(y - h * 0.12)}h${n(h * 0.26)}l${n(-h * 0.04)} ${n(h * 0.16)}h${n(-h * 0.18)}Z`,
			"#8c4a30",
		);
	const kumquat = (x: number, y: number, h: number) =>
		line([x, y], [x, y - h * 0.4], "#5a4230", 9) +
		foliage(
			random,
			x,
			y - h * 0.56,
			h * 0.3,
			h * 0.4,
			["#1f4a2c", "#2f6336", "#4a8043", "#6c9a50"],
			110,
			0.15,
		) +
		times(46, () => {
			const a = random() * Math.PI * 2;
			const r = Math.sqrt(random());
			return ellipse(
				x + Math.cos(a) * r * h * 0.27,
				y - h * 0.54 + Math.sin(a) * r * h * 0.36,
				h * 0.026,
				h * 0.028,
				pick(random, ["#f0902a", "#e8791e", "#f7b043"]),
			);
		}) +
		path(
			`M${n(x - h * 0.14)} ${n(y - h * 0.16)}h${n(h * 0.28)}l${n(-h * 0.05)} ${n(h * 0.18)}h${n(-h * 0.18)}Z`,
			"#a05a38",
		);
	return (
		`<defs>${gradient("sky", [
			[0, "#a9b7bd"],
			[1, "#e6dfd0"],
		])}</defs>` +
		rect(0, 0, width, ground, "url(#sky)") +
		cloud(random, 500, 170, 620, "#f3f0ea", 0.7) +
		cloud(random, 1300, 120, 520, "#f3f0ea", 0.6) +
		hedge(random, -20, ground - 10, width + 60, 150, [
			"#4a6150",
			"#617a5c",
			"#86976c",
		]) +
		house(
			random,
			960,
			ground + 10,
			430,
			260,
			{ wall: "#dcc28c", roof: "#8f4630" },
			5,
		) +
		flag(930, ground + 20, 250, 54) +
		flag(1410, ground + 20, 250, 54, -1) +
		rect(0, ground - 4, width, height, "#b29a78") +
		dabs(
			random,
			{ x: 0, y: ground, width, height: height - ground },
			460,
			["#c9b28d", "#8f7a5a", "#a58d69"],
			{ width: 90, height: 6, opacity: 0.4 },
		) +
		stall(random, 60, ground + 110, 250, 210, "#c7483a", [
			"#d8582f",
			"#e8b93f",
			"#7fa548",
		]) +
		stall(random, 360, ground + 90, 220, 190, "#d8a640", [
			"#c9302b",
			"#e2762f",
			"#86a944",
		]) +
		stall(random, 640, ground + 80, 210, 180, "#3f7a72", [
			"#7fa548",
			"#e9e3cf",
			"#d8582f",
		]) +
		times(18, (index) =>
			person(
				120 + index * 82 + between(random, -20, 20),
				ground + 130 + (index % 4) * 16,
				150 + (index % 4) * 8,
				{
					top: pick(random, [
						"#a8433a",
						"#7a2f3a",
						"#3f6180",
						"#b98d3c",
						"#4f6f52",
						"#7a4b78",
						"#2f3d56",
					]),
					legs: pick(random, ["#2a2a33", "#3b3a44"]),
					hat: pick(random, ["none", "none", "cone", "cap"]),
				},
			),
		) +
		times(4, (index) =>
			peach(130 + index * 190, ground + 350 + (index % 2) * 40, 330),
		) +
		times(4, (index) =>
			kumquat(960 + index * 170, ground + 360 + (index % 2) * 36, 280),
		) +
		person(860, ground + 440, 330, { top: "#8a2f3c", legs: "#2b2833" }, [
			[-0.28, 0.14],
			[0.14, 0.34],
		]) +
		person(
			720,
			ground + 470,
			340,
			{ top: "#344a68", legs: "#2a2a30", hat: "cap", hatColour: "#4a4038" },
			[
				[-0.14, 0.34],
				[0.26, 0.2],
			],
		) +
		person(936, ground + 450, 200, { top: "#e8b93f", legs: "#5a3344" }) +
		times(46, () =>
			path(
				`M${n(between(random, 20, 330))} ${n(height - between(random, 10, 90))}q${n(between(random, 40, 70))} ${n(between(random, -44, -20))} ${n(between(random, 130, 170))} ${n(between(random, -16, 4))}q${n(-between(random, 50, 70))} ${n(between(random, 26, 40))} -150 14Z`,
				pick(random, ["#2f6336", "#3d7a41", "#55914d", "#254f2f", "#74a85c"]),
			),
		) +
		times(
			5,
			(index) =>
				rect(
					1150 + index * 76,
					height - 96 - (index % 2) * 14,
					68,
					62,
					pick(random, ["#4f8043", "#5f8f4a", "#43723a"]),
					'rx="6"',
				) +
				line(
					[1150 + index * 76, height - 66 - (index % 2) * 14],
					[1218 + index * 76, height - 66 - (index % 2) * 14],
					"#e6d9a8",
					4,
				) +
				line(
					[1184 + index * 76, height - 96 - (index % 2) * 14],
					[1184 + index * 76, height - 34 - (index % 2) * 14],
					"#e6d9a8",
					4,
				),
		) +
		rect(1120, height - 36, 440, 40, "#8a6844") +
		times(60, () =>
			ellipse(
				between(random, 40, 820),
				between(random, height * 0.84, height * 0.99),
				between(random, 4, 8),
				3,
				pick(random, ["#f5a9b8", "#e8809a"]),
			),
		)
	);
};

export const volleyball: Scene = (random, width, height) => {
	const ground = height * 0.52;
	const player = (x: number, y: number, h: number, top: string, up: boolean) =>
		person(
			x,
			y,
			h,
			{ top, legs: "#2b2f3d" },
			up
				? [
						[-0.1, -0.24],
						[0.14, -0.22],
					]
				: [
						[-0.2, 0.16],
						[0.2, 0.16],
					],
		);
	return (
		`<defs>${gradient("sky", [
			[0, "#78b2dc"],
			[1, "#f0ecd6"],
		])}</defs>` +
		rect(0, 0, width, ground, "url(#sky)") +
		cloud(random, 200, 90, 240, "#fff", 0.85) +
		cloud(random, 620, 70, 200, "#fff", 0.7) +
		hedge(random, -10, ground, width + 30, 80, [
			"#33543b",
			"#466d46",
			"#6c8f54",
		]) +
		house(
			random,
			480,
			ground,
			260,
			130,
			{ wall: "#ecd9a4", roof: "#a54f31" },
			5,
		) +
		times(5, (index) => flag(60 + index * 90, ground, 100, 26)) +
		times(30, (index) =>
			person(
				10 + index * 27 + between(random, -5, 5),
				ground + between(random, 10, 20),
				between(random, 66, 78),
				{
					top: pick(random, [
						"#a8433a",
						"#e8e0cf",
						"#3f6180",
						"#d0a23c",
						"#7a4b78",
					]),
					legs: "#2a2a33",
					hat: pick(random, ["none", "cone", "none"]),
				},
			),
		) +
		rect(0, ground + 14, width, height, "#b98a5c") +
		polygon(
			[
				[90, ground + 40],
				[710, ground + 40],
				[800, height - 20],
				[0, height - 20],
			],
			"#c9a070",
		) +
		polygon(
			[
				[90, ground + 40],
				[710, ground + 40],
				[800, height - 20],
				[0, height - 20],
			],
			"none",
			'stroke="#f4eedf" stroke-width="4"',
		) +
		player(190, ground + 120, 150, "#c43b2d", false) +
		player(610, ground + 110, 148, "#2f6aa8", true) +
		line([470, ground + 40], [470, ground - 70], "#54524e", 5) +
		polygon(
			[
				[330, ground - 60],
				[470, ground - 66],
				[470, ground - 26],
				[330, ground + 24],
			],
			"#f4f0e4",
			'opacity="0.28"',
		) +
		times(9, (index) =>
			line(
				[330 + index * 17.5, ground - 60 - index * 0.8],
				[330 + index * 17.5, ground + 24 - index * 6.2],
				"#f4f0e4",
				1.4,
			),
		) +
		times(5, (index) =>
			line(
				[330, ground - 60 + index * 21],
				[470, ground - 66 + index * 10],
				"#f4f0e4",
				index === 0 ? 6 : 1.4,
			),
		) +
		line([330, height - 26], [330, ground - 66], "#44423e", 8) +
		player(256, height - 120, 180, "#c43b2d", true) +
		player(120, height - 50, 190, "#c43b2d", false) +
		player(510, height - 80, 184, "#2f6aa8", false) +
		player(690, height - 46, 196, "#2f6aa8", false) +
		ellipse(350, ground - 130, 16, 16, "#f6efd8") +
		path(
			`M336 ${ground - 138}q14 12 28 4M340 ${ground - 120}q10 -12 24 -8`,
			"none",
			'stroke="#3f6fa0" stroke-width="3"',
		)
	);
};

export const streetLights: Scene = (random, width, height) => {
	const horizon = height * 0.52;
	return (
		`<defs>${gradient("sky", [
			[0, "#1c2d56"],
			[0.6, "#5b5f8a"],
			[1, "#e39a6c"],
		])}${glow("lamp", [
			[0, "#fff4c8", 1],
			[0.15, "#ffdf8a", 0.65],
			[1, "#ffce6a", 0],
		])}</defs>` +
		rect(0, 0, width, horizon + 10, "url(#sky)") +
		cloud(random, 460, 250, 620, "#d98a78", 0.4) +
		cloud(random, 1250, 330, 520, "#e8a47c", 0.45) +
		ridge(random, width, horizon, 130, horizon + 10, "#43496c") +
		hedge(random, -20, horizon + 36, width + 60, 130, [
			"#1c2a36",
			"#26363c",
			"#3a4a46",
		]) +
		house(random, 90, horizon + 60, 300, 190, {
			wall: "#8a7a72",
			roof: "#4a2f34",
			door: "#f6cf7c",
		}) +
		house(random, 1210, horizon + 56, 320, 200, {
			wall: "#7f7478",
			roof: "#452c33",
			door: "#f6cf7c",
		}) +
		palm(random, 440, horizon + 50, 250, ["#16242c", "#22343a"]) +
		palm(random, 1180, horizon + 44, 270, ["#16242c", "#22343a"]) +
		rect(0, horizon + 36, width, height, "#2d3a3a") +
		dabs(
			random,
			{ x: 0, y: horizon + 40, width, height: height - horizon },
			420,
			["#3d4c44", "#222e32", "#4e5a48"],
			{ width: 60, height: 6, opacity: 0.5 },
		) +
		polygon(
			[
				[770, horizon + 30],
				[830, horizon + 30],
				[1380, height],
				[220, height],
			],
			"#6f6a70",
		) +
		dabs(
			random,
			{ x: 420, y: horizon + 80, width: 760, height: height - horizon },
			200,
			["#8a8078", "#585560"],
			{ width: 100, height: 6, opacity: 0.4 },
		) +
		times(6, (index) => {
			const near = ((index + 1) / 6) ** 1.9;
			const x = 840 + near * 520;
			const foot = horizon + 36 + near * 470;
			const tall = 90 + near * 640;
			const arm = 20 + near * 150;
			return (
				line([x, foot], [x, foot - tall], "#252b36", 4 + near * 10) +
				line(
					[x, foot - tall],
					[x - arm, foot - tall - arm * 0.16],
					"#252b36",
					3 + near * 7,
				) +
				ellipse(
					x - arm,
					foot - tall + 6,
					46 + near * 170,
					46 + near * 170,
					"url(#lamp)",
					'opacity="0.8"',
				) +
				ellipse(
					x - arm - near * 60,
					foot + 4,
					70 + near * 260,
					10 + near * 34,
					"#ffdf9a",
					'opacity="0.3" filter="url(#soft)"',
				) +
				ellipse(
					x - arm,
					foot - tall + 4,
					8 + near * 26,
					4 + near * 9,
					"#fffbe6",
				)
			);
		}) +
		person(700, height * 0.86, 250, { top: "#b8b0a8", legs: "#2a2d38" }) +
		person(790, height * 0.85, 236, { top: "#7f4a5c", legs: "#2a2833" }) +
		person(640, horizon + 150, 110, { top: "#5f6f86", legs: "#24262f" }) +
		line([930, horizon + 190], [1010, horizon + 190], "#1d2129", 6) +
		ellipse(
			930,
			horizon + 204,
			24,
			24,
			"none",
			'stroke="#1d2129" stroke-width="5"',
		) +
		ellipse(
			1012,
			horizon + 204,
			24,
			24,
			"none",
			'stroke="#1d2129" stroke-width="5"',
		) +
		person(966, horizon + 214, 130, { top: "#d9d2c2", legs: "#2a2d38" }, [
			[0.14, 0.22],
			[0.26, 0.26],
		])
	);
};

export const communalHouse: Scene = (random, width, height) => {
	const ground = height * 0.68;
	return (
		`<defs>${gradient("sky", [
			[0, "#8ab6cf"],
			[1, "#f6e7c4"],
		])}</defs>` +
		rect(0, 0, width, ground, "url(#sky)") +
		cloud(random, 300, 150, 440, "#fffaf0", 0.8) +
		cloud(random, 1300, 200, 380, "#fffaf0", 0.6) +
		ridge(random, width, ground - 150, 110, ground, "#a3b7ac") +
		hedge(random, -20, ground, width + 60, 190, [
			"#365a41",
			"#4c744a",
			"#769857",
		]) +
		rect(330, ground - 40, 940, 56, "#b7a68a") +
		rect(330, ground - 40, 940, 12, "#d8cab0") +
		rect(390, ground - 210, 820, 170, "#6d3a24") +
		times(7, (index) =>
			rect(402 + index * 128, ground - 214, 26, 176, "#a4502f"),
		) +
		times(
			6,
			(index) =>
				rect(440 + index * 128, ground - 190, 76, 150, "#4a2618") +
				times(4, (bar) =>
					rect(446 + index * 128 + bar * 18, ground - 190, 6, 70, "#8a4a2c"),
				),
		) +
		path(
			`M226 ${ground - 256}q50 58 160 62h828q110 -4 160 -62q-60 16 -110 -10q-50 -60 -140 -142h-648q-90 82 -140 142q-50 26 -110 10Z`,
			"#6f4030",
		) +
		path(
			`M500 ${ground - 408}h600q86 84 134 140q40 36 90 46q-524 28 -1048 0q50 -10 90 -46q48 -56 134 -140Z`,
			"#94583c",
		) +
		times(52, (index) =>
			line(
				[504 + index * 11.6, ground - 402],
				[318 + index * 18.9, ground - 216],
				"#4d2a1c",
				2,
				'opacity="0.35"',
			),
		) +
		rect(490, ground - 418, 620, 18, "#6b3b2a") +
		path(`M490 ${ground - 410}q-30 -10 -34 -44q20 24 54 26Z`, "#6b3b2a") +
		path(`M1110 ${ground - 410}q30 -10 34 -44q-20 24 -54 26Z`, "#6b3b2a") +
		ellipse(800, ground - 440, 26, 26, "#d7a94a") +
		path(
			`M690 ${ground - 420}q40 -34 90 -18q-34 4 -50 22ZM910 ${ground - 420}q-40 -34 -90 -18q34 4 50 22Z`,
			"#b98a44",
		) +
		rect(0, ground + 14, width, height, "#c3aa7f") +
		times(7, (row) =>
			line(
				[0, ground + 34 + row * row * 7 + row * 16],
				[width, ground + 34 + row * row * 7 + row * 16],
				"#9c845b",
				3,
				'opacity="0.5"',
			),
		) +
		times(15, (index) =>
			line(
				[800 + (index - 7) * 110, ground + 16],
				[800 + (index - 7) * 240, height],
				"#9c845b",
				3,
				'opacity="0.5"',
			),
		) +
		tree(random, 130, ground + 90, 480) +
		tree(random, 1490, ground + 100, 520) +
		flag(320, ground + 70, 330, 72) +
		flag(1250, ground + 70, 330, 72, -1) +
		times(12, (index) =>
			person(520 + index * 50, ground + 62 + (index % 3) * 10, 140, {
				top: pick(random, [
					"#2f4f86",
					"#c43b2d",
					"#d8a640",
					"#2f4f86",
					"#efe7d6",
				]),
				legs: "#f1ece0",
				hat: pick(random, ["none", "cap"]),
				hatColour: "#2b2b3a",
			}),
		) +
		person(
			740,
			ground + 170,
			220,
			{ top: "#b8302a", legs: "#e9d9a8", hat: "cap", hatColour: "#2b2b3a" },
			[
				[-0.12, 0.2],
				[0.12, 0.2],
			],
		) +
		rect(
			708,
			ground + 20,
			64,
			44,
			"#f0cf62",
			'stroke="#a4502f" stroke-width="5"',
		) +
		person(870, ground + 180, 220, {
			top: "#2f4f86",
			legs: "#f1ece0",
			hat: "cap",
			hatColour: "#1f2336",
		})
	);
};
