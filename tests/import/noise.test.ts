import { describe, expect, test } from "vitest";
import {
	looksLikeSpam,
	noiseReason,
	tailReason,
} from "../../src/import/noise.ts";

describe("lines of a portal's frame are known, wherever they stand", () => {
	test.each([
		"null",
		"loading...",
		"A- A A+",
		"Xem với cỡ chữ",
		"Xem với cỡ chữ : A- A A+",
		"Print",
		"In trang",
		"In bài viết",
		"Gửi email",
		"Chia sẻ",
		"CHIA SẺ BÀI VIẾT",
		"Click để copy",
		"QR CODE: https://vanhoe.example.vn/a",
		"Theo dõi trên Google news",
		"Nghe audio 0:00 / 0:00",
		"Viết bình luận",
		"Gửi bình luận",
		"Phản hồi: 0",
		"- Phản hồi: 0",
		"Tổng số điểm của bài viết là: 5 trong 1 đánh giá",
		"Truy cập nội dung luôn",
		"Skip to main content",
		"Trang chủ >> Tin tức >> Văn hóa",
		"Quay lại",
		"Quay lên trên",
		"Về đầu trang",
		"Online 7 / Hôm nay 3009 / Tổng 7.448.251",
		"Đang online 78",
	])("%s", (line) => {
		expect(noiseReason(line, "head")).toBeDefined();
		expect(noiseReason(line, "body")).toBeDefined();
	});
});

test.each(["100%", "Tổng 7.448.251", "Hà Nội 25°C", "USD 23.120"])(
	"“%s” is noise above the title, and may be a table's cell below",
	(line) => {
		expect(noiseReason(line, "head")).toBeDefined();
		expect(noiseReason(line, "body")).toBeUndefined();
	},
);

test.each([
	"Chia sẻ kinh nghiệm nuôi ong của ông Đợi",
	"In lịch phát cho 300 hộ",
	"Trang chủ của xã có giao diện mới",
	"Phản hồi của bà con rất tốt",
])("“%s” is text", (line) => {
	expect(noiseReason(line, "head")).toBeUndefined();
});

describe("related articles and comments begin at a heading of their own", () => {
	test.each([
		["Các tin khác", "related"],
		["TIN KHÁC:", "related"],
		["Các tin đã đưa", "related"],
		["Tin liên quan", "related"],
		["Bài liên quan", "related"],
		["Tin cùng chuyên mục", "related"],
		["Những tin mới hơn", "related"],
		["Những tin cũ hơn", "related"],
		["Tin mới nhất", "related"],
		["Đọc thêm", "related"],
		["Nổi bật", "related"],
		["Ý kiến bạn đọc", "comments"],
		["Tin khác hẳn mọi năm", undefined],
	])("%s", (line, reason) => {
		expect(tailReason(line, () => ["Xã họp dân"])).toBe(reason);
	});
});

test("a word that may also be a subheading cuts nothing when long text follows", () => {
	expect(tailReason("Nổi bật", () => ["Năm qua, ".repeat(60)])).toBeUndefined();
});

test("two words of gambling adverts are suspicious, one is not", () => {
	expect(looksLikeSpam("Nhà cái uy tín, đổi thưởng nhanh")).toBe(true);
	expect(looksLikeSpam("Công an xã bắt nhóm đánh tài xỉu, tài xỉu")).toBe(
		false,
	);
});
