import type { z } from "zod";
import type { Fields, FieldValue } from "../parsing/field-value.ts";
import type { Position } from "../types.ts";
import { type Reader, readValue } from "../validation/read-value.ts";
import type { ArticleKey } from "./keys.ts";
import { articleFields } from "./schema.ts";

type Schemas = typeof articleFields;

/** Every key that was written and is right by itself. */
export type WrittenArticle = {
	readonly [K in ArticleKey]: z.output<Schemas[K]> | undefined;
};

/** Each key is read by itself, so that a mistake in one hides none in another. */
export function readArticle(fields: Fields, reader: Reader): WrittenArticle {
	const read = <T>(key: ArticleKey, schema: z.ZodType<T>) =>
		readValue(schema, key, fields, reader);
	return {
		title: read("title", articleFields.title),
		date: read("date", articleFields.date),
		category: read("category", articleFields.category),
		author: read("author", articleFields.author),
		unit: read("unit", articleFields.unit),
		views: read("views", articleFields.views),
		views_as_of: read("views_as_of", articleFields.views_as_of),
		summary: read("summary", articleFields.summary),
		updated: read("updated", articleFields.updated),
		tags: read("tags", articleFields.tags),
		image: read("image", articleFields.image),
		attachments: read("attachments", articleFields.attachments),
		source: read("source", articleFields.source),
		lang: read("lang", articleFields.lang),
		rights: read("rights", articleFields.rights),
		status: read("status", articleFields.status),
		withdrawn_reason: read("withdrawn_reason", articleFields.withdrawn_reason),
		publish_on: read("publish_on", articleFields.publish_on),
		original_url: read("original_url", articleFields.original_url),
		original_id: read("original_id", articleFields.original_id),
		archived_at: read("archived_at", articleFields.archived_at),
		aliases: read("aliases", articleFields.aliases),
		corrections: read("corrections", articleFields.corrections),
		slug: read("slug", articleFields.slug),
	};
}

/** Where each value stands, by key: `title`, `image.alt`, `corrections.0.note`. */
export function positionsOf({ fields }: Fields): ReadonlyMap<string, Position> {
	const positions = new Map<string, Position>();
	const visit = (path: string, value: FieldValue): void => {
		positions.set(path, value.position);
		if (value.kind === "list") {
			for (const [index, item] of value.items.entries()) {
				visit(`${path}.${index}`, item);
			}
		} else if (value.kind === "map") {
			for (const [key, inner] of value.fields) visit(`${path}.${key}`, inner);
		}
	};
	for (const [key, value] of fields) visit(key, value);
	return positions;
}
