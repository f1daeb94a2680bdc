import type { LegacyEncoding } from "./legacy-encoding.ts";
import type {
	ImportNote,
	ImportWords,
	ReportWord,
	SiteNote,
} from "./messages.ts";
import type { DropReason, ProblemCode, RemarkCode } from "./portal-page.ts";

/** Why a page gives no article, and what to do. Braces are filled from the problem's values. */
const problemMessages: Readonly<
	Record<ProblemCode, { readonly says: string; readonly mend: string }>
> = {
	"category-near": {
		says: "Chuyên mục “{section}” của trang cũ gần giống chuyên mục “{near}” nhưng không trùng tên.",
		mend: "Nếu là một, hãy chạy lại với --category {near}, hoặc ghi vào import.yml. Các chuyên mục đang có: {list}.",
	},
	"category-unknown": {
		says: "Không có chuyên mục “{name}” trong content/site.yml.",
		mend: "Các chuyên mục đang có: {list}. Gần nhất: {suggestion}.",
	},
	check: {
		says: "Bài vừa đọc không qua được bước kiểm tra: {report}",
		mend: "Hãy sửa trang nguồn rồi nhập lại.",
	},
	"date-impossible": {
		says: "“{written}” không phải một ngày giờ có thật.",
		mend: "Hãy sửa dòng này trong tệp nguồn (gần nhất: {suggestion}), hoặc chạy lại với --date 2019-09-03T14:05.",
	},
	"date-missing": {
		says: "Không tìm thấy ngày đăng ở phần đầu trang.",
		mend: "Nếu biết ngày đăng, hãy chạy lại với --date 2019-09-03 hoặc --date 2019-09-03T14:05.",
	},
	"date-relative": {
		says: "“{written}” chỉ nói cách lúc lưu trang bao lâu, không cho biết ngày đăng.",
		mend: "Nếu biết ngày đăng, hãy chạy lại với --date 2019-09-03 hoặc --date 2019-09-03T14:05.",
	},
	disk: {
		says: "Không ghi được: {reason}.",
		mend: "Chưa có gì bị ghi dở. Hãy dọn chỗ trên đĩa hoặc xem quyền ghi, rồi chạy lại: những bài đã ghi được bỏ qua.",
	},
	encoding: {
		says: "Tệp không phải UTF-8; có vẻ là {guess}.",
		mend: "Hãy xem kỹ rồi chạy lại với --convert-legacy, hoặc lưu lại tệp ở dạng UTF-8.",
	},
	"error-page": {
		says: "Đây là trang báo lỗi (“{title}”), không phải bài.",
		mend: "Bản gốc được giữ riêng. Nếu có bản lưu khác của bài, hãy nhập bản đó.",
	},
	"list-alone": {
		says: "Danh mục này kể {count} bài nhưng không kèm chữ của bài nào.",
		mend: "Toàn văn nằm trong {files}, ở thư mục du-lieu/ của cùng bản lưu. Hãy nhập các tệp đó, hoặc cả thư mục du-lieu/.",
	},
	"list-page": {
		says: "Trang này chỉ có danh sách liên kết (“{title}”), không phải bài.",
		mend: "Hãy nhập từng bài trong danh sách; nhập cùng lúc thì lượt xem ghi ở đây được đưa vào bài.",
	},
	"list-without-texts": {
		says: "Danh sách này kể {count} bài nhưng không có cột nào là chữ của bài.",
		mend: "Hãy thêm cột “text” hoặc “html”, hoặc nhập danh sách cùng lúc với trang của các bài: lượt xem, tác giả, đơn vị còn thiếu được lấy theo địa chỉ (cột “url”).",
	},
	"login-page": {
		says: "Đây là trang đăng nhập (“{title}”), không phải bài.",
		mend: "Bản gốc được giữ riêng. Hãy lưu lại bài khi đã đăng nhập.",
	},
	"mapping-unknown": {
		says: "import.yml dẫn chuyên mục “{section}” tới “{name}”, nhưng content/site.yml không có chuyên mục đó.",
		mend: "Các chuyên mục đang có: {list}.",
	},
	"no-body": {
		says: "Không có đoạn văn nào dưới tiêu đề.",
		mend: "Trang này có phải trang danh sách, trang đăng nhập hay trang báo lỗi không?",
	},
	"no-pages": {
		says: "Không có trang nào để nhập ở đây.",
		mend: "Nhập được: trang HTML, MHTML, văn bản, zip, gzip, WARC, WACZ, WXR, RSS/Atom, CSV, JSON.",
	},
	"no-section": {
		says: "Không tìm thấy chuyên mục ở phần đầu trang.",
		mend: "Hãy chạy lại với --category và một trong các chuyên mục đang có: {list}.",
	},
	"no-text": {
		says: "Tệp không có chữ nào.",
		mend: "Hãy lưu lại trang nguồn.",
	},
	"no-title": {
		says: "Không tìm thấy tiêu đề.",
		mend: "Tiêu đề phải đứng ngay trên (hoặc ngay dưới) dòng ngày đăng.",
	},
	"source-kind": {
		says: "Tệp có dạng {format}, không phải trang tin.",
		mend: "Nhập được: trang HTML, MHTML, văn bản, zip, gzip, WARC, WACZ, WXR, RSS/Atom, CSV, JSON. Với dạng khác, hãy giải nén hoặc lưu lại thành một trong các dạng này.",
	},
	"too-deep": {
		says: "Các thẻ HTML lồng nhau quá {limit} lớp.",
		mend: "Trang thật không như vậy: tệp có thể hỏng. Hãy chép phần chữ sang một tệp .txt rồi nhập tệp đó.",
	},
	"too-large": {
		says: "Tệp lớn {size}; một trang có nhiều nhất {limit}.",
		mend: "Hãy tách tệp ra từng trang.",
	},
	"unsafe-name": {
		says: "Tên “{name}” trong tệp nén không an toàn: {reason}.",
		mend: "Mục này không được đọc. Hãy giải nén bằng tay, xem kỹ rồi nhập thư mục.",
	},
	unreadable: {
		says: "Không đọc được tệp: {reason}.",
		mend: "Hãy kiểm tra đường dẫn và quyền đọc.",
	},
};

