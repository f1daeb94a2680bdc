import { createHash } from "node:crypto";
import { absoluteUrl } from "../addresses.ts";
import { toIso } from "../dates.ts";
import { newPen, type Pen } from "../pen.ts";
import type { Archive, Article, OutputFile, SiteConfig } from "../types.ts";
import { type Cell, writeCsv } from "./csv.ts";
import {
	dataPackage,
	type MadeResource,
	type Resource,
} from "./data-package.ts";
import { articleFields, categoryFields, type Field } from "./dataset-fields.ts";

/** A download of the page “Dữ liệu mở”. */
export interface Dataset extends Resource {
	/** The articles it shows, with their texts where `isWhole`. */
	readonly articles: readonly Article[];
	readonly isWhole: boolean;
	/** In UTF-8. */
	readonly write: (pen: Pen) => void;
}

export const datasetFolder = "du-lieu/";
export const dataPackagePath = `${datasetFolder}datapackage.json`;

/** Tables, and whole texts by year. None is made before it is asked for. */
export function datasetsOf(archive: Archive): readonly Dataset[] {
	const { config, articles, categories, years } = archive;
	const cells = (shown: readonly Article[]) =>
		cellsOf(config, articleFields, shown);
	return [
		{
			name: "bai-viet",
			path: "bai-viet.csv",
			title: "Danh mục bài viết (bảng tính)",
			description:
				"Mỗi dòng một bài, không kèm toàn văn. Nhiều giá trị trong một ô cách nhau bằng dấu |. Ô chữ bắt đầu bằng = + - @ hoặc ' được thêm một dấu ' ở đầu để bảng tính không hiểu nhầm là công thức; bỏ dấu đó đi là đúng nguyên văn.",
			mediaType: "text/csv",
			fields: articleFields,
			foreignKey: {
				fields: "category",
				reference: { resource: "chuyen-muc", fields: "name" },
			},
			articles,
			isWhole: false,
			write: (pen) => pen.write(table(articleFields, cells(articles))),
		},
		{
			name: "chuyen-muc",
			path: "chuyen-muc.csv",
			title: "Danh mục chuyên mục (bảng tính)",
			description: "Mỗi dòng một chuyên mục.",
			mediaType: "text/csv",
			fields: categoryFields,
			articles,
			isWhole: false,
			write: (pen) =>
				pen.write(
					table(categoryFields, cellsOf(config, categoryFields, categories)),
				),
		},
		{
			name: "bai-viet-json",
			path: "bai-viet.json",
			title: "Danh mục bài viết (JSON)",
			description:
				"Cùng nội dung với bai-viet.csv, giữ nguyên văn; chỗ không rõ thì không có khóa.",
			mediaType: "application/json",
			articles,
			isWhole: false,
			write: (pen) => jsonLines(pen, cells(articles), recordOf),
		},
		...years.map(
			({ year, articles: ofYear }): Dataset => ({
				name: `toan-van-${year}`,
				path: yearPath(year),
				title: `Toàn văn các bài năm ${year} (JSON)`,
				description:
					"Thông tin của từng bài cùng toàn văn: text là chữ trần, html là bài có định dạng, liên kết tính từ địa chỉ url của bài.",
				mediaType: "application/json",
				articles: ofYear,
				isWhole: true,
				write: (pen) =>
					jsonLines(pen, ofYear, (article) => wholeRecord(config, article)),
			}),
		),
	];
}

/** All of them, and the `datapackage.json` that describes them. */
export function datasets(archive: Archive): readonly OutputFile[] {
	const made = datasetsOf(archive).map((set) => {
		const pen = newPen();
		set.write(pen);
		return { set, content: pen.bytes() };
	});
	return [
		...made.map(({ set, content }) => ({
			path: datasetFolder + set.path,
			content,
		})),
		{
			path: dataPackagePath,
			content: dataPackage(
				archive,
				made.map(({ set, content }) => ({ ...set, ...measured(content) })),
			),
		},
	];
}

/** Where an article stands with its whole text, from the folder of the datasets, and its line there. */
export function yearLine(
	config: SiteConfig,
	article: Article,
): { readonly path: string; readonly line: string } {
	return {
		path: yearPath(Number(article.date.day.slice(0, 4))),
		line: JSON.stringify(wholeRecord(config, article)),
	};
}

function yearPath(year: number): string {
	return `toan-van/${year}.json`;
}

function wholeRecord(config: SiteConfig, article: Article): object {
	return {
		...recordOf(articleFields.map(({ value }) => value(article, config))),
		...wholeText(config, article),
	};
}

/** What `datapackage.json` says of a file's bytes. */
export function measured(
	content: Uint8Array,
): Pick<MadeResource, "size" | "sha256"> {
	const sha256 = createHash("sha256").update(content).digest("hex");
	return { size: content.length, sha256 };
}

function cellsOf<Row>(
	config: SiteConfig,
	fields: readonly Field<Row>[],
	rows: readonly Row[],
): readonly (readonly Cell[])[] {
	return rows.map((row) => fields.map(({ value }) => value(row, config)));
}

function table<Row>(
	fields: readonly Field<Row>[],
	rows: readonly (readonly Cell[])[],
): string {
	const header = fields.map(({ name }) => name);
	return writeCsv(header, rows);
}

/** A row of the articles' table with the table's keys; in JSON, what is not known is left out. */
function recordOf(cells: readonly Cell[]): object {
	return Object.fromEntries(
		articleFields.map(({ name }, index) => [name, cells[index]]),
	);
}

/** All else that the article's page shows, for reading in again. */
function wholeText(config: SiteConfig, article: Article): object {
	const { body, corrections, attachments, image } = article;
	const url = (path: string) => absoluteUrl(config, path);
	const figures = image === undefined ? body.figures : [image, ...body.figures];
	return {
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
		html: body.html,
	};
}

/**
 * A JSON array with one object on a line, so that versions can be compared line by line. Written line by line: one long
 * string would be copied three times over.
 */
function jsonLines<Item>(
	pen: Pen,
	items: readonly Item[],
	objectOf: (item: Item) => object,
): void {
	let before = "[\n";
	for (const item of items) {
		pen.write(before + JSON.stringify(objectOf(item)));
		before = ",\n";
	}
	pen.write(items.length === 0 ? "[\n\n]\n" : "\n]\n");
}
