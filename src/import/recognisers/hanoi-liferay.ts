import { foldDoubled } from "../doubled.ts";
import type { Recogniser } from "../portal-page.ts";
import { readTextPage } from "../text-page.ts";
import { has, opening } from "./opening.ts";

const dateLine =
	/^(?:Ngày đăng\s*:?\s*)?\d{1,2}\/\d{1,2}\/\d{4}\s*\|\s*\d{1,2}:\d{1,2}/iu;
const counted = /\|\s*(?:Lượt xem|View Count)\s*:/iu;

/** Communes and districts of Hanoi, 2018–2025: the section twice in a line, the title, `Ngày đăng … | … | Lượt xem: …`. */
export const hanoiLiferay: Recogniser = {
	name: "hanoi-liferay",
	title: {
		vi: "Cổng xã, huyện của Hà Nội 2018–2025 (Liferay)",
		en: "Portals of Hanoi's communes and districts, 2018–2025 (Liferay)",
	},
	score: (page) => {
		const lines = opening(page);
		if (!has(lines, dateLine)) return 0;
		const isCounted = lines.some(
			(line) => dateLine.test(line) && counted.test(line),
		);
		const isDoubled = lines.some((line) => foldDoubled(line) !== undefined);
		return 0.6 + (isCounted ? 0.25 : 0) + (isDoubled ? 0.15 : 0);
	},
	read: (page) =>
		readTextPage(page, { portal: "hanoi-liferay", hasLead: true }),
};
