import {
	between,
	dabs,
	ellipse,
	gradient,
	line,
	n,
	path,
	pick,
	rect,
	times,
} from "../brush.ts";
import { house, stall } from "../buildings.ts";
import { flag } from "../flags.ts";
import { cloud, foliage, hedge } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

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
