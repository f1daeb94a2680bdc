import { z } from "zod";
import { isPrototypeWord } from "../front-matter/reserved-words.ts";
import { slugPattern } from "../front-matter/schema.ts";
import { excerpt } from "../parsing/excerpt.ts";
import type { Locale } from "../types.ts";
import { refuse } from "../validation/refuse.ts";
import * as texts from "../validation/texts.ts";
import { slugify } from "../vietnamese/slug.ts";
import type { SiteKey } from "./keys.ts";

const family = "site";
const line = texts.line(family);
const paragraph = texts.paragraph(family);
const markdown = texts.lines(family);
const url = texts.url(family);
const day = texts.day(family);
/** What fits under an icon of a phone's home screen. */
export const longestShortName = 12;

const shortName = line
	.transform((text, context): string => {
		const length = [...text].length;
		if (length <= longestShortName) return text;
		const values = { found: excerpt(text), length: String(length) };
		return refuse(context, "site/short-name", values);
	})
	.meta({ type: "string", maxLength: longestShortName });

const baseUrl = line
	.transform((text, context): string => {
		const found = excerpt(text);
		if (!texts.isWebAddress(text) || /[?#]/u.test(text)) {
			return refuse(context, "site/base-url", { found });
		}
		return text.endsWith("/")
			? text
			: refuse(context, "site/base-url-slash", {
					found,
					suggestion: excerpt(`${text}/`),
				});
	})
	.meta({ type: "string", pattern: "^https?://[^?#]+/$" });

const language = line
	.transform((text, context): Locale => {
		if (text === "vi" || text === "en") return text;
		return refuse(context, "site/languages", { found: excerpt(text) });
	})
	.meta({ type: "string", enum: ["vi", "en"] });

const languages = z
	.array(language)
	.transform((list, context): readonly [Locale, ...Locale[]] => {
		const [first, ...others] = new Set(list);
		return first === undefined
			? refuse(context, "site/empty", {})
			: [first, ...others];
	});

const foundedYear = line
	.transform((text, context): number =>
		/^(?:19\d\d|20\d\d|2100)$/u.test(text)
			? Number(text)
			: refuse(context, "site/founded-year", { found: excerpt(text) }),
	)
	.meta({ type: "integer", minimum: 1900, maximum: 2100 });

const slug = line
	.transform((text, context): string => {
		if (slugPattern.test(text) && !isPrototypeWord(text)) return text;
		const near = isPrototypeWord(text) ? "" : slugify(text);
		return refuse(context, "site/category-slug", {
			found: excerpt(text),
			suggestion: near === "" ? undefined : near,
		});
	})
	.meta({ type: "string", pattern: slugPattern.source });

const categoryName = line.transform((text, context): string =>
	isPrototypeWord(text)
		? refuse(context, "site/reserved-word", { found: text })
		: text,
);

const email = line
	.transform((text, context): string =>
		/^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\]]+\.[^\s@<>"',;:\\()[\].]{2,}$/u.test(
			text,
		)
			? text
			: refuse(context, "site/email", { found: excerpt(text) }),
	)
	.meta({ type: "string", format: "email" });

const category = z.strictObject({
	slug: slug.describe("Phần địa chỉ của chuyên mục, không đổi về sau"),
	name: categoryName.describe("Tên chuyên mục"),
	description: paragraph.optional().describe("Một câu giới thiệu"),
});

/** What may stand after each key of `content/site.yml`. */
export const siteFields = {
	name: line.describe("Tên kho lưu trữ"),
	short_name: shortName.describe("Tên ngắn, dưới biểu tượng trên điện thoại"),
	description: paragraph.describe("Một câu nói đây là kho gì"),
	base_url: baseUrl.describe("Địa chỉ trang sẽ đăng, kết thúc bằng /"),
	languages: languages.describe("Ngôn ngữ; mục đầu là ngôn ngữ của giao diện"),
	founded_year: foundedYear.describe("Năm bản tin ra đời"),
	issuer: z
		.strictObject({
			name: line.describe("Cơ quan ra bản tin"),
			address: line.optional().describe("Địa chỉ"),
			dissolved_on: day.optional().describe("Ngày cơ quan kết thúc hoạt động"),
			dissolved_by: paragraph.optional().describe("Theo văn bản nào"),
		})
		.describe("Cơ quan ra bản tin"),
	successor: z
		.strictObject({
			name: line.describe("Cơ quan kế tục"),
			url: url.optional().describe("Trang của cơ quan kế tục"),
		})
		.describe("Cơ quan kế tục"),
	categories: z.array(category).describe("Các chuyên mục, theo thứ tự hiện ra"),
	about: markdown.describe("Trang Giới thiệu, viết bằng Markdown"),
	imprint: markdown.describe("Giấy phép, người chịu trách nhiệm; Markdown"),
	contact: z
		.strictObject({
			name: line.optional().describe("Người hoặc bộ phận nhận góp ý"),
			email: email.optional().describe("Thư điện tử"),
			phone: line.optional().describe("Điện thoại"),
			address: line.optional().describe("Địa chỉ"),
			note: paragraph.optional().describe("Lời nhắn cho người góp ý"),
		})
		.describe("Nơi nhận góp ý, báo sai sót"),
	rights: paragraph.describe("Quyền sử dụng"),
	abbreviations: z
		.record(z.string(), line)
		.describe("Chữ viết tắt và chữ đầy đủ, để tìm kiếm hiểu cả hai"),
} satisfies Record<SiteKey, z.ZodType>;

/** All of `content/site.yml`, for the JSON Schema. */
export const siteSchema = z.strictObject({
	...siteFields,
	...z.object(siteFields).partial().omit({
		name: true,
		description: true,
		base_url: true,
		issuer: true,
		categories: true,
	}).shape,
});
