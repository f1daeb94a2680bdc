/** Everything readers see that does not come from `content/`. */
export const vi = {
	skipToContent: "Đến nội dung chính",
	home: "Trang chủ",
	mainNavigation: "Điều hướng chính",
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
	lookUp: "Tra cứu",
	feeds: "Nguồn tin RSS",
	browse: "Duyệt kho lưu",
	information: "Thông tin",
	breadcrumbs: "Vị trí trang",

	latest: "Mới nhất",
	moreLatest: "Các bài khác",
	within: (name: string) => `trong chuyên mục ${name}`,
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
	calendarIntro:
		"Chọn một năm để xem ngày nào có bài, hoặc chọn một ngày để xem tin của ngày đó qua các năm.",
	onThisDayIntro: "Chọn một ngày trong năm. Chỉ ghi những ngày có bài.",
	dayOfMonth: (day: number, month: number) => `Ngày ${day} tháng ${month}`,
	listOfYear: (year: number) => `Danh sách bài năm ${year}`,
	monthsShort: [
		"T1",
		"T2",
		"T3",
		"T4",
		"T5",
		"T6",
		"T7",
		"T8",
		"T9",
		"T10",
		"T11",
		"T12",
	],

	timelineIntro: "Từng năm, từng tháng và những bài đáng nhớ.",
	mostViewedOfYear: "Xem nhiều nhất trong năm",
	highlightsOfYear: "Tin trong năm",

	photosIntro: (count: string) =>
		`${count} ảnh trong kho lưu, mới nhất trước. Chọn ảnh để đọc bài.`,
	emptyPhotos: "Chưa có ảnh nào ở đây.",
	mostViewedIntro:
		"Lượt xem là con số ghi lại từ trang cũ; bản lưu này không đếm người đọc.",
	allTime: "Từ trước đến nay",
	withoutViews: (count: string) =>
		`${count} bài không có số lượt xem và không nằm trong bảng này.`,

	statisticsIntro: "Kho lưu qua những con số.",
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
	yearRange: (first: string, last: string) =>
		first === last ? first : `${first}–${last}`,
	dayRange: (first: string, last: string) => `từ ${first} đến ${last}`,
	viewsOfArticles: (count: string, asOf: string | undefined) =>
		asOf === undefined
			? `của ${count} bài`
			: `của ${count} bài, số liệu đến ngày ${asOf}`,
	lostPhotos: (count: string) => `${count} ảnh không còn, chỉ còn chú thích`,
	topAuthors: (count: number) => `${count} tác giả nhiều bài nhất`,
	perMonthNote: (largest: string) =>
		`Mỗi cột là một tháng, từ tháng 1 đến tháng 12. Cột cao nhất: ${largest} bài.`,
	monthsOfYear: (year: string, counts: readonly number[]) =>
		`Năm ${year}, số bài từ tháng 1 đến tháng 12: ${counts.join(", ")}`,
	chartOf: (title: string) => `Biểu đồ: ${title}`,
	chartRange: (most: string, least: string) =>
		`Nhiều nhất: ${most}. Ít nhất: ${least}.`,
	tableOf: (title: string) => `Bảng: ${title}`,
	yearColumn: "Năm",
	countColumn: "Số bài",
	viewsColumn: "Lượt xem",
	total: "Tổng",
	statisticsData: "Tải toàn bộ số liệu",

	contact: "Liên hệ, báo sai sót",
	imprint: "Thông tin xuất bản",
	abbreviations: "Chữ viết tắt",
	email: "Thư điện tử",
	phone: "Điện thoại",
	address: "Địa chỉ",
	issuer: "Cơ quan phát hành",
	founded: "Năm ra số đầu",
	dissolvedLabel: "Kết thúc hoạt động",
	successorLabel: "Đơn vị kế nhiệm",
	contactIntro:
		"Nếu thấy bài, ảnh hay số liệu có chỗ sai, xin báo cho chúng tôi, kèm địa chỉ của trang. Chỗ đã sửa được ghi ngay dưới bài.",
	contactName: "Người nhận",
	shortForm: "Viết tắt",
	fullForm: "Viết đầy đủ",
	madeWith: "Trang tĩnh dựng bằng Bantin; không theo dõi người đọc.",

	keepYear: (year: number) => `Lưu năm ${year} để đọc khi không có mạng`,
	keepingYear: "Đang lưu",
	yearKept: (year: number) =>
		`Đã lưu năm ${year}: bài và ảnh đọc được trên máy này cả khi không có mạng.`,
	yearNotKept:
		"Chưa lưu được: mạng bị ngắt hoặc máy hết chỗ. Hãy bấm lại để thử tiếp.",

	thisSite: "Bản dựng này và các bản lưu",
	contentId: "Mã nội dung",
	checksums: "Mã kiểm từng tệp",
	downloadCopy: "Tải về bản lưu",
	downloadCopyNote: (size: string, day: string) =>
		`${size}, làm ngày ${day}; giải nén rồi bấm đúp vào index.html, đọc và tìm kiếm không cần mạng.`,
	checksumOf: "Mã kiểm SHA-512 của tệp",
	releases: "Các bản lưu đã phát hành",
	releasesIntro:
		"So mã gốc dưới đây với mã mà lệnh kiểm tra in ra, hoặc với nhãn trên thẻ nhớ.",
	releaseDay: "Ngày",
	releaseScope: "Phạm vi",
	scopeAll: "toàn bộ",
	rootHash: "Mã gốc",

	dataIntro:
		"Danh mục toàn bộ bài viết để tải về, dùng được trong bảng tính và trong phần mềm thống kê.",
	download: "Tải về",
	articlesCsv: (count: string) =>
		`Danh mục ${count} bài, mỗi dòng một bài, mở được bằng Excel và LibreOffice.`,
	articlesJson: "Cùng danh mục ấy dành cho phần mềm, giữ nguyên từng chữ.",
	categoriesCsv: "Danh sách chuyên mục và số bài.",
	dataPackage:
		"Mô tả các tệp theo chuẩn Frictionless Data Package: tên cột, kiểu dữ liệu, dung lượng và mã kiểm SHA-256.",
	csvNote:
		"Tệp CSV dùng bảng mã UTF-8, các cột cách nhau bằng dấu phẩy. Nhiều giá trị trong một ô cách nhau bằng dấu |. Ô chữ bắt đầu bằng = + - @ hoặc ' có thêm một dấu ' ở đầu để bảng tính không hiểu nhầm là công thức.",
	fullTexts: "Toàn văn theo năm",
	fullTextsIntro:
		"Mỗi tệp JSON gồm mọi bài của một năm: thông tin của bài, chữ trần, bản có định dạng, ảnh, tệp đính kèm và các lần đính chính.",
	columns: "Ý nghĩa các cột",
	columnsIntro:
		"Tên cột trùng với tên khóa trong tệp bài gốc, nên bảng có thể nhập ngược trở lại.",
	columnsOf: (file: string, count: number) => `${file}: ${count} cột`,
	column: "Cột",
	meaning: "Ý nghĩa",
	fieldTypes: {
		string: "chữ",
		integer: "số nguyên",
		date: "ngày",
		list: "danh sách",
	},
	feedsIntro:
		"Thêm một địa chỉ vào trình đọc tin để nhận những bài mới nhất của cả kho hoặc của một chuyên mục.",
	wholeArchive: "Toàn bộ bản lưu",
	rightsUnknown: "Điều kiện sử dụng chưa được ghi.",

	notFound: "Không tìm thấy trang này",
	notFoundText:
		"Địa chỉ có thể đã thay đổi khi cổng thông tin cũ ngừng hoạt động.",
	notFoundTitle: "Tìm bài theo địa chỉ cũ",
	notFoundLabel: "Địa chỉ cũ hoặc tên bài",
	notFoundHint:
		"Dán nguyên địa chỉ của cổng thông tin cũ, hoặc gõ tên bài, có dấu hay không dấu đều được.",
	notFoundFind: "Tìm bài",
	notFoundMoved: "Bài này nay ở địa chỉ mới:",
	notFoundSimilar: "Có phải bạn tìm một trong các bài này?",
	notFoundNone:
		"Không thấy bài nào gần giống. Bạn hãy thử tìm kiếm, hoặc xem theo năm và chuyên mục ở dưới.",
	notFoundFailed:
		"Không tải được danh sách địa chỉ cũ. Bạn hãy tải lại trang, hoặc dùng các lối đi ở dưới.",
	notFoundElsewhere: "Lối đi khác",
	notFoundSearch: "Tìm trong toàn bộ bản lưu",
	moved: "Bài này đã chuyển sang địa chỉ mới:",
} as const;

type Widen<T> = T extends (...args: infer A) => string
	? (...args: A) => string
	: T extends string
		? string
		: { readonly [K in keyof T]: Widen<T[K]> };

/** The same words in every locale. */
export type Strings = Widen<typeof vi>;
