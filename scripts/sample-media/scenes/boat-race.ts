import {
	between,
	dabs,
	ellipse,
	line,
	n,
	path,
	pick,
	rect,
	times,
} from "../brush.ts";
import { house } from "../buildings.ts";
import { festivalFlag } from "../flags.ts";
import { cloud, hedge, ridge, water } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { clearSky } from "../sky.ts";

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
					y + s(44),
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
