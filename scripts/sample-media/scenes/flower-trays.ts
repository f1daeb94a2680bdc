import { dabs, ellipse, gradient, pick, rect, times } from "../brush.ts";
import { house } from "../buildings.ts";
import { foliage, hedge, ridge, softLeaves } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

export const flowerTrays: Scene = (random, width, height) => {
	const tray = (cx: number, cy: number, rx: number) =>
		ellipse(cx + 8, cy + 10, rx * 1.04, rx * 0.42, "#2d2010", 'opacity="0.4"') +
		ellipse(cx, cy, rx * 1.04, rx * 0.42, "#8c6a3e") +
		ellipse(cx, cy - 4, rx, rx * 0.38, "#c7a265") +
		times(Math.round(rx * 1.6), () => {
			const angle = random() * Math.PI * 2;
			const reach = Math.sqrt(random()) * 0.92;
			return ellipse(
				cx + Math.cos(angle) * reach * rx,
				cy - 6 + Math.sin(angle) * reach * rx * 0.36,
				rx * 0.045,
				rx * 0.03,
				pick(random, ["#d8d06a", "#e9e39a", "#b9b44a", "#f3efc0", "#9da145"]),
			);
		});
	return (
		`<defs>${gradient("sky", [
			[0, "#8fbad0"],
			[1, "#f0e6c8"],
		])}</defs>` +
		rect(0, 0, width, height, "url(#sky)") +
		ridge(random, width, height * 0.27, 70, height * 0.4, "#8fa9a0") +
		hedge(random, -10, height * 0.42, width + 30, 100, softLeaves) +
		house(random, width * 0.52, height * 0.46, width * 0.42, height * 0.32, {
			wall: "#e7d5a5",
			roof: "#a9512f",
		}) +
		rect(0, height * 0.42, width, height, "#c9a878") +
		dabs(
			random,
			{ x: 0, y: height * 0.43, width, height: height * 0.57 },
			240,
			["#ddc196", "#a98559", "#b8946a"],
			{ width: 44, height: 4, opacity: 0.4 },
		) +
		times(4, (index) => tray(90 + index * 190, height * 0.5, 74)) +
		times(4, (index) => tray(30 + index * 236, height * 0.63, 100)) +
		person(
			width * 0.63,
			height * 0.8,
			height * 0.46,
			{
				top: "#7a4b78",
				legs: "#2b2833",
				hat: "cone",
			},
			[
				[-0.26, 0.28],
				[0.1, 0.36],
			],
		) +
		times(3, (index) => tray(110 + index * 290, height * 0.84, 140)) +
		`<g transform="translate(0 -20)">${foliage(random, 40, 40, 190, 110, ["#3a5a36", "#57803f", "#86a653", "#d9d584", "#f2efc4"], 150, 0.14)}</g>`
	);
};
