/** Words with which the name of an office, association or newsroom begins. “Hội nghị” is a meeting, no association. */
const unitStart =
	/^(?:Trung tâm|(?:TT|CA)(?=\s\p{L}|-)|TTVH|Hội(?!\s+(?:nghị|thảo|thi|trại|trường|đàm))|Chi hội|Đoàn|Đài|Ban|BQL|Phòng|Văn phòng|VP|UBND|HĐND|MTTQ|UBMTTQ|Mặt trận|Ủy ban|Uỷ ban|Công an|Công đoàn|BCH|BCHQS|BCĐ|Quân sự|Trường|Trạm|Sở|Báo|Tạp chí|Cổng|Tổ|BBT|Chi cục|Cục|Chi bộ|Đảng bộ|Đảng ủy|Đảng uỷ|Huyện|Thị ủy|Thành ủy|Thành đoàn|Quận|Kho bạc|Ngân hàng|Bảo hiểm|BHXH|Tòa án|Toà án|Viện|Liên đoàn|LĐLĐ|Hạt|Bệnh viện|Bưu điện|Đội|Khối|Xã|Phường|Thị trấn|Thị xã|HTX|Hợp tác xã|Câu lạc bộ|CLB|Nhà văn hóa|Nhà văn hoá|Thư viện|VH-TT|Thông tấn xã|TTXVN)(?![\p{L}])/iu;
/** Also names of people: `Đoàn Minh Lan`, `Ban Mai`, `Trường Giang`; `Đoàn thanh niên`, `Trường THCS` are none. */
const alsoName =
	/^(?:Đoàn(?:\s(?!Thanh)\p{Lu}\p{Ll}+){1,3}|(?:Ban|Trường|Đài|Viện|Tổ)\s\p{Lu}\p{Ll}+)$/u;

/** True for the name of an organisation, by its first word. */
export function isUnit(text: string): boolean {
	return unitStart.test(text) && !alsoName.test(text);
}
