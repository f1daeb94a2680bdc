import {
	between,
	ellipse,
	glow,
	gradient,
	polygon,
	rect,
	times,
} from "../brush.ts";
import { hedge, ridge } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

export const candleNight: Scene = (random, width, height) => {
	const ground = height * 0.5;
	const candle = (x: number, y: number, size: number) =>
		ellipse(x, y - size, size * 3.4, size * 3.4, "url(#flame)") +
		rect(x - size * 0.28, y - size * 0.9, size * 0.56, size * 0.9, "#f3e3c0") +
		ellipse(x, y - size * 1.15, size * 0.2, size * 0.36, "#fff1b8");
	const grave = (x: number, y: number, s: number) =>
		rect(x - s * 0.5, y - s * 0.18, s, s * 0.34, "#5a5d72") +
		rect(x - s * 0.5, y - s * 0.18, s, s * 0.08, "#8d8798") +
		rect(x - s * 0.3, y - s * 0.78, s * 0.6, s * 0.62, "#6f7085") +
		rect(x - s * 0.3, y - s * 0.78, s * 0.6, s * 0.08, "#a9a0a8") +
		ellipse(x, y - s * 0.5, s * 0.1, s * 0.1, "#e0b84a") +
		candle(x + s * 0.18, y - s * 0.16, s * 0.16);
	return (
		`<defs>${gradient("sky", [
			[0, "#111b3a"],
			[0.6, "#2c3766"],
			[1, "#8a5f6e"],
		])}${glow("flame", [
			[0, "#ffe7a0", 0.95],
			[0.18, "#ffb84d", 0.5],
			[1, "#ff9a3c", 0],
		])}</defs>` +
		rect(0, 0, width, ground + 10, "url(#sky)") +
		times(70, () =>
			ellipse(
				random() * width,
				random() * ground * 0.7,
				between(random, 0.8, 2),
				between(random, 0.8, 2),
				"#f3ecd8",
				'opacity="0.8"',
			),
		) +
		ridge(random, width, ground - 10, 120, ground + 10, "#26284a") +
		hedge(random, -20, ground + 14, width + 60, 90, [
			"#161c30",
			"#1d2638",
			"#2c3848",
		]) +
		rect(0, ground + 6, width, height, "#252a3c") +
		polygon(
			[
				[760, ground + 6],
				[840, ground + 6],
				[1130, height],
				[470, height],
			],
			"#4a465a",
		) +
		polygon(
			[
				[740, ground + 30],
				[770, ground - 270],
				[800, ground - 320],
				[830, ground - 270],
				[860, ground + 30],
			],
			"#8b7f8e",
		) +
		polygon(
			[
				[800, ground - 320],
				[830, ground - 270],
				[860, ground + 30],
				[800, ground + 30],
			],
			"#4b4660",
		) +
		rect(690, ground + 14, 220, 30, "#6c6478") +
		ellipse(800, ground - 40, 420, 220, "url(#flame)", 'opacity="0.55"') +
		times(4, (row) => {
			const size = 70 + row * 42;
			const y = ground + 74 + row * row * 22 + row * 52;
			return times(5, (column) => {
				const offset = 170 + row * 62 + column * (120 + row * 42);
				return grave(800 - offset, y, size) + grave(800 + offset, y, size);
			});
		}) +
		person(
			700,
			ground + 250,
			190,
			{ top: "#e7e3f0", legs: "#c9c4d6", skin: "#a8704d" },
			[
				[-0.14, 0.3],
				[0.18, 0.12],
			],
		) +
		candle(736, ground + 132, 15) +
		person(
			880,
			ground + 280,
			200,
			{ top: "#3f6aa8", legs: "#252a3c", skin: "#a8704d" },
			[
				[-0.18, 0.12],
				[0.14, 0.3],
			],
		) +
		candle(842, ground + 152, 15) +
		person(
			960,
			ground + 220,
			172,
			{
				top: "#5f6f4a",
				legs: "#2e3328",
				hat: "cap",
				hatColour: "#4f5f3f",
				skin: "#a8704d",
			},
			[
				[-0.18, 0.12],
				[0.14, 0.3],
			],
		) +
		candle(930, ground + 110, 14) +
		person(
			620,
			ground + 300,
			210,
			{ top: "#3f6aa8", legs: "#252a3c", skin: "#a8704d" },
			[
				[-0.14, 0.3],
				[0.18, 0.12],
			],
		) +
		candle(660, ground + 170, 16)
	);
};
