import { articlePermalink } from "../../src/addresses.ts";
import type { Archive, Article } from "../../src/types.ts";
import {
	aBody,
	anArchive,
	anArticle,
	aSiteConfig,
	aTerm,
} from "../builders.ts";

/** A small bulletin in which every article is there for a reason: something that a search must or must not confuse. */
interface Line {
	readonly slug: string;
	readonly title: string;
	readonly date: string;
	readonly text: string;
	readonly time?: string;
	readonly category?: string;
	readonly author?: string;
	readonly unit?: string;
	readonly tags?: readonly string[];
	readonly views?: number;
	readonly lead?: string;
}

const lines: readonly Line[] = [
	{
		slug: "cho-que",
		title: "Chợ quê ngày giáp Tết",
		date: "2019-02-01",
		category: "Văn hóa",
		author: "Nguyễn Thị Minh Lan",
		tags: ["chợ Tết", "làng nghề"],
		views: 1235,
		text: "Chợ quê họp từ tinh mơ. Người bán lá dong, người mua gạo nếp.\nỦy ban nhân dân xã nhắc bà con giữ vệ sinh chung.",
	},
	{
		slug: "cho-cho",
		title: "Nuôi chó mùa nắng nóng",
		date: "2018-06-12",
		author: "Trần Văn Hùng",
		text: "Cán bộ thú y khuyên bà con xích chó, tiêm phòng dại cho chó, mèo trước mùa hè.",
	},
	{
		slug: "cho-vay",
		title: "Cho vay vốn làm kinh tế",
		date: "2020-03-09",
		author: "Trần Văn Hùng",
		category: "Kinh tế",
		tags: ["vay vốn"],
		text: "Ngân hàng cho vay hộ nghèo. Mỗi hộ được vay 1.235.000 đồng một kỳ.",
	},
	{
		slug: "dat-dai",
		title: "Cấp giấy chứng nhận đất đai",
		date: "2021-05-17",
		unit: "Ban Địa chính xã",
		tags: ["đất đai"],
		text: "Đất đai của bà con thôn Đông được đo đạc lại. Hồ sơ nộp tại bộ phận một cửa.",
	},
	{
		slug: "dat-hang",
		title: "Dạt hàng gỗ trôi sau lũ",
		date: "2016-10-20",
		text: "Sau trận lũ, gỗ dạt vào bờ, dai dẳng mấy ngày chưa dọn hết.",
	},
	{
		slug: "hop-dong-nhan-dan",
		title: "Kỳ họp thứ hai Hội đồng nhân dân xã",
		date: "2020-07-24",
		time: "01:00",
		unit: "Ủy ban nhân dân xã",
		category: "Thời sự",
		author: "Phạm Đức Dũng",
		tags: ["hội đồng nhân dân", "cử tri"],
		views: 2048,
		lead: "Sáng nay, HĐND xã họp kỳ thứ hai.",
		text: "Kỳ họp thông qua Nghị quyết số 13/2020/NQ-HĐND. Chủ tịch UBND báo cáo trước cử tri.\nKỳ họp tới vào ngày 24/12/2020.",
	},
	{
		slug: "quyet-dinh",
		title: "Quyết định về mức thu phí chợ",
		date: "2020-09-02",
		unit: "Trung tâm VH-TT&TT",
		text: "Quyết định số 13/2020/QĐ-UBND ngày 24 tháng 7 năm 2020 quy định mức thu tại các chợ.",
	},
	{
		slug: "quyet-dinh-2019",
		title: "Công bố quyết định bổ nhiệm",
		date: "2019-11-20",
		text: "Quyết định số 2020/QĐ-UBND và quyết định số 13/2019/QĐ-CTUBND về công tác cán bộ. Có 13 người dự.",
	},
	{
		slug: "covid",
		title: "Phòng dịch Covid-19 ở thôn Đoài",
		date: "2021-08-05",
		author: "Lê Thị Thu Hường",
		category: "Thời sự",
		tags: ["Covid-19", "y tế"],
		views: 15000,
		text: "Tổ Covid cộng đồng đi từng ngõ, gõ từng nhà. Bà con đeo khẩu trang, khai báo y tế.",
	},
	{
		slug: "covid-vac-xin",
		title: "Tiêm vắc-xin mũi hai",
		date: "2021-10-11",
		author: "Lê Thị Thu Hường",
		text: "Trạm y tế tiêm vắc-xin COVID19 cho người trên 65 tuổi. Có 19 người hoãn tiêm.",
	},
	{
		slug: "y-te",
		title: "Khám sức khỏe cho người cao tuổi",
		date: "2017-04-07",
		tags: ["y tế"],
		text: "Trạm y tế xã khám sức khoẻ, đo huyết áp, cấp thuốc bổ miễn phí.",
	},
	{
		slug: "vhtt",
		title: "Trung tâm VH-TT&TT tổ chức hội diễn",
		date: "2018-09-30",
		unit: "Trung tâm VH-TT&TT",
		category: "Văn hóa",
		text: "Hội diễn văn nghệ quần chúng có mười hai đội. Giải nhất thuộc về đội chèo thôn Hòa Bình.",
	},
	{
		slug: "vhtt-lien",
		title: "Phòng VHTT kiểm tra dịch vụ văn hóa",
		date: "2017-03-14",
		text: "Đoàn kiểm tra của Phòng VHTT nhắc nhở các cửa hàng in quảng cáo.",
	},
	{
		slug: "hoa-binh",
		title: "Thôn Hoà Bình đón bằng văn hoá",
		date: "2016-11-18",
		text: "Nhân dân thôn Hoà Bình phấn khởi đón bằng công nhận làng văn hoá. Kĩ sư trẻ về quê lập nghiệp.",
	},
	{
		slug: "thuy-loi",
		title: "Nạo vét kênh thuỷ lợi",
		date: "2018-01-22",
		author: "Nguyễn Văn Quý",
		text: "Uỷ ban nhân dân xã phát động làm thuỷ lợi nội đồng, nạo vét ba cây số kênh mương.",
	},
	{
		slug: "ky-niem",
		title: "Kỷ niệm ngày Thương binh liệt sĩ",
		date: "2019-07-27",
		text: "Lễ kỉ niệm có đông đảo quý vị đại biểu. Thắp nến tri ân các liệt sỹ tại nghĩa trang xã. Quí khách về từ nhiều nơi.",
	},
	{
		slug: "dai-bieu",
		title: "Đại biểu Quốc hội tiếp xúc cử tri",
		date: "2021-04-26",
		category: "Thời sự",
		text: "Đại biểu Quốc hội gặp gỡ cử tri ba xã. Cử tri hỏi về quỹ đất dự phòng.",
	},
	{
		slug: "dai-duong",
		title: "Đường dài qua đồng",
		date: "2016-03-03",
		text: "Con đường dài ba cây số chạy qua đồng, biểu tượng của phong trào làm đường.",
	},
	{
		slug: "nong-thon-moi",
		title: "Về đích nông thôn mới",
		date: "2022-12-15",
		author: "Phạm Đức Dũng",
		category: "Kinh tế",
		tags: ["nông thôn mới"],
		views: 880,
		text: "Xã đạt mười chín tiêu chí nông thôn mới. Thu nhập bình quân tăng rõ rệt.",
	},
	{
		slug: "moi-nong-thon",
		title: "Mời thợ về nông thôn",
		date: "2017-08-08",
		text: "Nông dân mời thợ giỏi về dạy nghề. Thôn xóm đổi mới từng ngày, nông sản có đầu ra.",
	},
	{
		slug: "nguyen-lan",
		title: "Thầy giáo Nguyễn Lân và lớp học đêm",
		date: "2019-11-19",
		text: "Thầy Nguyễn Lân dạy xóa mù chữ suốt ba mươi năm.",
	},
	{
		slug: "nguyen-vong",
		title: "Nguyện vọng của bà con xóm Bãi",
		date: "2018-05-05",
		text: "Bà con có nguyện vọng xây cầu mới qua sông.",
	},
	{
		slug: "khong-dau",
		title: "Thong bao lich tiep cong dan",
		date: "2016-02-15",
		text: "Uy ban nhan dan xa thong bao lich tiep cong dan thang 2. Dia diem: phong mot cua. Cho que nghi Tet.",
	},
	{
		slug: "nfd",
		title: "Tiếng trống hội làng".normalize("NFD"),
		date: "2018-02-25",
		text: "Tiếng trống vang lên từ đình làng, mở hội đầu xuân.".normalize(
			"NFD",
		),
	},
	{
		slug: "chu-hoa",
		title: "HƯỚNG TỚI ĐẠI HỘI ĐẢNG BỘ XÃ",
		date: "2020-05-19",
		category: "Thời sự",
		text: "ĐẢNG BỘ XÃ CHUẨN BỊ ĐẠI HỘI NHIỆM KỲ 2020–2025.",
	},
	{
		slug: "d-ngang",
		title: "Ðoàn thanh niên trồng cây",
		date: "2017-03-26",
		text: "Ðoàn viên trồng năm trăm cây sấu dọc đường trục.",
	},
	{
		slug: "bong-da",
		title: "Giải bóng đá thiếu niên",
		date: "2018-07-01",
		text: "Đội bóng thôn Thượng thắng đội bóng thôn Hạ 3-2. Bóng đá là niềm vui của tuổi nhỏ.",
	},
	{
		slug: "da-bong",
		title: "Ném đá, đánh bóng: trò chơi cũ",
		date: "2016-08-30",
		text: "Trẻ con ngày xưa lấy đá kê sân, đánh bóng bưởi.",
	},
	{
		slug: "ban-ghe",
		title: "Tặng bàn ghế cho trường học",
		date: "2021-09-05",
		author: "Nguyễn Thị Minh Lan",
		text: "Doanh nghiệp tặng sáu bộ bàn ghế. Nhà trường bàn giao cho lớp một.",
	},
	{
		slug: "ban-hang",
		title: "Bán hàng qua mạng",
		date: "2022-01-10",
		category: "Kinh tế",
		text: "Bạn trẻ bán hàng qua mạng, ghế nhựa và rau sạch đều có người mua. Bàn về cách đóng gói.",
	},
	{
		slug: "html",
		title: 'Dùng <b>chữ đậm</b> & dấu "nháy" <img src=x onerror=alert(1)>',
		date: "2020-02-02",
		text: "Lớp tin học dạy thẻ <script>alert(1)</script> và ký hiệu {{ 7*7 }} cho thanh niên.",
	},
	{
		slug: "so-lieu",
		title: "Số liệu thu ngân sách năm 2020",
		date: "2021-01-15",
		category: "Kinh tế",
		text: "Tổng thu đạt 1.235 triệu đồng, tăng 7,5%. Sáu tháng đầu năm thu 600 triệu đồng. Diện tích 35 m².",
	},
	{
		slug: "ngay-24-6",
		title: "Hưởng ứng Ngày vi chất dinh dưỡng",
		date: "2020-06-01",
		text: "Chiến dịch diễn ra từ 01/06/2020 đến 24/6/2020 tại trạm y tế.",
	},
	{
		slug: "thang-bay",
		title: "Lịch cắt điện tháng 7",
		date: "2022-06-28",
		text: "Điện lực báo lịch cắt điện trong tháng 7 năm 2022. Ngày 24/07 cắt điện thôn Đông.",
	},
	{
		slug: "mua-he",
		title: "Mưa hè và mùa hè",
		date: "2017-06-30",
		text: "Mùa hè năm nay mưa nhiều. Mua áo mưa, mua ủng là chuyện cả làng nói.",
	},
	{
		slug: "la-dong",
		title: "Làng lá dong Tràng Cát",
		date: "2019-01-12",
		category: "Kinh tế",
		tags: ["làng nghề"],
		text: "Lá dong được chở đi khắp nơi. Là nghề của làng, lá dong nuôi sống cả xóm.",
	},
	{
		slug: "tin-dong",
		title: "Quỹ tín dụng nhân dân xã",
		date: "2018-12-12",
		category: "Kinh tế",
		unit: "Quỹ tín dụng nhân dân",
		text: "Quỹ tín dụng phục vụ thành viên. Ban điều hành quỹ báo cáo trước đại hội.",
	},
	{
		slug: "hoc-tieng-anh",
		title: "English club for young readers",
		date: "2022-05-20",
		text: "The library opens an English club. Café sách mở cửa tối thứ Bảy.",
	},
	{
		slug: "xep-hang",
		title: "Ban văn hóa xã nhân rộng mô hình",
		date: "2017-12-01",
		text: "Ban nhân rộng dân vận: ủy viên phụ trách dân cư họp hàng tuần.",
	},
	{
		slug: "giao-thong",
		title: "An toàn giao thông dịp lễ",
		date: "2019-04-28",
		author: "H.T.",
		text: "Công an xã tuần tra, nhắc nhở người đi xe máy đội mũ bảo hiểm.",
	},
];