/** Why text of the page is not in the article. */
const dropReasons: Readonly<Record<DropReason, string>> = {
	address: "địa chỉ của trang",
	account: "tài khoản quản trị, không phải tác giả",
	breadcrumb: "đường dẫn trên trang",
	comments: "phần bình luận, đánh giá",
	counter: "bộ đếm truy cập",
	"download-label": "chữ của liên kết tải về, không còn liên kết",
	embedded: "nội dung nhúng từ nơi khác",
	"end-mark": "dấu hết văn bản",
	"file-name": "tên tệp ảnh",
	frame: "khung của cổng, ngoài bài",
	graphic: "hình vẽ, công thức",
	hidden: "chữ bị giấu, người đọc không thấy",
	icon: "biểu tượng",
	menu: "menu, đường dẫn",
	"page-clock": "ngày lúc lưu trang, không phải ngày đăng",
	related: "danh sách tin khác",
	"repeated-caption": "chú thích lặp lại",
	"repeated-section": "chuyên mục lặp lại",
	"repeated-title": "tiêu đề lặp lại",
	"role-label": "nhãn không kèm tên",
	script: "mã và ghi chú của trang",
	template: "mẫu trang, không hiện ra",
	unrecognised: "chưa hiểu",
	widget: "nút bấm, tiện ích của trang",
};

/** What an editor should look at; `{text}` is the line. */
const remarkMessages: Readonly<Record<RemarkCode, string>> = {
	"address-date":
		"Trang không ghi ngày đăng; ngày {text} lấy từ địa chỉ của trang.",
	attachment:
		"Trang có tệp đính kèm “{text}”. Tên tệp vẫn ở trong bài; nếu còn tệp, hãy đặt cạnh bài và thêm liên kết.",
	"attachment-lost":
		"Trang dẫn tới tệp “{text}” nhưng không có tệp đó trong nguồn; liên kết giữ địa chỉ cũ.",
	"cut-page": "Trang bị cắt giữa chừng; phần cuối bài có thể đã mất.",
	"dead-link":
		"Liên kết tới “{text}” không dẫn tới đâu được nữa; chữ được giữ.",
	encoding: "Bảng mã của trang: {text}. Hãy đọc lại xem dấu có đúng không.",
	"link-dropped":
		"Liên kết “{text}” không an toàn hoặc hỏng, đã bỏ; chữ được giữ.",
	"list-conflict": "Các danh sách nói khác nhau ({text}); không lấy số nào.",
	"list-differs":
		"Danh sách nói khác trang ({text}); đã theo trang của chính bài.",
	"list-unclear":
		"Có {text} lượt xem đứng cạnh nhiều liên kết, không rõ của bài nào; không ghép.",
	"lost-letter":
		"Có chữ đã mất từ trước (�): “{text}”. Hãy tìm bản khác để sửa.",
	meridiem:
		"Giờ viết theo 24 giờ mà lại kèm SA/CH (AM/PM); đã theo số giờ: “{text}”.",
	"no-author": "Trang không ghi tác giả, đơn vị hay nguồn.",
	"photo-lost": "Ảnh “{text}” không có trong nguồn; bài ghi là ảnh không còn.",
	"rounded-views": "Lượt xem đã được trang cũ làm tròn: “{text}”.",
	seconds: "Số giây không được giữ: “{text}”.",
	"short-line":
		"Dòng ngắn không có dấu câu, giữ làm đoạn văn; có thể là tiêu đề nhỏ hoặc chú thích: “{text}”.",
	spam: "Có từ ngữ quảng cáo cờ bạc, hãy xem có phải bị chèn vào không: “{text}”.",
	"views-listed": "Lượt xem {text} lấy từ trang danh sách.",
	weekday: "Thứ trong tuần không khớp với ngày; đã theo ngày: “{text}”.",
};

