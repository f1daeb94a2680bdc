import { Parser } from "htmlparser2";

/** Everything that a rendered body may consist of. */
const allowed: Readonly<Record<string, readonly string[]>> = {
	a: ["href", "rel", "class", "title", "id", "aria-label"],
	blockquote: [],
	br: [],
	code: [],
	em: [],
	figcaption: [],
	figure: ["class"],
	h2: ["id"],
	h3: ["id"],
	h4: ["id"],
	h5: ["id"],
	h6: ["id"],
	hr: [],
	img: ["src", "alt", "width", "height", "loading", "decoding"],
	li: ["id"],
	ol: ["start"],
	p: [],
	picture: [],
	pre: ["tabindex"],
	s: [],
	section: ["class", "tabindex", "aria-label"],
	source: ["type", "srcset", "sizes"],
	span: ["class"],
	strong: [],
	sup: [],
	table: [],
	tbody: [],
	td: ["class"],
	th: ["class", "scope"],
	thead: [],
	tr: [],
	ul: [],
};

const classes = new Set([
	"align-center",
	"align-left",
	"align-right",
	"attachment",
	"back",
	"caption",
	"credit",
	"file-details",
	"footnotes",
	"photo",
	"photo-lost",
	"table",
]);

/** What HTML holds that a body may not, and its text as a parser that is not ours sees it. */
export function audit(html: string): {
	readonly violations: readonly string[];
	readonly text: string;
} {
	const violations: string[] = [];
	const ids = new Set<string>();
	let text = "";
	const open: string[] = [];
	const parser = new Parser({
		onopentag(name, attributes) {
			open.push(name);
			const names = allowed[name];
			if (names === undefined) violations.push(`<${name}>`);
			for (const [attribute, value] of Object.entries(attributes)) {
				if (!names?.includes(attribute))
					violations.push(`${name}@${attribute}`);
				violations.push(...judge(attribute, value, ids));
			}
		},
		ontext(part) {
			text += part;
		},
		onclosetag(name, isImplied) {
			if (open.pop() !== name) violations.push(`</${name}> out of place`);
			const isVoid = ["br", "hr", "img", "source"].includes(name);
			if (isImplied && !isVoid) violations.push(`<${name}> never closed`);
		},
		oncomment: (comment) => violations.push(`<!--${comment}-->`),
		onprocessinginstruction: (name) => violations.push(`<${name}>`),
	});
	parser.end(html);
	return { violations, text };
}

function judge(
	attribute: string,
	value: string,
	ids: Set<string>,
): readonly string[] {
	if (attribute === "href" || attribute === "src") {
		// As browsers do: control characters and spaces do not hide a scheme.
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
		const address = value.replace(/[\u0000-\u0020\u007f-\u009f]/gu, "");
		const isFine =
			/^(?:https?:\/\/[^/]|mailto:|tel:|#|[a-z0-9.%_-]+(?:[/#]|$)|(?:\.\.\/)+)/iu.test(
				address,
			) && !address.includes("\\");
		return isFine ? [] : [`${attribute}=${value}`];
	}
	if (attribute === "class") {
		return value.split(" ").every((name) => classes.has(name))
			? []
			: [`class=${value}`];
	}
	if (attribute === "id") {
		const isOurs =
			/^(?:doan|ghi-chu|ve-ghi-chu)-/u.test(value) && !ids.has(value);
		ids.add(value);
		return isOurs ? [] : [`id=${value}`];
	}
	return [];
}
