import { dabs, ellipse, line, polygon, rect, times } from "../brush.ts";
import { cloud, foliage, hedge, ridge, tree } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { clearSky } from "../sky.ts";

export const clinic: Scene = (random, width, height) => {
	const ground = height * 0.7;
	const windowAt = (x: number, y: number) =>
		rect(x, y, 96, 84, "#3f6b7a") +
		polygon(
			[
				[x, y],
				[x + 60, y],
				[x + 20, y + 84],
				[x, y + 84],
			],
			"#cfe4e6",
			'opacity="0.4"',
		) +
		rect(x - 6, y - 8, 108, 8, "#fff") +
		line([x + 48, y], [x + 48, y + 84], "#f4f0e2", 5);
	return (
		clearSky(width, ground, "#69a7d3", "#e4ecdf") +
		cloud(random, 320, 170, 480, "#ffffff", 0.85) +
		cloud(random, 1330, 130, 360, "#ffffff", 0.7) +
		ridge(random, width, ground - 140, 130, ground, "#9cb6ae") +
		hedge(random, -20, ground, width + 60, 150, [
			"#365a41",
			"#4c744a",
			"#769857",
		]) +
		polygon(
			[
				[330, ground - 380],
				[1290, ground - 380],
				[1290, ground],
				[330, ground],
			],
			"#f3ead2",
		) +
		rect(1080, ground - 380, 210, 380, "#7a86a0", 'opacity="0.16"') +
		rect(300, ground - 412, 1020, 36, "#2f7d83") +
		rect(300, ground - 412, 1020, 10, "#61a9aa") +
		rect(330, ground - 200, 960, 20, "#d9ccab") +
		times(6, (index) => windowAt(380 + index * 150, ground - 330)) +
		times(2, (index) => windowAt(380 + index * 150, ground - 150)) +
		times(2, (index) => windowAt(980 + index * 150, ground - 150)) +
		rect(690, ground - 176, 240, 176, "#33535c") +
		rect(700, ground - 166, 108, 166, "#9cc3c6", 'opacity="0.6"') +
		rect(814, ground - 166, 108, 166, "#7fa9ad", 'opacity="0.6"') +
		rect(640, ground - 204, 340, 26, "#2f7d83") +
		rect(652, ground - 178, 14, 178, "#e7dcc0") +
		rect(954, ground - 178, 14, 178, "#e7dcc0") +
		ellipse(810, ground - 440, 58, 58, "#fdfaf2") +
		rect(796, ground - 480, 28, 80, "#cf2f2a") +
		rect(770, ground - 454, 80, 28, "#cf2f2a") +
		rect(0, ground, width, height, "#c9bda2") +
		polygon(
			[
				[660, ground],
				[960, ground],
				[1250, height],
				[380, height],
			],
			"#dcd2bb",
		) +
		dabs(
			random,
			{ x: 0, y: ground, width, height: height - ground },
			380,
			["#e5dcc6", "#a89c82", "#bdb094"],
			{ width: 80, height: 5, opacity: 0.4 },
		) +
		tree(random, 180, ground + 90, 470) +
		tree(random, 1440, ground + 80, 430) +
		times(26, (index) =>
			foliage(
				random,
				310 + index * 14,
				ground + 8,
				20,
				15,
				["#2f5535", "#4a7a44", "#d9607a", "#83ab58"],
				12,
				0.4,
			),
		) +
		times(24, (index) =>
			foliage(
				random,
				972 + index * 14,
				ground + 8,
				20,
				15,
				["#2f5535", "#4a7a44", "#e6b94a", "#83ab58"],
				12,
				0.4,
			),
		) +
		person(760, ground + 70, 196, { top: "#fbfaf4", legs: "#fbfaf4" }, [
			[-0.14, 0.3],
			[0.24, 0.26],
		]) +
		person(850, ground + 78, 176, { top: "#7b4a6e", legs: "#2e2b33" }, [
			[-0.2, 0.26],
			[0.14, 0.3],
		]) +
		person(905, ground + 84, 104, { top: "#e3a13a", legs: "#3b4d6a" }) +
		person(1130, ground + 130, 214, {
			top: "#4b6b86",
			legs: "#2b2d35",
			hat: "cone",
		}) +
		person(540, ground + 120, 205, {
			top: "#d9d2c2",
			legs: "#484a52",
			hat: "none",
		})
	);
};
