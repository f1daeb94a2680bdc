import type { LoadStage } from "../../src/archive.ts";
import type { Stage } from "../../src/build.ts";
import { formatCount } from "../../src/numbers.ts";
import type { Refusal } from "../../src/publish.ts";
import type { Exclusion, Locale } from "../../src/types.ts";

/** Everything the build says that is not a diagnostic. Names in braces are numbers or paths, ready to show. */
export interface Wording {
	begins(day: string, articles: string): string;
	readonly stages: Readonly<Record<Stage, string>>;
	/** The steps of the first stage. */
	readonly loading: Readonly<Record<LoadStage, string>>;
	/** How far a step is; `left` in seconds, empty where that is not known yet. */
	progress(step: string, done: string, all: string, left: string): string;
	/** A step of which only is known for how many seconds it has gone on; empty at first. */
	underWay(step: string, seconds: string): string;
	files(count: string): string;
	seconds(value: string): string;
	excluded(count: string): string;
	exclusion(exclusion: Exclusion, until: string): string;
	done(articles: string, pages: string, files: string, size: string): string;
	kept(written: string, kept: string): string;
	nothingNew: string;
	withoutSearch: string;
	look(page: string): string;
	removes(addresses: readonly string[], hasOld: boolean): string;
	unlisted(count: string): string;
	unrecorded(reason: string): string;
	stopped(errors: string, hasOld: boolean): string;
	locked(pid: string, host: string): string;
	refused(refusal: Refusal): string;
	failed(code: string, path: string): string;
	bug: string;
	withoutIndex(reason: string): string;
	unfinished: string;
	mistake(option: string): string;
	readonly help: string;
}

/** How many addresses are named. */
const mostNamed = 20;

function listOf(
	addresses: readonly string[],
	more: (count: number) => string,
): string {
	const named = addresses.slice(0, mostNamed).map((path) => `  /${path}`);
	const left = addresses.length - named.length;
	return [...named, ...(left > 0 ? [`  ${more(left)}`] : [])].join("\n");
}

