import {
	between,
	gradient,
	line,
	pick,
	polygon,
	rect,
	times,
} from "../brush.ts";
import { cloud, foliage } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

export const library: Scene = (random, width, height) => {
	const spines = [
		"#b8483a",
		"#3f7a72",
		"#d8a640",
		"#5a6f9c",
		"#8a5a7c",
		"#e2d6b8",
		"#6f8a45",
		"#c46a3c",
	] as const;
	const shelf = (x: number, y: number, w: number) => {
		let left = x + 6;
		let books = "";
		while (left < x + w - 26) {
			const thick = between(random, 10, 22);
			const tall = between(random, 58, 88);
			books +=
				rect(left, y - tall, thick, tall, pick(random, spines)) +
				rect(left + 2, y - tall + 10, thick - 4, 4, "#fff", 'opacity="0.5"');
			left += thick + 1.5;
		}
		return books + rect(x, y, w, 10, "#8a5f38");
	};
	return (
		`<defs>${gradient("wall", [
			[0, "#f2e4c2"],
			[1, "#e6cf9f"],
		])}</defs>` +
		rect(0, 0, width, height, "url(#wall)") +
		rect(430, 70, 250, 250, "#8fc3da") +
		`<clipPath id="pane"><rect x="430" y="70" width="250" height="250"/></clipPath><g clip-path="url(#pane)">${cloud(random, 540, 150, 150, "#fff", 0.9)}${foliage(random, 630, 280, 120, 90, ["#33613a", "#4a7d45", "#6c9a50", "#97b862"], 90, 0.2)}</g>` +
		rect(430, 70, 250, 250, "none", 'stroke="#fffaf0" stroke-width="12"') +
		line([555, 70], [555, 320], "#fffaf0", 8) +
		line([430, 195], [680, 195], "#fffaf0", 8) +
		polygon(
			[
				[430, 330],
				[680, 330],
				[560, 600],
				[260, 600],
			],
			"#fff6d6",
			'opacity="0.35"',
		) +
		rect(30, 40, 360, 410, "#6d4729") +
		times(4, (index) => shelf(44, 132 + index * 100, 332)) +
		rect(0, 450, width, height - 450, "#b98d63") +
		times(6, (index) =>
			line(
				[0, 470 + index * 26],
				[width, 470 + index * 26],
				"#96704b",
				2,
				'opacity="0.5"',
			),
		) +
		rect(330, 420, 390, 18, "#9b6f44") +
		rect(350, 438, 14, 120, "#7d5734") +
		rect(690, 438, 14, 120, "#7d5734") +
		person(430, 520, 210, { top: "#f3efe4", legs: "#2b3348" }, [
			[-0.04, 0.42],
			[0.16, 0.42],
		]) +
		person(560, 520, 196, { top: "#c24a6a", legs: "#2b3348" }, [
			[-0.16, 0.42],
			[0.06, 0.42],
		]) +
		person(650, 520, 216, { top: "#4f7a5a", legs: "#2d2d33" }, [
			[-0.12, 0.42],
			[0.12, 0.42],
		]) +
		rect(330, 420, 390, 18, "#9b6f44") +
		times(3, (index) =>
			polygon(
				[
					[410 + index * 110, 420],
					[440 + index * 110, 406],
					[470 + index * 110, 420],
				],
				"#fffdf2",
			),
		) +
		rect(330, 438, 390, 60, "#6d4729", 'opacity="0.35"') +
		person(200, 585, 260, { top: "#5a6f9c", legs: "#33353f" }, [
			[-0.14, 0.3],
			[0.14, -0.06],
		])
	);
};
