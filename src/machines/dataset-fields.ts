import { absoluteUrl } from "../addresses.ts";
import { toIso } from "../dates.ts";
import type { Article, SiteConfig, TermArticles } from "../types.ts";
import type { Cell } from "./csv.ts";

/** A column of a table: how it is described to readers, and how it is filled. */
export interface Field<Row> {
	readonly name: string;
	/** As Frictionless Table Schema names them; a list is text in CSV and an array in JSON. */
	readonly type: "string" | "integer" | "date" | "list";
	readonly format?: "uri";
	readonly title: string;
	readonly description: string;
	readonly required?: true;
	readonly unique?: true;
	/** Regular expression that every value matches. */
	readonly pattern?: string;
	readonly value: (row: Row, config: SiteConfig) => Cell;
}

const moment = "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}\\+07:00)?";

/** Articles, with the names of front matter wherever one exists, so that the table can be imported again. */
export const articleFields: readonly Field<Article>[] = [
	{
		name: "permalink",
		type: "string",
		title: "Đường dẫn trong bản lưu",
		description: "Định danh của bài: đường dẫn tính từ gốc của bản lưu.",
		required: true,
		unique: true,
		value: (article) => article.permalink,
	},
	{
		name: "url",
		type: "string",
		format: "uri",
		title: "Địa chỉ cố định",
		description: "Địa chỉ đầy đủ của bài trên mạng.",
		required: true,
		unique: true,
		value: (article, config) => absoluteUrl(config, article.permalink),
	},
	{
		name: "title",
		type: "string",
		title: "Tên bài",
		description: "Tên bài, đúng như đã đăng.",
		required: true,
		value: (article) => article.title,
	},
	{
		name: "date",
		type: "string",
		title: "Ngày đăng",
		description:
			"Ngày đăng theo giờ Việt Nam; có giờ chỉ khi trang gốc có ghi giờ, ví dụ 2020-07-24 hoặc 2020-07-24T01:00+07:00.",
		required: true,
		pattern: moment,
		value: (article) => toIso(article.date),
	},
	{
		name: "year",
		type: "integer",
		title: "Năm",
		description: "Năm đăng bài.",
		required: true,
		value: (article) => Number(article.date.day.slice(0, 4)),
	},
	{
		name: "month",
		type: "integer",
		title: "Tháng",
		description: "Tháng đăng bài, từ 1 đến 12.",
		required: true,
		value: (article) => Number(article.date.day.slice(5, 7)),
	},
	{
		name: "category",
		type: "string",
		title: "Chuyên mục",
		description: "Tên chuyên mục; danh sách ở tệp chuyen-muc.csv.",
		required: true,
		value: (article) => article.category.name,
	},
	{
		name: "author",
		type: "list",
		title: "Tác giả",
		description: "Những người viết bài, như đã ghi dưới bài.",
		value: (article) => article.authors.map(({ name }) => name),
	},
	{
		name: "unit",
		type: "string",
		title: "Đơn vị",
		description: "Cơ quan, đơn vị của tác giả.",
		value: (article) => article.unit?.name,
	},
	{
		name: "tags",
		type: "list",
		title: "Từ khóa",
		description: "Các từ khóa của bài.",
		value: (article) => article.tags.map(({ name }) => name),
	},
	{
		name: "summary",
		type: "string",
		title: "Tóm tắt",
		description:
			"Đoạn mở đầu (sa-pô); nếu bài không có thì là đoạn đầu của bài.",
		value: (article) => article.summary,
	},
	{
		name: "views",
		type: "integer",
		title: "Lượt xem",
		description:
			"Số lượt xem ghi trên trang gốc. Để trống là không rõ, không phải bằng 0.",
		value: (article) => article.views?.count,
	},
	{
		name: "views_as_of",
		type: "date",
		title: "Ngày lấy số lượt xem",
		description: "Ngày đọc được số lượt xem đó.",
		value: (article) => article.views?.asOf,
	},
	{
		name: "updated",
		type: "string",
		title: "Ngày cập nhật",
		description: "Lần sửa bài gần nhất, nếu có ghi.",
		pattern: moment,
		value: (article) => article.updated && toIso(article.updated),
	},
	{
		name: "lang",
		type: "string",
		title: "Ngôn ngữ",
		description: "Mã ngôn ngữ của bài: vi hoặc en.",
		required: true,
		pattern: "vi|en",
		value: (article) => article.lang,
	},
	{
		name: "source",
		type: "string",
		title: "Nguồn",
		description: "Nơi bài được đăng lần đầu, nếu là bài dẫn lại.",
		value: (article) => article.source?.name,
	},
	{
		name: "source_url",
		type: "string",
		title: "Địa chỉ của nguồn",
		description: "Địa chỉ bài ở nguồn.",
		value: (article) => article.source?.url,
	},
	{
		name: "original_url",
		type: "string",
		title: "Địa chỉ gốc",
		description: "Địa chỉ của bài trên cổng thông tin cũ.",
		value: (article) => article.originalUrl,
	},
	{
		name: "original_id",
		type: "string",
		title: "Mã bài gốc",
		description: "Mã của bài trên cổng thông tin cũ.",
		value: (article) => article.originalId,
	},
	{
		name: "archived_at",
		type: "string",
		title: "Ngày lưu",
		description: "Lúc trang gốc được chụp lại.",
		pattern: moment,
		value: (article) => article.archivedAt && toIso(article.archivedAt),
	},
	{
		name: "aliases",
		type: "list",
		title: "Địa chỉ cũ khác",
		description: "Những đường dẫn cũ khác cũng dẫn đến bài này.",
		value: (article) => article.aliases,
	},
	{
		name: "rights",
		type: "string",
		title: "Bản quyền",
		description: "Điều kiện sử dụng riêng của bài, nếu có.",
		value: (article) => article.rights,
	},
	{
		name: "image_count",
		type: "integer",
		title: "Số ảnh",
		description: "Số ảnh còn giữ được trong bài.",
		required: true,
		value: (article) => countImages(article),
	},
	{
		name: "attachment_count",
		type: "integer",
		title: "Số tệp đính kèm",
		description: "Số tệp tải về kèm theo bài.",
		required: true,
		value: (article) => article.attachments.length,
	},
	{
		name: "correction_count",
		type: "integer",
		title: "Số lần đính chính",
		description: "Số lần đính chính đã ghi ở bài.",
		required: true,
		value: (article) => article.corrections.length,
	},
];

