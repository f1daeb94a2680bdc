import {
	between,
	blades,
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
	leafGreens,
	palm,
	ridge,
	tree,
	water,
} from "./landscape.ts";
import type { Scene } from "./scenes-fields.ts";
import { festivalFlag, flag, house, person, stall } from "./things.ts";

function clearSky(width: number, height: number, top: string, low: string) {
	return (
		`<defs>${gradient("sky", [
			[0, top],
			[1, low],
		])}</defs>` + rect(0, 0, width, height, "url(#sky)")
	);
}

export const banyanGate: Scene = (random, width, height) => {
	const ground = height * 0.74;
	const gx = 980;
	const pillar = (x: number) =>
		rect(x, ground - 330, 74, 330, "#d9b978") +
		rect(x + 50, ground - 330, 24, 330, "#7a5a30", 'opacity="0.35"') +
		rect(x - 10, ground - 350, 94, 26, "#b98f52") +
		rect(x - 8, ground - 24, 90, 24, "#9a7a4c") +
		rect(x + 16, ground - 290, 42, 210, "#a8432f", 'opacity="0.75"') +
		ellipse(x + 37, ground - 366, 22, 20, "#c79c58");
	return (
		clearSky(width, ground, "#7fb0cf", "#f4e3bd") +
		cloud(random, 1250, 200, 420, "#fff8ea", 0.8) +
		cloud(random, 850, 110, 260, "#fff8ea", 0.5) +
		ridge(random, width, ground - 150, 140, ground, "#9fb5ae") +
		hedge(random, 600, ground - 6, 1040, 120, [
			"#3d5f43",
			"#52794c",
			"#79985a",
		]) +
		house(random, 1300, ground - 4, 250, 150, {
			wall: "#e3cf9c",
			roof: "#9d4c30",
		}) +
		palm(random, 1270, ground, 260) +
		palm(random, 1560, ground, 300) +
		rect(0, ground - 6, width, height, "#b9a06e") +
		polygon(
			[
				[gx - 20, ground],
				[gx + 190, ground],
				[1420, height],
				[560, height],
			],
			"#d8c193",
		) +
		dabs(
			random,
			{ x: 0, y: ground, width, height: height - ground },
			420,
			["#e9d7ac", "#96804f", "#c5ad78", "#8e9a55"],
			{ width: 70, height: 5, opacity: 0.45 },
		) +
		pillar(gx - 80) +
		pillar(gx + 180) +
		rect(gx - 30, ground - 330, 230, 62, "#d2ae6c") +
		rect(gx - 6, ground - 318, 182, 38, "#9f3a2a") +
		path(
			`M${gx - 70} ${ground - 330}q20 -34 60 -40h190q40 6 60 40Z`,
			"#8f4a30",
		) +
		path(
			`M${gx - 10} ${ground - 384}q14 -26 44 -30h102q30 4 44 30Z`,
			"#a3563a",
		) +
		rect(gx - 2, ground - 386, 174, 18, "#cda565") +
		person(gx + 20, ground + 60, 150, { top: "#efe7d6", legs: "#33353f" }) +
		person(gx + 110, ground + 48, 138, {
			top: "#8f3f52",
			legs: "#2c2b33",
			hat: "cone",
		}) +
		// The banyan: aerial roots first, then the trunk, then its shade of leaves.
		ellipse(
			430,
			ground + 56,
			470,
			50,
			"#3f3418",
			'opacity="0.45" filter="url(#soft)"',
		) +
		times(16, (index) => {
			const x = 190 + index * 32;
			return `<path d="M${n(x)} ${n(ground - 330)}q${n(between(random, -14, 14))} 160 ${n(between(random, -10, 10) + (x < 430 ? 14 : -14))} ${n(340 + between(random, -4, 30))}" stroke="${pick(random, ["#5d4c38", "#6f5c45", "#4a3b2b"])}" stroke-width="${n(between(random, 5, 15))}" fill="none"/>`;
		}) +
		path(
			`M300 ${ground + 44}q60 -70 50 -210q-10 -120 -90 -190l60 -20q70 60 96 150q26 -110 130 -170l46 34q-100 70 -112 190q-8 140 76 216q-60 -14 -120 -2q-70 -14 -136 2Z`,
			"#5a4733",
		) +
		path(
			`M430 ${ground + 40}q30 -120 22 -250q20 -100 110 -156l20 16q-86 66 -98 182q-6 130 66 210Z`,
			"#2c2117",
			'opacity="0.4"',
		) +
		foliage(random, 420, ground - 470, 420, 210, leafGreens, 640, 0.11) +
		foliage(random, 170, ground - 390, 230, 140, leafGreens, 240, 0.13) +
		foliage(random, 680, ground - 400, 210, 130, leafGreens, 240, 0.13) +
		rect(560, ground + 30, 130, 14, "#a89676") +
		rect(576, ground + 44, 16, 26, "#7d6d52") +
		rect(658, ground + 44, 16, 26, "#7d6d52") +
		person(606, ground + 74, 128, {
			top: "#5a6b4a",
			legs: "#38342f",
			hat: "none",
		}) +
		person(656, ground + 72, 120, {
			top: "#c9c2b2",
			legs: "#4a463f",
			hat: "none",
		}) +
		blades(
			random,
			{ x: 0, y: height * 0.93, width: 620, height: 80 },
			160,
			["#6f8a45", "#93a65a", "#55713a"],
			60,
		)
	);
};

