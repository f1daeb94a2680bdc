import type { z } from "zod";
import type { Fields } from "../parsing/field-value.ts";
import { type Reader, readValue } from "../validation/read-value.ts";
import type { SiteKey } from "./keys.ts";
import { siteFields } from "./schema.ts";

/** Every key of `site.yml` that was written and is right by itself. */
export type WrittenSite = {
	readonly [K in SiteKey]: z.output<(typeof siteFields)[K]> | undefined;
};

export function readSite(fields: Fields, reader: Reader): WrittenSite {
	const read = <T>(key: SiteKey, schema: z.ZodType<T>) =>
		readValue(schema, key, fields, reader);
	return {
		name: read("name", siteFields.name),
		short_name: read("short_name", siteFields.short_name),
		description: read("description", siteFields.description),
		base_url: read("base_url", siteFields.base_url),
		languages: read("languages", siteFields.languages),
		founded_year: read("founded_year", siteFields.founded_year),
		issuer: read("issuer", siteFields.issuer),
		successor: read("successor", siteFields.successor),
		categories: read("categories", siteFields.categories),
		about: read("about", siteFields.about),
		imprint: read("imprint", siteFields.imprint),
		contact: read("contact", siteFields.contact),
		rights: read("rights", siteFields.rights),
		abbreviations: read("abbreviations", siteFields.abbreviations),
	};
}
