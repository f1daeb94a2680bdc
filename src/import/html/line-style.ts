import type { Element } from "domhandler";
import { frameReason, isHidden } from "./frame.ts";
import { wordsOf } from "./page.ts";
import type { Role } from "./page-line.ts";

/** How the words of an element are set, and what they are to the article. */
export interface Style {
	readonly role: Role;
	readonly bold: boolean;
	readonly italic: boolean;
	readonly link?: string;
	readonly isApart: boolean;
}

export function plainStyle(role: Role): Style {
	return { role, bold: false, italic: false, isApart: false };
}

const captionClass =
	/(?:^|[\s_-])(?:caption|captions|chu-thich|note-image|image-note)(?:$|[\s_-])/iu;

/** The style within an element. */
export function styleWithin({ name, attribs }: Element, style: Style): Style {
	const { style: css = "", class: classes = "", align } = attribs;
	const isPlain = css === "" && classes === "" && align === undefined;
	if (isPlain && !/^(?:b|strong|i|em|cite|center)$/u.test(name)) return style;
	const isBold =
		/^(?:b|strong)$/u.test(name) ||
		/font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(css);
	const isItalic =
		/^(?:i|em|cite)$/u.test(name) || /font-style\s*:\s*italic/iu.test(css);
	const isCentred =
		/text-align\s*:\s*center/iu.test(css) ||
		align?.toLowerCase() === "center" ||
		name === "center" ||
		captionClass.test(classes);
	return {
		...style,
		bold: style.bold || isBold,
		italic: style.italic || isItalic,
		isApart: style.isApart || isCentred,
	};
}

/** What an element is that has no role of its own. @param most letters of the whole page */
export function roleWithin(node: Element, outer: Role, most: number): Role {
	if (isHidden(node)) return { part: "none", reason: "hidden" };
	const { part } = outer;
	const isHead = part !== "body" && part !== "lead" && part !== "none";
	const reason = isHead ? undefined : frameReason(node);
	if (!reason) return outer;
	// A template may call the whole article “print-content”: its own words are not a button's.
	const isSafe =
		part === "body" &&
		!isEmbedded(node) &&
		most > 0 &&
		wordsOf(node).length > most / 2;
	return isSafe ? outer : { part: "none", reason };
}

function isEmbedded({ name }: Element): boolean {
	return /^(?:iframe|svg|math|template|noscript|object|nav|footer)$/u.test(
		name,
	);
}