/** Categories, in the archive's own order. */
export const categoryFields: readonly Field<TermArticles>[] = [
	{
		name: "name",
		type: "string",
		title: "Chuyên mục",
		description: "Tên chuyên mục.",
		required: true,
		unique: true,
		value: (category) => category.name,
	},
	{
		name: "slug",
		type: "string",
		title: "Tên trong địa chỉ",
		description: "Tên không dấu dùng trong địa chỉ.",
		required: true,
		unique: true,
		value: (category) => category.slug,
	},
	{
		name: "url",
		type: "string",
		format: "uri",
		title: "Địa chỉ",
		description: "Trang liệt kê các bài của chuyên mục.",
		required: true,
		value: (category, config) => absoluteUrl(config, category.permalink),
	},
	{
		name: "description",
		type: "string",
		title: "Giới thiệu",
		description: "Nội dung của chuyên mục.",
		value: (category) => category.description,
	},
	{
		name: "articles",
		type: "integer",
		title: "Số bài",
		description: "Số bài trong bản lưu.",
		required: true,
		value: (category) => category.articles.length,
	},
];

function countImages(article: Article): number {
	const figures = [article.image, ...article.body.figures];
	const files = figures.flatMap((figure) => figure?.image?.file ?? []);
	return new Set(files).size;
}
