import { expect, test } from "vitest";
import { readAttachment } from "../../src/import/attachments.ts";
import { captionKind } from "../../src/import/captions.ts";

test.each([
	["Đồng chí An - Chủ tịch UBND xã phát biểu tại hội nghị", "caption"],
	["Nguyễn Văn An – Phó Chủ tịch UBND xã trao quà", "caption"],
	["Quang cảnh hội nghị", "caption"],
	["Toàn cảnh buổi lễ", "caption"],
	["Các đại biểu dự hội nghị", "caption"],
	["Đại biểu chụp ảnh lưu niệm", "caption"],
	["Lãnh đạo xã trao quà", "caption"],
	["Bà con thu hoạch vụ mùa. Ảnh: Minh Lan", "caption"],
	["Lúa chín ở đồng Cốc (Ảnh: Minh Lan)", "caption"],
	["Đường làng sau mưa (Ảnh minh họa)", "caption"],
	["Ảnh minh hoạ", "caption"],
	["Ảnh minh họa - nguồn internet", "caption"],
	["Hình 1. Cổng làng", "caption"],
	["Clip: Lễ hội làng", "caption"],
	["Ảnh: Minh Lan", "credit"],
	["(Ảnh: Minh Lan)", "credit"],
	["Một số hình ảnh tại buổi lễ:", "gallery"],
	["thi-tran4", "file-name"],
	["TK TDDK 2017 .JPG", "file-name"],
	["anh-1-resized", "file-name"],
	["IMG_2034", "file-name"],
	["Đồng chí An – UVBTV, Trưởng Ban Tuyên giáo chủ trì hội nghị.", undefined],
	["Các đại biểu đã thảo luận sôi nổi.", undefined],
	["Tăng cường kiểm tra an toàn thực phẩm", undefined],
	["Covid-19", undefined],
	["Tin, ảnh: Minh Lan", undefined],
	["Ảnh hưởng của mưa lớn được khắc phục nhanh", undefined],
	["Hình thức học trực tuyến được nhiều thầy cô chọn", undefined],
	["", undefined],
])("“%s” is %s", (line, kind) => {
	expect(captionKind(line)).toBe(kind);
});

test.each([
	["Tệp đính kèm: QĐ 06.pdf", { kind: "file", name: "QĐ 06.pdf" }],
	["Xem văn bản tại đây: KH 12.docx", { kind: "file", name: "KH 12.docx" }],
	["ke-hoach-2019.xlsx", { kind: "file", name: "ke-hoach-2019.xlsx" }],
	["Tải về tại đây", { kind: "label" }],
	["Xem chi tiết tại đây", { kind: "label" }],
	["File đính kèm:", { kind: "label" }],
	["Tải file đính kèm", { kind: "label" }],
	["Bà con tải về dùng thử ứng dụng.", undefined],
])("“%s” as an attachment", (line, expected) => {
	expect(readAttachment(line)).toEqual(expected);
});
