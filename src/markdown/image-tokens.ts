import type { Token } from "markdown-it";
import { fault } from "../fault.ts";
import { hrefOf, shorten } from "../links/addresses.ts";
import type { Figure } from "../types.ts";
import { splitCredit } from "./credits.ts";
import { createFinished, escapeText } from "./finished.ts";
import { type Block, type Page, report } from "./page.ts";
import { figureToken, inlinePhotoToken } from "./photos.ts";
import { inlineText } from "./plain-text.ts";

/** Puts photos in the place of one paragraph's images. */
export function resolveImages(
	children: readonly Token[],
	block: Block,
	page: Page,
): Token[] {
	return children.map((token) => {
		if (token.type !== "image") return token;
		const { figure, substitute } = understand(token, block, page);
		return substitute ?? inlinePhotoToken(figure, page);
	});
}

/** A paragraph of nothing but photos becomes a figure for each. `undefined` for any other paragraph. */
export function figuresOf(
	children: readonly Token[],
	block: Block,
	page: Page,
): Token[] | undefined {
	if (!children.some((token) => token.type === "image")) return undefined;
	if (!children.every((token) => token.type === "image" || isBlank(token)))
		return undefined;
	return children
		.filter((token) => token.type === "image")
		.map((token) => {
			const { figure, substitute } = understand(token, block, page);
			return substitute === undefined
				? figureToken(figure, page)
				: asParagraph(substitute);
		});
}

/** What an image shows; `substitute` stands for one that cannot be shown as a photo. */
function understand(
	token: Token,
	block: Block,
	page: Page,
): { figure: Figure; substitute?: Token } {
	const address = token.attrGet("src") ?? "";
	const alt = inlineText(token.children ?? []);
	const title = token.attrGet("title") ?? "";
	const { target, problems } = page.context.resolve(address, "image");
	report(page, problems, block, address);
	const image = target.kind === "image" ? { image: target.asset } : {};
	const figure = { ...image, alt, ...splitCredit(title) };
	if (target.kind === "image" || target.kind === "lost") {
		if (alt === "" && title === "" && target.kind === "image")
			report(
				page,
				fault("media/alt", { target: shorten(address) }),
				block,
				address,
			);
		page.figures.push(figure);
		return { figure };
	}
	const words = [alt, title].filter((part) => part !== "").join(". ");
	if (target.kind === "external") {
		const text =
			words === ""
				? page.labels.photoElsewhere
				: `${page.labels.photoElsewhere}: ${words}`;
		const html = `<a href="${escapeText(hrefOf(target.url))}" rel="noopener noreferrer">${escapeText(text)}</a>`;
		return { figure, substitute: createFinished(html, text) };
	}
	return { figure, substitute: createFinished(escapeText(words), words) };
}

function asParagraph(token: Token): Token {
	token.content = `<p>${token.content}</p>\n`;
	return token;
}

function isBlank(token: Token): boolean {
	return (
		token.type === "softbreak" ||
		token.type === "hardbreak" ||
		(token.type === "text" && token.content.trim() === "")
	);
}
