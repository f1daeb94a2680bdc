import {
	between,
	ellipse,
	gradient,
	line,
	path,
	pick,
	polygon,
	rect,
	times,
} from "../brush.ts";
import { house } from "../buildings.ts";
import { flag } from "../flags.ts";
import { cloud, hedge } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

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
