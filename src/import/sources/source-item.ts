import type { Moment } from "../../types.ts";
import type { Listing } from "../listing.ts";
import type { PortalTitle, Problem } from "../portal-page.ts";
import type { ReadPage } from "../read-page.ts";

/** One page of a source, or why it cannot be read. */
export interface SourceItem {
	/** As an editor finds it: `trang.zip › tin/bai-1.html`. */
	readonly name: string;
	readonly content:
		| {
				readonly kind: "bytes";
				readonly bytes: Uint8Array;
				readonly isHtml?: boolean;
				/** What a server said. */
				readonly charset?: string;
		  }
		/** An item of a feed, an export or a table: it has no page of its own. */
		| {
				readonly kind: "record";
				readonly record: PageRecord;
				/** What it was made from, for the checksum. */
				readonly written: string;
		  }
		/** A table without texts: what it tells of articles, and what to say when none of them is here. */
		| {
				readonly kind: "list";
				readonly listing: Listing;
				readonly problem: Problem;
		  }
		| {
				readonly kind: "refused";
				readonly problem: Problem;
				/** The whole source, for keeping a copy. */
				readonly copy?: () => Promise<Uint8Array>;
		  };
	/** Where the page was. */
	readonly address?: string;
	/** `file:///…`, for links to what lies beside it. */
	readonly fileAddress?: string;
	readonly capturedAt?: Moment;
	/** Looks up a photo or document of the page, after the source was read to its end. */
	readonly find: FindFile;
}

/** The bytes at an address, if the source holds them. Never asks the network. */
export type FindFile = (address: string) => Promise<Uint8Array | undefined>;

/** An article as an export or a table tells it. */
export interface PageRecord {
	/** Name of the kind, such as `wordpress-export`. */
	readonly portal: string;
	readonly portalTitle: PortalTitle;
	readonly title?: string;
	readonly html: string;
	readonly date?: Moment;
	readonly updated?: Moment;
	readonly section?: string;
	readonly authors?: readonly string[];
	readonly unit?: string;
	readonly summary?: string;
	readonly views?: number;
	readonly viewsAsOf?: string;
	readonly tags?: readonly string[];
	readonly source?: string;
	readonly sourceUrl?: string;
	readonly url?: string;
	readonly otherUrls?: readonly string[];
	readonly id?: string;
	readonly capturedAt?: Moment;
	readonly lang?: "en" | "vi";
	readonly rights?: string;
}

/** What a source gives, page after page, at bounded memory. */
export type SourceItems = AsyncGenerator<SourceItem, void, undefined>;

export const findNothing: FindFile = async () => undefined;

export type ReadRecord = (record: PageRecord) => ReadPage;
