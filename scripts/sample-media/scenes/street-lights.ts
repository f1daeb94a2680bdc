import {
	dabs,
	ellipse,
	glow,
	gradient,
	line,
	polygon,
	rect,
	times,
} from "../brush.ts";
import { house } from "../buildings.ts";
import { cloud, hedge, palm, ridge } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

export const streetLights: Scene = (random, width, height) => {
	const horizon = height * 0.52;
	return (
		`<defs>${gradient("sky", [
			[0, "#1c2d56"],
			[0.6, "#5b5f8a"],
			[1, "#e39a6c"],
		])}${glow("lamp", [
			[0, "#fff4c8", 1],
			[0.15, "#ffdf8a", 0.65],
			[1, "#ffce6a", 0],
		])}</defs>` +
		rect(0, 0, width, horizon + 10, "url(#sky)") +
		cloud(random, 460, 250, 620, "#d98a78", 0.4) +
		cloud(random, 1250, 330, 520, "#e8a47c", 0.45) +
		ridge(random, width, horizon, 130, horizon + 10, "#43496c") +
		hedge(random, -20, horizon + 36, width + 60, 130, [
			"#1c2a36",
			"#26363c",
			"#3a4a46",
		]) +
		house(random, 90, horizon + 60, 300, 190, {
			wall: "#8a7a72",
			roof: "#4a2f34",
			door: "#f6cf7c",
		}) +
		house(random, 1210, horizon + 56, 320, 200, {
			wall: "#7f7478",
			roof: "#452c33",
			door: "#f6cf7c",
		}) +
		palm(random, 440, horizon + 50, 250, ["#16242c", "#22343a"]) +
		palm(random, 1180, horizon + 44, 270, ["#16242c", "#22343a"]) +
		rect(0, horizon + 36, width, height, "#2d3a3a") +
		dabs(
			random,
			{ x: 0, y: horizon + 40, width, height: height - horizon },
			420,
			["#3d4c44", "#222e32", "#4e5a48"],
			{ width: 60, height: 6, opacity: 0.5 },
		) +
		polygon(
			[
				[770, horizon + 30],
				[830, horizon + 30],
				[1380, height],
				[220, height],
			],
			"#6f6a70",
		) +
		dabs(
			random,
			{ x: 420, y: horizon + 80, width: 760, height: height - horizon },
			200,
			["#8a8078", "#585560"],
			{ width: 100, height: 6, opacity: 0.4 },
		) +
		times(6, (index) => {
			const near = ((index + 1) / 6) ** 1.9;
			const x = 840 + near * 520;
			const foot = horizon + 36 + near * 470;
			const tall = 90 + near * 640;
			const arm = 20 + near * 150;
			return (
				line([x, foot], [x, foot - tall], "#252b36", 4 + near * 10) +
				line(
					[x, foot - tall],
					[x - arm, foot - tall - arm * 0.16],
					"#252b36",
					3 + near * 7,
				) +
				ellipse(
					x - arm,
					foot - tall + 6,
					46 + near * 170,
					46 + near * 170,
					"url(#lamp)",
					'opacity="0.8"',
				) +
				ellipse(
					x - arm - near * 60,
					foot + 4,
					70 + near * 260,
					10 + near * 34,
					"#ffdf9a",
					'opacity="0.3" filter="url(#soft)"',
				) +
				ellipse(
					x - arm,
					foot - tall + 4,
					8 + near * 26,
					4 + near * 9,
					"#fffbe6",
				)
			);
		}) +
		person(700, height * 0.86, 250, { top: "#b8b0a8", legs: "#2a2d38" }) +
		person(790, height * 0.85, 236, { top: "#7f4a5c", legs: "#2a2833" }) +
		person(640, horizon + 150, 110, { top: "#5f6f86", legs: "#24262f" }) +
		line([930, horizon + 190], [1010, horizon + 190], "#1d2129", 6) +
		ellipse(
			930,
			horizon + 204,
			24,
			24,
			"none",
			'stroke="#1d2129" stroke-width="5"',
		) +
		ellipse(
			1012,
			horizon + 204,
			24,
			24,
			"none",
			'stroke="#1d2129" stroke-width="5"',
		) +
		person(966, horizon + 214, 130, { top: "#d9d2c2", legs: "#2a2d38" }, [
			[0.14, 0.22],
			[0.26, 0.26],
		])
	);
};
