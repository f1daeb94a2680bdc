import {
	ellipse,
	glow,
	gradient,
	line,
	n,
	path,
	pick,
	polygon,
	rect,
	times,
} from "../brush.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

export const vaccination: Scene = (random, width, height) => {
	const floor = height * 0.66;
	const mask = (x: number, y: number, h: number) =>
		path(
			`M${n(x - h * 0.055)} ${n(y - h * 0.91)}q${n(h * 0.055)} ${n(-h * 0.015)} ${n(h * 0.11)} 0q${n(-h * 0.005)} ${n(h * 0.07)} ${n(-h * 0.055)} ${n(h * 0.075)}q${n(-h * 0.05)} ${n(-h * 0.005)} ${n(-h * 0.055)} ${n(-h * 0.075)}Z`,
			"#bfe0ea",
		);
	const masked = (
		x: number,
		y: number,
		h: number,
		top: string,
		legs: string,
		arms?: readonly [readonly [number, number], readonly [number, number]],
	) => person(x, y, h, { top, legs }, arms) + mask(x, y, h);
	return (
		`<defs>${gradient("wall", [
			[0, "#e9d7a8"],
			[1, "#f6ecd0"],
		])}${glow("lamp", [
			[0, "#fff8dc", 0.95],
			[1, "#fff0c0", 0],
		])}</defs>` +
		rect(0, 0, width, floor, "url(#wall)") +
		rect(0, floor - 150, width, 150, "#7fb0a6") +
		rect(0, floor - 156, width, 8, "#5d8f86") +
		times(3, (index) => {
			const x = 110 + index * 300;
			return (
				rect(x, 130, 200, 260, "#26324d") +
				rect(x + 10, 140, 85, 240, "#3a4a70") +
				rect(x + 105, 140, 85, 240, "#34436a") +
				rect(x - 8, 120, 216, 12, "#b98f52")
			);
		}) +
		rect(1060, 90, 420, 220, "#b4342b") +
		rect(1060, 90, 420, 220, "none", 'stroke="#e2bf55" stroke-width="8"') +
		polygon(
			Array.from({ length: 10 }, (_, index) => {
				const r = index % 2 === 0 ? 62 : 24;
				const a = -Math.PI / 2 + (index * Math.PI) / 5;
				return [1270 + Math.cos(a) * r, 204 + Math.sin(a) * r] as const;
			}),
			"#f3cf4a",
		) +
		times(
			3,
			(index) =>
				rect(180 + index * 520, 24, 240, 14, "#fffdf0") +
				ellipse(
					300 + index * 520,
					40,
					380,
					170,
					"url(#lamp)",
					'opacity="0.55"',
				),
		) +
		rect(0, floor, width, height, "#b98d63") +
		times(9, (index) =>
			line(
				[800 + (index - 4) * 150, floor],
				[800 + (index - 4) * 420, height],
				"#8f6a47",
				3,
				'opacity="0.5"',
			),
		) +
		times(4, (index) =>
			line(
				[0, floor + 20 + index * index * 34 + index * 26],
				[width, floor + 20 + index * index * 34 + index * 26],
				"#8f6a47",
				3,
				'opacity="0.5"',
			),
		) +
		times(7, (index) => {
			const x = 120 + index * 125;
			return (
				rect(x - 34, floor - 30, 68, 10, "#2f5f9a") +
				rect(x - 34, floor - 90, 68, 54, "#3a6eb0") +
				masked(
					x,
					floor + 28,
					170,
					pick(random, ["#a8433a", "#e8e0cf", "#3f6180", "#b98d3c", "#7a4b78"]),
					pick(random, ["#2a2a33", "#3b3a44"]),
				)
			);
		}) +
		rect(1010, floor - 30, 430, 26, "#efe7d2") +
		rect(1010, floor - 4, 430, 120, "#d8cdb2") +
		rect(1080, floor - 82, 90, 52, "#4f9ac2") +
		rect(1080, floor - 92, 90, 14, "#e9f1f2") +
		rect(1200, floor - 56, 60, 26, "#dfe6e4") +
		times(5, (index) =>
			rect(
				1290 + index * 22,
				floor - 56,
				12,
				26,
				index % 2 === 0 ? "#9fd0c8" : "#e6b0a0",
			),
		) +
		masked(1390, floor + 100, 260, "#8fcbd6", "#8fcbd6", [
			[-0.22, 0.24],
			[0.14, 0.3],
		]) +
		rect(712, floor + 150, 120, 16, "#3a6eb0") +
		rect(724, floor + 166, 12, 120, "#4c4c50") +
		rect(808, floor + 166, 12, 120, "#4c4c50") +
		masked(772, floor + 296, 330, "#d9a441", "#34343f", [
			[-0.15, 0.34],
			[0.15, 0.36],
		]) +
		masked(950, floor + 320, 360, "#f4f7f6", "#e3ecec", [
			[-0.33, 0.2],
			[-0.2, 0.3],
		]) +
		line([824, floor + 110], [856, floor + 104], "#e9f4f6", 9) +
		masked(330, floor + 320, 340, "#54795a", "#2d2b30") +
		masked(480, floor + 310, 320, "#8a4a5c", "#2b2a33")
	);
};
