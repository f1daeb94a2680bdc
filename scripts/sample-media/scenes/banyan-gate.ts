import {
	between,
	blades,
	dabs,
	ellipse,
	n,
	path,
	pick,
	polygon,
	rect,
	times,
} from "../brush.ts";
import { house } from "../buildings.ts";
import {
	cloud,
	foliage,
	hedge,
	leafGreens,
	palm,
	ridge,
} from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";
import { clearSky } from "../sky.ts";

export const banyanGate: Scene = (random, width, height) => {
	const ground = height * 0.74;
	const gx = 980;
	const pillar = (x: number) =>
		rect(x, ground - 330, 74, 330, "#d9b978") +
		rect(x + 50, ground - 330, 24, 330, "#7a5a30", 'opacity="0.35"') +
		rect(x - 10, ground - 350, 94, 26, "#b98f52") +
		rect(x - 8, ground - 24, 90, 24, "#9a7a4c") +
		rect(x + 16, ground - 290, 42, 210, "#a8432f", 'opacity="0.75"') +
		ellipse(x + 37, ground - 366, 22, 20, "#c79c58");
	return (
		clearSky(width, ground, "#7fb0cf", "#f4e3bd") +
		cloud(random, 1250, 200, 420, "#fff8ea", 0.8) +
		cloud(random, 850, 110, 260, "#fff8ea", 0.5) +
		ridge(random, width, ground - 150, 140, ground, "#9fb5ae") +
		hedge(random, 600, ground - 6, 1040, 120, [
			"#3d5f43",
			"#52794c",
			"#79985a",
		]) +
		house(random, 1300, ground - 4, 250, 150, {
			wall: "#e3cf9c",
			roof: "#9d4c30",
		}) +
		palm(random, 1270, ground, 260) +
		palm(random, 1560, ground, 300) +
		rect(0, ground - 6, width, height, "#b9a06e") +
		polygon(
			[
				[gx - 20, ground],
				[gx + 190, ground],
				[1420, height],
				[560, height],
			],
			"#d8c193",
		) +
		dabs(
			random,
			{ x: 0, y: ground, width, height: height - ground },
			420,
			["#e9d7ac", "#96804f", "#c5ad78", "#8e9a55"],
			{ width: 70, height: 5, opacity: 0.45 },
		) +
		pillar(gx - 80) +
		pillar(gx + 180) +
		rect(gx - 30, ground - 330, 230, 62, "#d2ae6c") +
		rect(gx - 6, ground - 318, 182, 38, "#9f3a2a") +
		path(
			`M${gx - 70} ${ground - 330}q20 -34 60 -40h190q40 6 60 40Z`,
			"#8f4a30",
		) +
		path(
			`M${gx - 10} ${ground - 384}q14 -26 44 -30h102q30 4 44 30Z`,
			"#a3563a",
		) +
		rect(gx - 2, ground - 386, 174, 18, "#cda565") +
		person(gx + 20, ground + 60, 150, { top: "#efe7d6", legs: "#33353f" }) +
		person(gx + 110, ground + 48, 138, {
			top: "#8f3f52",
			legs: "#2c2b33",
			hat: "cone",
		}) +
		// The banyan: aerial roots first, then the trunk, then its shade of leaves.
		ellipse(
			430,
			ground + 56,
			470,
			50,
			"#3f3418",
			'opacity="0.45" filter="url(#soft)"',
		) +
		times(16, (index) => {
			const x = 190 + index * 32;
			return `<path d="M${n(x)} ${n(ground - 330)}q${n(between(random, -14, 14))} 160 ${n(between(random, -10, 10) + (x < 430 ? 14 : -14))} ${n(340 + between(random, -4, 30))}" stroke="${pick(random, ["#5d4c38", "#6f5c45", "#4a3b2b"])}" stroke-width="${n(between(random, 5, 15))}" fill="none"/>`;
		}) +
		path(
			`M300 ${ground + 44}q60 -70 50 -210q-10 -120 -90 -190l60 -20q70 60 96 150q26 -110 130 -170l46 34q-100 70 -112 190q-8 140 76 216q-60 -14 -120 -2q-70 -14 -136 2Z`,
			"#5a4733",
		) +
		path(
			`M430 ${ground + 40}q30 -120 22 -250q20 -100 110 -156l20 16q-86 66 -98 182q-6 130 66 210Z`,
			"#2c2117",
			'opacity="0.4"',
		) +
		foliage(random, 420, ground - 470, 420, 210, leafGreens, 640, 0.11) +
		foliage(random, 170, ground - 390, 230, 140, leafGreens, 240, 0.13) +
		foliage(random, 680, ground - 400, 210, 130, leafGreens, 240, 0.13) +
		rect(560, ground + 30, 130, 14, "#a89676") +
		rect(576, ground + 44, 16, 26, "#7d6d52") +
		rect(658, ground + 44, 16, 26, "#7d6d52") +
		person(606, ground + 74, 128, {
			top: "#5a6b4a",
			legs: "#38342f",
			hat: "none",
		}) +
		person(656, ground + 72, 120, {
			top: "#c9c2b2",
			legs: "#4a463f",
			hat: "none",
		}) +
		blades(
			random,
			{ x: 0, y: height * 0.93, width: 620, height: 80 },
			160,
			["#6f8a45", "#93a65a", "#55713a"],
			60,
		)
	);
};
