import { blades, dabs, polygon, rect, times } from "../brush.ts";
import { house } from "../buildings.ts";
import { birds, hedge, palm, ridge, softLeaves } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { dawnSky } from "../sky.ts";

/** Strips of paddy that run together at the horizon. */
function paddies(
	width: number,
	top: number,
	bottom: number,
	vanishX: number,
	colours: readonly [string, ...string[]],
	count: number,
): string {
	const spread = width * 2.6;
	const edge = (index: number) =>
		vanishX - spread / 2 + (spread / count) * index;
	return times(count, (index) => {
		const narrow = (x: number) => vanishX + (x - vanishX) * 0.16;
		return polygon(
			[
				[narrow(edge(index)), top],
				[narrow(edge(index + 1)), top],
				[edge(index + 1), bottom],
				[edge(index), bottom],
			],
			colours[index % colours.length] ?? colours[0],
		);
	});
}

export const goldenPaddies: Scene = (random, width, height) => {
	const horizon = height * 0.42;
	return (
		dawnSky(
			random,
			width,
			horizon,
			[
				[0, "#6f9cc0"],
				[0.45, "#b9cdd0"],
				[0.8, "#f3d9ae"],
				[1, "#f7c98a"],
			],
			{ x: width * 0.7, y: horizon * 0.72, colour: "#ffd28a" },
		) +
		ridge(random, width, horizon * 0.86, 190, horizon + 6, "#9fb1b8") +
		ridge(random, width, horizon * 0.97, 150, horizon + 6, "#7d9a94") +
		ridge(random, width, horizon * 1.02, 80, horizon + 6, "#5d8272") +
		birds(random, width * 0.4, horizon * 0.5, 7, "#4c5a60") +
		hedge(random, -20, horizon + 14, width + 60, 62, softLeaves) +
		house(random, 250, horizon + 22, 150, 74, {
			wall: "#e6d3a6",
			roof: "#a4502f",
		}) +
		house(random, 1210, horizon + 20, 130, 66, {
			wall: "#d9c6b1",
			roof: "#8f4630",
		}) +
		palm(random, 215, horizon + 22, 120) +
		palm(random, 430, horizon + 22, 140) +
		palm(random, 1390, horizon + 22, 110) +
		rect(0, horizon + 18, width, height, "#c9a83f") +
		paddies(
			width,
			horizon + 18,
			height,
			width * 0.62,
			["#d9b64a", "#cda53d", "#e0c25c", "#b99a3c", "#d4b04a"],
			13,
		) +
		dabs(
			random,
			{ x: 0, y: horizon + 20, width, height: height - horizon },
			1100,
			["#f2d878", "#b58d2f", "#e3c355", "#9d8a35"],
			{ width: 46, height: 4.2, opacity: 0.5 },
		) +
		polygon(
			[
				[width * 0.615, horizon + 18],
				[width * 0.625, horizon + 18],
				[width * 0.5, height],
				[width * 0.34, height],
			],
			"#a3814f",
		) +
		polygon(
			[
				[width * 0.615, horizon + 18],
				[width * 0.619, horizon + 18],
				[width * 0.4, height],
				[width * 0.34, height],
			],
			"#7d9148",
		) +
		person(width * 0.567, horizon + 190, 118, {
			top: "#7b3f4a",
			legs: "#2c2a35",
			hat: "cone",
		}) +
		person(
			width * 0.29,
			horizon + 170,
			100,
			{
				top: "#476a86",
				legs: "#30303a",
				hat: "cone",
			},
			[
				[0.16, 0.42],
				[0.24, 0.38],
			],
		) +
		person(
			width * 0.245,
			horizon + 176,
			100,
			{
				top: "#8d6a3c",
				legs: "#2d2d2d",
				hat: "cone",
			},
			[
				[-0.22, 0.4],
				[0.02, 0.44],
			],
		) +
		blades(
			random,
			{ x: 0, y: height * 0.86, width, height: height * 0.2 },
			520,
			["#e8ca62", "#c79f38", "#a8893a", "#8d8a3c", "#f3df92"],
			110,
		)
	);
};