const legacyNames: Readonly<Record<LegacyEncoding, string>> = {
	tcvn3: "phông chữ TCVN3 (.VnTime)",
	vni: "phông chữ VNI",
	mojibake: "UTF-8 bị đọc nhầm thành Windows-1252",
	cp1258: "chữ bị đọc nhầm thành Windows-1258",
	entities: "chữ viết bằng mã số HTML (&#…;)",
};

/** How the category of an article was found. */
const siteNotes: Readonly<Record<SiteNote, string>> = {
	asked: "→ chuyên mục {slug} ({name}), theo --category",
	mapped: "→ chuyên mục {slug} ({name}), theo import.yml",
	"same-name": "→ chuyên mục {slug} ({name})",
	added:
		"→ chuyên mục mới {slug} (“{name}”), ĐÃ THÊM vào cuối danh sách trong {file}; bạn có thể sửa tên ở đó",
	wouldAdd: "→ chuyên mục mới {slug} (“{name}”), sẽ được thêm vào {file}",
	cannotAdd:
		"→ chuyên mục mới {slug} (“{name}”): hãy tự thêm vào {file}, nếu không bài chưa qua được bước kiểm tra",
};

/** Sentences of the report. */
const reportWords: Readonly<Record<ReportWord, string>> = {
	written: "đã ghi",
	replaced: "đã ghi đè",
	unchanged: "không đổi",
	conflict: "KHÔNG GHI: tệp đã có nội dung khác",
	edited: "KHÔNG GHI: bài đã được sửa tay, giữ bản của bạn",
	removed: "KHÔNG GHI: bài đã bị xóa tay; thêm --force nếu muốn ghi lại",
	merged: "là bản sao của bài này; địa chỉ được giữ làm địa chỉ cũ khác",
	listed: "là danh sách, đã ghép với bài",
	listSays:
		"{joined} bài trong danh sách có ở lần nhập này, {present} đã có trong kho lưu trữ",
	listMissing: "{count} bài trong danh sách không có ở đây",
	listUnclear: "{count} lượt xem không rõ của bài nào",
	listMore: "… và {count} bài nữa",
	file: "Tệp kèm",
	pageCode: "mã trang",
	fromList: "danh sách",
	portal: "Mẫu trang",
	category: "Chuyên mục",
	title: "Tiêu đề",
	posted: "Ngày đăng",
	updated: "Cập nhật",
	views: "Lượt xem",
	author: "Tác giả",
	unit: "Đơn vị",
	source: "Nguồn",
	lead: "Lời dẫn",
	content: "Nội dung",
	contentSays:
		"{paragraphs} đoạn văn, {photos} ảnh, {captions} chú thích của ảnh không còn",
	metadataLine: "Dòng thông tin",
	byDate: "{date}, theo --date",
	noTime: "{day}, không có giờ",
	legacySays: "{encoding} ở dòng {lines}: {done}.",
	legacyDone: "đã chuyển sang Unicode; hãy đọc lại",
	legacyKept: "giữ nguyên; thêm --convert-legacy để chuyển sang Unicode",
	conflictMend:
		"Có thể bài đã được sửa. Hãy so sánh rồi giữ bản đúng; chỉ thêm --force khi chắc chắn muốn ghi đè.",
	reportTitle: "Báo cáo nhập bài",
	attention: "Cần xem",
	before: "← Phần trước",
	after: "Phần sau →",
	start: "Đầu báo cáo",
	onPage: "Trang cũ",
	inArticle: "Bài trong kho lưu trữ",
	details: "Chi tiết",
	dryRun: "sẽ ghi (chạy thử, chưa ghi gì)",
	printed: "in ra màn hình",
	failed: "KHÔNG NHẬP ĐƯỢC",
	line: "dòng",
	lines: "dòng",
	absent: "không có trên trang",
	none: "không có gì",
	dropped: "Đã bỏ",
	unrecognised: "Chưa hiểu",
	remarks: "Hãy xem lại",
};

