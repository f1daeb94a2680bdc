import type { Locale } from "../../src/types.ts";
import { systemReason } from "../build/wording.ts";

/** Everything `npm run package` says. Numbers and sizes come ready to show. */
export interface Wording {
	packing(files: string): string;
	made(path: string, size: string): string;
	parts(count: string): string;
	contents(articles: string, files: string): string;
	part(name: string): string;
	rootHash(hash: string): string;
	label(short: string): string;
	check(path: string): string;
	unseen(count: string): string;
	noSuchPart(categories: readonly string[]): string;
	noZimTools: string;
	zimFailed: string;
	tooLarge(file: string, size: string): string;
	locked(pid: string, host: string): string;
	failed(code: string, path: string): string;
	bug: string;
	unfinished: string;
	addresses(base: string): string;
	mistake(option: string): string;
	unfit(option: string, formats: string): string;
	readonly help: string;
}

const vi: Wording = {
	packing: (files) => `\nĐóng gói bản lưu: ${files} tệp…`,
	made: (path, size) => `Xong: ${path} (${size})`,
	parts: (count) =>
		`Bản lưu gồm ${count} tệp .zip: hãy chép đủ cả, khi dùng thì giải nén tất cả vào cùng một chỗ.`,
	contents: (articles, files) => `Trong đó có ${articles} bài, ${files} tệp.`,
	part: (name) => `Đây chỉ là một phần của kho lưu trữ: ${name}.`,
	rootHash: (hash) => `Mã gốc (ghi vào sổ): ${hash}`,
	label: (short) => `Mã rút gọn (ghi lên nhãn): ${short}`,
	check: (path) =>
		`Chép sang nơi khác xong, hãy kiểm tra bản chép: npm run verify -- ${path}`,
	unseen: (count) =>
		`Lưu ý: phần bài gốc (data/source) có cả ${count} bài người đọc không thấy trên trang (bản nháp, chưa đến ngày, đã gỡ) và ảnh gốc còn thông tin máy ảnh. Muốn đưa cho mọi người, hãy làm bản công khai: --public.`,
	noSuchPart: (categories) =>
		`Không có bài nào trong phần đã chọn bằng --only. Chọn một năm có bài (--only year=2020) hoặc một chuyên mục: ${categories.join(", ")}.`,
	noZimTools:
		"Máy này chưa có zimwriterfs, chương trình làm tệp ZIM. Trên Debian, Ubuntu: apt install zim-tools, rồi chạy lại. Bản lưu .zip không cần chương trình ấy.",
	zimFailed: "zimwriterfs không làm được tệp ZIM; lý do ở trên.",
	tooLarge: (file, size) =>
		`Tệp ${file} (${size}) lớn hơn cả mức của --split. Hãy chọn mức lớn hơn.`,
	locked: (pid, host) =>
		`Một lần đóng gói khác đang chạy (tiến trình ${pid} trên máy ${host}). Hãy đợi nó xong rồi chạy lại.`,
	failed: (code, path) =>
		`${systemReason(code, "vi")}${path === "" ? "" : `: ${path}`}. Chưa có bản lưu mới; bản cũ (nếu có) vẫn nguyên. Hãy xử lý rồi chạy lại.`,
	bug: "Đây là lỗi của chương trình. Chưa có bản lưu mới. Hãy gửi những dòng sau cho người phát triển:",
	unfinished: "Chương trình dừng giữa chừng: chưa có bản lưu mới.",
	addresses: (base) =>
		`Mỗi tệp đứng ở địa chỉ của nó trên mạng, dưới ${base} (base_url trong content/site.yml). Mở bằng ReplayWeb.page hoặc một chương trình đọc WARC.`,
	unfit: (option, formats) =>
		`${option} chỉ dùng được với --format ${formats}.`,
	mistake: (option) =>
		`Không hiểu “${option}”. Xem cách dùng: npm run package -- --help`,
	help: `npm run package -- [lựa chọn]

Làm bản lưu đọc không cần mạng: một tệp .zip có trang, bài gốc và mã kiểm của từng tệp (BagIt).

  --only year=2020          chỉ một năm
  --only category=y-te      chỉ một chuyên mục (tên hoặc mã)
  --format zip              bản lưu (mặc định)
  --format epub             mỗi năm một sách EPUB
  --format zim              tệp ZIM cho Kiwix (cần zim-tools)
  --format warc|wacz        kho web: mỗi tệp ở địa chỉ của nó dưới base_url; wacz có thêm mục lục để mở ngay
  --split 4G                chia thành nhiều tệp (zip, warc), mỗi tệp nhỏ hơn mức này (4G cho USB định dạng FAT32)
  --public                  bản đưa cho mọi người: không có bản nháp, bài đã gỡ và ảnh gốc
  --release                 ghi bản này vào releases.json: trang Giới thiệu nêu mã gốc, bản --public thì cho tải về
  --date <yyyy-MM-dd>       ngày ghi trên bản lưu (mặc định: SOURCE_DATE_EPOCH, rồi đồng hồ)
  --out <thư mục>           nơi đặt bản lưu (mặc định dist)
  --content-root <thư mục>  thư mục có content/ (mặc định: dự án này)
  --lang vi|en              tiếng của thông báo
  --quiet                   chỉ in kết quả

Mã kết thúc: 0 đã xong, 1 lỗi chương trình, 2 lỗi nội dung, 3 lỗi cấu hình, 4 lỗi máy, 75 đang có lần khác chạy.`,
};

