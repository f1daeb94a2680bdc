import { z } from "zod";
import { siteSchema } from "./configuration/schema.ts";
import { articleSchema } from "./front-matter/schema.ts";

export interface SchemaFile {
	/** From the project's root. */
	readonly path: string;
	/** JSON Schema, draft 7: the newest that editors' YAML support understands. */
	readonly text: string;
}

/** What editors' tools need to help with front matter and `site.yml`, as the build itself reads them. */
export function schemaFiles(): readonly SchemaFile[] {
	return [
		{
			path: ".vscode/bantin-article.schema.json",
			text: jsonSchema(articleSchema, "Phần đầu bài"),
		},
		{
			path: ".vscode/bantin-site.schema.json",
			text: jsonSchema(siteSchema, "content/site.yml"),
		},
	];
}

function jsonSchema(schema: z.ZodType, title: string): string {
	const exported = z.toJSONSchema(schema, { io: "input", target: "draft-07" });
	return `${JSON.stringify({ title, ...exported }, undefined, "\t")}\n`;
}
