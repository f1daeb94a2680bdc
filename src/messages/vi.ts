/**
 * What editors read, by rule. `says` is one sentence that names the field and what was found; `mend` is how to put it
 * right, by example. Braces are filled from the diagnostic's values: `{key}`.
 */
export const messages = {
	"front-matter/unknown-key": {
		says: "Không có khóa “{key}” trong phần đầu bài.",
		mend: "Có phải bạn định viết “{suggestion}”? Hãy sửa lại tên khóa hoặc xóa dòng này.",
	},
} as const satisfies Record<string, { readonly says: string; readonly mend: string }>;

export type Messages = Record<keyof typeof messages, { readonly says: string; readonly mend: string }>;
