import type { HtmlPage } from "./page.ts";
import { bantinHtml } from "./portals/bantin.ts";
import { dateFirstHtml } from "./portals/date-first.ts";
import { drupalHtml } from "./portals/drupal.ts";
import { genericHtml } from "./portals/generic.ts";
import { hanoiLiferayHtml } from "./portals/hanoi-liferay.ts";
import { hanoiNewHtml } from "./portals/hanoi-new.ts";
import {
	nukeVietHtml,
	nukeVietPrint,
	nukeVietSaved,
} from "./portals/nukeviet.ts";
import {
	dongThapLiferayHtml,
	quangBinhLiferayHtml,
} from "./portals/other-liferay.ts";
import { sharePointHtml } from "./portals/sharepoint.ts";
import { tuyenQuangHtml } from "./portals/tuyen-quang.ts";
import { wordPressHtml } from "./portals/wordpress.ts";
import type { HtmlRecogniser } from "./recogniser.ts";

/** Every portal whose HTML we know. A new one is a file, a line here and a fixture. */
export const htmlRecognisers: readonly HtmlRecogniser[] = [
	bantinHtml,
	hanoiLiferayHtml,
	hanoiNewHtml,
	nukeVietHtml,
	nukeVietPrint,
	nukeVietSaved,
	sharePointHtml,
	dongThapLiferayHtml,
	quangBinhLiferayHtml,
	tuyenQuangHtml,
	wordPressHtml,
	drupalHtml,
	dateFirstHtml,
	genericHtml,
];

/** The recogniser that is most sure; of equally sure ones the first of the table. */
export function recogniseHtml(page: HtmlPage): {
	readonly recogniser: HtmlRecogniser;
	readonly score: number;
} {
	let best = { recogniser: genericHtml, score: 0 };
	for (const recogniser of htmlRecognisers) {
		const score = recogniser.score(page);
		if (score > best.score) best = { recogniser, score };
	}
	return best;
}
