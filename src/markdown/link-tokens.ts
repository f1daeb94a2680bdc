import type { Token } from "markdown-it";
import { type Fault, fault } from "../fault.ts";
import { hrefOf, shorten } from "../links/addresses.ts";
import { formatBytes } from "../numbers.ts";
import type { AttachmentAsset } from "../types.ts";
import type { Target } from "./body-context.ts";
import { createFinished, escapeText } from "./finished.ts";
import { findHeading, nearestHeading } from "./headings.ts";
import { type Page, report } from "./page.ts";
import { inlineText } from "./plain-text.ts";

/** Gives every link of one paragraph its address; one that leads nowhere becomes its text. */
export function resolveLinks(
	children: readonly Token[],
	block: readonly [number, number] | null,
	page: Page,
	headingIds: ReadonlySet<string>,
): Token[] {
	const resolved: Token[] = [];
	let after: Token | undefined;
	children.forEach((token, index) => {
		if (token.type === "link_close") {
			if (after === undefined) resolved.push(token);
			else if (after.content.startsWith("</a>")) resolved.push(after);
			after = undefined;
			return;
		}
		resolved.push(token);
		if (token.type !== "link_open") return;

		const address = token.attrGet("href") ?? "";
		const { target, problems } = page.context.resolve(address, "link");
		report(page, problems, block, address);
		const text = textOfLink(children, index);
		const href = hrefOfTarget(target, page, headingIds, (problem) =>
			report(page, problem, block, address),
		);
		if (href === undefined) {
			resolved.pop();
			after = createFinished("");
			return;
		}
		const title = token.attrGet("title");
		token.attrs = [];
		if (target.kind === "attachment") {
			token.attrs.push(["class", "attachment"]);
			page.attachments.set(target.asset.file, target.asset);
			after = createFinished(`</a> ${details(target.asset, page)}`);
		}
		if (target.kind === "image")
			page.figures.push({ image: target.asset, alt: text });
		token.attrs.push(["href", href]);
		if (target.kind === "external")
			token.attrs.push(["rel", "noopener noreferrer"]);
		if (title !== null) token.attrs.push(["title", title]);
		// A link without words cannot be seen or named: its address is its text.
		if (text === "" && !holdsPhoto(children, index))
			resolved.push(createFinished(escapeText(address), address));
	});
	return resolved;
}

function hrefOfTarget(
	target: Target,
	{ context }: Page,
	headingIds: ReadonlySet<string>,
	complain: (problem: Fault) => void,
): string | undefined {
	switch (target.kind) {
		case "page":
			return context.href(target.path);
		case "fragment": {
			const id = findHeading(target.fragment, headingIds);
			if (id === undefined)
				complain(
					fault("link/fragment", {
						target: shorten(`#${target.fragment}`),
						fragment: shorten(target.fragment),
						suggestion: nearestHeading(target.fragment, headingIds),
					}),
				);
			return context.href(`${context.permalink}#${id ?? target.fragment}`);
		}
		case "image":
			return context.href(target.asset.full.path);
		case "attachment":
			return context.href(target.asset.path);
		case "external":
			return hrefOf(target.url);
		default:
			return undefined;
	}
}

function details({ format, size }: AttachmentAsset, { context }: Page): string {
	return `<span class="file-details">(${escapeText(format)}, ${escapeText(formatBytes(size, context.locale))})</span>`;
}

function textOfLink(children: readonly Token[], open: number): string {
	return inlineText(children.slice(open + 1, closeOfLink(children, open)));
}

function holdsPhoto(children: readonly Token[], open: number): boolean {
	return children
		.slice(open + 1, closeOfLink(children, open))
		.some((token) => token.type === "image");
}

/** Links hold no links, so the next end is this one's. */
function closeOfLink(children: readonly Token[], open: number): number {
	let close = open + 1;
	while (close < children.length && children[close]?.type !== "link_close")
		close += 1;
	return close;
}