/** What the command says besides the reports of its pages. */
const importNotes: Readonly<Record<ImportNote, string>> = {
	noPages:
		"Hãy cho biết tệp hoặc thư mục cần nhập, ví dụ: npm run import -- trang.txt, hoặc npm run import -- cong-cu/ --write",
	totals: "Xong: {imported} trang nhập được, {failed} trang không.",
	tryRun:
		"Đây là chạy thử, chưa ghi gì. Hãy đọc báo cáo {file}; khi đã vừa ý, thêm --write để ghi.",
	reportAt: "Báo cáo từng trang, cạnh bài của nó: {file}",
	reading: "Đọc",
	writing: "Nhập",
	noSite: "Không đọc được {file}: chuyên mục của bài phải có trong tệp này.",
	badSite:
		"Không hiểu {file}: phải có danh sách “categories”, mỗi mục có slug và name. Hãy chạy npm run check.",
	badMapping: "Không hiểu {file}: {reason}.",
	badDate:
		"--date “{written}” không phải một ngày. Hãy viết như 2019-09-03 hoặc 2019-09-03T14:05.",
	oneDate: "--date chỉ dùng được khi nhập một trang.",
	badOption:
		"Không hiểu “{written}”. Các tùy chọn được liệt kê bởi: npm run import -- --help",
	byDefault: "mặc định: {value}",
	noReport:
		"Không ghi được báo cáo {file} cho trọn: hãy xem đĩa còn chỗ và quyền ghi.",
};

export const vietnamese: ImportWords = {
	locale: "vi",
	unknown: "không rõ",
	problems: problemMessages,
	drops: dropReasons,
	remarks: remarkMessages,
	legacy: legacyNames,
	site: siteNotes,
	report: reportWords,
	notes: importNotes,
	mapping: {
		"no-sections": "không có khóa “sections”",
		"no-list": "“sections” phải là các dòng “Chuyên mục cũ: chuyên-mục”",
		"no-pair": "mỗi chuyên mục cũ chỉ dẫn tới một chuyên mục",
		yaml: "dòng {line}, cột {column} không đúng cú pháp YAML",
	},
	help: {
		usage: "Cách gọi:",
		arguments: "Nguồn:",
		options: "Tùy chọn:",
		optionsName: "tùy-chọn",
		command:
			"Biến trang của cổng tin cũ thành bài Markdown. Trang văn bản (.txt) gọi bằng tên được ghi ngay; mọi nguồn khác chạy thử trước, chỉ ghi khi có --write.",
		sourcesName: "nguồn",
		sources:
			"tệp hoặc thư mục: trang văn bản, HTML, MHTML, zip, gzip, WARC, WACZ, WXR, RSS/Atom, CSV, JSON",
		folder: "thư-mục",
		day: "ngày",
		file: "tệp",
		language: "ngôn-ngữ",
		out: "thư mục chứa bài",
		category: "chuyên mục của mọi bài trong lần nhập này",
		date: "ngày đăng, cho trang không ghi ngày: 2019-09-03T14:05",
		stdout: "in bài ra màn hình, không ghi tệp nào",
		write: "ghi các bài (trang văn bản được ghi ngay cả khi không có)",
		report: "nơi ghi báo cáo HTML",
		dryRun: "chỉ báo cáo sẽ làm gì, không ghi tệp nào",
		force: "ghi đè bài đã có nội dung khác",
		convertLegacy: "chuyển mã cũ (TCVN3, VNI, CP1258…) sang Unicode",
		lang: "ngôn ngữ của báo cáo: vi hoặc en",
		help: "hiện trợ giúp này",
	},
};
