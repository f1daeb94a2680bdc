import type { Finding, FindingKind } from "../../src/fixity/findings.ts";
import type { CopyKind } from "../../src/fixity/verify.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Locale } from "../../src/types.ts";

type Sentence = (finding: Finding) => string;

/** Everything `npm run verify` says. Numbers and sizes come ready to show. */
export interface Wording {
	readonly findings: Readonly<Record<FindingKind, Sentence>>;
	error: string;
	warning: string;
	more(count: string): string;
	what(name: string, day: string, articles: string): string;
	part(scope: string): string;
	readonly sound: Readonly<
		Record<CopyKind, (files: string, size: string) => string>
	>;
	/** What a kind without a root hash cannot prove. */
	readonly limits: Readonly<Record<"epub" | "warc" | "zim", string>>;
	faulty(errors: string): string;
	rootHash(hash: string): string;
	label(short: string): string;
	rootMatches: string;
	rootDiffers(expected: string): string;
	noRoot: string;
	readonly unknown: {
		readonly compare: string;
		readonly newest: string;
		readonly unseen: string;
	};
	absent(path: string): string;
	notLocal(address: string): string;
	unreachable(address: string): string;
	failed(reason: string): string;
	bug: string;
	nothing: string;
	mistake(option: string): string;
	readonly help: string;
}

const count = (text: string | undefined, locale: Locale) =>
	formatCount(Number(text), locale);

const soundVi = (files: string, size: string) =>
	`Nguyên vẹn: ${files} tệp (${size}) đúng từng byte như danh mục.`;
const soundEn = (files: string, size: string) =>
	`Sound: ${files} files (${size}) are what the manifest says, to the byte.`;
const besideVi =
	"Tệp .sha512 đi kèm, nếu đứng bên cạnh, cũng đã được so. Muốn giữ lâu dài và chứng minh được, hãy giữ bản lưu .zip.";
const besideEn =
	"The .sha512 file, if it stands beside it, was compared as well. To keep and to prove, keep the zip.";

