import sax from "sax";

/** An element of an export, with its text and what stands in it; names in lower case. */
export interface XmlItem {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	text: string;
	readonly children: XmlItem[];
}

/** No article of an export is larger; the rest of one that is gets cut. */
const largestText = 8 * 1024 * 1024;
const deepest = 50;

/**
 * The items of a feed or export, whatever its size: `<item>` of RSS and WXR, `<entry>` of Atom. Chunks of text in, items
 * out. Errors of the XML are passed over, as feeds of old portals have many.
 */
export async function* readXmlItems(
	chunks: AsyncIterable<string>,
): AsyncGenerator<XmlItem, void, undefined> {
	const done: XmlItem[] = [];
	const open: XmlItem[] = [];
	let skipped = 0;
	const parser = sax.parser(false, { lowercase: true, trim: false });
	parser.onerror = () => {
		parser.resume();
	};
	parser.onopentag = ({ name, attributes }) => {
		const isItem = name === "item" || name === "entry";
		if (open.length === 0 && !isItem) return;
		if (open.length > deepest) {
			skipped += 1;
			return;
		}
		const texts = Object.entries(attributes).map(([key, value]) => [
			key,
			String(value),
		]);
		open.push({
			name,
			attributes: Object.fromEntries(texts),
			text: "",
			children: [],
		});
	};
	const add = (text: string) => {
		const last = open.at(-1);
		if (last && last.text.length < largestText) last.text += text;
	};
	parser.ontext = add;
	parser.oncdata = add;
	parser.onclosetag = (name) => {
		if (skipped > 0) {
			skipped -= 1;
			return;
		}
		if (open.at(-1)?.name !== name) return;
		const item = open.pop();
		if (!item) return;
		const parent = open.at(-1);
		if (parent) parent.children.push(item);
		else done.push(item);
	};
	for await (const chunk of chunks) {
		parser.write(chunk);
		yield* done.splice(0);
	}
	parser.close();
	yield* done.splice(0);
}

export function childText(
	item: XmlItem,
	...names: readonly string[]
): string | undefined {
	for (const name of names) {
		const found = item.children.find((child) => child.name === name);
		const text = found?.text.trim() ?? "";
		if (text !== "") return text;
	}
	return undefined;
}
