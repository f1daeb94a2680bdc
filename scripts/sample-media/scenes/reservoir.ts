import { blades, ellipse, line, polygon, rect, times } from "../brush.ts";
import { hedge, leafGreens, ridge, water } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { dawnSky } from "../sky.ts";

export const reservoir: Scene = (random, width, height) => {
	const shore = height * 0.4;
	return (
		dawnSky(
			random,
			width,
			shore,
			[
				[0, "#4f8fc2"],
				[0.6, "#9cc6dc"],
				[1, "#e6eadb"],
			],
			{ x: width * 0.25, y: shore * 0.3, colour: "#fff3cf" },
		) +
		ridge(random, width, shore * 0.84, 260, shore + 6, "#8fabb6") +
		ridge(random, width, shore * 0.94, 200, shore + 6, "#63897f") +
		ridge(random, width, shore * 1.0, 120, shore + 6, "#3f6b52", 1.4) +
		hedge(random, -20, shore + 10, width + 60, 48, [
			"#254536",
			"#32593d",
			"#4b7549",
		]) +
		water(
			random,
			{ x: 0, y: shore, width, height: height * 0.42 },
			"lake",
			{ far: "#a8cbd0", near: "#2f6d86", light: "#dff0ee", dark: "#235a72" },
			420,
		) +
		ellipse(
			width * 0.28,
			shore + 60,
			150,
			22,
			"#fffbe6",
			'opacity="0.45" filter="url(#soft)"',
		) +
		polygon(
			[
				[0, height * 0.8],
				[width, height * 0.58],
				[width, height],
				[0, height],
			],
			"#a9a593",
		) +
		times(15, (index) =>
			line(
				[
					(index * width) / 11 - 80,
					height * 0.815 - (index * height * 0.22) / 11,
				],
				[(index * width) / 8 - 20, height],
				"#6f6c60",
				3,
				'opacity="0.35"',
			),
		) +
		times(4, (index) =>
			line(
				[0, height * (0.84 + index * 0.045)],
				[width, height * (0.62 + index * 0.06)],
				"#6f6c60",
				3,
				'opacity="0.35"',
			),
		) +
		polygon(
			[
				[0, height * 0.785],
				[width, height * 0.565],
				[width, height * 0.6],
				[0, height * 0.82],
			],
			"#cdc8b4",
		) +
		times(13, (index) =>
			rect(
				index * 90 + 10,
				height * 0.765 - index * 90 * (0.22 / width) * height,
				12,
				52,
				"#e9e4d2",
			),
		) +
		line([0, height * 0.772], [width, height * 0.552], "#d8d2bd", 7) +
		ellipse(
			width * 0.63,
			height * 0.578,
			110,
			16,
			"#1f4c5e",
			'opacity="0.5" filter="url(#soft)"',
		) +
		times(4, (index) =>
			rect(width * 0.56 + 6 + index * 42, height * 0.54, 14, 54, "#8f8a78"),
		) +
		rect(width * 0.56 - 14, height * 0.535, 178, 14, "#c9c2a8") +
		line(
			[width * 0.7, height * 0.545],
			[width, height * 0.556],
			"#c9c2a8",
			12,
		) +
		times(6, (index) =>
			line(
				[width * (0.72 + index * 0.05), height * 0.547 + index * 2],
				[width * (0.72 + index * 0.05), height * 0.522 + index * 2],
				"#e9e4d2",
				4,
			),
		) +
		line([width * 0.7, height * 0.521], [width, height * 0.532], "#e9e4d2", 4) +
		rect(width * 0.56, height * 0.44, 150, 134, "#d9cfae") +
		rect(
			width * 0.56 + 104,
			height * 0.44,
			46,
			134,
			"#8f866d",
			'opacity="0.5"',
		) +
		rect(width * 0.56 + 24, height * 0.465, 60, 56, "#4c6f7d") +
		polygon(
			[
				[width * 0.56 - 22, height * 0.44],
				[width * 0.56 + 20, height * 0.405],
				[width * 0.56 + 130, height * 0.405],
				[width * 0.56 + 172, height * 0.44],
			],
			"#a5502f",
		) +
		person(
			width * 0.36,
			height * 0.735,
			150,
			{
				top: "#dfe2e0",
				legs: "#2f3a4a",
				hat: "helmet",
				hatColour: "#f1c232",
			},
			[
				[-0.16, 0.28],
				[0.3, 0.06],
			],
		) +
		person(width * 0.28, height * 0.752, 146, {
			top: "#3f6180",
			legs: "#2b2b30",
			hat: "helmet",
			hatColour: "#e8e8e2",
		}) +
		blades(
			random,
			{ x: 0, y: height * 0.9, width, height: height * 0.14 },
			260,
			[leafGreens[2], leafGreens[3], leafGreens[4], "#b8a75a"],
			110,
		)
	);
};
