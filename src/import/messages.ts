import type { Locale } from "../types.ts";
import type { LegacyEncoding } from "./legacy-encoding.ts";
import type { DropReason, ProblemCode, RemarkCode } from "./portal-page.ts";

export type ReportWord =
	| "written"
	| "replaced"
	| "unchanged"
	| "conflict"
	| "edited"
	| "removed"
	| "merged"
	| "file"
	| "pageCode"
	| "portal"
	| "category"
	| "title"
	| "posted"
	| "updated"
	| "views"
	| "author"
	| "unit"
	| "source"
	| "lead"
	| "content"
	| "contentSays"
	| "metadataLine"
	| "byDate"
	| "noTime"
	| "legacySays"
	| "legacyDone"
	| "legacyKept"
	| "conflictMend"
	| "reportTitle"
	| "onPage"
	| "inArticle"
	| "details"
	| "photo"
	| "dryRun"
	| "printed"
	| "failed"
	| "line"
	| "lines"
	| "absent"
	| "none"
	| "dropped"
	| "unrecognised"
	| "remarks";

export type SiteNote =
	| "asked"
	| "mapped"
	| "same-name"
	| "added"
	| "wouldAdd"
	| "cannotAdd";

export type ImportNote =
	| "noPages"
	| "totals"
	| "tryRun"
	| "reportAt"
	| "reading"
	| "writing"
	| "noSite"
	| "badSite"
	| "badMapping"
	| "badDate"
	| "oneDate";

/** Everything the importer says, in one language. */
export interface ImportWords {
	readonly locale: Locale;
	readonly problems: Readonly<
		Record<ProblemCode, { readonly says: string; readonly mend: string }>
	>;
	readonly drops: Readonly<Record<DropReason, string>>;
	readonly remarks: Readonly<Record<RemarkCode, string>>;
	readonly legacy: Readonly<Record<LegacyEncoding, string>>;
	readonly site: Readonly<Record<SiteNote, string>>;
	readonly report: Readonly<Record<ReportWord, string>>;
	readonly notes: Readonly<Record<ImportNote, string>>;
}

/** Why a page gives no article, and what to do. Braces are filled from the problem's values. */
export const problemMessages: Readonly<
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
	"list-page": {
		says: "Trang này chỉ có danh sách liên kết (“{title}”), không phải bài.",
		mend: "Hãy nhập từng bài trong danh sách.",
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
export const dropReasons: Readonly<Record<DropReason, string>> = {
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
export const remarkMessages: Readonly<Record<RemarkCode, string>> = {
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
	weekday: "Thứ trong tuần không khớp với ngày; đã theo ngày: “{text}”.",
};

export const legacyNames: Readonly<Record<LegacyEncoding, string>> = {
	tcvn3: "phông chữ TCVN3 (.VnTime)",
	vni: "phông chữ VNI",
	mojibake: "UTF-8 bị đọc nhầm thành Windows-1252",
	cp1258: "chữ bị đọc nhầm thành Windows-1258",
	entities: "chữ viết bằng mã số HTML (&#…;)",
};

/** How the category of an article was found. */
export const siteNotes: Readonly<Record<SiteNote, string>> = {
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
export const reportWords: Readonly<Record<ReportWord, string>> = {
	written: "đã ghi",
	replaced: "đã ghi đè",
	unchanged: "không đổi",
	conflict: "KHÔNG GHI: tệp đã có nội dung khác",
	edited: "KHÔNG GHI: bài đã được sửa tay, giữ bản của bạn",
	removed: "KHÔNG GHI: bài đã bị xóa tay; thêm --force nếu muốn ghi lại",
	merged: "là bản sao của bài này; địa chỉ được giữ làm địa chỉ cũ khác",
	file: "Tệp kèm",
	pageCode: "mã trang",
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
	onPage: "Chữ trên trang",
	inArticle: "Bài trong kho lưu trữ",
	details: "Chi tiết",
	photo: "ảnh",
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

/** Fills the braces of a message; what is empty is not known, and an unknown brace stays. */
export function fill(
	message: string,
	values: Readonly<Record<string, string>>,
): string {
	return message.replace(/\{(\w+)\}/gu, (brace, key: string) => {
		const value = values[key];
		return value === "" ? "không rõ" : (value ?? brace);
	});
}

/** What the command says besides the reports of its pages. */
export const importNotes: Readonly<Record<ImportNote, string>> = {
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
};

export const vietnamese: ImportWords = {
	locale: "vi",
	problems: problemMessages,
	drops: dropReasons,
	remarks: remarkMessages,
	legacy: legacyNames,
	site: siteNotes,
	report: reportWords,
	notes: importNotes,
};
