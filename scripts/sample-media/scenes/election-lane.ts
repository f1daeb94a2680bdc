import {
	between,
	dabs,
	gradient,
	pick,
	polygon,
	rect,
	times,
} from "../brush.ts";
import { house } from "../buildings.ts";
import { flag } from "../flags.ts";
import { cloud, hedge, palm } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

export const electionLane: Scene = (random, width, height) => {
	const horizon = height * 0.5;
	return (
		`<defs>${gradient("sky", [
			[0, "#6ba4d0"],
			[1, "#f3ead0"],
		])}</defs>` +
		rect(0, 0, width, horizon + 40, "url(#sky)") +
		cloud(random, 420, 140, 420, "#fff", 0.8) +
		cloud(random, 1260, 180, 360, "#fff", 0.6) +
		hedge(random, -20, horizon + 60, width + 60, 200, [
			"#3a5f44",
			"#507a4c",
			"#7d9c5a",
		]) +
		house(random, 20, horizon + 110, 400, 270, {
			wall: "#e8d08f",
			roof: "#a34d2f",
		}) +
		house(random, 1150, horizon + 100, 420, 280, {
			wall: "#dfc79b",
			roof: "#92462f",
		}) +
		house(
			random,
			640,
			horizon + 20,
			330,
			150,
			{ wall: "#f0e2b8", roof: "#a9552f" },
			5,
		) +
		rect(680, horizon - 52, 250, 22, "#b8302a") +
		palm(random, 500, horizon + 60, 300) +
		palm(random, 1110, horizon + 50, 320) +
		rect(0, horizon + 60, width, height, "#9aa45e") +
		polygon(
			[
				[700, horizon + 20],
				[900, horizon + 20],
				[1500, height],
				[100, height],
			],
			"#d3c5a6",
		) +
		dabs(
			random,
			{ x: 200, y: horizon + 40, width: 1200, height: height - horizon },
			360,
			["#e6dabd", "#b3a27e", "#c4b592"],
			{ width: 90, height: 6, opacity: 0.45 },
		) +
		times(6, (index) => {
			const near = (index + 1) / 6;
			const spread = 120 + near * near * 620;
			const y = horizon + 30 + near * near * 330;
			return (
				flag(800 - spread, y, 150 + near * 300, 34 + near * 66) +
				flag(800 + spread - 30, y, 150 + near * 300, 34 + near * 66, -1)
			);
		}) +
		times(11, (index) => {
			const near = (index + 1) / 11;
			return person(
				800 +
					(index % 2 === 0 ? -1 : 1) * (30 + near * 150) +
					between(random, -20, 20),
				horizon + 40 + near * near * 380,
				70 + near * 210,
				{
					top: pick(random, [
						"#c24a6a",
						"#f0ebdd",
						"#3f6fa0",
						"#d6a53e",
						"#f0ebdd",
						"#8a4a7c",
					]),
					legs: pick(random, ["#f0ebdd", "#2a2f3d", "#33333b"]),
					hat: pick(random, ["none", "none", "cone"]),
				},
			);
		})
	);
};
