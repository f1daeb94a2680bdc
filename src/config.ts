import {
	checkAbbreviations,
	checkCategories,
	checkSiteKeys,
} from "./configuration/check-site.ts";
import {
	nestedSiteKeys,
	requiredSiteKeys,
	siteExamples,
} from "./configuration/keys.ts";
import { readSite, type WrittenSite } from "./configuration/read-site.ts";
import { longestShortName } from "./configuration/schema.ts";
import { type Checked, type Diagnostic, hasErrors } from "./diagnostics.ts";
import { checkText } from "./parsing/check-text.ts";
import type { Fields } from "./parsing/field-value.ts";
import { locator } from "./parsing/locate.ts";
import { parseFields } from "./parsing/yaml-fields.ts";
import type { SiteConfig, SourceFile } from "./types.ts";
import { type Reader, reportMissing } from "./validation/read-value.ts";

const nothing: Fields = { fields: new Map(), keys: new Map() };

/** Understands `content/site.yml`. `undefined` when anything in it is wrong; every problem is reported. */
export function parseSiteConfig(
	source: SourceFile,
): Checked<SiteConfig | undefined> {
	const { file, text } = source;
	const parsed = parseFields(text, file);
	const diagnostics: Diagnostic[] = [
		...checkText(source, locator(text)),
		...parsed.diagnostics,
	];
	if (!parsed.value && parsed.diagnostics.length > 0) {
		return { value: undefined, diagnostics };
	}
	const fields = parsed.value ?? nothing;
	diagnostics.push(
		...checkSiteKeys(fields, file),
		...checkCategories(fields, file),
		...checkAbbreviations(fields, file),
	);
	const reader: Reader = {
		file,
		family: "site",
		examples: siteExamples,
		nested: nestedSiteKeys,
		diagnostics,
	};
	for (const key of requiredSiteKeys) {
		if (!fields.fields.has(key)) reportMissing(key, reader);
	}
	const written = readSite(fields, reader);
	const { name } = written;
	const needsShortName =
		name !== undefined && [...name].length > longestShortName;
	if (needsShortName && !fields.fields.has("short_name")) {
		reportMissing("short_name", reader);
	}
	return {
		value: hasErrors(diagnostics) ? undefined : configOf(written),
		diagnostics,
	};
}

function configOf(written: WrittenSite): SiteConfig | undefined {
	const { name, description, base_url: baseUrl, issuer, categories } = written;
	if (!name || !description || !baseUrl || !issuer || !categories) {
		return undefined;
	}
	const { successor, rights, founded_year: foundedYear } = written;
	return {
		name,
		shortName: written.short_name ?? name,
		description,
		baseUrl,
		languages: written.languages ?? ["vi"],
		issuer: issuerOf(issuer),
		...(successor && {
			successor: {
				name: successor.name,
				...(successor.url && { url: successor.url }),
			},
		}),
		categories: categories.map(({ slug, name, description }) => ({
			slug,
			name,
			...(description && { description }),
		})),
		about: written.about ?? "",
		imprint: written.imprint ?? "",
		contact: contactOf(written.contact ?? {}),
		abbreviations: new Map(Object.entries(written.abbreviations ?? {})),
		...(rights && { rights }),
		...(foundedYear && { foundedYear }),
	};
}

function issuerOf(
	written: NonNullable<WrittenSite["issuer"]>,
): SiteConfig["issuer"] {
	const { name, address } = written;
	const { dissolved_on: dissolvedOn, dissolved_by: dissolvedBy } = written;
	return {
		name,
		...(address && { address }),
		...(dissolvedOn && { dissolvedOn }),
		...(dissolvedBy && { dissolvedBy }),
	};
}

function contactOf(
	written: NonNullable<WrittenSite["contact"]>,
): SiteConfig["contact"] {
	const { name, email, phone, address, note } = written;
	return {
		...(name && { name }),
		...(email && { email }),
		...(phone && { phone }),
		...(address && { address }),
		...(note && { note }),
	};
}
