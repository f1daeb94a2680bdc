import { foldedKey } from "../vietnamese/identity.ts";
import type { DropReason } from "./portal-page.ts";

/**
 * Lines that a portal's page has around its articles. Whole lines only, whatever their case and tone placement: the same
 * words inside a sentence are text.
 */
const noise: readonly (readonly [DropReason, RegExp])[] = [
	["widget", /^null$/u],
	["widget", /^loading\s*(?:\.{3}|…)?$/u],
	["widget", /^a\s?-\s?a\s?a\s?\+$/u],
	["widget", /^xem với c[oỡ] chữ\s*:?\s*(?:a\s?-\s?a\s?a\s?\+)?$/u],
	["widget", /^(?:cỡ chữ|font size)\s*:?\s*(?:a.{0,8})?$/u],
	[
		"widget",
		/^(?:print|in|in trang|in trang này|in bài viết|in bài|bản in|in ra)$/u,
	],
	["widget", /^(?:gửi email|gửi mail|email|gửi bài viết|gửi cho bạn bè)$/u],
	[
		"widget",
		/^(?:chia sẻ|chia sẻ bài viết|chia sẻ lên|share|tweet|facebook|zalo|twitter|lưu bài viết|lưu bài viết này)\s*:?$/u,
	],
	["widget", /^(?:click|bấm|nhấn) để copy$/u],
	["widget", /^(?:sao chép liên kết|copy link|đã sao chép)$/u],
	["widget", /^(?:mã )?qr ?code\s*:?.{0,200}$/u],
	["widget", /^theo dõi trên google news$/u],
	[
		"widget",
		/^nghe (?:audio|bài viết|đọc bài)(?:\s+\d+:\d\d\s*\/\s*\d+:\d\d)?$/u,
	],
	["widget", /^\d+:\d\d\s*\/\s*\d+:\d\d$/u],
	[
		"widget",
		/^(?:truy cập nội dung luôn|skip to (?:main )?content|bỏ qua nội dung chính)$/u,
	],
	[
		"widget",
		/^(?:quay lại|quay lên trên|về đầu trang|lên đầu trang|trở về|back|back to top|xem thêm)$/u,
	],
	["widget", /^xuất bản thông tin$/u],
	[
		"comments",
		/^(?:viết bình luận|gửi bình luận|bình luận|đăng nhập để bình luận|gửi phản hồi|phản hồi)$/u,
	],
	["comments", /^[-•\s]*(?:phản hồi|bình luận|số bình luận)\s*:\s*\d+$/u],
	["comments", /^tổng số điểm của bài viết.*$/u],
	[
		"comments",
		/^(?:click|bấm|nhấn) (?:vào )?để đánh giá bài viết$|^xếp hạng\s*:.*$/u,
	],
	["breadcrumb", /^trang chủ(?:\s*(?:>>|[>»›/|])\s*.*)?$/u],
	["breadcrumb", /^home\s*(?:>>|[>»›/|]).*$/u],
	[
		"counter",
		/^(?:thống kê truy cập|thống kê|lượt truy cập|số lượt truy cập|bộ đếm(?: truy cập)?)$/u,
	],
	[
		"counter",
		/^(?:(?:đang )?online|đang truy cập|hôm (?:nay|qua)|(?:tổng )?(?:số )?lượt truy cập|số người (?:truy cập|online))\s*:?\s*\d[\d., ]*(?:\s*\/.*)?$/u,
	],
];

