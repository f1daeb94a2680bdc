import { formatCount } from "../numbers.ts";
import type { Locale } from "../types.ts";

/** The words of search, in the page and in its scripts. */
export const searchStrings = {
	vi: {
		label: "Từ cần tìm",
		placeholder: "Tìm trong bản lưu",
		submit: "Tìm kiếm",
		hint: "Gõ có dấu hay không dấu đều được. Đặt cụm từ trong ngoặc kép để tìm đúng nguyên cụm; thêm dấu trừ trước một từ để loại từ ấy. Ví dụ: “hội đồng nhân dân”, 24/7/2020, 13/2020/QĐ-UBND, y tế -covid.",
		filters: "Lọc và sắp xếp",
		facets: {
			"chuyen-muc": "Chuyên mục",
			"tac-gia": "Tác giả",
			"don-vi": "Đơn vị",
			"tu-khoa": "Từ khóa",
			nam: "Năm",
			thang: "Tháng",
		},
		all: "Tất cả",
		month: (month: string) => `Tháng ${month}`,
		sorting: "Thứ tự",
		sortings: {
			relevance: "Sát nhất",
			newest: "Mới nhất",
			oldest: "Cũ nhất",
			views: "Xem nhiều nhất",
		},
		results: "Kết quả",
		found: (count: number, query: string) =>
			query === ""
				? `${formatCount(count, "vi")} bài.`
				: `Tìm thấy ${formatCount(count, "vi")} bài cho “${query}”.`,
		foundNothing: (query: string) => `Không tìm thấy bài nào cho “${query}”.`,
		searching: "Đang tìm…",
		corrected: (typed: string, used: string) =>
			`Không có từ “${typed}” trong bản lưu. Đang tìm “${used}”.`,
		missing: (words: string) => `Không bài nào có “${words}”.`,
		tryWithout: (query: string) => `Tìm “${query}”`,
		withoutFilters: (count: number) =>
			`Bỏ bộ lọc (${formatCount(count, "vi")} bài)`,
		clearFilters: "Bỏ bộ lọc",
		more: (count: number) => `Xem thêm ${formatCount(count, "vi")} bài`,
		failed:
			"Chưa tải được dữ liệu tìm kiếm. Hãy kiểm tra kết nối rồi thử lại, hoặc tìm theo các danh sách bên dưới.",
		retry: "Thử lại",
		noScript:
			"Tìm kiếm cần JavaScript. Không có JavaScript, bạn vẫn có thể tìm theo các danh sách dưới đây.",
		browse: "Tìm theo danh sách",
		browseYears: "Theo năm và tháng",
		browseCategories: "Theo chuyên mục",
		suggestions: "Gợi ý",
		views: (count: number) => `${formatCount(count, "vi")} lượt xem`,
		marking: "Đang đánh dấu từ bạn đã tìm.",
		stopMarking: "Bỏ đánh dấu",
	},
	en: {
		label: "Words to find",
		placeholder: "Search the archive",
		submit: "Search",
		hint: "Type with or without diacritics. Put a phrase in quotation marks to find it as it is; a minus before a word leaves that word out. Examples: “hội đồng nhân dân”, 24/7/2020, 13/2020/QĐ-UBND, y tế -covid.",
		filters: "Filter and sort",
		facets: {
			"chuyen-muc": "Category",
			"tac-gia": "Author",
			"don-vi": "Unit",
			"tu-khoa": "Tag",
			nam: "Year",
			thang: "Month",
		},
		all: "All",
		month: (month: string) => `Month ${month}`,
		sorting: "Order",
		sortings: {
			relevance: "Closest",
			newest: "Newest",
			oldest: "Oldest",
			views: "Most viewed",
		},
		results: "Results",
		found: (count: number, query: string) =>
			query === ""
				? `${formatCount(count, "en")} articles.`
				: `${formatCount(count, "en")} articles for “${query}”.`,
		foundNothing: (query: string) => `No article found for “${query}”.`,
		searching: "Searching…",
		corrected: (typed: string, used: string) =>
			`The word “${typed}” is not in the archive. Showing “${used}”.`,
		missing: (words: string) => `No article has “${words}”.`,
		tryWithout: (query: string) => `Search for “${query}”`,
		withoutFilters: (count: number) =>
			`Without filters (${formatCount(count, "en")} articles)`,
		clearFilters: "Clear filters",
		more: (count: number) => `Show ${formatCount(count, "en")} more`,
		failed:
			"The search data could not be loaded. Check the connection and try again, or use the lists below.",
		retry: "Try again",
		noScript:
			"Search needs JavaScript. Without it, the lists below lead to every article.",
		browse: "Browse instead",
		browseYears: "By year and month",
		browseCategories: "By category",
		suggestions: "Suggestions",
		views: (count: number) => `${formatCount(count, "en")} views`,
		marking: "The words you searched for are marked.",
		stopMarking: "Remove marks",
	},
} as const satisfies Record<Locale, object>;

export type SearchStrings = (typeof searchStrings)[Locale];

/** The strings of a page's language; Vietnamese when it is neither. */
export function searchStringsFor(locale: string): SearchStrings {
	return locale.startsWith("en") ? searchStrings.en : searchStrings.vi;
}

/** How a sorting is named in the address bar. */
export const sortingNames = {
	relevance: "sat-nhat",
	newest: "moi-nhat",
	oldest: "cu-nhat",
	views: "xem-nhieu",
} as const;
