/** Packs a built site and its source, and nothing else, so that only packing is measured: `<site> <root> <folder>`. */

import { packCopy } from "../../src/package/pack.ts";
import { sitePayload, sourcePayload } from "../../src/package/payload.ts";

const [site = "", root = "", folder = ""] = process.argv.slice(2);
const payload = [
	...(await sitePayload(site)),
	...sourcePayload(root, () => true),
];
await packCopy(
	{
		config: {
			name: "Bench",
			shortName: "Bench",
			description: "Bench",
			baseUrl: "https://example.org/",
			languages: ["vi"],
			issuer: { name: "Bench" },
			categories: [],
			about: "",
			imprint: "",
			contact: {},
			abbreviations: new Map(),
		},
		day: "2026-01-01",
		software: "Bantin bench",
		part: undefined,
		isPublic: false,
		contentId: undefined,
		articles: 0,
		tombstones: 0,
		media: 0,
		span: undefined,
		captured: undefined,
	},
	payload,
	folder,
	Number.POSITIVE_INFINITY,
);
