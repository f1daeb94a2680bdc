import { blades, dabs, line, polygon, rect, times } from "../brush.ts";
import { flag } from "../flags.ts";
import { hedge, ridge, softLeaves, tree } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { dawnSky } from "../sky.ts";

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
