import {
	between,
	dabs,
	ellipse,
	glow,
	gradient,
	line,
	n,
	path,
	pick,
	rect,
	times,
} from "../brush.ts";
import { hedge, ridge, water } from "../landscape.ts";
import { person } from "../person.ts";
import type { Scene } from "../scene.ts";

export const ferryWoman: Scene = (random, width, height) => {
	const shore = height * 0.36;
	const y = height * 0.66;
	return (
		`<defs>${gradient("sky", [
			[0, "#c7b9c9"],
			[0.6, "#f0cfb0"],
			[1, "#f6dfb8"],
		])}${glow("sun", [
			[0, "#fff4d0", 1],
			[0.2, "#ffd796", 0.7],
			[1, "#ffcf8c", 0],
		])}</defs>` +
		rect(0, 0, width, shore, "url(#sky)") +
		ellipse(width * 0.68, shore * 0.62, 360, 330, "url(#sun)") +
		ellipse(width * 0.68, shore * 0.62, 40, 40, "#fff8e6") +
		ridge(random, width, shore * 0.9, 170, shore + 6, "#b3aab0") +
		ridge(random, width, shore * 1.0, 100, shore + 6, "#87908c") +
		hedge(random, -20, shore + 12, width + 60, 64, [
			"#4b5a4f",
			"#5f7058",
			"#7f8a66",
		]) +
		`<g opacity="0.5" filter="url(#soft)">${rect(0, shore - 30, width, 60, "#fbe8cc")}</g>` +
		water(
			random,
			{ x: 0, y: shore, width, height: height - shore },
			"river",
			{ far: "#eecfa6", near: "#47646c", light: "#fbe6c2", dark: "#3d575f" },
			560,
		) +
		ellipse(
			width * 0.68,
			shore + 160,
			90,
			170,
			"#fff0cc",
			'opacity="0.5" filter="url(#soft)"',
		) +
		ellipse(
			width * 0.5,
			y + 96,
			430,
			34,
			"#22363c",
			'opacity="0.5" filter="url(#soft)"',
		) +
		person(width * 0.37, y + 58, 170, { top: "#f1ece0", legs: "#2b3348" }) +
		person(width * 0.46, y + 62, 158, { top: "#f1ece0", legs: "#2b3348" }) +
		person(width * 0.54, y + 62, 176, { top: "#d06a55", legs: "#2b3348" }) +
		person(
			width * 0.74,
			y + 44,
			330,
			{ top: "#5b3f66", legs: "#231f2a", hat: "cone" },
			[
				[-0.3, 0.16],
				[-0.22, 0.26],
			],
		) +
		path(
			`M130 ${y - 20}q90 130 300 136h240q200 -6 270 -146q-100 74 -300 80q-330 8 -510 -70Z`,
			"#4a3424",
		) +
		path(
			`M130 ${y - 20}q180 78 510 70q200 -6 300 -80l-14 26q-110 82 -300 88q-320 6 -482 -74Z`,
			"#8a6743",
		) +
		line([width * 0.74 - 96, y - 170], [width * 0.58, y + 210], "#b3905c", 11) +
		ellipse(
			width * 0.575,
			y + 214,
			16,
			44,
			"#96754a",
			`transform="rotate(18 ${n(width * 0.575)} ${n(y + 214)})"`,
		) +
		dabs(
			random,
			{ x: 0, y: height * 0.82, width, height: height * 0.18 },
			90,
			["#f3dfbd", "#36525b"],
			{ width: 110, height: 6, opacity: 0.5 },
		) +
		times(26, () => {
			const x = between(random, -10, 260);
			const tall = between(random, 160, 420);
			return `<path d="M${n(x)} ${height + 10}q${n(tall * 0.05)} ${n(-tall * 0.6)} ${n(tall * 0.22)} ${n(-tall)}" stroke="${pick(random, ["#33453a", "#4a5f47", "#24342d"])}" stroke-width="7" fill="none" stroke-linecap="round"/>`;
		})
	);
};
