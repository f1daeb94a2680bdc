import type { Element } from "domhandler";
import type { DropReason } from "../portal-page.ts";

const byTag: Readonly<Record<string, DropReason>> = {
	audio: "embedded",
	button: "widget",
	canvas: "graphic",
	embed: "embedded",
	footer: "frame",
	frame: "embedded",
	iframe: "embedded",
	input: "widget",
	math: "graphic",
	nav: "menu",
	noscript: "widget",
	object: "embedded",
	option: "widget",
	select: "widget",
	svg: "graphic",
	template: "template",
	textarea: "widget",
	video: "embedded",
};

/** Words of class names and ids, by what such an element is around articles. */
const byWord: readonly (readonly [DropReason, RegExp])[] = [
	[
		"comments",
		/(?:^|[\s_-])(?:comments?|comment-?(?:list|form|area)|binh-?luan|ykien|y-kien|idcomment|disqus_thread|respond|danh-gia-bai)(?:$|[\s_-])/iu,
	],
	[
		"related",
		/(?:^|[\s_-])(?:related|relate|lien-?quan|tin-?(?:khac|lien-quan|moi|cu|cung)|bai-?(?:khac|lien-quan)|other-?(?:news|posts?)|news-?other|othernews|same-category|read-?more|sidebar|neighbours)(?:$|[\s_-])/iu,
	],
	[
		"menu",
		/(?:^|[\s_-])(?:breadcrumbs?|navbar|mainmenu|main-menu|menu|pagination|pager|post-navigation|skip-link)(?:$|[\s_-])/iu,
	],
	[
		"widget",
		/(?:^|[\s_-])(?:share|sharing|shares|social|socials|addthis|sharethis|sharedaddy|rating|ratings|vote|toolbar|tool-bar|fontsize|font-size|zoom|print-button|qrcode|qr-code|tts|newsletter|cookie|popup|modal|advert|adsbygoogle|quang-cao|captcha|control)(?:$|[\s_-])/iu,
	],
	[
		"counter",
		/(?:^|[\s_-])(?:counter|visitors?|visitor-counter|thong-ke-truy-cap|access-counter)(?:$|[\s_-])/iu,
	],
];

/** Why an element is no part of an article, by its name and by what its author called it. */
export function frameReason(element: Element): DropReason | undefined {
	const { name, attribs } = element;
	const known = Object.hasOwn(byTag, name) ? byTag[name] : undefined;
	if (known) return known;
	if (attribs.role === "navigation") return "menu";
	const words = `${attribs.class ?? ""} ${attribs.id ?? ""}`;
	if (words === " ") return undefined;
	return byWord.find(([, pattern]) => pattern.test(words))?.[0];
}

const hidingStyle =
	/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|font-size\s*:\s*0(?:px|pt|em|%|rem)?\s*(?:[;!]|$)|opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}|(?:max-)?(?:height|width)\s*:\s*[01]px[^;]*;.*overflow\s*:\s*hidden|clip\s*:\s*rect\(0)/iu;
const hidingClass =
	/(?:^|\s)(?:hidden|hide|d-none|sr-only|visually-hidden|screen-reader-text|element-invisible|hidden-xs hidden-sm hidden-md)(?:\s|$)/iu;

/** True for what readers of the page never saw; adverts are injected into portals so. */
export function isHidden({ attribs }: Element): boolean {
	return (
		attribs.hidden !== undefined ||
		hidingStyle.test(attribs.style ?? "") ||
		hidingClass.test(attribs.class ?? "")
	);
}
