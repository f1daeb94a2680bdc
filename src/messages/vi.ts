/**
 * What editors read, by rule, ordered by rule. `says` is one sentence that names what was found; `mend` is how to put it
 * right, by example. Braces are filled from the diagnostic's values: `{key}`. Where `mend` is a list, the first sentence
 * whose braces can all be filled is shown.
 */
export const messages = {
	// alias: old addresses that lead to an article
	"alias/loop": {
		says: "Địa chỉ cũ “{alias}” dẫn về chính nó.",
		mend: "Hãy xóa địa chỉ này khỏi aliases.",
	},
	"alias/original": {
		says: "Địa chỉ gốc có đường dẫn “{alias}” trùng với {other}.",
		mend: "Người đọc theo địa chỉ cũ ấy sẽ không được đưa đến bài nào; nếu biết địa chỉ cũ khác, hãy ghi vào aliases.",
	},
	"alias/reserved": {
		says: "Địa chỉ cũ “{alias}” trùng với một trang của chính kho lưu trữ.",
		mend: "Hãy xóa địa chỉ này khỏi aliases: trang ấy đã có sẵn.",
	},
	"alias/taken": {
		says: "Địa chỉ cũ “{alias}” đã được dùng ở {other}.",
		mend: "Mỗi địa chỉ cũ chỉ dẫn về một bài: hãy xóa ở một trong hai bài.",
	},

	"archive/empty": {
		says: "Kho chưa có bài viết nào được xuất bản.",
		mend: "Hãy thêm bài vào content/năm/tháng/, chẳng hạn bằng lệnh npm run new.",
	},

	"date/before-founding": {
		says: "Ngày {date} ở khóa “{key}” sớm hơn năm bản tin ra đời ({year}).",
		mend: "Hãy xem lại ngày; nếu đúng, hãy sửa founded_year trong content/site.yml.",
	},
	"date/day-only": {
		says: "Khóa “{key}” chỉ nhận ngày, không kèm giờ: “{found}”.",
		mend: "Hãy viết {suggestion}.",
	},
	"date/file-name": {
		says: "Ngày trong tên tệp là {name}, còn khóa “date” ghi {date}.",
		mend: "Ngày ở khóa “date” được dùng; hãy đổi tên tệp hoặc sửa ngày cho khớp.",
	},
	"date/format": {
		says: "Không đọc được ngày “{found}” ở khóa “{key}”.",
		mend: [
			"Có phải là {suggestion}? Hãy viết đúng như vậy.",
			"Hãy viết như 2020-07-24, 2020-07-24 01:00 hoặc 24/07/2020.",
		],
	},
	"date/future": {
		says: "Ngày {date} ở khóa “{key}” còn ở tương lai.",
		mend: "Hãy xem lại năm; bài muốn đăng sau thì dùng khóa publish_on.",
	},
	"date/hour-24": {
		says: "Không có 24 giờ: “{found}” ở khóa “{key}”.",
		mend: [
			"Nửa đêm là 00:00 của ngày hôm sau: hãy viết {suggestion}.",
			"Giờ đi từ 00:00 đến 23:59; nửa đêm là 00:00 của ngày hôm sau.",
		],
	},
	"date/impossible": {
		says: "Không có ngày giờ nào là “{found}” (khóa “{key}”).",
		mend: [
			"Có phải là {suggestion}? Hãy xem lại ngày, tháng, năm.",
			"Hãy xem lại ngày, tháng, năm (từ 1900 đến 2100) và giờ; ví dụ 2020-07-24 01:00.",
		],
	},
	"date/month-first": {
		says: "“{found}” ở khóa “{key}” có vẻ viết tháng trước ngày.",
		mend: [
			"Ngày đứng trước tháng: hãy viết {suggestion}.",
			"Ngày đứng trước tháng; ví dụ 24/07/2020.",
		],
	},
	"date/not-a-day": {
		says: "“{found}” ở khóa “{key}” chưa đủ ngày, tháng, năm.",
		mend: [
			"Hãy viết đủ, ví dụ {suggestion}.",
			"Hãy viết đủ ngày, tháng, năm; ví dụ 2020-07-24.",
		],
	},
	"date/order": {
		says: "Khóa “{key}” ghi {found}, sớm hơn ngày đăng {date}.",
		mend: "Hãy xem lại cả hai ngày.",
	},
	"date/two-digit-year": {
		says: "Năm chỉ có hai chữ số: “{found}” ở khóa “{key}”.",
		mend: [
			"Hãy viết đủ bốn chữ số của năm: {suggestion}.",
			"Hãy viết đủ bốn chữ số của năm; ví dụ 24/07/2020.",
		],
	},

	"encoding/binary": {
		says: "Tệp này không phải văn bản mà là {format}.",
		mend: "Hãy đổi lại đuôi tên tệp cho đúng; bài viết phải là văn bản UTF-8.",
	},
	"encoding/c1": {
		says: "Có ký tự điều khiển không nhìn thấy ({code}; {count} lần).",
		mend: "Thường do chép từ phần mềm cũ: hãy xóa, gõ lại chữ ở chỗ này.",
	},
	"encoding/control": {
		says: "Có ký tự điều khiển không được phép ({code}; {count} lần).",
		mend: "Hãy xóa ký tự không nhìn thấy ở chỗ này, rồi gõ lại nếu cần.",
	},
	"encoding/invisible": {
		says: "Có ký tự không nhìn thấy ({code}; {count} lần): tìm kiếm có thể không ra từ chứa nó.",
		mend: "Hãy xóa ký tự ấy ở chỗ này.",
	},
	"encoding/marks": {
		says: "Có chữ mang hơn 30 dấu chồng lên nhau.",
		mend: "Thường do dán chữ trang trí: hãy xóa, gõ lại chữ ở chỗ này.",
	},
	"encoding/nul": {
		says: "Có byte 0 ở vị trí byte {offset}.",
		mend: [
			"Tệp có lẽ được lưu bằng {guess}: hãy mở tệp và lưu lại với bảng mã UTF-8.",
			"Hãy xóa ký tự không nhìn thấy ở chỗ này, hoặc chép lại tệp từ bản gốc.",
		],
	},
	"encoding/private-use": {
		says: "Có ký tự riêng của một phông chữ ({code}; {count} lần): máy khác sẽ không hiện đúng.",
		mend: "Hãy thay bằng ký tự thường; dấu đầu dòng thì dùng “- ”.",
	},
	"encoding/replacement": {
		says: "Có ký tự “�” ({count} lần): chữ ở đây đã mất khi chuyển mã.",
		mend: "Hãy đối chiếu bản gốc và gõ lại chữ bị mất.",
	},
	"encoding/tcvn3": {
		says: "Đoạn này có vẻ là chữ TCVN3 (ABC): “{sample}”.",
		mend: "Hãy chuyển sang Unicode bằng phần mềm gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.",
	},
	"encoding/unassigned": {
		says: "Có mã chưa được gán ký tự nào ({code}; {count} lần).",
		mend: "Hãy thay bằng ký tự đúng ở chỗ này.",
	},
	"encoding/utf-16": {
		says: "Tệp được lưu bằng {guess}, không phải UTF-8 (từ byte {offset}).",
		mend: "Hãy mở tệp và lưu lại với bảng mã UTF-8.",
	},
	"encoding/utf-8": {
		says: "Byte thứ {offset} không hợp lệ trong UTF-8; tệp có lẽ được lưu bằng {guess}.",
		mend: "Hãy mở tệp bằng đúng bảng mã ấy, rồi lưu lại với UTF-8.",
	},
	"encoding/utf-8-cut": {
		says: "Tệp bị cắt giữa một chữ, ở byte thứ {offset}.",
		mend: "Tệp có lẽ chép chưa xong: hãy chép lại từ bản gốc.",
	},
	"encoding/utf-8-twice": {
		says: "Đoạn này có vẻ bị chuyển mã hai lần: “{sample}”.",
		mend: [
			"Có phải là “{suggestion}”? Hãy dán lại từ bản gốc.",
			"Hãy dán lại từ bản gốc.",
		],
	},
	"encoding/vni": {
		says: "Đoạn này có vẻ là chữ VNI: “{sample}”.",
		mend: "Hãy chuyển sang Unicode bằng phần mềm gõ (UniKey: Ctrl+Shift+F6), rồi dán lại.",
	},

	"fence/close": {
		says: "Dòng đóng phần đầu bài phải đúng là “---”, không phải “{found}”.",
		mend: "Hãy xóa mọi thứ khác trên dòng này, chỉ để lại ba dấu gạch.",
	},
	"fence/empty": {
		says: "Phần đầu bài trống.",
		mend: "Hãy ghi ít nhất title, date và category giữa hai dòng “---”.",
	},
	"fence/empty-file": {
		says: "Tệp trống.",
		mend: "Hãy viết bài vào tệp này hoặc xóa tệp.",
	},
	"fence/inside-value": {
		says: "Dòng “---” nằm giữa giá trị của khóa “{key}” nên phần đầu bài kết thúc quá sớm.",
		mend: "Hãy bỏ dòng “---” ấy; “---” chỉ dùng để mở và đóng phần đầu bài.",
	},
	"fence/language": {
		says: "Dòng đầu là “{found}”: phần đầu bài chỉ được viết bằng YAML, không chạy mã lệnh.",
		mend: "Hãy để dòng đầu đúng là “---” và viết mỗi khóa một dòng, như title: Tên bài.",
	},
	"fence/missing": {
		says: "Bài không bắt đầu bằng dòng “---”.",
		mend: "Dòng đầu tiên phải đúng là “---”, tiếp theo là title, date, category, rồi một dòng “---” nữa.",
	},
	"fence/spaces": {
		says: "Dòng mở đầu có dấu cách thừa: “{found}”.",
		mend: "Dòng đầu tiên phải đúng là “---”, không có gì đứng trước hay sau.",
	},
	"fence/unclosed": {
		says: "Phần đầu bài không được đóng.",
		mend: "Hãy thêm một dòng “---” ngay sau khóa cuối cùng, trước nội dung bài.",
	},

	"file/changed": {
		says: "Tệp thay đổi trong lúc đang đọc.",
		mend: "Hãy đợi ghi xong rồi chạy lại.",
	},
	"file/conflict": {
		says: "Còn dấu xung đột của git: “{found}”.",
		mend: "Hãy chọn phần đúng và xóa các dòng <<<<<<<, =======, >>>>>>>.",
	},
	"file/convert": {
		says: "Không đăng được ảnh hoặc tệp loại .{extension}.",
		mend: "Hãy chuyển sang {suggestion} rồi đặt lại vào thư mục.",
	},
	"file/executable": {
		says: "“{name}” là mã lệnh hoặc tệp của công cụ khác, không được nằm trong content/.",
		mend: "Hãy chuyển tệp ra ngoài content/. Không có gì trong đó được chạy.",
	},
	"file/folder-named-article": {
		says: "“{name}” là thư mục nhưng có tên như một bài viết.",
		mend: "Hãy đổi tên thư mục, bỏ đuôi .md.",
	},
	"file/head-too-large": {
		says: "Phần đầu bài dài {size}, vượt quá {limit}.",
		mend: "Phần đầu bài chỉ ghi các khóa; hãy chuyển nội dung xuống dưới dòng “---” thứ hai.",
	},
	"file/hidden": {
		says: "“{name}” là tệp hoặc thư mục ẩn nên không rõ có thuộc về kho bài hay không.",
		mend: "Hãy bỏ dấu chấm ở đầu tên nếu đó là bài viết hoặc ảnh, hoặc xóa đi.",
	},
	"file/name-bidi": {
		says: "Tên tệp có ký tự đảo chiều chữ ({code}) không nhìn thấy.",
		mend: "Hãy gõ lại tên tệp.",
	},
	"file/name-character": {
		says: "Tên “{name}” có ký tự {character}, không dùng được trên mọi máy.",
		mend: "Hãy đổi tên, chỉ dùng chữ, số, dấu gạch nối và dấu chấm; ví dụ {suggestion}.",
	},
	"file/name-edge": {
		says: "Tên “{name}” bắt đầu hoặc kết thúc bằng {character}.",
		mend: "Hãy đổi tên; ví dụ {suggestion}.",
	},
	"file/name-encoding": {
		says: "Tên tệp không phải UTF-8 (hiện ra là “{name}”).",
		mend: "Hãy đổi tên tệp, gõ lại bằng bộ gõ Unicode.",
	},
	"file/name-reserved": {
		says: "Windows không cho phép tên “{name}”.",
		mend: "Hãy đổi tên; ví dụ {suggestion}.",
	},
	"file/name-twin": {
		says: "Tên này chỉ khác {other} ở chữ hoa, chữ thường hoặc cách gõ dấu.",
		mend: "Trên máy khác hai tệp sẽ đè lên nhau: hãy đổi tên một tệp.",
	},
	"file/no-content": {
		says: "Không có thư mục content/.",
		mend: "Hãy chạy lệnh trong thư mục của kho lưu trữ, nơi có content/site.yml.",
	},
	"file/no-slug": {
		says: "Tên tệp “{name}” không có chữ hay số nào để làm địa chỉ.",
		mend: "Hãy đổi tên tệp, ví dụ hoi-nghi-tong-ket.md, hoặc thêm khóa slug.",
	},
	"file/node-modules": {
		says: "Có thư mục node_modules trong content/.",
		mend: "Hãy xóa thư mục ấy: content/ chỉ chứa bài viết, ảnh và tài liệu.",
	},
	"file/path-too-long": {
		says: "Đường dẫn dài {length} byte, quá dài để chép sang máy khác (nhiều nhất {limit}).",
		mend: "Hãy rút ngắn tên thư mục hoặc bớt thư mục lồng nhau.",
	},
	"file/special": {
		says: "“{name}” không phải tệp thường mà là {kind}.",
		mend: "Hãy xóa, hoặc thay bằng một tệp thường.",
	},
	"file/symlink": {
		says: "“{name}” là liên kết tượng trưng (symlink).",
		mend: "Hãy thay bằng chính tệp hoặc thư mục ấy: kho lưu trữ phải tự đầy đủ.",
	},
	"file/too-large": {
		says: "Tệp nặng {size}, vượt quá {limit}.",
		mend: "Hãy chia bài; bảng dài hoặc tài liệu nên đặt thành tệp đính kèm.",
	},
	"file/type": {
		says: "Chưa nhận loại tệp “.{extension}” trong content/.",
		mend: [
			"Có phải là “.{suggestion}”? Hãy đổi tên hoặc chuyển loại tệp.",
			"Hãy chuyển sang loại được nhận: {known}.",
		],
	},
	"file/unreadable": {
		says: "Không đọc được “{name}” ({reason}).",
		mend: "Hãy kiểm tra quyền đọc của tệp hoặc thư mục này.",
	},
	"file/vanished": {
		says: "Tệp biến mất trong lúc đang đọc.",
		mend: "Hãy đợi việc chép hoặc đồng bộ xong rồi chạy lại.",
	},

	"front-matter/author-unit": {
		says: "Khóa “author” có vẻ gồm cả đơn vị: “{found}”.",
		mend: "Hãy tách ra: author: {author} và unit: {unit}.",
	},
	"front-matter/category": {
		says: "Không có chuyên mục “{found}” trong content/site.yml.",
		mend: [
			"Có phải là “{suggestion}”? Các chuyên mục: {known}.",
			"Các chuyên mục: {known}.",
		],
	},
	"front-matter/draft-key": {
		says: "Không có khóa “{key}” trong phần đầu bài.",
		mend: "Hãy dùng status: draft cho bản nháp, status: published cho bài đã đăng.",
	},
	"front-matter/duplicate-item": {
		says: "Khóa “{key}” ghi “{item}” hai lần.",
		mend: "Hãy xóa một lần.",
	},
	"front-matter/empty": {
		says: "Khóa “{key}” để trống.",
		mend: "Hãy điền giá trị, hoặc xóa dòng này nếu khóa không bắt buộc.",
	},
	"front-matter/form-list": {
		says: "Khóa “{key}” phải là một danh sách.",
		mend: "Hãy viết {key}: [mục thứ nhất, mục thứ hai], hoặc mỗi mục một dòng bắt đầu bằng “- ”.",
	},
	"front-matter/form-map": {
		says: "Khóa “{key}” phải gồm các khóa con: {known}.",
		mend: "Hãy viết mỗi khóa con một dòng, thụt vào hai dấu cách.",
	},
	"front-matter/form-text": {
		says: "Khóa “{key}” phải là một dòng chữ, không phải danh sách hay nhóm khóa con.",
		mend: "Hãy viết giá trị ngay sau “{key}: ”; nếu chữ có [ ] hay { } thì đặt cả câu trong dấu ngoặc kép.",
	},
	"front-matter/image-alt": {
		says: "Ảnh ở khóa “image” chưa có lời mô tả cho người không nhìn thấy ảnh.",
		mend: "Hãy thêm khóa con alt, ví dụ alt: Bà con đi chợ Tết ở đình làng.",
	},
	"front-matter/lang": {
		says: "Không có ngôn ngữ “{found}”.",
		mend: "Hãy viết lang: vi hoặc lang: en.",
	},
	"front-matter/layout-key": {
		says: "Không có khóa “{key}” trong phần đầu bài.",
		mend: "Mọi bài dùng chung một mẫu trang: hãy xóa dòng này.",
	},
	"front-matter/media-absolute": {
		says: "Khóa “{key}” ghi đường dẫn tuyệt đối “{found}”.",
		mend: "Hãy ghi đường dẫn tính từ thư mục của bài, ví dụ cho.jpg hoặc anh/cho.jpg.",
	},
	"front-matter/media-backslash": {
		says: "Khóa “{key}” dùng dấu \\ trong đường dẫn “{found}”.",
		mend: "Hãy dùng dấu /: {suggestion}.",
	},
	"front-matter/media-outside": {
		says: "Khóa “{key}” dẫn ra ngoài content/: “{found}”.",
		mend: "Hãy chép tệp vào cạnh bài viết và ghi tên tệp, ví dụ cho.jpg.",
	},
	"front-matter/media-url": {
		says: "Khóa “{key}” ghi một địa chỉ mạng: “{found}”.",
		mend: "Hãy tải tệp về, đặt cạnh bài viết và ghi tên tệp: kho lưu trữ không phụ thuộc trang khác.",
	},
	"front-matter/no-body": {
		says: "Bài chỉ có phần đầu, không có nội dung.",
		mend: "Hãy viết nội dung dưới dòng “---” thứ hai.",
	},
	"front-matter/null": {
		says: "Khóa “{key}” ghi “{found}”, trong YAML nghĩa là để trống.",
		mend: 'Hãy điền giá trị; nếu đúng là chữ ấy thì đặt trong dấu ngoặc kép: "{found}".',
	},
	"front-matter/permalink-key": {
		says: "Không có khóa “{key}” trong phần đầu bài.",
		mend: "Địa chỉ bài lấy từ ngày và tên tệp; muốn giữ cố định phần cuối thì dùng slug, địa chỉ cũ thì ghi vào aliases.",
	},
	"front-matter/prototype-key": {
		says: "Không có khóa “{key}” trong phần đầu bài; tên này dành riêng cho máy tính.",
		mend: "Hãy xóa dòng này.",
	},
	"front-matter/reason-missing": {
		says: "Bài có status: withdrawn nhưng không ghi lý do rút bài.",
		mend: "Hãy thêm withdrawn_reason, ví dụ withdrawn_reason: Rút theo yêu cầu của tác giả.",
	},
	"front-matter/reason-unused": {
		says: "Có withdrawn_reason nhưng bài không ở trạng thái withdrawn.",
		mend: "Hãy thêm status: withdrawn nếu bài đã rút, nếu không thì xóa khóa này.",
	},
	"front-matter/required": {
		says: "Thiếu khóa “{key}”.",
		mend: "Hãy thêm một dòng, ví dụ {example}.",
	},
	"front-matter/reserved-word": {
		says: "“{found}” ở khóa “{key}” là từ dành riêng cho máy tính.",
		mend: "Hãy dùng tên khác.",
	},
	"front-matter/single-line": {
		says: "Khóa “{key}” phải nằm trên một dòng, nhưng có dấu xuống dòng ({code}).",
		mend: "Hãy viết liền trên một dòng.",
	},
	"front-matter/slug": {
		says: "slug “{found}” không dùng được trong địa chỉ.",
		mend: [
			"Hãy viết slug: {suggestion}.",
			"slug chỉ gồm chữ a–z không dấu, số và dấu gạch nối, nhiều nhất 80 ký tự; ví dụ hoi-nghi-tong-ket.",
		],
	},
	"front-matter/status": {
		says: "Không có trạng thái “{found}”.",
		mend: [
			"Có phải là {suggestion}? Dùng được: published, draft, withdrawn.",
			"Hãy dùng published (đã đăng), draft (nháp) hoặc withdrawn (đã rút).",
		],
	},
	"front-matter/text": {
		says: "Khóa “{key}” có ký tự không được phép ({code}).",
		mend: "Hãy xóa ký tự ấy.",
	},
	"front-matter/tool-key": {
		says: "Không có khóa “{key}” trong phần đầu bài; đó là khóa của một công cụ khác.",
		mend: "Hãy xóa dòng này: bài viết không điều khiển được cách dựng trang.",
	},
	"front-matter/unknown-key": {
		says: "Không có khóa “{key}” trong phần đầu bài.",
		mend: [
			"Có phải bạn định viết “{suggestion}”? Hãy sửa lại tên khóa hoặc xóa dòng này.",
			"Hãy xóa dòng này. Các khóa dùng được: {known}.",
		],
	},
	"front-matter/url": {
		says: "“{found}” ở khóa “{key}” không phải một địa chỉ http hoặc https đầy đủ.",
		mend: "Hãy chép cả địa chỉ, ví dụ https://vi-du.vn/tin-tuc/cho-146.html.",
	},
	"front-matter/url-path": {
		says: "“{found}” ở khóa “{key}” không phải một địa chỉ cũ dùng được.",
		mend: "Hãy ghi phần sau tên miền, bắt đầu bằng “/” (như /tin-tuc/cho-146.html), hoặc cả địa chỉ http.",
	},
	"front-matter/views": {
		says: "Khóa “views” chỉ nhận chữ số, không phải “{found}”.",
		mend: [
			"Hãy viết {suggestion}.",
			"Hãy viết số lượt xem bằng chữ số liền nhau, ví dụ 1235; không rõ thì xóa dòng này.",
		],
	},
	"front-matter/views-as-of": {
		says: "Có views_as_of nhưng không có views.",
		mend: "Hãy thêm views, hoặc xóa views_as_of.",
	},
	"front-matter/views-quoted": {
		says: "Khóa “views” ghi số trong dấu ngoặc: {found}.",
		mend: "Hãy viết {suggestion}, không có dấu ngoặc.",
	},
	"front-matter/views-too-large": {
		says: "Số lượt xem “{found}” lớn đến mức không thể đúng.",
		mend: "Hãy xem lại con số; nhiều nhất là {limit}.",
	},

	"link/absolute": {
		says: "Liên kết “{target}” bắt đầu bằng “/” nên không mở được từ ổ đĩa hay thư mục con.",
		mend: "Hãy ghi đường dẫn tính từ thư mục của bài, ví dụ ../04/hop.md.",
	},
	"link/case": {
		says: "Liên kết “{target}” sai chữ hoa, chữ thường hoặc cách gõ dấu.",
		mend: "Hãy viết {suggestion}.",
	},
	"link/empty": {
		says: "Liên kết không ghi địa chỉ nên chỉ hiện thành chữ.",
		mend: "Hãy ghi địa chỉ trong ngoặc tròn, ví dụ [hội nghị](../04/hop.md).",
	},
	"link/folder": {
		says: "Liên kết “{target}” dẫn đến một thư mục.",
		mend: "Hãy dẫn đến một tệp trong đó, ví dụ ../04/hop.md.",
	},
	"link/fragment": {
		says: "Liên kết “{target}” dẫn đến mục “{fragment}” không có trong bài ấy.",
		mend: [
			"Có phải là #{suggestion}?",
			"Hãy xem lại phần sau dấu #, hoặc bỏ phần ấy.",
		],
	},
	"link/homograph": {
		says: "Tên miền “{target}” trộn chữ của nhiều bảng chữ cái nên có thể là giả mạo.",
		mend: "Hãy gõ lại địa chỉ từ nguồn tin cậy.",
	},
	"link/hot-linked": {
		says: "Ảnh “{target}” nằm ở trang khác nên không hiện ra, chỉ thành liên kết.",
		mend: "Hãy tải ảnh về, đặt cạnh bài viết và ghi tên tệp: kho lưu trữ không phụ thuộc trang khác.",
	},
	"link/insecure": {
		says: "Liên kết “{target}” dùng http, không phải https.",
		mend: "Nếu trang ấy có https, hãy dùng https.",
	},
	"link/invalid": {
		says: "“{target}” không phải một địa chỉ hợp lệ nên chỉ hiện thành chữ.",
		mend: "Hãy sửa lại địa chỉ.",
	},
	"link/invisible": {
		says: "Địa chỉ “{target}” có ký tự không nhìn thấy.",
		mend: "Hãy gõ lại địa chỉ.",
	},
	"link/missing": {
		says: "Liên kết đến “{target}” nhưng không có tệp ấy.",
		mend: [
			"Có phải là {suggestion}?",
			"Hãy xem lại đường dẫn, tính từ thư mục của bài.",
		],
	},
	"link/old-portal": {
		says: "Liên kết “{target}” dẫn về trang cũ, đến một bài không có trong kho.",
		mend: "Nếu bài ấy có trong kho, hãy thêm địa chỉ này vào aliases của bài; nếu không, có thể bỏ liên kết.",
	},
	"link/outside": {
		says: "Liên kết “{target}” dẫn ra ngoài content/.",
		mend: "Hãy chép tệp vào content/ và dẫn đến đó.",
	},
	"link/scheme": {
		says: "Không cho phép liên kết loại “{scheme}”: “{target}”.",
		mend: "Hãy dùng http, https, mailto, tel hoặc đường dẫn đến một tệp trong content/.",
	},
	"link/unpublished": {
		says: "Liên kết đến “{target}”, nhưng bài ấy chưa được đăng.",
		mend: "Hãy bỏ liên kết, hoặc đăng bài ấy.",
	},

	"markdown/data-url": {
		says: "Ảnh được nhúng thẳng vào bài bằng “data:”.",
		mend: "Hãy lưu ảnh thành tệp cạnh bài viết và dẫn đến tệp ấy.",
	},
	"markdown/footnote": {
		says: "Chú thích [^{label}] không có nội dung.",
		mend: "Hãy thêm một dòng [^{label}]: nội dung chú thích.",
	},
	"markdown/indented": {
		says: "Đoạn này thụt vào từ bốn dấu cách nên hiện thành khối chữ máy.",
		mend: "Nếu là đoạn văn thường, hãy xóa các dấu cách ở đầu dòng.",
	},
	"markdown/more": {
		says: "Bài này còn {count} chỗ nữa cần xem.",
		mend: "Hãy sửa những chỗ đã nêu rồi kiểm tra lại.",
	},
	"markdown/nesting": {
		says: "Các khối lồng nhau sâu hơn {limit} cấp.",
		mend: "Hãy bớt các dấu “>” hoặc các danh sách lồng nhau.",
	},
	"markdown/repeated-footnote": {
		says: "Chú thích [^{label}] có hai nội dung, một nội dung sẽ mất.",
		mend: "Hãy đổi tên một chú thích, ví dụ [^{label}-2].",
	},
	"markdown/repeated-reference": {
		says: "Liên kết “[{label}]: …” được ghi nhiều lần; chỉ dòng đầu có tác dụng, các dòng sau không hiện ra.",
		mend: "Hãy đổi tên hoặc xóa các dòng sau; nếu là chữ của bài, hãy viết \\[ thay cho [ ở đầu dòng.",
	},
	"markdown/table-cells": {
		says: "Hàng này có {cells} ô nhưng bảng chỉ có {columns} cột: phần thừa sẽ mất.",
		mend: "Hãy thêm cột ở hàng đầu, hoặc viết \\| nếu dấu | là chữ.",
	},
	"markdown/too-complex": {
		says: "Bài có quá nhiều dấu Markdown chồng lên nhau, không đọc xong trong giới hạn cho phép.",
		mend: "Hãy bớt các dấu > * [ ` lặp lại, hoặc chia bài thành nhiều phần.",
	},
	"markdown/unused-footnote": {
		says: "Không chỗ nào trong bài dẫn đến chú thích [^{label}]; chú thích vẫn hiện ở cuối bài.",
		mend: "Hãy ghi [^{label}] vào chỗ cần chú thích.",
	},
	"markdown/unused-reference": {
		says: "Dòng “[{label}]: …” là địa chỉ của một liên kết không có trong bài, nên không hiện ra.",
		mend: "Nếu đó là chữ của bài, hãy viết \\[ thay cho [ ở đầu dòng.",
	},

	"media/alt": {
		says: "Ảnh “{target}” chưa có lời mô tả.",
		mend: "Hãy viết mô tả ngắn trong ngoặc vuông, ví dụ ![Chợ Tết ở đình làng]({target}).",
	},
	"media/animated": {
		says: "Ảnh động: chỉ hình đầu tiên được đăng.",
		mend: "Nếu cần cả đoạn, hãy chuyển sang .mp4 và dẫn bằng liên kết.",
	},
	"media/corrupt": {
		says: "Không mở được ảnh “{target}” ({reason}).",
		mend: "Tệp có lẽ hỏng: hãy chép lại từ bản gốc.",
	},
	"media/damaged": {
		says: "Ảnh mở được nhưng có chỗ hỏng ({reason}).",
		mend: "Hãy xem lại ảnh, nếu được thì chép lại từ bản gốc.",
	},
	"media/empty": {
		says: "Tệp rỗng, 0 byte.",
		mend: "Tệp có lẽ chép chưa xong: hãy chép lại từ bản gốc.",
	},
	"media/heavy": {
		says: "Tệp nặng {size}: tải lâu trên điện thoại.",
		mend: "Ảnh được thu nhỏ khi đăng nên vẫn dùng được; tài liệu thì nên nén lại.",
	},
	"media/kind": {
		says: "“{target}” không phải ảnh.",
		mend: "Hãy chọn tệp .jpg, .png, .webp hoặc .gif; tài liệu thì ghi vào attachments hoặc dẫn bằng liên kết.",
	},
	"media/mismatch": {
		says: "Tệp mang đuôi .{extension} nhưng thật ra là {format}.",
		mend: "Hãy đổi đuôi tên tệp cho đúng.",
	},
	"media/missing": {
		says: "Không có tệp “{target}”.",
		mend: [
			"Có phải là {suggestion}?",
			"Hãy đặt tệp cạnh bài viết, hoặc sửa tên cho đúng.",
		],
	},
	"media/name-taken": {
		says: "Tệp này và {other} sẽ có cùng địa chỉ trên trang.",
		mend: "Hãy đổi tên một trong hai tệp.",
	},
	"media/no-name": {
		says: "Tên “{name}” hoặc tên thư mục chứa nó không có chữ hay số nào để làm địa chỉ.",
		mend: "Hãy đổi tên, ví dụ cho-que.jpg.",
	},
	"media/photo-attached": {
		says: "“{target}” là ảnh, không phải tài liệu để tải về.",
		mend: "Hãy đưa ảnh vào bài: ![Mô tả ảnh]({target}), hoặc ghi vào khóa image.",
	},
	"media/pixels": {
		says: "Ảnh có {width} × {height} điểm, vượt quá {limit} triệu điểm.",
		mend: "Hãy thu nhỏ ảnh.",
	},
	"media/too-large": {
		says: "Tệp “{target}” quá lớn: {size}, nhiều nhất {limit}.",
		mend: "Hãy thu nhỏ hoặc nén tệp lại.",
	},
	"media/unreadable": {
		says: "Không đọc được tệp “{target}” ({reason}).",
		mend: "Hãy kiểm tra quyền đọc, hoặc chạy lại sau khi chép xong.",
	},
	"media/unused": {
		says: "Không bài nào dùng tệp này.",
		mend: "Hãy dẫn đến tệp trong một bài, hoặc xóa tệp.",
	},

	"permalink/reserved": {
		says: "Địa chỉ {permalink} dành cho một trang của chính kho lưu trữ.",
		mend: "Hãy đổi tên tệp hoặc slug của bài.",
	},
	"permalink/taken": {
		says: "Địa chỉ {permalink} đã thuộc về {other}.",
		mend: "Hãy đổi tên tệp hoặc slug của một trong hai bài.",
	},

	"site/base-url": {
		says: "base_url “{found}” không phải một địa chỉ http hoặc https đầy đủ.",
		mend: "Hãy ghi địa chỉ trang sẽ được đăng, ví dụ https://vi-du.vn/ban-tin/.",
	},
	"site/base-url-slash": {
		says: "base_url “{found}” phải kết thúc bằng dấu “/”.",
		mend: "Hãy viết {suggestion}.",
	},
	"site/categories": {
		says: "Chưa khai báo chuyên mục nào.",
		mend: "Hãy thêm ít nhất một mục dưới categories: - slug: tin-tuc, name: Tin tức.",
	},
	"site/category-slug": {
		says: "slug của chuyên mục “{found}” không dùng được trong địa chỉ.",
		mend: [
			"Hãy viết slug: {suggestion}.",
			"slug chỉ gồm chữ a–z không dấu, số và dấu gạch nối, nhiều nhất 80 ký tự; ví dụ van-hoa.",
		],
	},
	"site/category-twin": {
		says: "Chuyên mục “{found}” trùng với chuyên mục ở dòng {line}.",
		mend: "Mỗi chuyên mục cần tên và slug riêng: hãy sửa hoặc xóa một mục.",
	},
	"site/email": {
		says: "“{found}” ở khóa “{key}” không phải một địa chỉ thư điện tử.",
		mend: "Hãy viết như bientap@vi-du.vn.",
	},
	"site/empty": {
		says: "Khóa “{key}” trong site.yml để trống.",
		mend: "Hãy điền giá trị, hoặc xóa dòng này nếu khóa không bắt buộc.",
	},
	"site/form-list": {
		says: "Khóa “{key}” trong site.yml phải là một danh sách.",
		mend: "Hãy viết mỗi mục một dòng bắt đầu bằng “- ”.",
	},
	"site/form-map": {
		says: "Khóa “{key}” trong site.yml phải gồm các khóa con: {known}.",
		mend: "Hãy viết mỗi khóa con một dòng, thụt vào hai dấu cách.",
	},
	"site/form-text": {
		says: "Khóa “{key}” trong site.yml phải là chữ, không phải danh sách hay nhóm khóa con.",
		mend: "Hãy viết giá trị ngay sau “{key}: ”; nếu chữ có [ ] hay { } thì đặt cả câu trong dấu ngoặc kép.",
	},
	"site/founded-year": {
		says: "founded_year “{found}” không phải một năm từ 1900 đến 2100.",
		mend: "Hãy viết bốn chữ số, ví dụ founded_year: 1998.",
	},
	"site/languages": {
		says: "Không có ngôn ngữ “{found}”.",
		mend: "Hãy viết languages: [vi] hoặc languages: [vi, en].",
	},
	"site/missing": {
		says: "Không có tệp content/site.yml.",
		mend: "Hãy tạo tệp ấy: name, description, base_url, issuer, categories là các khóa bắt buộc.",
	},
	"site/required": {
		says: "Thiếu khóa “{key}” trong site.yml.",
		mend: "Hãy thêm một dòng, ví dụ {example}.",
	},
	"site/reserved-word": {
		says: "“{found}” ở khóa “{key}” trong site.yml là từ dành riêng cho máy tính.",
		mend: "Hãy dùng tên khác.",
	},
	"site/short-name": {
		says: "short_name “{found}” dài {length} ký tự, nhiều nhất 12.",
		mend: "Hãy rút ngắn: tên này hiện dưới biểu tượng trên điện thoại.",
	},
	"site/single-line": {
		says: "Khóa “{key}” trong site.yml phải nằm trên một dòng, nhưng có dấu xuống dòng ({code}).",
		mend: "Hãy viết liền trên một dòng.",
	},
	"site/text": {
		says: "Khóa “{key}” trong site.yml có ký tự không được phép ({code}).",
		mend: "Hãy xóa ký tự ấy.",
	},
	"site/unknown-key": {
		says: "Không có khóa “{key}” trong site.yml.",
		mend: [
			"Có phải bạn định viết “{suggestion}”? Hãy sửa lại tên khóa hoặc xóa dòng này.",
			"Hãy xóa dòng này. Các khóa dùng được: {known}.",
		],
	},
	"site/url": {
		says: "“{found}” ở khóa “{key}” trong site.yml không phải một địa chỉ http hoặc https đầy đủ.",
		mend: "Hãy chép cả địa chỉ, ví dụ https://vi-du.vn/.",
	},

	"taxonomy/no-slug": {
		says: "“{name}” không có chữ hay số nào để làm địa chỉ.",
		mend: "Hãy dùng một tên có chữ.",
	},
	"taxonomy/taken": {
		says: "“{name}” và “{other}” ({file}) sẽ có cùng trang {permalink}.",
		mend: "Hãy viết thống nhất một tên, hoặc đổi một tên cho khác hẳn.",
	},

	"text/secret": {
		says: "Bài có chỗ giống mật khẩu hoặc khóa truy cập: “{beginning}”.",
		mend: "Trang đăng lên thì ai cũng đọc được. Nếu đúng là bí mật, hãy xóa khỏi bài và đổi mật khẩu hoặc khóa đó ngay.",
	},
	"yaml/alias": {
		says: "Giá trị bắt đầu bằng “{found}”: YAML hiểu dấu & và * là lệnh sao chép, ở đây không dùng.",
		mend: "Hãy đặt cả câu trong dấu ngoặc kép.",
	},
	"yaml/bracket-open": {
		says: "Dấu {bracket} mở ở đây nhưng không được đóng.",
		mend: "Hãy đóng ngoặc; nếu đó chỉ là chữ thì đặt cả câu trong dấu ngoặc kép.",
	},
	"yaml/brackets": {
		says: "Sau dấu ngoặc đóng còn chữ “{found}”: YAML hiểu [ ] và { } là danh sách.",
		mend: 'Hãy đặt cả câu trong dấu ngoặc kép, ví dụ title: "[Ảnh] Chợ Tết".',
	},
	"yaml/colon": {
		says: "Giá trị có dấu hai chấm theo sau là dấu cách nên YAML hiểu thành hai khóa.",
		mend: "Hãy đặt cả câu trong dấu ngoặc kép, ví dụ {example}.",
	},
	"yaml/comment": {
		says: "Dấu # có dấu cách đứng trước làm mất phần sau của giá trị: “{found}”.",
		mend: "Hãy đặt cả câu trong dấu ngoặc kép; ghi chú thì viết trên dòng riêng.",
	},
	"yaml/complex-key": {
		says: "Tên khóa phải là một từ đơn giản.",
		mend: "Hãy viết như title: Tên bài.",
	},
	"yaml/directive": {
		says: "Không dùng được dòng lệnh YAML “{found}”.",
		mend: "Hãy xóa dòng này.",
	},
	"yaml/document": {
		says: "Dòng “{found}” kết thúc phần khóa quá sớm.",
		mend: "Hãy xóa dòng này; mỗi tệp chỉ có một phần khóa.",
	},
	"yaml/duplicate-key": {
		says: "Khóa “{key}” đã có ở dòng {line}.",
		mend: "Hãy giữ một dòng và xóa dòng kia.",
	},
	"yaml/escape": {
		says: "Dấu \\ trong ngoặc kép tạo thành ký hiệu lạ: “{found}”.",
		mend: "Hãy viết \\\\ thay cho \\, hoặc dùng dấu ngoặc đơn '…'.",
	},
	"yaml/indent": {
		says: "Dòng này thụt vào không đúng chỗ.",
		mend: "Hãy để các khóa thẳng hàng với nhau; khóa con thụt vào hai dấu cách.",
	},
	"yaml/merge-key": {
		says: "Không dùng được khóa “<<”.",
		mend: "Hãy viết rõ từng khóa.",
	},
	"yaml/nesting": {
		says: "Các ngoặc hoặc danh sách lồng nhau sâu hơn {limit} cấp.",
		mend: "Phần khóa chỉ cần một, hai cấp: hãy xem lại các dấu [ { - .",
	},
	"yaml/not-a-map": {
		says: "Phần này phải gồm các dòng “khóa: giá trị”.",
		mend: "Hãy viết như title: Tên bài, mỗi khóa một dòng.",
	},
	"yaml/quote": {
		says: "Dấu ngoặc {quote} mở ở đây nhưng không được đóng.",
		mend: "Hãy thêm {quote} vào cuối câu, hoặc bỏ dấu ở đầu.",
	},
	"yaml/quote-inside": {
		says: "Sau dấu ngoặc đóng còn chữ “{found}”.",
		mend: "Nếu trong câu có dấu ngoặc kép, hãy bao cả câu bằng dấu ngoặc đơn: 'Hội nghị \"tổng kết\" năm'.",
	},
	"yaml/space": {
		says: "Thiếu dấu cách sau dấu “{mark}”: “{found}”.",
		mend: "Hãy viết “{suggestion}”.",
	},
	"yaml/start": {
		says: "Giá trị không được bắt đầu bằng “{found}”.",
		mend: "Hãy đặt cả câu trong dấu ngoặc kép.",
	},
	"yaml/syntax": {
		says: "Không hiểu cách viết ở chỗ này (YAML: {reason}).",
		mend: "Mỗi khóa một dòng, như title: Tên bài; câu có ký tự lạ thì đặt trong dấu ngoặc kép.",
	},
	"yaml/tab": {
		says: "Dòng này thụt vào bằng phím Tab.",
		mend: "Hãy thay bằng dấu cách, hoặc xóa nếu không cần thụt vào.",
	},
	"yaml/tag": {
		says: "Giá trị bắt đầu bằng “{found}”: YAML hiểu dấu ! là lệnh, ở đây không dùng.",
		mend: "Hãy đặt cả câu trong dấu ngoặc kép.",
	},
} as const satisfies Record<string, Message>;

/** A sentence about what was found, and one about mending it. */
export interface Message {
	readonly says: string;
	readonly mend: string | readonly string[];
}

/** Every locale says something for every rule. */
export type Messages = { readonly [R in keyof typeof messages]: Message };