const en: Wording = {
	packing: (files) => `\nPacking the copy: ${files} files…`,
	made: (path, size) => `Done: ${path} (${size})`,
	parts: (count) =>
		`The copy consists of ${count} zip files: copy all of them, and unzip all into the same place.`,
	contents: (articles, files) =>
		`It holds ${articles} articles, ${files} files.`,
	part: (name) => `This is only a part of the archive: ${name}.`,
	rootHash: (hash) => `Root hash (for your records): ${hash}`,
	label: (short) => `Short form (for the label): ${short}`,
	check: (path) =>
		`After copying it elsewhere, check that copy: npm run verify -- ${path}`,
	unseen: (count) =>
		`Note: the source (data/source) includes ${count} articles that readers of the site do not see (drafts, not yet due, withdrawn) and original photos with their camera data. To hand a copy to everyone, make a --public one.`,
	noSuchPart: (categories) =>
		`There is no article in the part chosen by --only. Choose a year with articles (--only year=2020) or a category: ${categories.join(", ")}.`,
	noZimTools:
		"This machine has no zimwriterfs, which makes ZIM files. On Debian and Ubuntu: apt install zim-tools, then run this again. The zip needs no such program.",
	zimFailed: "zimwriterfs could not make the ZIM file; its reason is above.",
	tooLarge: (file, size) =>
		`The file ${file} (${size}) is larger than --split allows. Choose a larger size.`,
	locked: (pid, host) =>
		`Another run is packing (process ${pid} on ${host}). Wait for it and run this again.`,
	failed: (code, path) =>
		`${systemReason(code, "en")}${path === "" ? "" : `: ${path}`}. There is no new copy; the old one (if any) still stands. Put this right and run again.`,
	bug: "This is a fault of the program. There is no new copy. Please send these lines to its developers:",
	unfinished: "The program stopped midway: there is no new copy.",
	addresses: (base) =>
		`Each file stands at its address on the web, below ${base} (base_url in content/site.yml). Open it with ReplayWeb.page or another reader of WARC.`,
	unfit: (option, formats) => `${option} goes with --format ${formats} only.`,
	mistake: (option) =>
		`“${option}” is not understood. See npm run package -- --help`,
	help: `npm run package -- [options]

Makes a copy to read without network: one zip with the site, its source and a checksum of every file (BagIt).

  --only year=2020          only one year
  --only category=y-te      only one category (name or slug)
  --format zip              the copy (default)
  --format epub             an EPUB book for each year
  --format zim              a ZIM file for Kiwix (needs zim-tools)
  --format warc|wacz        a web archive: each file at its address below base_url; wacz adds an index, to open at once
  --split 4G                several files (zip, warc), each smaller than this (4G for sticks formatted with FAT32)
  --public                  a copy for everyone: without drafts, withdrawn articles and original photos
  --release                 list it in releases.json: the about page shows its root hash and offers a --public one
  --date <yyyy-MM-dd>       the day written on the copy (default: SOURCE_DATE_EPOCH, then the clock)
  --out <folder>            where the copy goes (default dist)
  --content-root <folder>   the folder with content/ (default: this project)
  --lang vi|en              the language of messages
  --quiet                   print the result only

Exit codes: 0 done, 1 our bug, 2 content, 3 configuration, 4 the machine, 75 another run is packing.`,
};

export const wordings: Readonly<Record<Locale, Wording>> = { vi, en };