const vi: Wording = {
	findings: {
		added: () => "không có trong danh mục: tệp lạ, ai đó đã thêm vào",
		"bad-bagit": () => "không đúng dạng BagIt: tệp khai báo đã bị sửa",
		"bad-line": ({ expected }) =>
			`dòng ${expected} không phải mã kiểm và tên tệp`,
		"binary-mark": () => "tên trong danh mục có dấu * phía trước",
		changed: () => "nội dung đã khác lúc làm bản lưu",
		"cut-off": () => "thiếu phần cuối: đã bị cắt cụt hoặc bị sửa",
		duplicate: ({ found }) => `được ghi hai lần trong ${found}`,
		empty: () => "rỗng: nội dung đã mất hết",
		encoding: ({ expected }) => `không phải văn bản ${expected}`,
		"file-damaged": ({ found }) => `hỏng hoặc bị cắt cụt (${found})`,
		fetch: () => "được khai là phải tải thêm từ mạng (fetch.txt)",
		litter: () => "do hệ điều hành tự tạo, không ảnh hưởng",
		"litter-missing": () => "tệp của hệ điều hành, không còn, không ảnh hưởng",
		missing: () => "thiếu",
		"no-bagit": () => "thiếu: không có tệp khai báo của bản lưu",
		"no-manifest": () =>
			"không có danh mục mã kiểm nào: không kiểm tra được tệp nào cả",
		"not-a-copy": () =>
			"Đây không phải bản lưu: không tìm thấy bagit.txt hay manifest-sha512.txt",
		"not-in-every-manifest": ({ found }) => `không có trong ${found}`,
		oxum: ({ expected, found }) =>
			`ghi tổng dung lượng và số tệp là ${expected}, thực tế là ${found}`,
		renamed: ({ found }) => `đã bị đổi tên thành ${found}`,
		"relative-path": () => "tên trong danh mục bắt đầu bằng ./",
		"same-name": ({ found }) => `trùng tên với ${found} trên máy này`,
		special: () => "không phải tệp thường",
		symlink: () => "là liên kết tới chỗ khác, không phải tệp",
		truncated: ({ expected, found }) =>
			`bị cắt cụt: còn ${count(found, "vi")} trên ${count(expected, "vi")} byte`,
		"twice-same": ({ found }) => `được ghi hai lần, giống nhau, trong ${found}`,
		twins: ({ found }) => `trùng tên với ${found} (khác chữ hoa hoặc dạng dấu)`,
		"unknown-algorithm": () => "dùng thuật toán mà chương trình không biết",
		"unlisted-tag": () => "không có trong danh mục, nên không kiểm tra được",
		unreadable: ({ found }) => `không đọc được (${found})`,
		"unsafe-path": ({ found }) =>
			`tên tệp dẫn ra ngoài bản lưu, không chấp nhận (trong ${found})`,
		"upper-case": ({ found, expected }) =>
			`mã kiểm viết hoa: dòng ${expected} của ${found} đã bị sửa`,
		"zip-changed": () =>
			"khác mã ghi trong tệp .sha512 đi kèm: đã hỏng hoặc bị sửa",
		"zip-damaged": ({ found }) => `tệp .zip hỏng hoặc bị cắt cụt (${found})`,
		"zip-encrypted": () => "bị đặt mật khẩu",
		"zip-header": ({ found }) =>
			`hai chỗ ghi trong tệp .zip khác nhau (${found})`,
		"zip-method": ({ found }) => `nén bằng cách lạ (${found})`,
		"zip-mode": () =>
			"trong tệp .zip là liên kết hoặc thiết bị, không phải tệp",
		"zip-name": () => "tên không an toàn trong tệp .zip",
		"zip-overlap": () => "nằm chồng lên tệp khác trong tệp .zip",
		"zip-ratio": ({ found }) =>
			`tự nhận dung lượng không thể có (${count(found, "vi")} byte)`,
		"zip-twice": () => "có hai lần trong tệp .zip",
	},
	error: "HỎNG",
	warning: "lưu ý",
	more: (count) => `… và ${count} dòng nữa (xem hết: --all)`,
	what: (name, day, articles) =>
		`${name}, bản lưu ngày ${day}, ${articles} bài`,
	part: (scope) => `Bản lưu này không đủ cả kho: ${scope}.`,
	sound: {
		bag: soundVi,
		site: soundVi,
		wacz: (files, size) =>
			`Nguyên vẹn: ${files} tệp trong WACZ (${size}) đúng mã SHA-256 ghi ở datapackage.json.`,
		epub: (files, size) =>
			`Đọc được cả: ${files} tệp của sách (${size}) đúng CRC-32.`,
		warc: (files, size) =>
			`Nguyên vẹn: ${files} bản ghi (${size}) đúng mã kiểm ghi trong từng bản ghi.`,
		zim: (_, size) => `Nguyên vẹn: tệp ZIM (${size}) đúng mã MD5 ở cuối tệp.`,
	},
	limits: {
		epub: `EPUB không mang mã kiểm nào ngoài CRC-32: thấy được hỏng khi chép, không thấy được ai cố ý sửa. ${besideVi}`,
		warc: `Mã kiểm nằm ngay trong tệp: thấy được hỏng khi chép, không thấy được ai cố ý sửa hay bớt bản ghi. ${besideVi}`,
		zim: `Mã MD5 nằm ngay trong tệp: thấy được hỏng khi chép, không thấy được ai cố ý sửa. ${besideVi}`,
	},
	faulty: (errors) => `KHÔNG nguyên vẹn: ${errors} lỗi.`,
	rootHash: (hash) => `Mã gốc: ${hash}`,
	label: (short) => `Mã rút gọn: ${short}`,
	rootMatches: "Mã gốc đúng với mã đã ghi (--root).",
	rootDiffers: (expected) =>
		`Mã gốc KHÁC mã đã ghi (${expected}): đây không phải bản lưu ấy, hoặc danh mục cũng đã bị sửa.`,
	noRoot: "Không có mã gốc để so: bản này không có tagmanifest-sha512.txt.",
	unknown: {
		compare:
			"Chương trình không biết danh mục có bị thay cùng với tệp hay không: hãy so mã trên với nhãn hoặc sổ (hoặc dùng --root).",
		newest:
			"Cũng không biết đây có phải bản lưu mới nhất hay không: hãy xem ngày ở trên.",
		unseen:
			"Qua mạng không thấy được tệp thừa, chỉ thấy tệp thiếu hoặc bị sửa.",
	},
	absent: (path) => `Không tìm thấy ${path}.`,
	notLocal: (address) =>
		`${address} không phải địa chỉ trên máy này. Việc kiểm tra không gửi gì ra ngoài: hãy tải bản lưu về rồi kiểm tra tệp.`,
	unreachable: (address) => `Không có trang nào trả lời ở ${address}.`,
	failed: (reason) => `Không kiểm tra được: ${reason}`,
	bug: "Đây là lỗi của chương trình. Hãy gửi những dòng sau cho người phát triển:",
	nothing:
		"Hãy cho biết cần kiểm tra gì, ví dụ: npm run verify -- dist/ban-tin-2026-11-23.zip",
	mistake: (option) =>
		`Không hiểu “${option}”. Xem cách dùng: npm run verify -- --help`,
	help: `npm run verify -- <tệp | thư mục | http://127.0.0.1:…> [lựa chọn]

Kiểm tra bản lưu hoặc trang đã dựng: nêu tên từng tệp thiếu, bị sửa, thêm, đổi tên hay cắt cụt.
Bản lưu chia nhiều tệp .zip: ghi tên tất cả. Tệp .wacz, .warc.gz, .epub, .zim được so với mã kiểm mà chúng tự mang.

  --root <mã>      so mã gốc (đủ hoặc rút gọn) với mã đã ghi trên nhãn
  --all            in hết, kể cả khi có rất nhiều lỗi
  --format json    kết quả cho chương trình khác đọc
  --lang vi|en     tiếng của thông báo

Mã kết thúc: 0 nguyên vẹn, 1 lỗi chương trình, 2 không nguyên vẹn, 3 gọi sai, 4 không đọc được.`,
};

