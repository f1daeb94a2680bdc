const nameWord = String.raw`(?:\p{Lu}[\p{L}’']*\.?|\p{Lu}\.\s?\p{Lu}[\p{L}.]*)`;
/** `Minh Lan`, `MINH LAN`, `MLN`, `P.V`, `M.Lan`, `Thùy Dương Nguyễn`. */
const person = new RegExp(
	String.raw`^(?:${nameWord})(?:\s(?:${nameWord})){0,4}$`,
	"u",
);
const separators = /\s*(?:[,;&–—]|\s-\s|-|\s+và\s+)\s*/u;
/** Closing words of letters and notices. */
const notNames =
	/^(?:hết|trân trọng|trân trọng cảm ơn|xin cảm ơn|kính báo|kính mời|kính gửi|thông báo|nơi nhận|chủ tịch|phó chủ tịch|bí thư|trưởng ban|kết luận|ghi chú)$/iu;

/** True for what can be the name, pen name or initials of one person: capitalised words only. */
export function isPerson(text: string): boolean {
	return (
		text.length >= 2 &&
		text.length <= 40 &&
		person.test(text) &&
		!notNames.test(text)
	);
}

/** `Minh Lan - Quốc Bảo`, `M.Lan-Q.Bảo-T.Hà`, `Minh Lan và Quốc Bảo` → each name; `undefined` if a part is none. */
export function splitPeople(text: string): readonly string[] | undefined {
	const names = text
		.split(separators)
		.map((name) => name.trim())
		.filter((name) => name !== "");
	return names.length > 0 && names.every(isPerson) ? names : undefined;
}
