import { findCategory, type Part, partName } from "../model/part.ts";
import type { Archive, Day, SiteConfig } from "../types.ts";
import { slugify } from "../vietnamese/slug.ts";

export interface CopyPart {
	/** For file names: `nam-2020`. */
	readonly slug: string;
	/** Within a sentence: `năm 2020`. */
	readonly name: string;
}

/** What a copy says about itself, apart from checksums. */
export interface CopyFacts {
	readonly config: SiteConfig;
	/** The day the copy was made, as stated. */
	readonly day: Day;
	/** Name and version of the program. */
	readonly software: string;
	/** What it is limited to; undefined for a copy of everything. */
	readonly part: CopyPart | undefined;
	/** True for a copy without what readers of the site do not see: it may be handed to anyone. */
	readonly isPublic: boolean;
	/** See `Edition`. */
	readonly contentId: string | undefined;
	readonly articles: number;
	readonly tombstones: number;
	/** Photos and attachments. */
	readonly media: number;
	/** Days of the first and the last article. */
	readonly span: readonly [Day, Day] | undefined;
	/** First and last day on which articles were taken from the old portal. */
	readonly captured: readonly [Day, Day] | undefined;
}

export function copyFacts(
	{ config, articles, tombstones, media, edition }: Archive,
	made: {
		readonly day: Day;
		readonly software: string;
		readonly part: Part | undefined;
		readonly isPublic: boolean;
	},
): CopyFacts {
	const { part } = made;
	return {
		config,
		...made,
		part: part && {
			slug: partSlug(part, config),
			name: partName(part, config, "vi"),
		},
		contentId: edition?.contentId,
		articles: articles.length,
		tombstones: tombstones.length,
		media: media.size,
		span: range(articles.map(({ date }) => date.day)),
		captured: range(
			articles.flatMap(({ archivedAt }) => archivedAt?.day ?? []),
		),
	};
}

/** `van-hoe-2026-11-23`: the copy's folder and, with `.zip`, its file. */
export function copyName({ config, day, part, isPublic }: CopyFacts): string {
	const words = [slugify(config.shortName) || "ban-tin"];
	if (part !== undefined) words.push(part.slug);
	if (isPublic) words.push("cong-khai");
	return [...words, day].join("-");
}

function partSlug(part: Part, config: SiteConfig): string {
	return part.kind === "year"
		? `nam-${part.year}`
		: `chuyen-muc-${findCategory(part.category, config)?.slug}`;
}

function range(days: readonly Day[]): readonly [Day, Day] | undefined {
	const [first, ...others] = [...days].sort();
	return first === undefined ? undefined : [first, others.at(-1) ?? first];
}
