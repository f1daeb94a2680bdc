/** A line that offered a file. */
export type AttachmentLine =
	| { readonly kind: "file"; readonly name: string }
	/** Only the words of a link: its file is not named. */
	| { readonly kind: "label" };

const labels =
	/^(?:tải (?:về|xuống)(?: tại đây)?|xem (?:chi tiết|văn bản|thêm)?\s*tại đây|(?:tệp|file|tài liệu) đính kèm|tải (?:file|tệp|tài liệu)(?: đính kèm)?|download|tải về máy)\s*:?\s*/iu;
const fileName =
	/^(?<name>[^<>|"]{1,160}?\.\s?(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods))(?:\s*\([^)]*\))?$/iu;

/** `Tệp đính kèm: QĐ 06.pdf`, `ke-hoach.docx`, `Tải về tại đây`; `undefined` for text. */
export function readAttachment(text: string): AttachmentLine | undefined {
	if (text.length > 200) return undefined;
	const name = fileName.exec(text.replace(labels, ""))?.groups?.name;
	if (name !== undefined) return { kind: "file", name };
	return text.replace(labels, "") === "" ? { kind: "label" } : undefined;
}