export const schoolYard: Scene = (random, width, height) => {
	const ground = height * 0.62;
	const floor = (y: number) =>
		times(9, (index) => {
			const x = 330 + index * 128;
			return (
				rect(x + 18, y + 30, 92, 74, "#45606e") +
				rect(x + 18, y + 30, 92, 20, "#c7dbe0", 'opacity="0.5"') +
				line([x + 64, y + 30], [x + 64, y + 104], "#e9dfc2", 4)
			);
		});
	return (
		clearSky(width, ground, "#6ea9d6", "#dfeae4") +
		cloud(random, 380, 150, 460, "#ffffff", 0.85) +
		cloud(random, 1200, 210, 380, "#ffffff", 0.7) +
		hedge(random, -20, ground, width + 60, 120, [
			"#3d5f43",
			"#52794c",
			"#79985a",
		]) +
		rect(310, ground - 320, 1190, 320, "#ecd08a") +
		rect(310, ground - 320, 1190, 18, "#fff", 'opacity="0.35"') +
		rect(310, ground - 160, 1190, 16, "#cfae66") +
		floor(ground - 310) +
		floor(ground - 146) +
		times(10, (index) =>
			rect(322 + index * 128, ground - 320, 16, 320, "#d9b66c"),
		) +
		rect(310, ground - 172, 1190, 16, "#b98f52", 'opacity="0.7"') +
		polygon(
			[
				[280, ground - 320],
				[350, ground - 400],
				[1460, ground - 400],
				[1530, ground - 320],
			],
			"#a64f33",
		) +
		times(58, (index) =>
			line(
				[352 + index * 19, ground - 396],
				[286 + index * 21.4, ground - 324],
				"#6f2f1e",
				2,
				'opacity="0.3"',
			),
		) +
		rect(310, ground - 318, 1190, 20, "#5a3a20", 'opacity="0.25"') +
		rect(0, ground, width, height, "#cbb693") +
		polygon(
			[
				[0, height],
				[width, height],
				[width, height * 0.82],
				[0, height * 0.9],
			],
			"#b9a27d",
		) +
		dabs(
			random,
			{ x: 0, y: ground, width, height: height - ground },
			380,
			["#dfcdab", "#ad9670", "#c0aa84"],
			{ width: 90, height: 5, opacity: 0.4 },
		) +
		flag(1130, ground + 90, 480, 92) +
		rect(1102, ground + 84, 60, 16, "#d9d2c0") +
		times(5, (row) =>
			times(9, (column) => {
				const size = 92 + row * 20;
				return person(
					500 + column * (66 + row * 9) - row * 34,
					ground + 70 + row * 46,
					size,
					{
						top: "#f3efe4",
						legs: pick(random, ["#26314d", "#2a2a33"]),
						hat: "none",
					},
				);
			}),
		) +
		person(1235, ground + 150, 200, { top: "#c24a6a", legs: "#e9e2d2" }, [
			[-0.16, 0.3],
			[0.22, 0.2],
		]) +
		// A flame tree in front, in flower.
		path(
			`M150 ${height}q40 -180 20 -330q-10 -90 -90 -170l34 -14q70 60 90 130q30 -90 120 -140l26 24q-96 66 -110 190q-6 150 36 310Z`,
			"#57442f",
		) +
		foliage(
			random,
			170,
			330,
			330,
			180,
			["#2f4f2c", "#3f6735", "#5a8240", "#a8321f", "#cf4426", "#e8663a"],
			520,
			0.12,
		) +
		foliage(
			random,
			60,
			180,
			220,
			120,
			["#2f4f2c", "#4d7439", "#b83a22", "#d9502c", "#ee7a48"],
			220,
			0.14,
		) +
		times(60, () =>
			ellipse(
				between(random, 0, 560),
				between(random, height * 0.78, height),
				between(random, 4, 9),
				between(random, 2, 4),
				pick(random, ["#d9502c", "#b83a22"]),
				'opacity="0.8"',
			),
		)
	);
};

