/** Every key of front matter, in the order in which people like to write them. */
export const articleKeys = [
	"title",
	"date",
	"category",
	"author",
	"unit",
	"views",
	"views_as_of",
	"summary",
	"updated",
	"tags",
	"image",
	"attachments",
	"source",
	"lang",
	"rights",
	"status",
	"withdrawn_reason",
	"publish_on",
	"original_url",
	"original_id",
	"archived_at",
	"aliases",
	"corrections",
	"slug",
] as const;

export type ArticleKey = (typeof articleKeys)[number];

/** The keys within a key. */
export const nestedArticleKeys: Readonly<Record<string, readonly string[]>> = {
	image: ["file", "alt", "caption", "credit"],
	attachments: ["file", "title"],
	source: ["name", "url"],
	corrections: ["date", "note"],
};

/** A right line for every key that must not be missing. */
export const articleExamples: Readonly<Record<string, string>> = {
	title: "title: Hội nghị tổng kết năm 2020",
	date: "date: 2020-07-24",
	category: "category: Tin tức",
	"image.file": "file: cho.jpg",
	"attachments.file": "file: quyet-dinh.pdf",
	"attachments.title": "title: Quyết định số 13/2020/QĐ-UBND",
	"source.name": "name: Báo Hà Nội mới",
	"corrections.date": "date: 2020-07-25",
	"corrections.note": "note: Sửa tên người phát biểu ở đoạn hai.",
};
