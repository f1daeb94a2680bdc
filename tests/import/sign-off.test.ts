import { describe, expect, test } from "vitest";
import { readSignOff } from "../../src/import/sign-off.ts";

describe("who signed is read from one line", () => {
	test.each([
		["Minh Lan – Trung tâm VH-TT&TT", ["Minh Lan"], "Trung tâm VH-TT&TT"],
		["Minh Lan - Hội Nông dân huyện", ["Minh Lan"], "Hội Nông dân huyện"],
		["Minh Lan—Đài Truyền thanh", ["Minh Lan"], "Đài Truyền thanh"],
		["Minh Lan-Trung tâm VH-TT", ["Minh Lan"], "Trung tâm VH-TT"],
		["Đoàn Minh Lan - Đoàn TNCS xã", ["Đoàn Minh Lan"], "Đoàn TNCS xã"],
		["Minh Lan, Quốc Bảo – Công an xã", ["Minh Lan", "Quốc Bảo"], "Công an xã"],
		["Minh Lan - Quốc Bảo", ["Minh Lan", "Quốc Bảo"], undefined],
		["Minh Lan và Quốc Bảo", ["Minh Lan", "Quốc Bảo"], undefined],
		["M.Lan-Q.Bảo-T.Hà", ["M.Lan", "Q.Bảo", "T.Hà"], undefined],
		["Minh Lan", ["Minh Lan"], undefined],
		["MINH LAN", ["MINH LAN"], undefined],
		["Đoàn Minh Lan", ["Đoàn Minh Lan"], undefined],
		["Trường Giang", ["Trường Giang"], undefined],
		["Ban Mai", ["Ban Mai"], undefined],
		["MLN", ["MLN"], undefined],
		["PV", ["PV"], undefined],
		["P.V", ["P.V"], undefined],
		["BBT", ["BBT"], undefined],
		["CTV", ["CTV"], undefined],
		["Tin, ảnh: Minh Lan", ["Minh Lan"], undefined],
		["TIN, ẢNH: Minh Lan", ["Minh Lan"], undefined],
		["Tin, bài: Minh Lan", ["Minh Lan"], undefined],
		["Bài, ảnh: Minh Lan – Quốc Bảo", ["Minh Lan", "Quốc Bảo"], undefined],
		["Tin bài: Minh Lan, ảnh: Quốc Bảo", ["Minh Lan"], undefined],
		["Minh Lan (Đài Truyền thanh xã)", ["Minh Lan"], "Đài Truyền thanh xã"],
		["Minh Lan/Trung tâm VH-TT", ["Minh Lan"], "Trung tâm VH-TT"],
		["Thu Hà - TT Văn hóa", ["Thu Hà"], "TT Văn hóa"],
		["Minh Lan (tổng hợp)", ["Minh Lan"], undefined],
		["Thực hiện: Minh Lan", ["Minh Lan"], undefined],
		["T/H : Đài Truyền thanh", [], "Đài Truyền thanh"],
		["Người viết: Minh Lan", ["Minh Lan"], undefined],
		["Tác giả bài viết: Minh Lan", ["Minh Lan"], undefined],
		["Trung tâm VH-TT&TT huyện", [], "Trung tâm VH-TT&TT huyện"],
		["Văn phòng HĐND-UBND", [], "Văn phòng HĐND-UBND"],
		["Văn phòng HĐND - UBND xã", [], "Văn phòng HĐND - UBND xã"],
	] as const)("%s", (line, authors, unit) => {
		const signOff = readSignOff(line);
		expect(signOff?.authors).toEqual(authors);
		expect(signOff?.unit).toBe(unit);
	});
});

describe("a source stands apart from the author", () => {
	test.each([
		["Tác giả: M.L - Nguồn: BCĐ", ["M.L"], "BCĐ"],
		["Nguồn tin: Báo Thao Khê", [], "Báo Thao Khê"],
		["Nguồn: vanhoe.example.vn", [], "vanhoe.example.vn"],
		["Nguồn. vanhoe.example.vn", [], "vanhoe.example.vn"],
		["(Theo Báo Hà Nội mới)", [], "Báo Hà Nội mới"],
		["Minh Lan (Theo Báo Thao Khê)", ["Minh Lan"], "Báo Thao Khê"],
		["Theo: Cổng TTĐT huyện", [], "Cổng TTĐT huyện"],
		["Theo Báo Hà Nội mới", [], "Báo Hà Nội mới"],
	] as const)("%s", (line, authors, source) => {
		expect(readSignOff(line)).toMatchObject({ authors, source });
	});
});

describe("an account, a poster or an empty label is no person, and is listed", () => {
	test.each([
		["Viết bởi Super User", "account"],
		["Tác giả: admin", "account"],
		["Tác giả: thị xã A xã b", "account"],
		["Người đăng: Minh Lan", "account"],
		["Nguồn :", "role-label"],
		["Tác giả:", "role-label"],
	])("%s", (line, reason) => {
		const signOff = readSignOff(line);
		expect(signOff?.authors).toEqual([]);
		expect(signOff?.dropped).toEqual({ reason, text: line });
	});
});

test("a photographer is not made an author", () => {
	expect(readSignOff("Ảnh: Minh Lan")).toMatchObject({
		authors: [],
		isPhotoCredit: true,
	});
});

test.each([
	"Đồng chí Cao Xuân Đợi - UVBTV, Trưởng Ban Tuyên giáo phát biểu",
	"Ông Cao Xuân Đợi - Phó Chủ tịch UBND xã",
	"Lãnh đạo xã trao quà",
	"Quang cảnh hội nghị",
	"Nguyễn Văn An - Hội nghị tổng kết",
	"Công an xã khuyến cáo người dân cảnh giác",
	"Xem văn bản tại đây: QĐ 06.pdf",
	"Theo kế hoạch của xã",
	"Xin cảm ơn",
	"Trân trọng",
	"HẾT",
	"Kết luận hội nghị",
	"Ngày 24/6",
	"",
])("“%s” is no sign-off", (line) => {
	expect(readSignOff(line)).toBeUndefined();
});
