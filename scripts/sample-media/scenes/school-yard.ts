import {
	between,
	dabs,
	ellipse,
	line,
	path,
	pick,
	polygon,
	rect,
	times,
} from "../brush.ts";
import { flag } from "../flags.ts";
import { cloud, foliage, hedge } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { clearSky } from "../sky.ts";

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
