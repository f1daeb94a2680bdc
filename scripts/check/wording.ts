import type { Locale } from "../../src/types.ts";

interface Wording {
	mistake(option: string): string;
	readonly help: string;
}

/** What the check says besides its report. */
export const wordings: Record<Locale, Wording> = {
	vi: {
		mistake: (option) =>
			`Không hiểu “${option}”. Xem cách dùng: npm run check -- --help`,
		help: `npm run check -- [lựa chọn]

Kiểm tra mọi bài trong content/, không dựng trang.

  --format text|json|github  dạng báo cáo (mặc định: text)
  --lang vi|en               ngôn ngữ của báo cáo (mặc định: vi)
  --date 2026-11-23          ngày dùng để so sánh (mặc định: hôm nay)
  --content-root <thư mục>   thư mục chứa content/ (mặc định: thư mục này)

Mã kết thúc: 0 không có lỗi, 2 nội dung có lỗi, 3 content/site.yml có lỗi.`,
	},
	en: {
		mistake: (option) =>
			`“${option}” is not understood. See npm run check -- --help`,
		help: `npm run check -- [options]

Checks everything in content/ without building the site.

  --format text|json|github  form of the report (default: text)
  --lang vi|en               language of the report (default: vi)
  --date 2026-11-23          the day to compare dates with (default: today)
  --content-root <folder>    the folder with content/ (default: this one)

Exit codes: 0 no errors, 2 faulty content, 3 faulty content/site.yml.`,
	},
};
