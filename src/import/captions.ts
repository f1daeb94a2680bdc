/** What a short line without an end mark is to the photos of an article. */
export type CaptionKind =
	/** It stands below one photo. */
	| "caption"
	/** It names the photographer of the caption before it. */
	| "credit"
	/** It heads a row of photos: text, not a caption. */
	| "gallery"
	/** It is the name of a photo's file. */
	| "file-name";

const longest = 200;
/** How captions begin that carry no label. */
const openings =
	/^(?:(?:các\s+)?đồng chí|đ\/c|(?:các\s+)?đại biểu|(?:các\s+)?vị đại biểu|lãnh đạo|quang cảnh|toàn cảnh|khung cảnh|một góc|ông|bà|thầy|cô|em|đoàn (?:công tác|viên|khảo sát|giám sát|kiểm tra)|cán bộ|nhân dân|bà con|hội viên|học sinh|chiến sĩ|lực lượng|tiết mục|ban tổ chức|các (?:đội|em|cháu|thành viên|tập thể|cá nhân|gia đình|học sinh|hội viên|vận động viên))(?!\p{L})/iu;
/** `Nguyễn Văn A - Chủ tịch UBND xã phát biểu`: a name, a title and what is being done. */
const nameAndTitle =
	/^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}*){1,4}\s*[-–—,]\s*\p{Lu}/u;
const doing =
	/(?<!\p{L})(?:phát biểu|chủ trì|trao|tặng|chụp ảnh|thăm|tham quan|kiểm tra|dâng hương|thắp hương|cắt băng|trồng cây|biểu diễn|ký kết|tham gia|tham dự|dự|báo cáo|trình bày|khai mạc|bế mạc|thảo luận|tham luận|đón nhận|nhận|giải đáp|chỉ đạo|lưu niệm|tại (?:hội nghị|buổi|lễ|cuộc|đại hội|chương trình|kỳ họp))(?!\p{L})/iu;
const explicit =
	/^(?:ảnh|hình|hình ảnh|ảnh tư liệu|clip|video|ảnh minh (?:họa|hoạ))\s*(?:\d+\s*)?(?:[:.\-–—]|$)|^\(?ảnh minh (?:họa|hoạ)|^hình ảnh (?:tại|buổi|hội nghị|trong|về|lễ)/iu;
const creditOnly = /^\(?(?:ảnh|nguồn ảnh)\s*:\s*(?<name>[^:]{2,60}?)\)?\.?$/iu;
const creditAtEnd =
	/(?:^|[\s.(–-])\(?(?:ảnh|nguồn ảnh)\s*:\s*\p{L}[^.:]{0,60}\)?\.?$|\(ảnh minh (?:họa|hoạ)[^)]*\)\.?$|ảnh minh (?:họa|hoạ)$/iu;
/** `Tin, ảnh: Minh Lan` signs an article and not a photo. */
const signs = /^(?:tin|bài|phóng sự|tác giả|thực hiện)(?!\p{L})[^.:]{0,24}:/iu;
const gallery =
	/^(?:một (?:số|vài)|những|các|chùm)\s+(?:hình ảnh|ảnh|bức ảnh).*:?$|^(?:hình ảnh|ảnh)\s.*:$/iu;
const imageFile =
	/^[^<>|"]{1,120}\s?\.\s?(?:jpe?g|png|gif|bmp|webp|tiff?|heic)$/iu;
const bareFile =
	/^(?=.*\d)(?=.*[_-]|.*resized)[a-z0-9]+(?:[-_][a-z0-9]+)*$|^(?:IMG|DSC|DSCN|PIC)[-_]?\d+$/u;
const sentenceEnd = /[.!?:;…]["”’)]*$/u;

/**
 * What a line of the body is to a photo, by its words and its missing full stop; `undefined` for text. A caption and a
 * sentence can look alike (`Đồng chí A – UVBTV … chủ trì hội nghị.`): the full stop decides.
 */
export function captionKind(text: string): CaptionKind | undefined {
	if (text.length > longest) return undefined;
	if (imageFile.test(text) || bareFile.test(text)) return "file-name";
	if (creditOnly.test(text)) {
		return /minh (?:họa|hoạ)/iu.test(text) ? "caption" : "credit";
	}
	if (signs.test(text)) return undefined;
	if (creditAtEnd.test(text)) return "caption";
	if (gallery.test(text)) return "gallery";
	if (
		explicit.test(text) &&
		!/[.!?]$/u.test(text.replace(/^hình\s*\d+\./iu, ""))
	) {
		return "caption";
	}
	if (sentenceEnd.test(text)) return undefined;
	if (openings.test(text)) return "caption";
	return nameAndTitle.test(text) && doing.test(text) ? "caption" : undefined;
}

/** True when a line says what somebody is doing, as captions do and names of authors do not. */
export function tellsAnAction(text: string): boolean {
	return openings.test(text) || doing.test(text);
}
