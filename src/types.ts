/**
 * The model. What an editor wrote is a `Draft`; what the archive knows is an `Article`. Everything is read-only and
 * free of cycles, so that it can be printed, compared and cached.
 */

/** A calendar day in Vietnam, `yyyy-MM-dd`. Days compare as text. */
export type Day = string;

/** A day, and the time of day (`HH:mm`, Asia/Ho_Chi_Minh) only if one was written. */
export interface Moment {
	readonly day: Day;
	readonly time?: string;
}

/** Where something stands in a source file; both count from 1. */
export interface Position {
	readonly line: number;
	readonly column: number;
}

/** A Markdown file below `content/`: strict UTF-8, NFC, LF, without a byte order mark. */
export interface SourceFile {
	/** Path from the project's root with `/`, such as `content/2019/03/cho.md`. */
	readonly file: string;
	readonly text: string;
}

/** A file below `content/` that is not Markdown: a photo or an attachment. Its bytes stay on disk. */
export interface MediaFile {
	readonly file: string;
	/** Size in bytes. */
	readonly size: number;
	/** The path as the disk spells it, for opening, when that is not NFC. */
	readonly onDisk?: string;
}

export type Locale = "vi" | "en";
export type Status = "published" | "draft" | "withdrawn";

export interface Views {
	readonly count: number;
	/** The day the number was read. */
	readonly asOf?: Day;
}

export interface Correction {
	readonly date: Moment;
	readonly note: string;
}

/** A photo chosen in front matter; `file` is resolved: `content/2019/03/cho.jpg`. */
export interface ImageReference {
	readonly file: string;
	readonly alt: string;
	readonly caption?: string;
	readonly credit?: string;
}

/** A file offered for download in front matter; `file` is resolved like an image's. */
export interface AttachmentReference {
	readonly file: string;
	readonly title: string;
}

/** Where a text was first published: a name, and its address where one is known. */
export interface SourceReference {
	readonly name: string;
	readonly url?: string;
}

/** One article as its editor wrote it, understood and valid by itself; nothing across files is known yet. */
export interface Draft {
	readonly file: string;
	readonly title: string;
	readonly date: Moment;
	/** The slug of a category declared in `content/site.yml`. */
	readonly category: string;
	readonly authors: readonly string[];
	readonly unit?: string;
	readonly views?: Views;
	readonly summary?: string;
	readonly updated?: Moment;
	readonly tags: readonly string[];
	readonly image?: ImageReference;
	readonly attachments: readonly AttachmentReference[];
	readonly source?: SourceReference;
	readonly lang: Locale;
	readonly rights?: string;
	readonly status: Status;
	readonly withdrawnReason?: string;
	readonly publishOn?: Day;
	readonly originalUrl?: string;
	readonly originalId?: string;
	readonly archivedAt?: Moment;
	/** Site-absolute old paths, such as `/tin-tuc/cho-146.html`. */
	readonly aliases: readonly string[];
	readonly corrections: readonly Correction[];
	/** From `slug`, or else from the file name. */
	readonly slug: string;
	/** Where each written key's value stands, for messages found later. */
	readonly positions: ReadonlyMap<string, Position>;
	/** Markdown. */
	readonly body: string;
	/** The line of the file on which the body begins. */
	readonly bodyLine: number;
}

/** A taxonomy term as pages show it. `permalink` is from the site's root without a leading slash. */
export interface Term {
	readonly slug: string;
	readonly name: string;
	readonly permalink: string;
}

/** Just enough of an article to link to it. */
export interface ArticleLink {
	readonly title: string;
	readonly permalink: string;
	readonly date: Moment;
}

export interface ImageVariant {
	/** From the site's root, such as `media/2019/03/cho-960.webp`. */
	readonly path: string;
	/** In pixels. */
	readonly width: number;
	readonly height: number;
	readonly type: "image/webp" | "image/jpeg" | "image/png";
}

/** A photo of the archive. Published pixels are always re-encoded: no EXIF, no GPS. */
export interface ImageAsset {
	readonly kind: "image";
	readonly file: string;
	/** The fallback for `<img src>`, JPEG or PNG, and what the full-size link opens. */
	readonly full: ImageVariant;
	/** WebP, narrowest first, for `srcset`. */
	readonly variants: readonly ImageVariant[];
	/** Hexadecimal SHA-256 of the source file. */
	readonly sha256: string;
}

