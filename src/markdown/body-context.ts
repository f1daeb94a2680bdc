import type { Fault } from "../fault.ts";
import type {
	AttachmentAsset,
	ImageAsset,
	Locale,
	RenderedBody,
} from "../types.ts";

/** What a link or image of a body leads to. Paths are from the site's root. */
export type Target =
	/** A page of the site, fragment included. */
	| { readonly kind: "page"; readonly path: string }
	/** A place in the same body; the renderer knows which exist. */
	| { readonly kind: "fragment"; readonly fragment: string }
	| { readonly kind: "image"; readonly asset: ImageAsset }
	| { readonly kind: "attachment"; readonly asset: AttachmentAsset }
	| { readonly kind: "external"; readonly url: string }
	/** A photo that no longer exists. */
	| { readonly kind: "lost" }
	/** Leads nowhere: only the text is shown. */
	| { readonly kind: "none" };

export interface Resolved {
	readonly target: Target;
	readonly problems: readonly Fault[];
}

/** Says what the address of a link or image, as written in a body, leads to. */
export type LinkResolver = (
	address: string,
	kind: "link" | "image",
) => Resolved;

export interface BodyContext {
	/** The source file, for messages. */
	readonly file: string;
	/** The line of the file on which the Markdown begins. */
	readonly bodyLine: number;
	/** The page that the body is rendered for. */
	readonly permalink: string;
	readonly locale: Locale;
	readonly resolve: LinkResolver;
	/** How the page writes a path of the site: relative for a page, absolute for a feed. */
	readonly href: (sitePath: string) => string;
}

/** A rendered body with what only the model needs. */
export interface RenderedMarkdown extends RenderedBody {
	/** What lists show of an article without a lead: the beginning of its first paragraph, or `""`. */
	readonly summary: string;
}
