import type { Recogniser } from "../portal-page.ts";
import { readTextPage } from "../text-page.ts";

/** Any page whose title stands beside a date line: what is left when no portal is recognised. */
export const plain: Recogniser = {
	name: "plain",
	title: {
		vi: "Không rõ cổng nào (đọc theo dòng ngày đăng)",
		en: "Unknown portal (read by its line with the date)",
	},
	score: () => 0.1,
	read: (page) => readTextPage(page, { portal: "plain", hasLead: false }),
};
