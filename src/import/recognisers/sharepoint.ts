import type { Recogniser } from "../portal-page.ts";
import { readTextPage } from "../text-page.ts";
import { has, opening } from "./opening.ts";

const dateLine = /^Đăng ngày\s*:?\s*\d{1,2}\s?-\s?\d{1,2}\s?-\s?\d{4}/iu;
const countLine = /^(?:Số )?Lượt xem\s*:\s*[\d.,\s]+$/iu;
const zoom = /^\d{2,3}\s?%$/u;

/** SharePoint portals (`…/portal/Pages/….aspx`): `Đăng ngày dd - MM - yyyy`, the count and a zoom button on lines of their own. */
export const sharePoint: Recogniser = {
	name: "sharepoint",
	title: { vi: "SharePoint", en: "SharePoint" },
	score: (page) => {
		const lines = opening(page);
		if (!has(lines, dateLine)) return 0;
		return (
			0.6 + (has(lines, countLine) ? 0.2 : 0) + (has(lines, zoom) ? 0.15 : 0)
		);
	},
	read: (page) => readTextPage(page, { portal: "sharepoint", hasLead: false }),
};