export const boatRace: Scene = (random, width, height) => {
	const shore = height * 0.4;
	const boat = (
		x: number,
		y: number,
		scale: number,
		top: string,
		sash: string,
	) => {
		const s = (value: number) => value * scale;
		const crew = times(9, (index) => {
			const px = x + s(120 + index * 72);
			return (
				line(
					[px + s(30), y - s(60)],
					[px - s(30), y + s(66)],
					"#8b5e34",
					s(7),
				) +
				ellipse(px - s(32), y + s(70), s(9), s(20), "#a06a3a") +
				person(
					px,
					y + s(56),
					s(150),
					{ top, legs: top, hat: "cap", hatColour: sash },
					[
						[0.14, 0.22],
						[0.2, 0.3],
					],
				)
			);
		});
		return (
			ellipse(
				x + s(420),
				y + s(64),
				s(500),
				s(20),
				"#173545",
				'opacity="0.45"',
			) +
			crew +
			path(
				`M${n(x - s(60))} ${n(y - s(50))}q${n(s(60))} ${n(s(92))} ${n(s(190))} ${n(s(104))}h${n(s(600))}q${n(s(130))} ${n(-s(8))} ${n(s(190))} ${n(-s(130))}q${n(-s(90))} ${n(s(70))} ${n(-s(220))} ${n(s(74))}h${n(-s(560))}q${n(-s(120))} ${n(-s(6))} ${n(-s(200))} ${n(-s(48))}Z`,
				"#7c2f22",
			) +
			path(
				`M${n(x - s(60))} ${n(y - s(50))}q${n(s(80))} ${n(s(44))} ${n(s(200))} ${n(s(48))}h${n(s(560))}q${n(s(130))} ${n(-s(4))} ${n(s(220))} ${n(-s(74))}l${n(-s(14))} ${n(s(26))}q${n(-s(90))} ${n(s(64))} ${n(-s(210))} ${n(s(66))}h${n(-s(560))}q${n(-s(120))} ${n(-s(8))} ${n(-s(196))} ${n(-s(66))}Z`,
				"#dba63c",
			) +
			festivalFlag(x + s(30), y - s(20), s(190), s(72)) +
			times(16, () =>
				ellipse(
					x + s(between(random, 60, 860)),
					y + s(between(random, 66, 92)),
					s(between(random, 8, 26)),
					s(between(random, 2, 5)),
					"#e9f2f0",
					'opacity="0.8"',
				),
			)
		);
	};
	return (
		clearSky(width, shore, "#7faccb", "#f1e4c8") +
		cloud(random, 300, 130, 460, "#fffaf0", 0.75) +
		cloud(random, 1240, 100, 420, "#fffaf0", 0.6) +
		ridge(random, width, shore - 40, 150, shore, "#9db3b0") +
		ridge(random, width, shore - 10, 90, shore, "#7d9c86") +
		hedge(random, -20, shore - 6, width + 60, 100, [
			"#33543b",
			"#466d46",
			"#6c8f54",
		]) +
		house(
			random,
			560,
			shore,
			330,
			170,
			{ wall: "#b9854d", roof: "#7f3f2b", door: "#59331f" },
			5,
		) +
		rect(0, shore - 8, width, 46, "#b59b6b") +
		times(74, (index) =>
			person(
				14 + index * 22 + between(random, -6, 6),
				shore + between(random, 12, 34),
				between(random, 58, 74),
				{
					top: pick(random, [
						"#a8433a",
						"#e8e0cf",
						"#3f6180",
						"#d0a23c",
						"#5f7d4a",
						"#7a4b78",
						"#c86a3c",
					]),
					legs: pick(random, ["#2a2a33", "#3b3a44"]),
					hat: pick(random, ["none", "none", "cone", "cap"]),
				},
			),
		) +
		times(9, (index) =>
			festivalFlag(60 + index * 185, shore + 10, between(random, 120, 160), 48),
		) +
		water(
			random,
			{ x: 0, y: shore + 36, width, height: height - shore - 36 },
			"river",
			{ far: "#b8cdbf", near: "#3f7480", light: "#e6efdf", dark: "#2c5b69" },
			620,
		) +
		boat(700, shore + 150, 0.72, "#d9b03c", "#b8362a") +
		boat(90, shore + 300, 1.02, "#c43b2d", "#f0d36a") +
		dabs(
			random,
			{ x: 0, y: height * 0.86, width, height: height * 0.14 },
			110,
			["#dcebe2", "#28525f"],
			{ width: 120, height: 6, opacity: 0.5 },
		)
	);
};

