import { ellipse, gradient, line, path, pick, rect, times } from "../brush.ts";
import { flag } from "../flags.ts";
import { cloud, hedge, ridge, tree } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

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