const vi: Wording = {
	begins: (day, articles) => `Dựng trang ngày ${day}: ${articles} bài`,
	stages: {
		load: "Đọc và kiểm tra nội dung",
		pages: "Trình bày các trang",
		assets: "Kiểu chữ và giao diện",
		media: "Ảnh và tệp kèm theo",
		machines: "Nguồn tin, sơ đồ trang, dữ liệu",
		search: "Chỉ mục tìm kiếm",
		publish: "Đưa lên thư mục trang",
	},
	loading: {
		read: "Đọc các bài",
		understand: "Kiểm tra các bài",
		media: "Xem ảnh và tệp kèm theo",
		model: "Xếp bài, liên kết, danh mục",
	},
	progress: (step, done, all, left) =>
		`  ${step}: ${done}/${all}${left && `, còn khoảng ${left} giây`}`,
	underWay: (step, seconds) =>
		`  ${step}${seconds === "" ? "…" : `: đã ${seconds} giây`}`,
	files: (count) => `${count} tệp`,
	seconds: (value) => `${value} giây`,
	excluded: (count) => `Không đưa lên trang (${count}):`,
	exclusion: ({ file, reason }, until) =>
		({
			draft: `${file}: bản nháp (status: draft)`,
			"not-yet": `${file}: chưa đến ngày đăng ${until}`,
			"ignored-file": `${file}: không phải bài, ảnh hay tệp kèm theo`,
		})[reason],
	done: (articles, pages, files, size) =>
		`Xong: ${articles} bài, ${pages} trang, ${files} tệp, ${size}.`,
	kept: (written, kept) => `Tệp mới hoặc đổi: ${written}; giữ nguyên: ${kept}.`,
	nothingNew: "Không có gì đổi: trang đang có đã đúng từng byte.",
	withoutSearch:
		"Trang này không có tìm kiếm (--no-search): đừng đưa lên mạng.",
	look: (page) => `Xem thử: mở ${page} bằng trình duyệt, hoặc chạy npm start`,
	removes: (addresses, hasOld) =>
		`Chưa dựng trang vì sẽ mất ${formatCount(addresses.length, "vi")} địa chỉ đã công bố, mà người đọc hoặc trang khác có thể đang dùng:
${listOf(addresses, (more) => `… và ${formatCount(more, "vi")} địa chỉ nữa`)}
Với mỗi địa chỉ, hãy chọn một cách:
  - rút bài nhưng để lại lời báo ở đó: giữ tệp bài, ghi status: withdrawn và withdrawn_reason
  - bài đã đổi tên hoặc chuyển chỗ: ghi địa chỉ cũ vào aliases của bài, ví dụ aliases: [/${addresses[0] ?? ""}]
  - thật sự muốn bỏ hẳn: npm run build -- --allow-removals${hasOld ? "\nTrang cũ vẫn nguyên." : ""}`,
	unlisted: (count) =>
		`Chưa ghi ${count} địa chỉ mới vào addresses.txt: chạy npm run build -- --record-addresses rồi commit tệp ấy.`,
	unrecorded: (reason) =>
		`Trang mới đã lên, nhưng không ghi được addresses.txt: ${reason}.`,
	stopped: (errors, hasOld) =>
		`Chưa dựng trang vì còn ${errors} lỗi ở trên.${hasOld ? " Trang cũ vẫn nguyên." : ""}`,
	locked: (pid, host) =>
		`Một lần dựng khác đang chạy (tiến trình ${pid} trên máy ${host}). Hãy đợi nó xong rồi chạy lại.`,
	refused: ({ reason, path }) =>
		({
			"too-high": `Không dựng trang vào ${path}: mọi thứ trong thư mục ấy sẽ bị thay. Hãy chọn một thư mục riêng, ví dụ --out _site`,
			project: `Không dựng trang vào ${path}: đó là chỗ của dự án hoặc của nội dung. Hãy chọn một thư mục riêng, ví dụ --out _site`,
			link: `${path} là liên kết tới chỗ khác, không phải thư mục. Hãy xóa liên kết ấy hoặc chọn thư mục khác bằng --out`,
			"not-a-folder": `${path} là một tệp, không phải thư mục. Hãy chuyển nó đi hoặc chọn thư mục khác bằng --out`,
			"foreign-files": `Thư mục trang có tệp không phải do Bantin tạo: ${path}. Hãy chuyển nó ra chỗ khác (cả thư mục sẽ được thay) hoặc chọn thư mục khác bằng --out`,
		})[reason],
	failed: (code, path) =>
		`${systemReasonsVi[code] ?? `Hệ thống báo lỗi ${code}`}${path === "" ? "" : `: ${path}`}. Trang cũ (nếu có) vẫn nguyên; hãy xử lý rồi chạy lại.`,
	bug: "Đây là lỗi của chương trình, không phải của nội dung. Trang cũ (nếu có) vẫn nguyên. Hãy gửi những dòng sau cho người phát triển:",
	withoutIndex: (reason) =>
		`Không làm được chỉ mục tìm kiếm nên chưa đưa trang lên. Trang cũ (nếu có) vẫn nguyên. Hãy chạy npm ci rồi dựng lại; nếu chỉ cần xem thử, dùng --no-search. Chi tiết: ${reason}`,
	unfinished:
		"Lần dựng bị dừng giữa chừng (bị ngắt, hết bộ nhớ hoặc quá giới hạn của máy). Trang cũ (nếu có) vẫn nguyên; hãy chạy lại.",
	mistake: (option) =>
		`Không hiểu “${option}”. Xem các lựa chọn: npm run build -- --help`,
	help: `npm run build -- [lựa chọn]

  --out <thư mục>           nơi đặt trang (mặc định _site)
  --content-root <thư mục>  thư mục có content/ (mặc định: dự án này)
  --date <yyyy-MM-dd>       coi hôm nay là ngày này (mặc định: SOURCE_DATE_EPOCH, rồi đồng hồ)
  --offline                 bản đọc không cần mạng, tìm kiếm được cả khi mở thẳng từ đĩa
  --allow-removals          vẫn dựng dù mất địa chỉ đã công bố
  --record-addresses        ghi mọi địa chỉ đã công bố vào addresses.txt (để commit)
  --no-search               không làm tìm kiếm (chỉ để xem thử)
  --indexer own|pagefind    phần ghi chỉ mục: của Bantin (nhanh hơn nhiều, cùng kết quả) hay chính Pagefind
  --renderer own|eleventy   phần dựng trang: của Bantin (Eleventy chỉ dựng vài trang) hay Eleventy cho mọi trang, cùng kết quả
  --format text|json|github cách in lỗi của nội dung
  --lang vi|en              tiếng của thông báo
  --quiet                   chỉ in lỗi và cảnh báo
  --profile <tệp>           ghi thời gian và bộ nhớ của từng bước (JSON)

Mã kết thúc: 0 đã xong, 1 lỗi chương trình, 2 lỗi nội dung, 3 lỗi cấu hình, 4 lỗi máy, 75 đang có lần dựng khác.`,
};

