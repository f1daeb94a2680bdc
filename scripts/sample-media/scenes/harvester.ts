import {
	between,
	blades,
	dabs,
	ellipse,
	line,
	path,
	pick,
	polygon,
	rect,
	times,
} from "../brush.ts";
import { hedge, ridge, softLeaves } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { dawnSky } from "../sky.ts";

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