export const roadWorks: Scene = (random, width, height) => {
	const horizon = height * 0.38;
	const x = 830;
	const y = 700;
	return (
		clearSky(width, horizon + 10, "#78add0", "#eae6cf") +
		cloud(random, 380, 140, 420, "#ffffff", 0.8) +
		cloud(random, 1300, 170, 320, "#ffffff", 0.6) +
		ridge(random, width, horizon, 120, horizon + 10, "#93aca2") +
		hedge(random, -20, horizon + 30, width + 60, 96, [
			"#3a5b40",
			"#507549",
			"#7a9a58",
		]) +
		house(random, 170, horizon + 34, 230, 130, {
			wall: "#e6d29b",
			roof: "#a24e30",
		}) +
		house(random, 1290, horizon + 40, 260, 150, {
			wall: "#d9cdb8",
			roof: "#8a4331",
		}) +
		palm(random, 140, horizon + 40, 210) +
		palm(random, 1250, horizon + 44, 240) +
		rect(0, horizon + 30, width, height, "#8da556") +
		dabs(
			random,
			{ x: 0, y: horizon + 34, width, height: height - horizon },
			800,
			["#a9bf6a", "#6b8742", "#c2c677"],
			{ width: 44, height: 6, opacity: 0.5 },
		) +
		polygon(
			[
				[width * 0.47, horizon + 30],
				[width * 0.53, horizon + 30],
				[width * 1.05, height],
				[width * 0.02, height],
			],
			"#a98a64",
		) +
		polygon(
			[
				[width * 0.5, horizon + 30],
				[width * 0.53, horizon + 30],
				[width * 1.05, height],
				[width * 0.54, height],
			],
			"#c9c6bb",
		) +
		dabs(
			random,
			{
				x: width * 0.2,
				y: height * 0.6,
				width: width * 0.32,
				height: height * 0.4,
			},
			240,
			["#8a6c48", "#bf9f74", "#d2b78d", "#77603f"],
			{ width: 34, height: 7, opacity: 0.6 },
		) +
		times(6, (index) =>
			line(
				[width * (0.53 + index * 0.055), horizon + 80 + index * 92],
				[width * (0.512 + index * 0.004), horizon + 80 + index * 92],
				"#8f8c82",
				2 + index,
				'opacity="0.6"',
			),
		) +
		// The roller.
		ellipse(x + 130, y + 8, 250, 22, "#2a2014", 'opacity="0.4"') +
		ellipse(x - 10, y - 74, 84, 84, "#4d4f50") +
		ellipse(x - 10, y - 74, 66, 66, "#7d8183") +
		ellipse(x - 10, y - 74, 20, 20, "#33383b") +
		ellipse(x + 260, y - 64, 74, 74, "#24262a") +
		ellipse(x + 260, y - 64, 34, 34, "#e0a82e") +
		polygon(
			[
				[x - 10, y - 130],
				[x + 90, y - 190],
				[x + 330, y - 190],
				[x + 346, y - 90],
				[x + 40, y - 90],
			],
			"#e6b02f",
		) +
		polygon(
			[
				[x + 40, y - 90],
				[x + 346, y - 90],
				[x + 340, y - 122],
				[x + 20, y - 118],
			],
			"#a97914",
			'opacity="0.8"',
		) +
		rect(x + 96, y - 330, 14, 150, "#3b3b38") +
		rect(x + 236, y - 330, 14, 150, "#3b3b38") +
		rect(x + 74, y - 344, 196, 20, "#f0c552", 'rx="6"') +
		person(
			x + 172,
			y - 150,
			170,
			{ top: "#35618c", legs: "#2a2a30", hat: "helmet", hatColour: "#f2efe4" },
			[
				[-0.26, 0.24],
				[-0.14, 0.28],
			],
		) +
		// Neighbours who came with shovels.
		person(
			400,
			850,
			260,
			{ top: "#e46f2b", legs: "#33404f", hat: "helmet", hatColour: "#f1c232" },
			[
				[0.18, 0.34],
				[0.3, 0.44],
			],
		) +
		line([440, 720], [530, 872], "#8a6238", 10) +
		polygon(
			[
				[516, 850],
				[560, 866],
				[544, 912],
				[508, 890],
			],
			"#6b6f72",
		) +
		person(240, 800, 236, { top: "#5a7a4c", legs: "#2f2e33", hat: "cone" }, [
			[0.14, 0.36],
			[0.26, 0.4],
		]) +
		line([266, 690], [330, 812], "#8a6238", 9) +
		person(560, 640, 160, { top: "#7b3f4a", legs: "#2d2b33", hat: "cone" }) +
		person(640, 610, 146, {
			top: "#e8e2d2",
			legs: "#3a3d49",
			hat: "cap",
			hatColour: "#3d5a40",
		}) +
		path("M40 960q60 -130 190 -140q110 4 190 140Z", "#9b9488") +
		dabs(
			random,
			{ x: 70, y: 850, width: 320, height: 110 },
			160,
			["#c8c2b5", "#7d776c", "#aaa498"],
			{ width: 13, height: 8, opacity: 0.8 },
		)
	);
};