export interface AttachmentAsset {
	readonly kind: "attachment";
	readonly file: string;
	/** From the site's root; the file is published byte for byte. */
	readonly path: string;
	/** In bytes. */
	readonly size: number;
	/** What readers see, such as `PDF`. */
	readonly format: string;
	/** IANA media type. */
	readonly mediaType: string;
	readonly sha256: string;
}

export type MediaAsset = ImageAsset | AttachmentAsset;
/** By source file. */
export type MediaCatalogue = ReadonlyMap<string, MediaAsset>;

export interface Heading {
	readonly level: number;
	readonly id: string;
	readonly text: string;
}

/** A figure of an article; `image` is absent when the photo was lost and only its caption remains. */
export interface Figure {
	readonly image?: ImageAsset;
	readonly alt: string;
	readonly caption?: string;
	readonly credit?: string;
}

/** A Markdown body after rendering. */
export interface RenderedBody {
	/** Safe HTML whose links are relative to the page it was rendered for. */
	readonly html: string;
	/** The words a reader sees, paragraphs separated by `\n`; captions included. */
	readonly text: string;
	readonly headings: readonly Heading[];
	readonly figures: readonly Figure[];
	/** Attachments linked from the text, in order, each once. */
	readonly attachments: readonly AttachmentAsset[];
}

export interface AttachmentLink {
	readonly title: string;
	readonly asset: AttachmentAsset;
}

/** A published article. `permalink` is from the site's root without a leading slash: `2019/03/cho.html`. */
export interface Article {
	readonly file: string;
	readonly permalink: string;
	readonly slug: string;
	readonly title: string;
	readonly date: Moment;
	readonly category: Term;
	readonly authors: readonly Term[];
	readonly unit?: Term;
	readonly tags: readonly Term[];
	readonly views?: Views;
	/** Plain text: as written, or else the first paragraph. */
	readonly summary: string;
	/** True when `summary` was written, so that it is not also the body's first paragraph. */
	readonly hasLead: boolean;
	readonly updated?: Moment;
	/** The lead photo. */
	readonly image?: Figure;
	readonly attachments: readonly AttachmentLink[];
	readonly source?: SourceReference;
	readonly lang: Locale;
	readonly rights?: string;
	readonly originalUrl?: string;
	readonly originalId?: string;
	readonly archivedAt?: Moment;
	readonly aliases: readonly string[];
	/** Newest first. */
	readonly corrections: readonly Correction[];
	readonly body: RenderedBody;
	readonly newer?: ArticleLink;
	readonly older?: ArticleLink;
	readonly related: readonly ArticleLink[];
}

/** What is left, in public, of an article that was taken down. */
export interface Tombstone {
	readonly file: string;
	readonly permalink: string;
	readonly title: string;
	readonly date: Moment;
	readonly category: Term;
	readonly lang: Locale;
	readonly reason: string;
	readonly aliases: readonly string[];
	readonly originalUrl?: string;
}

/** An input that gives no page, and why: nothing is ever left out silently. */
export interface Exclusion {
	readonly file: string;
	readonly reason: "draft" | "not-yet" | "ignored-file";
	/** For `not-yet`: the day it will be published. */
	readonly until?: Day;
}

/** A term with its articles, newest first. */
export interface TermArticles extends Term {
	readonly description?: string;
	readonly articles: readonly Article[];
}

export interface MonthArticles {
	/** 1–12. */
	readonly month: number;
	readonly articles: readonly Article[];
}

export interface YearArticles {
	readonly year: number;
	readonly articles: readonly Article[];
	/** Newest month first; only months with articles. */
	readonly months: readonly MonthArticles[];
}

/** An old address that leads to a page. */
export interface Redirect {
	/** Site-absolute path as the old portal wrote it, decoded, query included. */
	readonly from: string;
	/** Permalink of the page. */
	readonly to: string;
	readonly title: string;
}

