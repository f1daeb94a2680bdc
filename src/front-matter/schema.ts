import { z } from "zod";
import { excerpt } from "../parsing/excerpt.ts";
import type { Locale, Status } from "../types.ts";
import { refuse } from "../validation/refuse.ts";
import * as texts from "../validation/texts.ts";
import { closest } from "../vietnamese/closest.ts";
import { slugify } from "../vietnamese/slug.ts";
import type { ArticleKey } from "./keys.ts";
import { oldPath } from "./old-address.ts";
import { collectionWords, isPrototypeWord } from "./reserved-words.ts";

const family = "front-matter";
const line = texts.line(family);
const paragraph = texts.paragraph(family);
const moment = texts.moment(family);
const day = texts.day(family);
const url = texts.url(family);
const statuses = ["published", "draft", "withdrawn"] as const;
const mostViews = 999_999_999_999;

/** Something that gets a page of its own: an author, a unit, a tag. */
const name = line.transform((text, context): string =>
	isPrototypeWord(text)
		? refuse(context, "front-matter/reserved-word", { found: text })
		: text,
);

const tag = name.transform((text, context): string =>
	collectionWords.has(text)
		? refuse(context, "front-matter/reserved-word", { found: text })
		: text,
);

const views = line
	.transform((text, context): number => {
		const count = Number(text);
		if (!/^(?:0|[1-9][0-9]*)$/u.test(text)) {
			const isGrouped = /^[0-9]{1,3}(?:[., \u00a0][0-9]{3})+$/u.test(text);
			const digits = text.replace(/[^0-9]/gu, "").replace(/^0+(?=.)/u, "");
			const suggestion =
				isGrouped || /^0+[0-9]+$/u.test(text) ? digits : undefined;
			const found = excerpt(text);
			return refuse(context, "front-matter/views", { found, suggestion });
		}
		return count <= mostViews
			? count
			: refuse(context, "front-matter/views-too-large", {
					found: excerpt(text),
					limit: String(mostViews),
				});
	})
	.meta({ type: "integer", minimum: 0, maximum: mostViews });

const lang = line
	.transform((text, context): Locale => {
		if (text === "vi" || text === "en") return text;
		return refuse(context, "front-matter/lang", { found: excerpt(text) });
	})
	.meta({ type: "string", enum: ["vi", "en"] });

const status = line
	.transform((text, context): Status => {
		const found = statuses.find((known) => known === text);
		if (found) return found;
		const suggestion = vietnameseStatus(text) ?? closest(text, statuses);
		return refuse(context, "front-matter/status", {
			found: excerpt(text),
			suggestion,
		});
	})
	.meta({ type: "string", enum: [...statuses] });

function vietnameseStatus(text: string): Status | undefined {
	const word = slugify(text);
	if (/^(?:nhap|ban-nhap|chua-dang)$/u.test(word)) return "draft";
	if (/^(?:da-dang|dang|xuat-ban|da-xuat-ban)$/u.test(word)) return "published";
	return /^(?:rut|da-rut|go|da-go|thu-hoi)$/u.test(word)
		? "withdrawn"
		: undefined;
}

/** Lower-case letters without marks, digits, single hyphens; at most 80. */
export const slugPattern = /^(?=.{1,80}$)[a-z0-9]+(?:-[a-z0-9]+)*$/u;

const slug = line
	.transform((text, context): string => {
		if (slugPattern.test(text) && !isPrototypeWord(text)) return text;
		const near = isPrototypeWord(text) ? "" : slugify(text);
		return refuse(context, "front-matter/slug", {
			found: excerpt(text),
			suggestion: near === "" ? undefined : near,
		});
	})
	.meta({ type: "string", pattern: slugPattern.source });

const alias = line
	.transform((text, context): string => {
		const path = oldPath(text);
		return (
			path ?? refuse(context, "front-matter/url-path", { found: excerpt(text) })
		);
	})
	.meta({ type: "string" });

const image = z.union([
	line.transform((file) => ({ file })),
	z.strictObject({
		file: line.describe("Tên tệp ảnh, tính từ thư mục của bài"),
		alt: line.optional().describe("Mô tả cho người không nhìn thấy ảnh"),
		caption: line.optional().describe("Chú thích dưới ảnh"),
		credit: line.optional().describe("Người chụp"),
	}),
]);

const attachment = z.union([
	line.transform((file) => ({ file })),
	z.strictObject({
		file: line.describe("Tên tệp, tính từ thư mục của bài"),
		title: line.optional().describe("Tên hiện cho người đọc"),
	}),
]);

const source = z.union([
	line.transform((text) =>
		texts.isWebAddress(text) ? { name: text, url: text } : { name: text },
	),
	z.strictObject({
		name: line.describe("Tên báo, trang hoặc sách"),
		url: url.optional().describe("Địa chỉ của bài ở nguồn ấy"),
	}),
]);

const correction = z.strictObject({
	date: moment.describe("Ngày đính chính"),
	note: paragraph.describe("Nội dung đính chính"),
});

/** What may stand after each key; what is read is typed. The words are for people who hover over a key. */
export const articleFields = {
	title: line.describe("Tên bài"),
	date: moment.describe("Ngày đăng, có thể kèm giờ: 2020-07-24 01:00"),
	category: line.describe("Tên hoặc slug của chuyên mục trong site.yml"),
	author: z
		.union([name.transform((text) => [text]), z.array(name)])
		.describe("Tác giả như ghi cuối bài; nhiều người thì viết thành danh sách"),
	unit: name.describe("Đơn vị của tác giả"),
	views: views.describe("Số lượt xem, chỉ chữ số"),
	views_as_of: day.describe("Ngày đọc số lượt xem"),
	summary: paragraph.describe("Sapo; không ghi thì lấy đoạn đầu tiên"),
	updated: moment.describe("Ngày sửa bài"),
	tags: z.array(tag).describe("Từ khóa"),
	image: image.describe("Ảnh đại diện"),
	attachments: z.array(attachment).describe("Tài liệu cho tải về"),
	source: source.describe("Nơi đăng đầu tiên"),
	lang: lang.describe("Ngôn ngữ của bài; không ghi thì theo site.yml"),
	rights: line.describe("Quyền sử dụng"),
	status: status.describe("published (mặc định), draft hoặc withdrawn"),
	withdrawn_reason: paragraph.describe("Lý do rút bài, hiện cho người đọc"),
	publish_on: day.describe("Không đăng trước ngày này"),
	original_url: url.describe("Địa chỉ của bài ở trang cũ"),
	original_id: line.describe("Mã của bài ở trang cũ"),
	archived_at: moment.describe("Ngày lưu từ trang cũ"),
	aliases: z.array(alias).describe("Các địa chỉ cũ dẫn về bài này"),
	corrections: z.array(correction).describe("Các lần đính chính"),
	slug: slug.describe("Phần cuối địa chỉ, giữ cố định"),
} satisfies Record<ArticleKey, z.ZodType>;

/** All of front matter, for the JSON Schema. */
export const articleSchema = z.strictObject({
	...articleFields,
	...z.object(articleFields).partial().omit({
		title: true,
		date: true,
		category: true,
	}).shape,
});