const en: Wording = {
	begins: (day, articles) => `Building for ${day}: ${articles} articles`,
	stages: {
		load: "Read and check the content",
		pages: "Lay out the pages",
		assets: "Fonts, style and scripts",
		media: "Photos and attachments",
		machines: "Feeds, sitemap, data",
		search: "Search index",
		publish: "Publish",
	},
	loading: {
		read: "Read the articles",
		understand: "Check the articles",
		media: "Look at photos and attachments",
		model: "Put articles, links and lists in order",
	},
	progress: (step, done, all, left) =>
		`  ${step}: ${done} of ${all}${left && `, about ${left} s left`}`,
	underWay: (step, seconds) =>
		`  ${step}${seconds === "" ? "…" : `: for ${seconds} s`}`,
	files: (count) => `${count} files`,
	seconds: (value) => `${value} s`,
	excluded: (count) => `Not published (${count}):`,
	exclusion: ({ file, reason }, until) =>
		({
			draft: `${file}: a draft (status: draft)`,
			"not-yet": `${file}: not before ${until}`,
			"ignored-file": `${file}: no article, photo or attachment`,
		})[reason],
	done: (articles, pages, files, size) =>
		`Done: ${articles} articles, ${pages} pages, ${files} files, ${size}.`,
	kept: (written, kept) => `New or changed files: ${written}; kept: ${kept}.`,
	nothingNew:
		"Nothing changed: the site that stands there is right to the byte.",
	withoutSearch: "This site has no search (--no-search): do not publish it.",
	look: (page) => `To look at it, open ${page} in a browser, or run npm start`,
	removes: (addresses, hasOld) =>
		`Nothing was built: ${formatCount(addresses.length, "en")} published addresses would be gone, which readers or other sites may use:
${listOf(addresses, (more) => `… and ${formatCount(more, "en")} more`)}
For each of them choose one way:
  - withdraw the article and leave a notice there: keep its file, with status: withdrawn and withdrawn_reason
  - the article was renamed or moved: put the old address into its aliases, such as aliases: [/${addresses[0] ?? ""}]
  - it shall be gone for good: npm run build -- --allow-removals${hasOld ? "\nThe old site still stands." : ""}`,
	unlisted: (count) =>
		`${count} new addresses are not in addresses.txt: run npm run build -- --record-addresses and commit that file.`,
	unrecorded: (reason) =>
		`The new site stands, but addresses.txt could not be written: ${reason}.`,
	stopped: (errors, hasOld) =>
		`Nothing was built: ${errors} errors above.${hasOld ? " The old site still stands." : ""}`,
	locked: (pid, host) =>
		`Another build is running (process ${pid} on ${host}). Wait for it and run this again.`,
	refused: ({ reason, path }) =>
		({
			"too-high": `Will not build into ${path}: everything in that folder would be replaced. Choose a folder of its own, such as --out _site`,
			project: `Will not build into ${path}: the project or its content stands there. Choose a folder of its own, such as --out _site`,
			link: `${path} is a link, not a folder. Remove the link or choose another folder with --out`,
			"not-a-folder": `${path} is a file, not a folder. Move it or choose another folder with --out`,
			"foreign-files": `The site's folder holds a file that Bantin did not make: ${path}. Move it elsewhere (the whole folder will be replaced) or choose another folder with --out`,
		})[reason],
	failed: (code, path) =>
		`${systemReasonsEn[code] ?? `The system says ${code}`}${path === "" ? "" : `: ${path}`}. The old site (if any) still stands; put this right and run again.`,
	bug: "This is a fault of the program, not of the content. The old site (if any) still stands. Please send these lines to its developers:",
	withoutIndex: (reason) =>
		`The search index could not be made, so nothing was published. The old site (if any) still stands. Run npm ci and build again; to look only, use --no-search. Details: ${reason}`,
	unfinished:
		"The build was stopped midway (interrupted, out of memory, or past a limit of the machine). The old site (if any) still stands; run it again.",
	mistake: (option) =>
		`“${option}” is not understood. For the options: npm run build -- --help`,
	help: `npm run build -- [options]

  --out <folder>            where the site goes (default _site)
  --content-root <folder>   the folder with content/ (default: this project)
  --date <yyyy-MM-dd>       take this day for today (default: SOURCE_DATE_EPOCH, then the clock)
  --offline                 a copy to read without network, with search that also runs from disk
  --allow-removals          build even where published addresses would be gone
  --record-addresses        write every published address to addresses.txt (to be committed)
  --no-search               leave search out (for looking only)
  --indexer own|pagefind    what writes the index: Bantin (many times quicker, the same result) or Pagefind itself
  --renderer own|eleventy   what makes pages: Bantin (Eleventy makes but a few) or Eleventy all of them, the same result
  --format text|json|github how problems of the content are printed
  --lang vi|en              the language of messages
  --quiet                   print errors and warnings only
  --profile <file>          write the time and memory of each stage (JSON)

Exit codes: 0 done, 1 our bug, 2 content, 3 configuration, 4 the machine, 75 another build is running.`,
};