export const clinic: Scene = (random, width, height) => {
	const ground = height * 0.7;
	const windowAt = (x: number, y: number) =>
		rect(x, y, 96, 84, "#3f6b7a") +
		polygon(
			[
				[x, y],
				[x + 60, y],
				[x + 20, y + 84],
				[x, y + 84],
			],
			"#cfe4e6",
			'opacity="0.4"',
		) +
		rect(x - 6, y - 8, 108, 8, "#fff") +
		line([x + 48, y], [x + 48, y + 84], "#f4f0e2", 5);
	return (
		clearSky(width, ground, "#69a7d3", "#e4ecdf") +
		cloud(random, 320, 170, 480, "#ffffff", 0.85) +
		cloud(random, 1330, 130, 360, "#ffffff", 0.7) +
		ridge(random, width, ground - 140, 130, ground, "#9cb6ae") +
		hedge(random, -20, ground, width + 60, 150, [
			"#365a41",
			"#4c744a",
			"#769857",
		]) +
		polygon(
			[
				[330, ground - 380],
				[1290, ground - 380],
				[1290, ground],
				[330, ground],
			],
			"#f3ead2",
		) +
		rect(1080, ground - 380, 210, 380, "#7a86a0", 'opacity="0.16"') +
		rect(300, ground - 412, 1020, 36, "#2f7d83") +
		rect(300, ground - 412, 1020, 10, "#61a9aa") +
		rect(330, ground - 200, 960, 20, "#d9ccab") +
		times(6, (index) => windowAt(380 + index * 150, ground - 330)) +
		times(2, (index) => windowAt(380 + index * 150, ground - 150)) +
		times(2, (index) => windowAt(980 + index * 150, ground - 150)) +
		rect(690, ground - 176, 240, 176, "#33535c") +
		rect(700, ground - 166, 108, 166, "#9cc3c6", 'opacity="0.6"') +
		rect(814, ground - 166, 108, 166, "#7fa9ad", 'opacity="0.6"') +
		rect(640, ground - 204, 340, 26, "#2f7d83") +
		rect(652, ground - 178, 14, 178, "#e7dcc0") +
		rect(954, ground - 178, 14, 178, "#e7dcc0") +
		ellipse(810, ground - 440, 58, 58, "#fdfaf2") +
		rect(796, ground - 480, 28, 80, "#cf2f2a") +
		rect(770, ground - 454, 80, 28, "#cf2f2a") +
		rect(0, ground, width, height, "#c9bda2") +
		polygon(
			[
				[660, ground],
				[960, ground],
				[1250, height],
				[380, height],
			],
			"#dcd2bb",
		) +
		dabs(
			random,
			{ x: 0, y: ground, width, height: height - ground },
			380,
			["#e5dcc6", "#a89c82", "#bdb094"],
			{ width: 80, height: 5, opacity: 0.4 },
		) +
		tree(random, 180, ground + 90, 470) +
		tree(random, 1440, ground + 80, 430) +
		times(26, (index) =>
			foliage(
				random,
				310 + index * 14,
				ground + 8,
				20,
				15,
				["#2f5535", "#4a7a44", "#d9607a", "#83ab58"],
				12,
				0.4,
			),
		) +
		times(24, (index) =>
			foliage(
				random,
				972 + index * 14,
				ground + 8,
				20,
				15,
				["#2f5535", "#4a7a44", "#e6b94a", "#83ab58"],
				12,
				0.4,
			),
		) +
		person(760, ground + 70, 196, { top: "#fbfaf4", legs: "#fbfaf4" }, [
			[-0.14, 0.3],
			[0.24, 0.26],
		]) +
		person(850, ground + 78, 176, { top: "#7b4a6e", legs: "#2e2b33" }, [
			[-0.2, 0.26],
			[0.14, 0.3],
		]) +
		person(905, ground + 84, 104, { top: "#e3a13a", legs: "#3b4d6a" }) +
		person(1130, ground + 130, 214, {
			top: "#4b6b86",
			legs: "#2b2d35",
			hat: "cone",
		}) +
		person(540, ground + 120, 205, {
			top: "#d9d2c2",
			legs: "#484a52",
			hat: "none",
		})
	);
};

