import {
	isMap,
	isScalar,
	isSeq,
	parseDocument,
	type YAMLMap,
	type YAMLSeq,
} from "yaml";

/** A category as `site.yml` declares it. */
export interface DeclaredCategory {
	readonly slug: string;
	readonly name: string;
}

/** The categories of a `site.yml`, in its order; `undefined` when there is no such list or it is no YAML. */
export function readCategories(
	siteYaml: string,
): readonly DeclaredCategory[] | undefined {
	return parseList(siteYaml)?.items.flatMap((item) => {
		if (!isMap(item)) return [];
		const slug = textOf(item, "slug");
		const name = textOf(item, "name");
		return slug === undefined || name === undefined ? [] : [{ slug, name }];
	});
}

/**
 * The same `site.yml` with one more category at the end of its list; every other byte stays. A list in one line
 * (`categories: []`) is written anew. `undefined` when the file has no list, or the result would say anything else.
 */
export function addCategory(
	siteYaml: string,
	category: DeclaredCategory,
): string | undefined {
	const before = readCategories(siteYaml);
	const list = parseList(siteYaml);
	if (!before || !list) return undefined;
	if (before.some(({ slug }) => slug === category.slug)) return siteYaml;
	const edited =
		insertItem(siteYaml, list, category) ?? rewrite(siteYaml, category);
	const after = readCategories(edited) ?? [];
	const isIntended =
		JSON.stringify(after) === JSON.stringify([...before, category]) &&
		JSON.stringify(withoutCategories(edited)) ===
			JSON.stringify(withoutCategories(siteYaml));
	return isIntended ? edited : undefined;
}

function parseList(siteYaml: string): YAMLSeq | undefined {
	const document = parseDocument(siteYaml, { schema: "failsafe" });
	if (document.errors.length > 0) return undefined;
	const list = document.get("categories");
	return isSeq(list) ? list : undefined;
}

/** Writes the item as text, below the last one and as far to the right. */
function insertItem(
	siteYaml: string,
	list: YAMLSeq,
	category: DeclaredCategory,
): string | undefined {
	const last = list.items.at(-1);
	if (list.flow || !isMap(last) || last.flow || !last.range) return undefined;
	const [start, valueEnd] = last.range;
	const lineStart = siteYaml.lastIndexOf("\n", start - 1) + 1;
	const lead = siteYaml.slice(lineStart, start);
	if (!/^ *- +$/u.test(lead)) return undefined;
	const newline = siteYaml.includes("\r\n") ? "\r\n" : "\n";
	// A comment at the end of the last value's line belongs to it.
	const isLineEnd = siteYaml[valueEnd - 1] === "\n";
	const nextLine = siteYaml.indexOf("\n", valueEnd);
	const end = isLineEnd
		? valueEnd
		: nextLine < 0
			? siteYaml.length
			: nextLine + 1;
	const head = siteYaml.slice(0, end);
	const gap = head.endsWith("\n") ? "" : newline;
	const item = [
		`${lead}slug: ${quote(category.slug)}`,
		`${" ".repeat(lead.length)}name: ${quote(category.name)}`,
	].join(newline);
	return `${head}${gap}${item}${newline}${siteYaml.slice(end)}`;
}

function rewrite(siteYaml: string, category: DeclaredCategory): string {
	const document = parseDocument(siteYaml, { schema: "failsafe" });
	const list = document.get("categories");
	if (isSeq(list) && list.items.length === 0) list.flow = false;
	document.addIn(["categories"], document.createNode(category));
	return document.toString({ lineWidth: 0 });
}

/** Plain where YAML lets it stand, else in double quotes. */
function quote(text: string): string {
	const isPlain =
		/^[\p{L}\p{N}][^:#\n]*$/u.test(text) &&
		!/\s$|^(?:true|false|null|yes|no|on|off|~)$/iu.test(text);
	return isPlain ? text : JSON.stringify(text);
}

function withoutCategories(siteYaml: string): unknown {
	const document = parseDocument(siteYaml, { schema: "failsafe" });
	document.delete("categories");
	return document.toJS();
}

function textOf(map: YAMLMap, key: string): string | undefined {
	const value = map.get(key, true);
	return isScalar(value) &&
		typeof value.value === "string" &&
		value.value !== ""
		? value.value
		: undefined;
}
