import {
	type Found,
	type FoundPage,
	findOldAddress,
	type OldAddresses,
} from "../../src/machines/old-address-search.ts";

/**
 * The page for lost addresses: looks up the address that was asked for, and any that a reader pastes. The data comes as a
 * script and not by fetch, because it must load over `file://` too.
 */
declare global {
	interface Window {
		bantinOldAddresses?: (data: OldAddresses) => void;
	}
}

const section = document.querySelector<HTMLElement>(".old-address");
const form = section?.querySelector("form");
const input = section?.querySelector("input");
const results = section?.querySelector<HTMLElement>('[role="status"]');
const root = new URL(
	document.documentElement.dataset.root || ".",
	document.baseURI,
);
let loading: Promise<OldAddresses> | undefined;

if (section && form && input && results) {
	const look = async (address: string): Promise<Found | undefined> => {
		loading ??= loadData();
		try {
			const found = findOldAddress(await loading, address);
			results.replaceChildren(...describe(section.dataset, found));
			return found;
		} catch {
			// The next try loads again.
			loading = undefined;
			results.replaceChildren(paragraph(section.dataset.failed));
			return undefined;
		}
	};
	section.hidden = false;
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		void look(input.value);
	});
	const missing = missingAddress();
	if (missing !== undefined) {
		input.value = missing;
		void look(missing).then((found) => {
			if (found?.moved) window.location.replace(urlOf(found.moved));
		});
	}
}

/** What the reader asked for, from the site's root; nothing when this page was opened by its own name. */
function missingAddress(): string | undefined {
	const { pathname, search } = window.location;
	const inside = pathname.startsWith(root.pathname)
		? pathname.slice(root.pathname.length)
		: pathname.slice(1);
	if (/^(?:404(?:\.html)?)?$/.test(inside)) return undefined;
	try {
		return decodeURIComponent(`/${inside}${search}`);
	} catch {
		return `/${inside}${search}`;
	}
}

function loadData(): Promise<OldAddresses> {
	return new Promise((resolve, reject) => {
		window.bantinOldAddresses = resolve;
		const script = document.createElement("script");
		script.src = new URL("assets/old-addresses.js", root).href;
		script.addEventListener("error", reject);
		document.head.append(script);
	});
}

function describe(words: DOMStringMap, { moved, similar }: Found): Element[] {
	if (moved) return [paragraph(words.moved), list([moved])];
	if (similar.length === 0) return [paragraph(words.none)];
	return [paragraph(words.similar), list(similar)];
}

function paragraph(text: string | undefined): Element {
	const element = document.createElement("p");
	element.textContent = text ?? "";
	return element;
}

function list(pages: readonly FoundPage[]): Element {
	const element = document.createElement("ul");
	element.className = "title-list";
	for (const page of pages) {
		const link = document.createElement("a");
		link.href = urlOf(page);
		link.textContent = page.title;
		const item = document.createElement("li");
		item.append(link);
		element.append(item);
	}
	return element;
}

function urlOf({ permalink }: FoundPage): string {
	return new URL(permalink, root).href;
}