export const market: Scene = (random, width, height) => {
	const ground = height * 0.52;
	return (
		clearSky(width, ground, "#86b4d2", "#f3e6c6") +
		cloud(random, 1150, 150, 440, "#fffaf0", 0.8) +
		cloud(random, 300, 110, 360, "#fffaf0", 0.6) +
		hedge(random, -20, ground - 20, width + 60, 170, [
			"#365a41",
			"#4c744a",
			"#769857",
		]) +
		house(random, 40, ground, 330, 220, { wall: "#e2c98f", roof: "#99482e" }) +
		house(random, 1240, ground, 330, 230, {
			wall: "#d4b98f",
			roof: "#8a4230",
		}) +
		palm(random, 420, ground, 280) +
		rect(0, ground - 6, width, height, "#c3a67a") +
		dabs(
			random,
			{ x: 0, y: ground, width, height: height - ground },
			560,
			["#d9c096", "#9d8158", "#b3966a"],
			{ width: 90, height: 6, opacity: 0.4 },
		) +
		times(5, (index) =>
			stall(
				random,
				330 + index * 190,
				ground + 66,
				168,
				150,
				["#b8483a", "#d8a640", "#3f7a72", "#c7c0ad", "#6a7f9c"][index] ??
					"#b8483a",
				["#d8582f", "#6f9a44", "#e3c14c", "#93b85a"],
			),
		) +
		times(20, (index) =>
			person(
				280 + index * 56 + between(random, -18, 18),
				ground + 92 + (index % 5) * 13,
				130 + (index % 5) * 7,
				{
					top: pick(random, [
						"#a8433a",
						"#e8e0cf",
						"#3f6180",
						"#b98d3c",
						"#5f7d4a",
						"#7a4b78",
					]),
					legs: pick(random, ["#2a2a33", "#3b3a44"]),
					hat: pick(random, ["none", "cone", "cone", "cap"]),
				},
				[
					[-0.16, 0.3],
					[pick(random, [0.16, 0.24]), 0.26],
				],
			),
		) +
		stall(
			random,
			-60,
			ground + 330,
			430,
			360,
			"#c24d3a",
			["#c9302b", "#e2762f", "#e8c34a", "#86a944"],
			{ top: "#5f7d8a", legs: "#2a2a33", hat: "cone" },
		) +
		stall(
			random,
			1240,
			ground + 340,
			440,
			370,
			"#3c7670",
			["#7fa548", "#a7c267", "#4f7f3d", "#e9e3cf"],
			{ top: "#b4684c", legs: "#2a2a33", hat: "cone" },
		) +
		person(
			430,
			ground + 380,
			300,
			{ top: "#7c4560", legs: "#2b2833", hat: "cone" },
			[
				[-0.24, 0.24],
				[0.16, 0.34],
			],
		) +
		person(1130, ground + 400, 310, { top: "#e8dfca", legs: "#3a3f50" }, [
			[-0.16, 0.34],
			[0.24, 0.26],
		]) +
		person(1020, ground + 330, 250, {
			top: "#4f7a5a",
			legs: "#2d2d33",
			hat: "cone",
		}) +
		path(`M560 ${ground + 410}q100 40 210 0l-24 62q-84 26 -164 0Z`, "#9a7442") +
		times(48, () =>
			ellipse(
				between(random, 580, 750),
				ground + between(random, 386, 414),
				17,
				13,
				pick(random, ["#e2862f", "#d9702a", "#eda94a", "#c75f22"]),
			),
		) +
		path(`M800 ${ground + 440}q90 36 190 0l-22 54q-74 24 -148 0Z`, "#8a683c") +
		times(60, () =>
			ellipse(
				between(random, 815, 975),
				ground + between(random, 406, 444),
				between(random, 12, 24),
				8,
				pick(random, ["#4f7f3d", "#6f9a44", "#93b85a", "#3a6a35"]),
			),
		)
	);
};

