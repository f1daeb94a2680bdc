/** Every key of `content/site.yml`. */
export const siteKeys = [
	"name",
	"short_name",
	"description",
	"base_url",
	"languages",
	"founded_year",
	"issuer",
	"successor",
	"categories",
	"about",
	"imprint",
	"contact",
	"rights",
	"abbreviations",
] as const;

export type SiteKey = (typeof siteKeys)[number];

export const requiredSiteKeys: readonly SiteKey[] = [
	"name",
	"description",
	"base_url",
	"issuer",
	"categories",
];

/** The keys within a key. */
export const nestedSiteKeys: Readonly<Record<string, readonly string[]>> = {
	issuer: ["name", "address", "dissolved_on", "dissolved_by"],
	successor: ["name", "url"],
	categories: ["slug", "name", "description"],
	contact: ["name", "email", "phone", "address", "note"],
};

/** A right line for every key that must not be missing. */
export const siteExamples: Readonly<Record<string, string>> = {
	name: "name: Bản tin xã Vân Hòe",
	short_name: "short_name: Vân Hòe",
	description: "description: Kho lưu trữ bản tin điện tử xã Vân Hòe.",
	base_url: "base_url: https://vi-du.vn/ban-tin/",
	issuer: "issuer: {name: UBND xã Vân Hòe}",
	"issuer.name": "name: UBND xã Vân Hòe",
	"successor.name": "name: UBND xã Hòe Giang",
	categories: "categories: [{slug: tin-tuc, name: Tin tức}]",
	"categories.slug": "slug: tin-tuc",
	"categories.name": "name: Tin tức",
};
