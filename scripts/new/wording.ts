/** What `npm run new` asks and says: it is for editors, so it speaks Vietnamese. */
export const wording = {
	intro: "Bài mới",
	title: "Tên bài",
	titlePlaceholder: "Hội nghị tổng kết năm 2020",
	date: "Ngày đăng, có thể kèm giờ",
	category: "Chuyên mục",
	author: "Tác giả (nhiều người thì cách nhau bằng dấu phẩy; có thể bỏ trống)",
	unit: "Đơn vị (có thể bỏ trống)",
	summary: "Sapo, một hai câu mở đầu (có thể bỏ trống)",
	empty: "Chưa ghi gì.",
	cancelled: "Đã dừng, chưa ghi tệp nào.",
	missing: (options: string) =>
		`Thiếu ${options}. Ví dụ: npm run new -- --title "Hội nghị tổng kết" --category "Tin tức" --date 2020-07-24`,
	mistake: (option: string) =>
		`Không hiểu “${option}”. Xem cách dùng: npm run new -- --help`,
	exists: (file: string) =>
		`Đã có tệp ${file}, nên không ghi gì. Hãy chọn tên khác bằng --slug.`,
	written: (file: string) =>
		`Đã tạo ${file}. Hãy mở tệp, viết nội dung dưới dòng “---” thứ hai, rồi chạy npm run check.`,
	help: `npm run new -- [lựa chọn]

Tạo một bài mới trong content/năm/tháng/. Không ghi lựa chọn nào thì chương trình hỏi từng mục.

  --title <tên bài>          bắt buộc
  --category <chuyên mục>    bắt buộc: tên hoặc slug trong content/site.yml
  --date <ngày>              mặc định: hôm nay; ví dụ 2020-07-24 hoặc "24/07/2020 01:00"
  --author <tác giả>         ghi nhiều lần nếu có nhiều người
  --unit <đơn vị>
  --summary <sapo>
  --views <số lượt xem>
  --tag <từ khóa>            ghi nhiều lần nếu có nhiều từ khóa
  --status <trạng thái>      published, draft hoặc withdrawn
  --slug <tên tệp>           mặc định: theo tên bài
  --content-root <thư mục>   thư mục chứa content/ (mặc định: thư mục này)

Mã kết thúc: 0 đã tạo, 2 giá trị sai hoặc tệp đã có, 3 lựa chọn hoặc content/site.yml sai.`,
};