function toArticle(line: Line): Article {
	const lead = line.lead;
	return anArticle({
		title: line.title,
		slug: line.slug,
		permalink: articlePermalink(line.date, line.slug),
		date: { day: line.date, ...(line.time ? { time: line.time } : {}) },
		category: aTerm("category", line.category ?? "Đời sống"),
		authors: [aTerm("author", line.author ?? "Ban biên tập")],
		...(line.unit ? { unit: aTerm("unit", line.unit) } : {}),
		tags: (line.tags ?? []).map((tag) => aTerm("tag", tag)),
		...(line.views === undefined ? {} : { views: { count: line.views } }),
		...(lead
			? { summary: lead, hasLead: true }
			: { summary: line.text, hasLead: false }),
		body: aBody({ text: line.text }),
	});
}

export function searchCorpus(): Archive {
	return anArchive({
		articles: lines.map(toArticle),
		config: aSiteConfig({
			categories: [
				{ slug: "thoi-su", name: "Thời sự" },
				{ slug: "van-hoa", name: "Văn hóa" },
				{ slug: "kinh-te", name: "Kinh tế" },
				{ slug: "doi-song", name: "Đời sống" },
			],
			abbreviations: new Map([
				["UBND", "Ủy ban nhân dân"],
				["HĐND", "Hội đồng nhân dân"],
				["NTM", "nông thôn mới"],
				["VH-TT&TT", "Văn hóa – Thông tin và Truyền thông"],
			]),
		}),
	});
}
