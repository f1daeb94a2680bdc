import { dabs, ellipse, line, path, polygon, rect, times } from "../brush.ts";
import { house } from "../buildings.ts";
import { cloud, hedge, palm, ridge } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { clearSky } from "../sky.ts";

export const roadWorks: Scene = (random, width, height) => {
	const horizon = height * 0.38;
	const x = 830;
	const y = 700;
	return (
		clearSky(width, horizon + 10, "#78add0", "#eae6cf") +
		cloud(random, 380, 140, 420, "#ffffff", 0.8) +
		cloud(random, 1300, 170, 320, "#ffffff", 0.6) +
		ridge(random, width, horizon, 120, horizon + 10, "#93aca2") +
		hedge(random, -20, horizon + 30, width + 60, 96, [
			"#3a5b40",
			"#507549",
			"#7a9a58",
		]) +
		house(random, 170, horizon + 34, 230, 130, {
			wall: "#e6d29b",
			roof: "#a24e30",
		}) +
		house(random, 1290, horizon + 40, 260, 150, {
			wall: "#d9cdb8",
			roof: "#8a4331",
		}) +
		palm(random, 140, horizon + 40, 210) +
		palm(random, 1250, horizon + 44, 240) +
		rect(0, horizon + 30, width, height, "#8da556") +
		dabs(
			random,
			{ x: 0, y: horizon + 34, width, height: height - horizon },
			800,
			["#a9bf6a", "#6b8742", "#c2c677"],
			{ width: 44, height: 6, opacity: 0.5 },
		) +
		polygon(
			[
				[width * 0.47, horizon + 30],
				[width * 0.53, horizon + 30],
				[width * 1.05, height],
				[width * 0.02, height],
			],
			"#a98a64",
		) +
		polygon(
			[
				[width * 0.5, horizon + 30],
				[width * 0.53, horizon + 30],
				[width * 1.05, height],
				[width * 0.54, height],
			],
			"#c9c6bb",
		) +
		dabs(
			random,
			{
				x: width * 0.2,
				y: height * 0.6,
				width: width * 0.32,
				height: height * 0.4,
			},
			240,
			["#8a6c48", "#bf9f74", "#d2b78d", "#77603f"],
			{ width: 34, height: 7, opacity: 0.6 },
		) +
		times(6, (index) =>
			line(
				[width * (0.53 + index * 0.055), horizon + 80 + index * 92],
				[width * (0.512 + index * 0.004), horizon + 80 + index * 92],
				"#8f8c82",
				2 + index,
				'opacity="0.6"',
			),
		) +
		// The roller.
		ellipse(x + 130, y + 8, 250, 22, "#2a2014", 'opacity="0.4"') +
		ellipse(x - 10, y - 74, 84, 84, "#4d4f50") +
		ellipse(x - 10, y - 74, 66, 66, "#7d8183") +
		ellipse(x - 10, y - 74, 20, 20, "#33383b") +
		ellipse(x + 260, y - 64, 74, 74, "#24262a") +
		ellipse(x + 260, y - 64, 34, 34, "#e0a82e") +
		polygon(
			[
				[x - 10, y - 130],
				[x + 90, y - 190],
				[x + 330, y - 190],
				[x + 346, y - 90],
				[x + 40, y - 90],
			],
			"#e6b02f",
		) +
		polygon(
			[
				[x + 40, y - 90],
				[x + 346, y - 90],
				[x + 340, y - 122],
				[x + 20, y - 118],
			],
			"#a97914",
			'opacity="0.8"',
		) +
		rect(x + 96, y - 330, 14, 150, "#3b3b38") +
		rect(x + 236, y - 330, 14, 150, "#3b3b38") +
		rect(x + 74, y - 344, 196, 20, "#f0c552", 'rx="6"') +
		person(
			x + 172,
			y - 150,
			170,
			{ top: "#35618c", legs: "#2a2a30", hat: "helmet", hatColour: "#f2efe4" },
			[
				[-0.26, 0.24],
				[-0.14, 0.28],
			],
		) +
		// Neighbours who came with shovels.
		person(
			400,
			850,
			260,
			{ top: "#e46f2b", legs: "#33404f", hat: "helmet", hatColour: "#f1c232" },
			[
				[0.18, 0.34],
				[0.3, 0.44],
			],
		) +
		line([440, 720], [530, 872], "#8a6238", 10) +
		polygon(
			[
				[516, 850],
				[560, 866],
				[544, 912],
				[508, 890],
			],
			"#6b6f72",
		) +
		person(240, 800, 236, { top: "#5a7a4c", legs: "#2f2e33", hat: "cone" }, [
			[0.14, 0.36],
			[0.26, 0.4],
		]) +
		line([266, 690], [330, 812], "#8a6238", 9) +
		person(560, 640, 160, { top: "#7b3f4a", legs: "#2d2b33", hat: "cone" }) +
		person(640, 610, 146, {
			top: "#e8e2d2",
			legs: "#3a3d49",
			hat: "cap",
			hatColour: "#3d5a40",
		}) +
		path("M40 960q60 -130 190 -140q110 4 190 140Z", "#9b9488") +
		dabs(
			random,
			{ x: 70, y: 850, width: 320, height: 110 },
			160,
			["#c8c2b5", "#7d776c", "#aaa498"],
			{ width: 13, height: 8, opacity: 0.8 },
		)
	);
};