const systemReasonsVi: Readonly<Record<string, string>> = {
	EACCES: "Không có quyền ghi hoặc đọc",
	EAGAIN: "Máy không cho chạy thêm tiến trình",
	EBUSY: "Tệp hoặc thư mục đang được chương trình khác dùng",
	EDQUOT: "Hết hạn mức đĩa",
	EFBIG: "Tệp lớn hơn giới hạn của máy",
	EIO: "Đĩa báo lỗi khi đọc hoặc ghi",
	EMFILE: "Máy mở quá nhiều tệp cùng lúc",
	ENAMETOOLONG: "Tên hoặc đường dẫn quá dài",
	ENFILE: "Máy mở quá nhiều tệp cùng lúc",
	ENOENT: "Không tìm thấy tệp hoặc thư mục",
	ENOMEM: "Máy hết bộ nhớ",
	ENOSPC: "Đĩa đã đầy",
	ENOTDIR: "Trên đường dẫn có một tệp ở chỗ phải là thư mục",
	EPERM: "Máy không cho phép",
	EROFS: "Đĩa chỉ đọc, không ghi được",
	EXDEV: "Thư mục nằm trên đĩa khác",
};

const systemReasonsEn: Readonly<Record<string, string>> = {
	EACCES: "No permission to read or write",
	EAGAIN: "The system allows no more processes",
	EBUSY: "The file or folder is used by another program",
	EDQUOT: "The disk quota is used up",
	EFBIG: "A file is larger than the system allows",
	EIO: "The disk failed to read or write",
	EMFILE: "Too many files are open",
	ENAMETOOLONG: "A name or path is too long",
	ENFILE: "Too many files are open",
	ENOENT: "A file or folder was not found",
	ENOMEM: "The machine is out of memory",
	ENOSPC: "The disk is full",
	ENOTDIR: "A file stands in the path where a folder must be",
	EPERM: "The system does not allow it",
	EROFS: "The disk is read-only",
	EXDEV: "The folder stands on another disk",
};

export const wordings: Readonly<Record<Locale, Wording>> = { vi, en };

/** What an error code of the system means, such as ENOSPC. */
export function systemReason(code: string, locale: Locale): string {
	const reason = { vi: systemReasonsVi, en: systemReasonsEn }[locale][code];
	if (reason !== undefined) return reason;
	return locale === "vi"
		? `Hệ thống báo lỗi ${code}`
		: `The system says ${code}`;
}
