import type { Recogniser, TextPage } from "./portal-page.ts";
import { dateFirst } from "./recognisers/date-first.ts";
import { dongThapLiferay } from "./recognisers/dong-thap-liferay.ts";
import { hanoiLiferay } from "./recognisers/hanoi-liferay.ts";
import { hanoiNew } from "./recognisers/hanoi-new.ts";
import { nukeViet } from "./recognisers/nukeviet.ts";
import { plain } from "./recognisers/plain.ts";
import { quangBinhLiferay } from "./recognisers/quang-binh-liferay.ts";
import { sharePoint } from "./recognisers/sharepoint.ts";
import { tuyenQuang } from "./recognisers/tuyen-quang.ts";

/** Every portal we know. A new one is a file, a line here and a fixture. */
export const recognisers: readonly Recogniser[] = [
	hanoiLiferay,
	hanoiNew,
	nukeViet,
	sharePoint,
	dongThapLiferay,
	quangBinhLiferay,
	tuyenQuang,
	dateFirst,
	plain,
];

export interface Recognised {
	readonly recogniser: Recogniser;
	/** 0 to 1. */
	readonly score: number;
}

/** The recogniser that is most sure; of equally sure ones the first of the table. */
export function recognise(page: TextPage): Recognised {
	let best: Recognised = { recogniser: plain, score: 0 };
	for (const recogniser of recognisers) {
		const score = recogniser.score(page);
		if (score > best.score) best = { recogniser, score };
	}
	return best;
}
