import { absoluteUrl, permalinks } from "../addresses.ts";
import { toRfc3339 } from "../dates.ts";
import type { Archive } from "../types.ts";
import { lastModified, latest } from "./last-modified.ts";

/** A file of the data package. */
export interface Resource {
	readonly name: string;
	/** From the folder of `datapackage.json`. */
	readonly path: string;
	readonly title: string;
	readonly description: string;
	readonly mediaType: "text/csv" | "application/json";
	/** Of a table. */
	readonly fields?: readonly FieldDescription[];
	/** The column whose values stand in another table. */
	readonly foreignKey?: {
		readonly fields: string;
		readonly reference: { readonly resource: string; readonly fields: string };
	};
}

interface FieldDescription {
	readonly name: string;
	readonly type: string;
	readonly format?: string;
	readonly title: string;
	readonly description: string;
	readonly required?: true;
	readonly unique?: true;
	readonly pattern?: string;
}

/** A resource, and what its file turned out to be. */
export interface MadeResource extends Resource {
	/** In bytes. */
	readonly size: number;
	/** Hexadecimal. */
	readonly sha256: string;
}

/**
 * `datapackage.json` (Frictionless Data Package 1.0): what each file holds, who stands behind it, and its size and
 * SHA-256, so that a copy can be checked.
 */
export function dataPackage(
	archive: Archive,
	resources: readonly MadeResource[],
): string {
	const { config, articles } = archive;
	const created = latest(articles.map(lastModified));
	const about = absoluteUrl(config, permalinks.about);
	const descriptor = {
		profile: "data-package",
		name: "bai-viet",
		id: absoluteUrl(config, "du-lieu/datapackage.json"),
		title: `${config.name}: dữ liệu bài viết`,
		description: config.description,
		homepage: absoluteUrl(config, permalinks.home),
		// The newest change among the articles: the same content gives the same file, whenever it is built.
		...(created !== undefined && { created: toRfc3339(created) }),
		...(config.rights !== undefined && {
			licenses: [{ title: config.rights, path: about }],
		}),
		sources: [{ title: config.issuer.name }],
		contributors: [{ title: config.issuer.name, role: "publisher" }],
		keywords: archive.categories.map(({ name }) => name),
		resources: resources.map(describe),
	};
	return format(descriptor);
}

/** The same file when some of its resources, by path, have become others. Nothing where it does not name one of them. */
export function describeAgain(
	text: string,
	changed: ReadonlyMap<string, Pick<MadeResource, "size" | "sha256">>,
): string | undefined {
	const descriptor: { readonly resources: ReturnType<typeof describe>[] } =
		JSON.parse(text);
	const { resources } = descriptor;
	for (const [path, { size, sha256 }] of changed) {
		const resource = resources.find((each) => each.path === path);
		if (resource === undefined) return undefined;
		Object.assign(resource, measures(size, sha256));
	}
	return format(descriptor);
}

function measures(size: number, sha256: string) {
	return { bytes: size, hash: `sha256:${sha256}` };
}

function format(descriptor: object): string {
	return `${JSON.stringify(descriptor, null, "\t")}\n`;
}

function describe(resource: MadeResource) {
	const { name, path, title, description, mediaType, size, sha256 } = resource;
	const { fields, foreignKey } = resource;
	return {
		profile: fields === undefined ? "data-resource" : "tabular-data-resource",
		name,
		path,
		title,
		description,
		format: mediaType === "text/csv" ? "csv" : "json",
		mediatype: mediaType,
		encoding: "utf-8",
		...measures(size, sha256),
		...(fields !== undefined && {
			dialect: {
				delimiter: ",",
				lineTerminator: "\r\n",
				quoteChar: '"',
				doubleQuote: true,
				header: true,
			},
			schema: {
				fields: fields.map(describeField),
				primaryKey: fields[0]?.name,
				missingValues: [""],
				...(foreignKey !== undefined && { foreignKeys: [foreignKey] }),
			},
		}),
	};
}

function describeField(field: FieldDescription) {
	const { name, type, format, title, description } = field;
	const constraints = {
		...(field.required && { required: true }),
		...(field.unique && { unique: true }),
		...(field.pattern !== undefined && { pattern: field.pattern }),
	};
	return {
		name,
		// Table Schema has no lists: in CSV a list is one text.
		type: type === "list" ? "string" : type,
		...(format !== undefined && { format }),
		title,
		description,
		...(Object.keys(constraints).length > 0 && { constraints }),
	};
}
