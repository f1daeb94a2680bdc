import { load } from "cheerio";

export interface PageLinks {
	/** Every reference of the page to another resource, as written. */
	readonly references: readonly string[];
	/** Ids that a fragment can lead to. */
	readonly ids: ReadonlySet<string>;
	/** `<base href>`, where a page has one. */
	readonly base?: string;
}

const attributes: readonly (readonly [string, string])[] = [
	["a", "href"],
	["link", "href"],
	["img", "src"],
	["script", "src"],
	["source", "src"],
	["form", "action"],
	["iframe", "src"],
];

export function linksOf(html: string): PageLinks {
	const $ = load(html);
	const references = attributes.flatMap(([element, attribute]) =>
		$(`${element}[${attribute}]`)
			.toArray()
			// Metadata speaks of the public address; it is checked by the tests of the metadata.
			.filter((node) => !/canonical|schema/.test($(node).attr("rel") ?? ""))
			.map((node) => $(node).attr(attribute) ?? ""),
	);
	const sets = $("[srcset]")
		.toArray()
		.flatMap((node) => ($(node).attr("srcset") ?? "").split(","))
		.map((candidate) => candidate.trim().split(/\s+/)[0] ?? "");
	const refresh = $('meta[http-equiv="refresh" i]').attr("content");
	const target = refresh?.match(/url=(.*)$/i)?.[1];
	const base = $("base").attr("href");
	return {
		references: [...references, ...sets, ...(target ? [target] : [])],
		ids: new Set(
			$("[id]")
				.toArray()
				.map((node) => $(node).attr("id") ?? ""),
		),
		...(base !== undefined && { base }),
	};
}

/** A way to get at the site: over http, or from disk. Resolves to undefined when nothing is there. */
export type ReadResource = (url: URL) => Promise<string | undefined>;

export interface Crawl {
	/** Addresses of the pages that links lead to, starting from one. */
	readonly visited: ReadonlySet<string>;
	/** `page → reference: what is wrong`; empty is good. */
	readonly broken: readonly string[];
}

/** Follows every internal reference from a page and reports those that lead nowhere, fragments included. */
export async function crawl(
	root: URL,
	start: URL,
	read: ReadResource,
): Promise<Crawl> {
	const pages = new Map<string, PageLinks | "resource" | "missing">();
	const broken: string[] = [];
	const queue: { from: string; reference: string; url: URL }[] = [
		{ from: "", reference: "", url: start },
	];
	for (let next = queue.shift(); next; next = queue.shift()) {
		const { from, reference, url } = next;
		const address = url.href.replace(/[?#].*$/, "");
		let page = pages.get(address);
		if (page === undefined) {
			const text = await read(new URL(address));
			page = pageOf(text, address);
			pages.set(address, page);
			if (typeof page === "object")
				for (const link of page.references) {
					const target = new URL(link, new URL(page.base ?? "", address));
					if (target.href.startsWith(root.href))
						queue.push({ from: address, reference: link, url: target });
					else if (/^(?:file|http:\/\/127)/.test(target.href))
						broken.push(`${address} → ${link}: outside of the site`);
				}
		}
		if (page === "missing") broken.push(`${from} → ${reference}: missing`);
		const fragment = decodeURIComponent(url.hash.slice(1));
		if (fragment !== "" && typeof page === "object" && !page.ids.has(fragment))
			broken.push(`${from} → ${reference}: no such fragment`);
	}
	const visited = [...pages].filter(([, page]) => page !== "missing");
	return { visited: new Set(visited.map(([address]) => address)), broken };
}

function pageOf(
	text: string | undefined,
	address: string,
): PageLinks | "resource" | "missing" {
	if (text === undefined) return "missing";
	return /(?:\.html|\/)$/.test(address) ? linksOf(text) : "resource";
}
