import { between, dabs, ellipse, path, pick, rect, times } from "../brush.ts";
import { house, stall } from "../buildings.ts";
import { cloud, hedge, palm } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { clearSky } from "../sky.ts";

export const market: Scene = (random, width, height) => {
	const ground = height * 0.52;
	return (
		clearSky(width, ground, "#86b4d2", "#f3e6c6") +
		cloud(random, 1150, 150, 440, "#fffaf0", 0.8) +
		cloud(random, 300, 110, 360, "#fffaf0", 0.6) +
		hedge(random, -20, ground - 20, width + 60, 170, [
			"#365a41",
			"#4c744a",
			"#769857",
		]) +
		house(random, 40, ground, 330, 220, { wall: "#e2c98f", roof: "#99482e" }) +
		house(random, 1240, ground, 330, 230, {
			wall: "#d4b98f",
			roof: "#8a4230",
		}) +
		palm(random, 420, ground, 280) +
		rect(0, ground - 6, width, height, "#c3a67a") +
		dabs(
			random,
			{ x: 0, y: ground, width, height: height - ground },
			560,
			["#d9c096", "#9d8158", "#b3966a"],
			{ width: 90, height: 6, opacity: 0.4 },
		) +
		times(5, (index) =>
			stall(
				random,
				330 + index * 190,
				ground + 66,
				168,
				150,
				["#b8483a", "#d8a640", "#3f7a72", "#c7c0ad", "#6a7f9c"][index] ??
					"#b8483a",
				["#d8582f", "#6f9a44", "#e3c14c", "#93b85a"],
			),
		) +
		times(20, (index) =>
			person(
				280 + index * 56 + between(random, -18, 18),
				ground + 92 + (index % 5) * 13,
				130 + (index % 5) * 7,
				{
					top: pick(random, [
						"#a8433a",
						"#e8e0cf",
						"#3f6180",
						"#b98d3c",
						"#5f7d4a",
						"#7a4b78",
					]),
					legs: pick(random, ["#2a2a33", "#3b3a44"]),
					hat: pick(random, ["none", "cone", "cone", "cap"]),
				},
				[
					[-0.16, 0.3],
					[pick(random, [0.16, 0.24]), 0.26],
				],
			),
		) +
		stall(
			random,
			-60,
			ground + 330,
			430,
			360,
			"#c24d3a",
			["#c9302b", "#e2762f", "#e8c34a", "#86a944"],
			{ top: "#5f7d8a", legs: "#2a2a33", hat: "cone" },
		) +
		stall(
			random,
			1240,
			ground + 340,
			440,
			370,
			"#3c7670",
			["#7fa548", "#a7c267", "#4f7f3d", "#e9e3cf"],
			{ top: "#b4684c", legs: "#2a2a33", hat: "cone" },
		) +
		person(
			430,
			ground + 380,
			300,
			{ top: "#7c4560", legs: "#2b2833", hat: "cone" },
			[
				[-0.24, 0.24],
				[0.16, 0.34],
			],
		) +
		person(1130, ground + 400, 310, { top: "#e8dfca", legs: "#3a3f50" }, [
			[-0.16, 0.34],
			[0.24, 0.26],
		]) +
		person(1020, ground + 330, 250, {
			top: "#4f7a5a",
			legs: "#2d2d33",
			hat: "cone",
		}) +
		path(`M560 ${ground + 410}q100 40 210 0l-24 62q-84 26 -164 0Z`, "#9a7442") +
		times(48, () =>
			ellipse(
				between(random, 580, 750),
				ground + between(random, 386, 414),
				17,
				13,
				pick(random, ["#e2862f", "#d9702a", "#eda94a", "#c75f22"]),
			),
		) +
		path(`M800 ${ground + 440}q90 36 190 0l-22 54q-74 24 -148 0Z`, "#8a683c") +
		times(60, () =>
			ellipse(
				between(random, 815, 975),
				ground + between(random, 406, 444),
				between(random, 12, 24),
				8,
				pick(random, ["#4f7f3d", "#6f9a44", "#93b85a", "#3a6a35"]),
			),
		)
	);
};
