import {
	between,
	dabs,
	gradient,
	line,
	path,
	pick,
	rect,
	times,
} from "../brush.ts";
import { house } from "../buildings.ts";
import { cloud, hedge, palm, ridge, water } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

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
