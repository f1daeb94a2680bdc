import type { Locale } from "../types.ts";

/** Why a file, or a part of one, cannot be taken: what stands for `{reason}` in a problem's sentence. */
export const reasons = {
	"archive-name-empty": { vi: "tên rỗng", en: "empty name" },
	"archive-name-backslash": { vi: "có dấu \\", en: "has a \\" },
	"archive-name-control": {
		vi: "có ký tự điều khiển",
		en: "has a control character",
	},
	"archive-name-bidi": {
		vi: "có ký tự đảo chiều chữ",
		en: "has a sign that turns the direction of text",
	},
	"archive-name-absolute": { vi: "đường dẫn tuyệt đối", en: "absolute path" },
	"archive-name-colon": { vi: "có dấu hai chấm", en: "has a colon" },
	"archive-name-sign": {
		vi: "có ký tự mà Windows không nhận",
		en: "has a sign that Windows does not take",
	},
	"archive-name-gap": {
		vi: "có // trong đường dẫn",
		en: "has // in the path",
	},
	"archive-name-outside": {
		vi: "đi ra ngoài thư mục",
		en: "leads out of the folder",
	},
	"archive-name-end": {
		vi: "có dấu chấm hoặc dấu cách ở cuối",
		en: "ends in a full stop or a space",
	},
	"archive-name-device": {
		vi: "là tên thiết bị của Windows",
		en: "is the name of a Windows device",
	},
	"archive-name-long": { vi: "quá dài", en: "too long" },
	"archive-name-utf8": {
		vi: "không phải UTF-8 như đã ghi",
		en: "not UTF-8, though it says so",
	},
	"archive-name-unicode": {
		vi: "có hai tên khác nhau",
		en: "has two names that differ",
	},
	"archive-twin": { vi: "trùng với “{other}”", en: "the same as “{other}”" },
	"archive-file-and-folder": {
		vi: "vừa là tệp vừa là thư mục: “{other}”",
		en: "both a file and a folder: “{other}”",
	},
	"archive-folder-data": {
		vi: "là thư mục mà lại có nội dung",
		en: "a folder with content of its own",
	},
	"archive-password": { vi: "có mật khẩu", en: "needs a password" },
	"archive-link": { vi: "là liên kết tượng trưng", en: "a symbolic link" },
	"archive-special": {
		vi: "là tệp đặc biệt của hệ thống",
		en: "a special file of a system",
	},
	"archive-method": {
		vi: "nén bằng cách không đọc được",
		en: "packed in a way that cannot be read",
	},
	"archive-crawl-packed": {
		vi: "phải được lưu nguyên, không nén",
		en: "must be stored as it is, not packed",
	},
	"archive-entry-large": { vi: "lớn hơn 50 MB", en: "larger than 50 MB" },
	"archive-bomb": {
		vi: "nén quá 200 lần",
		en: "packed more than 200 times over",
	},
	"archive-start": {
		vi: "có dữ liệu lạ ở đầu tệp",
		en: "foreign data at the start of the file",
	},
	"archive-many": {
		vi: "có quá 20.000 mục",
		en: "more than 20,000 entries",
	},
	"archive-large": {
		vi: "giải nén ra quá 200 MB",
		en: "more than 200 MB when unpacked",
	},
	"archive-overlap": {
		vi: "hai mục chồng lên nhau trong tệp",
		en: "two entries lie on top of each other",
	},
	"archive-two-names": {
		vi: "tên ở hai nơi trong tệp nén khác nhau",
		en: "the archive names it differently in two places",
	},
	"archive-size": {
		vi: "kích thước không khớp",
		en: "its size is not what the archive says",
	},
	"archive-crc": {
		vi: "mã kiểm tra CRC không khớp; tệp đã hỏng",
		en: "wrong CRC checksum; the file is damaged",
	},
	"archive-descriptor": {
		vi: "thông tin sau mục không khớp mục lục",
		en: "what stands behind the entry contradicts the directory",
	},
	"archive-no-end": {
		vi: "không có phần kết thúc; tệp bị cắt",
		en: "no end record; the file was cut",
	},
	"archive-two-ends": { vi: "có hai phần kết thúc", en: "two end records" },
	"archive-end": {
		vi: "phần kết thúc không khớp; tệp bị cắt hoặc có dữ liệu thừa",
		en: "the end record does not fit; the file was cut, or more was added",
	},
	"archive-disks": { vi: "gồm nhiều phần", en: "one part of several" },
	"archive-directory": {
		vi: "mục lục không đúng chỗ; tệp bị cắt hoặc có dữ liệu lạ",
		en: "the directory is not in its place; the file was cut, or has foreign data",
	},
	"archive-unreadable": {
		vi: "cấu trúc tệp nén không đọc được",
		en: "the structure of the archive cannot be read",
	},
	"gzip-damaged": {
		vi: "tệp gzip bị hỏng, bị cắt hoặc giải nén ra quá lớn",
		en: "the gzip file is damaged, cut, or too large when unpacked",
	},
	"crawl-damaged": {
		vi: "bản thu thập WARC bị hỏng hoặc bị cắt",
		en: "the WARC crawl is damaged or cut",
	},
	"reading-lost": {
		vi: "kết quả đọc trong .cache/ đã mất giữa chừng; hãy chạy lại",
		en: "what was read of it vanished from .cache/ meanwhile; run again",
	},
	"our-fault": {
		vi: "lỗi của chương trình ({detail})",
		en: "a fault of this program ({detail})",
	},
	ENOENT: { vi: "không có tệp này", en: "there is no such file" },
	EACCES: { vi: "không có quyền", en: "permission denied" },
	EPERM: { vi: "không có quyền", en: "permission denied" },
	EROFS: { vi: "đĩa chỉ cho đọc", en: "the disk is read-only" },
	ENOSPC: { vi: "đĩa đã đầy", en: "the disk is full" },
	EDQUOT: { vi: "hết phần đĩa được cấp", en: "the disk quota is used up" },
	EFBIG: { vi: "đĩa không nhận tệp lớn vậy", en: "too large for this disk" },
	EIO: { vi: "đĩa bị lỗi", en: "the disk has an error" },
	ENOTDIR: {
		vi: "một phần của đường dẫn là tệp, không phải thư mục",
		en: "a part of the path is a file, not a folder",
	},
	EISDIR: { vi: "đây là thư mục", en: "it is a folder" },
	EEXIST: {
		vi: "một phần của đường dẫn là tệp, không phải thư mục",
		en: "a part of the path is a file, not a folder",
	},
	ENAMETOOLONG: { vi: "tên quá dài", en: "the name is too long" },
	ELOOP: { vi: "liên kết vòng quanh", en: "links that lead in a circle" },
	EMFILE: { vi: "đang mở quá nhiều tệp", en: "too many files are open" },
} as const satisfies Readonly<Record<string, Readonly<Record<Locale, string>>>>;

export type ReasonCode = keyof typeof reasons;

export function isReason(code: string): code is ReasonCode {
	return Object.hasOwn(reasons, code);
}

/** Values for a problem's sentence: what the system said, or that our own code failed. */
export function reasonOf(error: unknown): {
	readonly reason: ReasonCode;
	readonly detail: string;
} {
	const detail = error instanceof Error ? error.message : String(error);
	const code =
		error instanceof Error && "code" in error ? String(error.code) : "";
	return { reason: isReason(code) ? code : "our-fault", detail };
}