/** Only above the title: further down they may be the cells of a table. */
const headNoise: readonly (readonly [DropReason, RegExp])[] = [
	["widget", /^\d{2,3}\s?%$/u],
	[
		"counter",
		/^(?:đang (?:online|truy cập|xem)|online|trực tuyến|hôm (?:nay|qua)|trong (?:ngày|tuần|tháng|năm)|ngày hôm qua|(?:tuần|tháng|năm) (?:này|trước|nay|hiện tại)|tổng(?: số| cộng)?(?: lượt)?(?: truy cập| online)?|tất cả|khách(?: viếng thăm| online)?|thành viên(?: online)?|máy chủ tìm kiếm|(?:tổng )?(?:số )?(?:người|lượt) (?:truy cập|online|đang online)|your ip|ip của bạn)\s*:?\s*[\d][\d., ]*(?:\s*(?:lượt|người|khách))?(?:\s*(?:\/|\|).*)?$/u,
	],
	["counter", /^(?:online|đang online) \d[\d., ]*\s*\/.{0,80}$/u],
	["widget", /^.{0,40}?-?\d{1,2}(?:[.,]\d)?\s?°\s?c?(?:\s.{0,30})?$/u],
	["widget", /^(?:usd|eur|jpy|gbp|aud|cny|krw)\s+[\d.,\s]+$/u],
];

/**
 * Why a whole line is no part of an article, if it is one of the known lines of a portal's frame.
 * @param zone above the text of the article, or in and below it
 */
export function noiseReason(
	text: string,
	zone: "head" | "body",
): DropReason | undefined {
	if (text.length > 240) return undefined;
	const key = text.toLowerCase();
	const table = zone === "head" ? [...noise, ...headNoise] : noise;
	return table.find(([, pattern]) => pattern.test(key))?.[0];
}

const relatedHeadings: ReadonlySet<string> = new Set(
	[
		"Các tin khác",
		"Tin khác",
		"Các bài khác",
		"Các tin đã đưa",
		"Tin đã đưa",
		"Các tin cũ hơn",
		"Các tin mới hơn",
		"Tin liên quan",
		"Các tin liên quan",
		"Tin tức liên quan",
		"Bài liên quan",
		"Bài viết liên quan",
		"Tin bài liên quan",
		"Tin, bài liên quan",
		"Tin cùng chuyên mục",
		"Tin cùng loại",
		"Cùng chuyên mục",
		"Những tin mới hơn",
		"Những tin cũ hơn",
		"Tin mới nhất",
		"Tin mới hơn",
		"Tin cũ hơn",
		"Tin xem nhiều",
		"Tin đọc nhiều",
		"Bài đọc nhiều",
		"Xem nhiều nhất",
		"Tin nổi bật",
		"Có thể bạn quan tâm",
	].map(foldedKey),
);
/** These also head a part of an article now and then: they count only when nothing long follows. */
const weakRelatedHeadings: ReadonlySet<string> = new Set(
	["Đọc thêm", "Nổi bật", "Tin mới", "Xem thêm"].map(foldedKey),
);
const commentHeadings: ReadonlySet<string> = new Set(
	["Ý kiến bạn đọc", "Bình luận", "Ý kiến của bạn", "Mã bảo mật"].map(
		foldedKey,
	),
);
const longText = 300;

/** The reason for leaving out this line and all below it, when it heads what follows an article. */
export function tailReason(
	text: string,
	below: () => readonly string[],
): DropReason | undefined {
	if (text.length > 60) return undefined;
	const key = foldedKey(text.replace(/[\s:>»]+$/u, ""));
	if (commentHeadings.has(key)) return "comments";
	if (relatedHeadings.has(key)) return "related";
	if (!weakRelatedHeadings.has(key)) return undefined;
	const lines = below();
	const isList =
		lines.length > 0 && lines.every((line) => line.length < longText);
	return isList ? "related" : undefined;
}

const spamWords =
	/nhà cái|kèo (?:nhà cái|bóng|góc)|soi kèo|casino|đổi thưởng|tài xỉu|nổ hũ|xóc đĩa|cá cược|lô đề|slot game|bắn cá/giu;

/** Words of the gambling adverts that are injected into public portals; two different ones are suspicious. */
export function looksLikeSpam(text: string): boolean {
	const found = text.toLowerCase().match(spamWords) ?? [];
	return new Set(found).size >= 2;
}