export const candleNight: Scene = (random, width, height) => {
	const ground = height * 0.5;
	const candle = (x: number, y: number, size: number) =>
		ellipse(x, y - size, size * 3.4, size * 3.4, "url(#flame)") +
		rect(x - size * 0.28, y - size * 0.9, size * 0.56, size * 0.9, "#f3e3c0") +
		ellipse(x, y - size * 1.15, size * 0.2, size * 0.36, "#fff1b8");
	const grave = (x: number, y: number, s: number) =>
		rect(x - s * 0.5, y - s * 0.18, s, s * 0.34, "#5a5d72") +
		rect(x - s * 0.5, y - s * 0.18, s, s * 0.08, "#8d8798") +
		rect(x - s * 0.3, y - s * 0.78, s * 0.6, s * 0.62, "#6f7085") +
		rect(x - s * 0.3, y - s * 0.78, s * 0.6, s * 0.08, "#a9a0a8") +
		ellipse(x, y - s * 0.5, s * 0.1, s * 0.1, "#e0b84a") +
		candle(x + s * 0.18, y - s * 0.16, s * 0.16);
	return (
		`<defs>${gradient("sky", [
			[0, "#111b3a"],
			[0.6, "#2c3766"],
			[1, "#8a5f6e"],
		])}${glow("flame", [
			[0, "#ffe7a0", 0.95],
			[0.18, "#ffb84d", 0.5],
			[1, "#ff9a3c", 0],
		])}</defs>` +
		rect(0, 0, width, ground + 10, "url(#sky)") +
		times(70, () =>
			ellipse(
				random() * width,
				random() * ground * 0.7,
				between(random, 0.8, 2),
				between(random, 0.8, 2),
				"#f3ecd8",
				'opacity="0.8"',
			),
		) +
		ridge(random, width, ground - 10, 120, ground + 10, "#26284a") +
		hedge(random, -20, ground + 14, width + 60, 90, [
			"#161c30",
			"#1d2638",
			"#2c3848",
		]) +
		rect(0, ground + 6, width, height, "#252a3c") +
		polygon(
			[
				[760, ground + 6],
				[840, ground + 6],
				[1130, height],
				[470, height],
			],
			"#4a465a",
		) +
		polygon(
			[
				[740, ground + 30],
				[770, ground - 270],
				[800, ground - 320],
				[830, ground - 270],
				[860, ground + 30],
			],
			"#8b7f8e",
		) +
		polygon(
			[
				[800, ground - 320],
				[830, ground - 270],
				[860, ground + 30],
				[800, ground + 30],
			],
			"#4b4660",
		) +
		rect(690, ground + 14, 220, 30, "#6c6478") +
		ellipse(800, ground - 40, 420, 220, "url(#flame)", 'opacity="0.55"') +
		times(4, (row) => {
			const size = 70 + row * 42;
			const y = ground + 74 + row * row * 22 + row * 52;
			return times(5, (column) => {
				const offset = 170 + row * 62 + column * (120 + row * 42);
				return grave(800 - offset, y, size) + grave(800 + offset, y, size);
			});
		}) +
		person(
			700,
			ground + 250,
			190,
			{ top: "#e7e3f0", legs: "#c9c4d6", skin: "#a8704d" },
			[
				[-0.14, 0.3],
				[0.18, 0.12],
			],
		) +
		candle(736, ground + 132, 15) +
		person(
			880,
			ground + 280,
			200,
			{ top: "#3f6aa8", legs: "#252a3c", skin: "#a8704d" },
			[
				[-0.18, 0.12],
				[0.14, 0.3],
			],
		) +
		candle(842, ground + 152, 15) +
		person(
			960,
			ground + 220,
			172,
			{
				top: "#5f6f4a",
				legs: "#2e3328",
				hat: "cap",
				hatColour: "#4f5f3f",
				skin: "#a8704d",
			},
			[
				[-0.18, 0.12],
				[0.14, 0.3],
			],
		) +
		candle(930, ground + 110, 14) +
		person(
			620,
			ground + 300,
			210,
			{ top: "#3f6aa8", legs: "#252a3c", skin: "#a8704d" },
			[
				[-0.14, 0.3],
				[0.18, 0.12],
			],
		) +
		candle(660, ground + 170, 16)
	);
};