/** The whole archive, ready to be rendered. Every list has a total order; ties are broken by permalink. */
export interface Archive {
	readonly config: SiteConfig;
	/** Newest first. */
	readonly articles: readonly Article[];
	readonly tombstones: readonly Tombstone[];
	readonly exclusions: readonly Exclusion[];
	/** In the order of `site.yml`; a category without articles is kept. */
	readonly categories: readonly TermArticles[];
	/** By given name, as Vietnamese lists do. */
	readonly authors: readonly TermArticles[];
	readonly units: readonly TermArticles[];
	readonly tags: readonly TermArticles[];
	/** Newest first. */
	readonly years: readonly YearArticles[];
	readonly redirects: readonly Redirect[];
	readonly media: MediaCatalogue;
	/** Known when the archive was read from a folder. */
	readonly edition?: Edition;
}

/** What a build says about itself, and the copies handed out before it. */
export interface Edition {
	/** Sixteen hexadecimal digits that stand for all of `content/`. */
	readonly contentId: string;
	/** Newest first. */
	readonly releases: readonly Release[];
	/** The copy that readers can download; `path` is where its zip lies on disk. */
	readonly download:
		| { readonly release: Release; readonly path: string }
		| undefined;
}

/** A copy that was handed out. */
export interface Release {
	/** Name of the zip. */
	readonly file: string;
	readonly date: Day;
	/** In bytes. */
	readonly size: number;
	/** Of the zip, hexadecimal. */
	readonly sha512: string;
	/** Of the tag manifest, hexadecimal: what `npm run verify` prints. */
	readonly rootHash: string;
	readonly articles: number;
	/** Absent for a copy of everything, else `năm 2020`. */
	readonly scope?: string;
	/** False for a copy with drafts and other things readers of the site do not see. */
	readonly isPublic: boolean;
}

export interface CategoryConfig {
	readonly slug: string;
	readonly name: string;
	readonly description?: string;
}

/** `content/site.yml`, understood: all that an editor may change about the archive. */
export interface SiteConfig {
	readonly name: string;
	/** For the home screen of a phone; at most 12 characters. */
	readonly shortName: string;
	readonly description: string;
	/** Absolute, ends with `/`: `https://example.org/ban-tin/`. */
	readonly baseUrl: string;
	/** The first is the language of the pages themselves. */
	readonly languages: readonly [Locale, ...Locale[]];
	/** Who published the bulletin. */
	readonly issuer: {
		readonly name: string;
		readonly address?: string;
		/** The day it ceased to exist: shown in the banner. */
		readonly dissolvedOn?: Day;
		/** Decree or resolution, as text. */
		readonly dissolvedBy?: string;
	};
	readonly successor?: { readonly name: string; readonly url?: string };
	readonly categories: readonly CategoryConfig[];
	/** Markdown, for the page “Giới thiệu”. */
	readonly about: string;
	/** Markdown: licence number, editor in charge, host. */
	readonly imprint: string;
	/** Where readers report mistakes. */
	readonly contact: {
		readonly name?: string;
		readonly email?: string;
		readonly phone?: string;
		readonly address?: string;
		readonly note?: string;
	};
	/** Short form → full form, such as `UBND` → `Ủy ban nhân dân`. */
	readonly abbreviations: ReadonlyMap<string, string>;
	readonly rights?: string;
	/** The first year the bulletin can have: an earlier date is a warning. */
	readonly foundedYear?: number;
}

/** One file of the site. `path` is from the site's root, with `/`. */
export interface OutputFile {
	readonly path: string;
	/** Text is written as UTF-8. */
	readonly content: string | Uint8Array | CopiedContent | KnownContent;
}

/** The bytes of a file on disk. */
export interface CopiedContent {
	/** An absolute path. */
	readonly copyOf: string;
	/** What the file holds, where that is known without reading it. */
	readonly known?: ContentIdentity;
}

export interface ContentIdentity {
	/** SHA-512, hexadecimal. */
	readonly hash: string;
	/** In bytes. */
	readonly size: number;
}

/** Bytes that are known by their hash; `make` gives them when the standing site does not hold them. */
export interface KnownContent extends ContentIdentity {
	readonly make: () => string | Uint8Array | Promise<string | Uint8Array>;
}