const en: Wording = {
	findings: {
		added: () => "is not in the manifest: somebody added it",
		"bad-bagit": () => "is not in the form of BagIt: it was changed",
		"bad-line": ({ expected }) => `line ${expected} is no checksum and name`,
		"binary-mark": () => "has a * before its name in the manifest",
		changed: () => "is not what it was when the copy was made",
		"cut-off": () => "lacks its end: it was cut short or changed",
		duplicate: ({ found }) => `is listed twice in ${found}`,
		empty: () => "is empty: everything in it is lost",
		encoding: ({ expected }) => `is not ${expected} text`,
		"file-damaged": ({ found }) => `is damaged or cut short (${found})`,
		fetch: () => "is said to be downloaded from the web (fetch.txt)",
		litter: () => "was made by the operating system; it does no harm",
		"litter-missing": () => "a file of some operating system; gone, no harm",
		missing: () => "is missing",
		"no-bagit": () => "is missing: nothing declares this a copy",
		"no-manifest": () => "there is no manifest: nothing at all can be checked",
		"not-a-copy": () =>
			"This is no copy: there is no bagit.txt and no manifest-sha512.txt",
		"not-in-every-manifest": ({ found }) => `is not listed in ${found}`,
		oxum: ({ expected, found }) =>
			`says ${expected} bytes and files; there are ${found}`,
		renamed: ({ found }) => `was renamed to ${found}`,
		"relative-path": () => "begins with ./ in the manifest",
		"same-name": ({ found }) => `is one with ${found} on this machine`,
		special: () => "is not a plain file",
		symlink: () => "is a link to somewhere else, not a file",
		truncated: ({ expected, found }) =>
			`was cut short: ${count(found, "en")} of ${count(expected, "en")} bytes are left`,
		"twice-same": ({ found }) => `is listed twice, alike, in ${found}`,
		twins: ({ found }) => `has the name of ${found} (but for case or marks)`,
		"unknown-algorithm": () => "uses an algorithm that is not known here",
		"unlisted-tag": () => "is in no manifest and cannot be checked",
		unreadable: ({ found }) => `cannot be read (${found})`,
		"unsafe-path": ({ found }) =>
			`leads out of the copy and is refused (in ${found})`,
		"upper-case": ({ found, expected }) =>
			`has a checksum in capitals: line ${expected} of ${found} was changed`,
		"zip-changed": () =>
			"is not what the .sha512 file beside it says: damaged or changed",
		"zip-damaged": ({ found }) => `the zip is damaged or cut short (${found})`,
		"zip-encrypted": () => "is locked with a password",
		"zip-header": ({ found }) =>
			`is described differently in two places of the zip (${found})`,
		"zip-method": ({ found }) => `is compressed in an unknown way (${found})`,
		"zip-mode": () => "is a link or device in the zip, not a file",
		"zip-name": () => "is an unsafe name in the zip",
		"zip-overlap": () => "overlaps another file in the zip",
		"zip-ratio": ({ found }) =>
			`claims an impossible size (${count(found, "en")} bytes)`,
		"zip-twice": () => "is in the zip twice",
	},
	error: "FAULT",
	warning: "note",
	more: (count) => `… and ${count} more lines (all of them: --all)`,
	what: (name, day, articles) =>
		`${name}, copy of ${day}, ${articles} articles`,
	part: (scope) => `This copy is not the whole archive: ${scope}.`,
	sound: {
		bag: soundEn,
		site: soundEn,
		wacz: (files, size) =>
			`Sound: ${files} files in the WACZ (${size}) have the SHA-256 that datapackage.json says.`,
		epub: (files, size) =>
			`All can be read: ${files} files of the book (${size}) have their CRC-32.`,
		warc: (files, size) =>
			`Sound: ${files} records (${size}) have the hashes that they say themselves.`,
		zim: (_, size) => `Sound: the ZIM file (${size}) has the MD5 at its end.`,
	},
	limits: {
		epub: `An EPUB carries nothing but CRC-32: damage shows, a change on purpose does not. ${besideEn}`,
		warc: `The hashes stand in the file itself: damage shows, a change on purpose or a record taken out does not. ${besideEn}`,
		zim: `The MD5 stands in the file itself: damage shows, a change on purpose does not. ${besideEn}`,
	},
	faulty: (errors) => `NOT sound: ${errors} faults.`,
	rootHash: (hash) => `Root hash: ${hash}`,
	label: (short) => `Short form: ${short}`,
	rootMatches: "The root hash is the one written down (--root).",
	rootDiffers: (expected) =>
		`The root hash is NOT the one written down (${expected}): this is not that copy, or its manifest was changed as well.`,
	noRoot:
		"There is no root hash to compare: this copy has no tagmanifest-sha512.txt.",
	unknown: {
		compare:
			"This cannot tell whether the manifest was changed together with a file: compare the hash above with the label or your records (or use --root).",
		newest:
			"Nor can it tell whether this is the newest copy: look at the day above.",
		unseen:
			"Over http, added files cannot be seen, only missing and changed ones.",
	},
	absent: (path) => `${path} was not found.`,
	notLocal: (address) =>
		`${address} is not an address of this machine. Checking sends nothing into the world: download the copy and check the file.`,
	unreachable: (address) => `No site answers at ${address}.`,
	failed: (reason) => `This cannot be checked: ${reason}`,
	bug: "This is a fault of the program. Please send these lines to its developers:",
	nothing: "Say what to check: npm run verify -- dist/ban-tin-2026-11-23.zip",
	mistake: (option) =>
		`“${option}” is not understood. See npm run verify -- --help`,
	help: `npm run verify -- <file | folder | http://127.0.0.1:…> [options]

Checks a copy or a built site: names every file that is missing, changed, added, renamed or cut short.
For a copy in several zips, name all of them. A .wacz, .warc.gz, .epub or .zim is compared with the hashes it carries.

  --root <hash>    compare the root hash (full or short) with the one on the label
  --all            print everything, however many faults there are
  --format json    the result for other programs
  --lang vi|en     the language of messages

Exit codes: 0 sound, 1 our bug, 2 not sound, 3 wrong call, 4 cannot be read.`,
};

export const wordings: Readonly<Record<Locale, Wording>> = { vi, en };
