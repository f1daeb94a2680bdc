import { hasDay } from "../../src/day-mask.ts";

/**
 * The front page's “on this day”: each day of the year with articles has a small script beside its page. A script and
 * not a fetch, because it must load over `file://` too.
 */
interface Entry {
	readonly year: string;
	readonly title: string;
	/** From the site's root. */
	readonly href: string;
}

declare global {
	interface Window {
		bantinOnThisDay?: (entries: readonly Entry[]) => void;
	}
}

const section = document.querySelector<HTMLElement>("[data-on-this-day]");
const paragraph = section?.querySelector("p");

if (section && paragraph) {
	const root = document.documentElement.dataset.root ?? "";
	const monthDay = today();
	window.bantinOnThisDay = (entries) => {
		const list = document.createElement("ul");
		list.className = "title-list";
		list.append(...entries.map((entry) => item(root, entry)));
		paragraph.before(list);
	};
	const sayEmpty = () =>
		paragraph.prepend(`${section.dataset.onThisDay ?? ""} `);
	if (hasDay(section.dataset.days ?? "", monthDay)) {
		const script = document.createElement("script");
		script.src = `${root}ngay-nay/${monthDay}.js`;
		script.addEventListener("error", sayEmpty);
		document.head.append(script);
	} else sayEmpty();
}

/** Today in Vietnam, wherever the reader is: `MM-dd`. */
function today(): string {
	const parts = new Intl.DateTimeFormat("en-CA", {
		timeZone: "Asia/Ho_Chi_Minh",
		month: "2-digit",
		day: "2-digit",
	}).formatToParts(new Date());
	const part = (type: string) =>
		parts.find((other) => other.type === type)?.value ?? "01";
	return `${part("month")}-${part("day")}`;
}

function item(root: string, { year, title, href }: Entry): HTMLElement {
	const link = document.createElement("a");
	link.href = root + href;
	link.textContent = title;
	const time = document.createElement("time");
	time.textContent = year;
	const element = document.createElement("li");
	element.append(link, " ", time);
	return element;
}
