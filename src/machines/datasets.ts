import { absoluteUrl } from "../addresses.ts";
import { toIso } from "../dates.ts";
import type { Archive, Article, OutputFile, SiteConfig } from "../types.ts";
import { absoluteHtml } from "./absolute-html.ts";
import { type Cell, writeCsv } from "./csv.ts";
import { dataPackage, type Resource } from "./data-package.ts";
import { articleFields, categoryFields, type Field } from "./dataset-fields.ts";

const folder = "du-lieu";

/** The downloads of the page “Dữ liệu mở”: tables, whole texts by year, and a `datapackage.json` that describes them. */
export function datasets(archive: Archive): readonly OutputFile[] {
	const resources = resourcesOf(archive);
	return [
		...resources.map(({ path, content }) => ({
			path: `${folder}/${path}`,
			content,
		})),
		{
			path: `${folder}/datapackage.json`,
			content: dataPackage(archive, resources),
		},
	];
}

function resourcesOf(archive: Archive): readonly Resource[] {
	const { config, articles, categories, years } = archive;
	return [
		{
			name: "bai-viet",
			path: "bai-viet.csv",
			title: "Danh mục bài viết (bảng tính)",
			description:
				"Mỗi dòng một bài, không kèm toàn văn. Nhiều giá trị trong một ô cách nhau bằng dấu |. Ô chữ bắt đầu bằng = + - @ hoặc ' được thêm một dấu ' ở đầu để bảng tính không hiểu nhầm là công thức; bỏ dấu đó đi là đúng nguyên văn.",
			mediaType: "text/csv",
			content: table(config, articleFields, articles),
			fields: articleFields,
			foreignKey: {
				fields: "category",
				reference: { resource: "chuyen-muc", fields: "name" },
			},
		},
		{
			name: "chuyen-muc",
			path: "chuyen-muc.csv",
			title: "Danh mục chuyên mục (bảng tính)",
			description: "Mỗi dòng một chuyên mục.",
			mediaType: "text/csv",
			content: table(config, categoryFields, categories),
			fields: categoryFields,
		},
		{
			name: "bai-viet-json",
			path: "bai-viet.json",
			title: "Danh mục bài viết (JSON)",
			description:
				"Cùng nội dung với bai-viet.csv, giữ nguyên văn; chỗ không rõ thì không có khóa.",
			mediaType: "application/json",
			content: jsonLines(articles.map((article) => record(config, article))),
		},
		...years.map(
			({ year, articles: ofYear }): Resource => ({
				name: `toan-van-${year}`,
				path: `toan-van/${year}.json`,
				title: `Toàn văn các bài năm ${year} (JSON)`,
				description:
					"Thông tin của từng bài cùng toàn văn: text là chữ trần, html là bài có định dạng.",
				mediaType: "application/json",
				content: jsonLines(
					ofYear.map((article) => fullRecord(config, article)),
				),
			}),
		),
	];
}

function table<Row>(
	config: SiteConfig,
	fields: readonly Field<Row>[],
	rows: readonly Row[],
): string {
	return writeCsv(
		fields.map(({ name }) => name),
		rows.map((row) => fields.map(({ value }) => value(row, config))),
	);
}

/** An article as an object with the table's keys; what is not known is left out. */
function record(
	config: SiteConfig,
	article: Article,
): Readonly<Record<string, Cell>> {
	return Object.fromEntries(
		articleFields.flatMap(({ name, value }) => {
			const cell = value(article, config);
			return cell === undefined ? [] : [[name, cell]];
		}),
	);
}

/** A record with all that the article's page shows, for reading in again. */
function fullRecord(config: SiteConfig, article: Article) {
	const { body, corrections, attachments, image } = article;
	const url = (path: string) => absoluteUrl(config, path);
	const figures = image === undefined ? body.figures : [image, ...body.figures];
	return {
		...record(config, article),
		...(figures.length > 0 && {
			figures: figures.map(({ image: photo, alt, caption, credit }) => ({
				...(photo && { url: url(photo.full.path), sha256: photo.sha256 }),
				alt,
				...(caption !== undefined && { caption }),
				...(credit !== undefined && { credit }),
			})),
		}),
		...(attachments.length > 0 && {
			attachments: attachments.map(({ title, asset }) => ({
				title,
				url: url(asset.path),
				mediatype: asset.mediaType,
				bytes: asset.size,
				sha256: asset.sha256,
			})),
		}),
		...(corrections.length > 0 && {
			corrections: corrections.map(({ date, note }) => ({
				date: toIso(date),
				note,
			})),
		}),
		text: body.text,
		html: absoluteHtml(body.html, url(article.permalink)),
	};
}

/** A JSON array with one object on a line, so that versions can be compared line by line. */
function jsonLines(objects: readonly object[]): string {
	return `[\n${objects.map((object) => JSON.stringify(object)).join(",\n")}\n]\n`;
}
