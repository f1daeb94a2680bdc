/** Everything readers see that does not come from `content/`. */
export const vi = {
	skipToContent: "Đến nội dung chính",
	home: "Trang chủ",
	archiveOf: (name: string) => `Bản lưu ${name}`,

	noticeLabel: "Về bản lưu này",
	dissolved: (issuer: string, day: string | undefined) =>
		day === undefined
			? `${issuer} không còn hoạt động.`
			: `${issuer} đã kết thúc hoạt động từ ngày ${day}.`,
	noticeArchive: "Trang này là bản lưu, không cập nhật tin mới.",
	successor: "Tin tức hiện nay:",

	categories: "Chuyên mục",
	category: "Chuyên mục",
	authors: "Tác giả",
	author: "Tác giả",
	units: "Đơn vị",
	unit: "Đơn vị",
	tags: "Từ khóa",
	tag: "Từ khóa",
	timeline: "Dòng thời gian",
	calendar: "Lịch",
	mostViewed: "Xem nhiều",
	mostViewedTitle: "Bài được xem nhiều nhất",
	statistics: "Thống kê",
	photos: "Kho ảnh",
	about: "Giới thiệu",
	data: "Dữ liệu mở",
	search: "Tìm kiếm",
	feeds: "Nguồn tin RSS",
	browse: "Duyệt kho lưu",
	information: "Thông tin",
	breadcrumbs: "Vị trí trang",

	latest: "Mới nhất",
	moreLatest: "Các bài khác",
	allOf: (name: string) => `Xem tất cả bài trong ${name}`,
	seeAll: "Xem tất cả",
	onThisDay: "Ngày này năm xưa",
	onThisDayTitle: (day: number, month: number) =>
		`Ngày ${day} tháng ${month} qua các năm`,
	onThisDayFallback: "Mở lịch để xem tin của từng ngày.",
	onThisDayEmpty: "Ngày này các năm không có bài nào.",
	previousDay: "Ngày trước",
	nextDay: "Ngày sau",

	articles: (count: string) => `${count} bài`,
	views: (count: string) => `${count} lượt xem`,
	viewsAsOf: (day: string) => `số liệu đến ngày ${day}`,
	postedOn: "Ngày đăng",
	updatedOn: "Cập nhật",
	archivedOn: "Ngày lưu",
	by: "Tác giả",
	source: "Nguồn",
	originalAddress: "Địa chỉ gốc",
	originalId: "Mã bài gốc",
	rights: "Bản quyền",
	credit: (name: string) => `Ảnh: ${name}`,
	photoLost: "Ảnh không còn",
	openPhoto: (alt: string) => `Mở ảnh cỡ lớn: ${alt}`,
	openPhotoPlain: "Mở ảnh cỡ lớn",
	attachments: "Tệp đính kèm",
	corrections: "Đính chính",
	footnotes: "Chú thích",
	cite: "Trích dẫn bài này",
	permanentAddress: "Địa chỉ cố định",
	copy: "Chép trích dẫn",
	copyLink: "Chép liên kết",
	copied: "Đã chép",
	copyFailed: "Không chép được, hãy chọn và chép bằng tay",
	print: "In bài",
	share: "Chia sẻ",
	byMail: "Gửi thư điện tử",
	newer: "Bài mới hơn",
	older: "Bài cũ hơn",
	neighbours: "Bài trước và bài sau",
	related: "Bài liên quan",
	details: "Thông tin về bài",
	archivedCopy: "bản lưu",

	withdrawn: "Bài đã gỡ",
	withdrawnText: "Bài này đã được gỡ khỏi kho lưu.",
	withdrawnReason: "Lý do",
	withdrawnHint: "Trang này được giữ lại để liên kết cũ không bị hỏng.",

	year: (year: number) => `Năm ${year}`,
	month: (month: number) => `Tháng ${month}`,
	monthOfYear: (month: number, year: number) => `Tháng ${month}/${year}`,
	weekdays: ["T2", "T3", "T4", "T5", "T6", "T7", "CN"],
	weekdayNames: [
		"Thứ Hai",
		"Thứ Ba",
		"Thứ Tư",
		"Thứ Năm",
		"Thứ Sáu",
		"Thứ Bảy",
		"Chủ Nhật",
	],
	byYear: "Theo năm",
	byMonth: "Theo tháng",
	wholeYear: (year: number) => `Cả năm ${year}`,
	olderYear: (year: number) => `Năm trước: ${year}`,
	newerYear: (year: number) => `Năm sau: ${year}`,
	emptyList: "Chưa có bài nào ở đây.",
	pages: "Các trang của danh sách",
	pageOf: (number: number, total: number) => `Trang ${number}/${total}`,
	page: (number: number) => `Trang ${number}`,
	previousPage: "Trang trước",
	nextPage: "Trang sau",
	termYear: (name: string, year: number) => `${name}: năm ${year}`,
	letter: "Chữ cái",

	calendarTitle: (year: number) => `Lịch năm ${year}`,
	calendarHint: "Ngày in đậm là ngày có bài; số nhỏ là số bài của ngày đó.",
	dayWithArticles: (day: string, count: number) => `${day}: ${count} bài`,

	photosIntro: (count: string) =>
		`${count} ảnh trong kho lưu, mới nhất trước. Chọn ảnh để đọc bài.`,
	mostViewedIntro:
		"Lượt xem là con số ghi lại từ trang cũ; bản lưu này không đếm người đọc.",
	allTime: "Từ trước đến nay",
	withoutViews: (count: string) =>
		`${count} bài không có số lượt xem và không nằm trong bảng này.`,

	statisticsIntro: "Kho lưu này tính bằng con số.",
	showTable: "Xem số liệu dạng bảng",
	perYear: "Số bài theo năm",
	perMonth: "Số bài theo tháng",
	perCategory: "Số bài theo chuyên mục",
	perAuthor: "Số bài theo tác giả",
	viewsPerYear: "Lượt xem theo năm đăng bài",
	viewsPerCategory: "Lượt xem theo chuyên mục",
	totalArticles: "Bài viết",
	totalViews: "Lượt xem ghi lại",
	totalPhotos: "Ảnh",
	totalAttachments: "Tệp đính kèm",
	totalAuthors: "Tác giả",
	period: "Khoảng thời gian",

	contact: "Liên hệ, báo sai sót",
	imprint: "Thông tin xuất bản",
	abbreviations: "Chữ viết tắt",
	email: "Thư điện tử",
	phone: "Điện thoại",
	address: "Địa chỉ",
	issuer: "Cơ quan phát hành",
	madeWith: "Trang tĩnh dựng bằng Bantin; không theo dõi người đọc.",

	dataIntro:
		"Danh mục toàn bộ bài viết để tải về, dùng được trong bảng tính và trong phần mềm thống kê.",
	download: "Tải về",

	notFound: "Không tìm thấy trang này",
	notFoundText:
		"Địa chỉ có thể đã thay đổi khi cổng thông tin cũ ngừng hoạt động.",
} as const;

type Widen<T> = T extends (...args: infer A) => string
	? (...args: A) => string
	: T extends string
		? string
		: { readonly [K in keyof T]: Widen<T[K]> };

/** The same words in every locale. */
export type Strings = Widen<typeof vi>;
