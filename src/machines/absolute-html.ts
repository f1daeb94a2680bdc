import { escapeMarkup } from "./xml.ts";

// Our renderer writes attributes in double quotes and escapes quotes and brackets within them.
const tag = /<[a-z](?:[^">]|"[^"]*")*>/g;
// Every attribute is matched, so that text within one value is never taken for the next attribute.
const attribute = /(\s)([a-z][a-z0-9-]*)="([^"]*)"/g;

/**
 * Rendered HTML with its addresses made absolute, for readers outside the site.
 * @param html from src/markdown.ts, where every tag is ours
 * @param pageUrl the absolute address of the page it was rendered for
 */
export function absoluteHtml(html: string, pageUrl: string): string {
	return html.replace(tag, (written) =>
		written.replace(
			attribute,
			(whole, space: string, name: string, value: string) => {
				const resolved = resolve(name, decode(value), pageUrl);
				return resolved === undefined
					? whole
					: `${space}${name}="${escapeMarkup(resolved)}"`;
			},
		),
	);
}

function resolve(
	name: string,
	value: string,
	pageUrl: string,
): string | undefined {
	if (name === "href" || name === "src") return absolute(value, pageUrl);
	if (name !== "srcset") return undefined;
	// `photo-480.webp 480w, photo-960.webp 960w`: our addresses are encoded and hold no comma.
	return value
		.split(", ")
		.map((candidate) => {
			const [address = "", ...descriptor] = candidate.split(" ");
			return [absolute(address, pageUrl) ?? address, ...descriptor].join(" ");
		})
		.join(", ");
}

function absolute(address: string, pageUrl: string): string | undefined {
	return URL.canParse(address, pageUrl)
		? new URL(address, pageUrl).href
		: undefined;
}

const characters: Readonly<Record<string, string>> = {
	"&lt;": "<",
	"&gt;": ">",
	"&quot;": '"',
	"&#39;": "'",
	"&amp;": "&",
};

function decode(value: string): string {
	return value.replace(
		/&(?:lt|gt|quot|#39|amp);/g,
		(entity) => characters[entity] ?? entity,
	);
}
