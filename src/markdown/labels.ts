import type { Locale } from "../types.ts";

/** The few words that a rendered body adds to what its author wrote. */
export interface BodyLabels {
	/** Stands where a photo was and only its caption remains. */
	readonly photoLost: string;
	/** Leads to a photo on another site: none is ever loaded from there. */
	readonly photoElsewhere: string;
	/** Names the link around a photo that has no alternative text. */
	readonly fullSize: string;
	/** Before a photographer's name. */
	readonly credit: string;
	readonly footnotes: string;
	readonly footnote: (number: number) => string;
	readonly backToText: (number: number) => string;
	readonly table: (number: number) => string;
}

export const bodyLabels: Readonly<Record<Locale, BodyLabels>> = {
	vi: {
		photoLost: "Ảnh không còn",
		photoElsewhere: "Ảnh ở trang khác",
		fullSize: "Xem ảnh cỡ lớn",
		credit: "Ảnh:",
		footnotes: "Chú thích",
		footnote: (number) => `Chú thích ${number}`,
		backToText: (number) => `Trở lại chỗ dẫn chú thích ${number}`,
		table: (number) => `Bảng ${number}`,
	},
	en: {
		photoLost: "Photo lost",
		photoElsewhere: "Photo on another site",
		fullSize: "View the large photo",
		credit: "Photo:",
		footnotes: "Notes",
		footnote: (number) => `Note ${number}`,
		backToText: (number) => `Back to the text at note ${number}`,
		table: (number) => `Table ${number}`,
	},
};
