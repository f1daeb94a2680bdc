import fc from "fast-check";
import { articlePermalink, termPermalink } from "../../src/addresses.ts";
import { formatDay, parseMoment, toIso } from "../../src/dates.ts";
import { hasErrors } from "../../src/diagnostics.ts";
import { parseManifest } from "../../src/fixity/manifest.ts";
import { oldPath } from "../../src/front-matter/old-address.ts";
import { importPage } from "../../src/import/import-page.ts";
import { stubPath } from "../../src/machines/stub-path.ts";
import { parseFile } from "../../src/parse.ts";
import { portable } from "../../src/portable-names.ts";
import {
	formatManifest,
	parseManifest as parseSiteManifest,
} from "../../src/publish/manifest.ts";
import { findPathFaults } from "../../src/publish/paths.ts";
import { decode } from "../../src/reading/decode.ts";
import { parseQuery } from "../../src/search/query.ts";
import { slugify } from "../../src/vietnamese/slug.ts";
import { audit } from "../markdown/allowed-html.ts";
import { render } from "../markdown/rendering.ts";
import { wordsOf } from "../pages/words.ts";
import { attacks } from "../pages/xss.ts";

/** One thing to feed with made-up documents. `check` throws when it goes wrong. */
export interface FuzzTarget<T> {
	readonly name: string;
	/** Of every thousand documents, how many are its own. */
	readonly share: number;
	readonly documents: fc.Arbitrary<T>;
	readonly check: (document: T) => void;
}

const words = fc.constantFrom(
	..."chợ Đoài hội nghị xã 2020 Ủy ban quốc lộ 21B e\u0301 nguyễn".split(" "),
);
const anything = fc.string({ unit: "binary", maxLength: 40 });
const joined = (
	parts: fc.Arbitrary<string>,
	maxLength: number,
): fc.Arbitrary<string> =>
	fc.array(parts, { maxLength }).map((list) => list.join(""));

function must(holds: boolean, what: string): void {
	if (!holds) throw new Error(what);
}

const headPieces = fc.oneof(
	words,
	fc.constantFrom(
		..."---|\n|...|: |- |? | #|[|]|{|}|&a|*a|!!x|>|%|@|`|\"|'|\\|\t|  |~|<<|title: |date: 2020-01-20\n|category: |views: |tags: [|aliases: [/|__proto__: |\ufeff|\u0000|\u202e|😀".split(
			"|",
		),
		"|",
		"---\n",
		"\n---\n",
	),
	anything,
);

/** Ends in a head that is read, or in an error that stands inside the file. */
const head: FuzzTarget<string> = {
	name: "head parser",
	share: 200,
	documents: fc.oneof(
		joined(headPieces, 40),
		joined(headPieces, 30).map((yaml) => `---\n${yaml}\n---\nb`),
	),
	check(text) {
		const decoded = decode(Buffer.from(text), "a.md");
		if (!decoded.ok) return;
		const { value, diagnostics } = parseFile({
			file: "a.md",
			text: decoded.text,
		});
		must(value !== undefined || hasErrors(diagnostics), "lost without a word");
		const lines = decoded.text.split("\n");
		for (const { line, column } of diagnostics) {
			const length = [...(lines[line - 1] ?? "")].length;
			must(line >= 1 && line <= lines.length, `line ${line}`);
			must(column >= 1 && column <= length + 1, `column ${column}`);
		}
		must(Object.keys(Object.prototype).length === 0, "prototype");
	},
};

const datePieces = fc.oneof(
	fc.integer({ min: 0, max: 2101 }).map(String),
	fc.constantFrom(
		..."07|24|2020|00|T| |/|-|.|:|Z|+07:00|-11:30|ngày |tháng |năm ".split("|"),
	),
	fc.string({ unit: "binary", maxLength: 3 }),
);

/** What is understood is a real day that reads the same again; what is suggested is understood. */
const dates: FuzzTarget<string> = {
	name: "dates",
	share: 100,
	documents: joined(datePieces, 10),
	check(text) {
		const parsed = parseMoment(text);
		if (!parsed.ok) {
			const { suggestion } = parsed;
			must(
				suggestion === undefined || parseMoment(suggestion).ok,
				`suggests ${suggestion}`,
			);
			return;
		}
		const { day, time } = parsed.moment;
		must(/^(?:19|20|2100)\d*-\d\d-\d\d$/u.test(day), day);
		must(new Date(`${day}T00:00Z`).toISOString().startsWith(day), day);
		must(time === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time), day);
		for (const written of [
			toIso(parsed.moment),
			...(time ? [] : [formatDay(parsed.moment)]),
		]) {
			const again = parseMoment(written);
			must(again.ok && again.moment.day === day, written);
		}
	},
};

/** Safe in an address and a file name, and the same when made again. */
const slug: FuzzTarget<string> = {
	name: "slug",
	share: 100,
	documents: joined(fc.oneof(words, anything), 12),
	check(text) {
		const made = slugify(text);
		must(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/u.test(made), made);
		must(made.length <= 80 && slugify(made) === made, made);
		must(
			slugify(text.normalize("NFD")) === slugify(text.normalize("NFC")),
			made,
		);
	},
};

const pathPieces = fc.oneof(
	words,
	anything,
	fc.constantFrom(
		..."/ // . .. %2e %2F %00 \\ : ? # con nul.html .htaccess ~ * \u0000 \u202e index.html a.html".split(
			" ",
		),
		"/",
		" ",
	),
);

/** Whatever an editor writes, every output stays inside the site and apart from the others. */
const outputPath: FuzzTarget<string> = {
	name: "output path",
	share: 100,
	documents: joined(pathPieces, 12),
	check(text) {
		const slugged = portable(slugify(text));
		const old = oldPath(`/${text}`);
		const stub = old === undefined ? undefined : stubPath(old);
		const paths = [
			...(slugged === ""
				? []
				: [
						articlePermalink("2020-01-20", slugged),
						termPermalink("tag", slugged),
					]),
			...(stub === undefined ? [] : [stub]),
		];
		const faults = findPathFaults(
			paths.map((path) => ({ path, content: "x" })),
		);
		must(faults.length === 0, faults.join());
		must(!paths.some((path) => /(?:^|\/)\./u.test(path)), paths.join());
		must(
			!/^(?:_(?:headers|redirects|routes\.json|worker\.js)|cname|sw\.js|index\.html)(?:\/|$)/iu.test(
				stub ?? "",
			),
			stub ?? "",
		);
	},
};

const markdownPieces = fc.oneof(
	{ weight: 3, arbitrary: words },
	{ weight: 1, arbitrary: anything },
	{ weight: 1, arbitrary: fc.constantFrom(...attacks.map(({ text }) => text)) },
	{
		weight: 4,
		arbitrary: fc.constantFrom(
			..."* _ ~~ ` [ ] ( ) ! < > & \" ' \\ | # - + = : ^ { } $".split(" "),
			..."![|](|](javascript:|](http://|](cho.jpg|](hop.md#|</p>|<!--|-->|&#x6A;|&nbsp;|[^1]|[^1]: |[a]: |# |https://x.vn/|a@b.vn|{{|{%|\u200b|#anh-khong-con|data:text/html,|mailto:|tel:|//".split(
				"|",
			),
			"\n",
			"\n\n",
			" ",
			"\t",
			"```\n",
			"> ",
			"- ",
			"1. ",
			"| a | b |\n|---|:-:|\n",
			"    ",
			' "Ảnh: X"',
		),
	},
);

/** Only allowed HTML, well formed; plain text without anything of it; every problem has a place. */
const markdown: FuzzTarget<string> = {
	name: "Markdown",
	share: 200,
	// As reading hands it on.
	documents: joined(markdownPieces, 50).map((text) =>
		text.normalize("NFC").replaceAll(/\r\n?/gu, "\n"),
	),
	check(text) {
		const { value, diagnostics } = render(text);
		const { violations } = audit(value.html);
		must(violations.length === 0, violations.join());
		const lines = text.split("\n").length;
		for (const { line, column } of diagnostics)
			must(line >= 10 && line < 10 + lines && column >= 1, `${line}:${column}`);
	},
};

/** Text without addresses loses no word on its way to the page. */
const markdownText: FuzzTarget<string> = {
	name: "Markdown text",
	share: 100,
	documents: fc
		.array(
			fc.oneof(
				{ weight: 3, arbitrary: words },
				fc.constantFrom(
					..."* _ ~ ` ( ) ! < > \" ' | # - + = { } $ % > - 1.".split(" "),
					"\n",
					"\n\n",
				),
			),
			{ maxLength: 50 },
		)
		.map((parts) => parts.join(" ")),
	check(text) {
		const { value, diagnostics } = render(text);
		if (hasErrors(diagnostics)) return;
		const seen = audit(value.html).text;
		for (const word of ["chợ", "Đoài", "hội", "nghị", "xã", "Ủy", "ban"]) {
			const count = (within: string) =>
				wordsOf(within).filter((each) => each === word).length;
			must(count(seen) === count(text), `${word} was lost`);
			must(count(value.text) === count(text), `${word} cannot be found`);
		}
	},
};

const pageLines = fc.oneof(
	anything,
	fc.constantFrom(
		..."Xã họp dân|TIN TỨC|Ngày đăng 03/09/2019 , 14:05 , Lượt xem: 87|14:05 03/09/2019|31/02/2019|- Đã xem: 87|1.235|2 tuần trước|Thứ hai , ngày 16 tháng 12 năm 2019|Trang chủ >> Tin tức|(BT) - Sáng nay, xã họp.|Ảnh: Minh Lan|./.|Tác giả: admin|Tin liên quan|---|{{ x }} <b> *y* [z](javascript:1)|<script>".split(
			"|",
		),
	),
);

/** What is imported is an article that can be read; what is not has a reason. */
const importGrammar: FuzzTarget<string> = {
	name: "import grammar",
	share: 50,
	documents: fc
		.array(pageLines, { maxLength: 20 })
		.map((lines) => lines.join("\n")),
	check(text) {
		const { article, problems } = importPage(Buffer.from(text), {
			declared: [{ slug: "tin-tuc", name: "Tin tức" }],
			mapping: new Map(),
			convertLegacy: false,
		});
		must((article === undefined) === problems.length > 0, "neither nor both");
		if (!article) return;
		const file = `content/${article.path}`;
		const { value, diagnostics } = parseFile({ file, text: article.text });
		must(value !== undefined && !hasErrors(diagnostics), article.text);
	},
};

const hash = fc.constantFrom("0".repeat(128), "a".repeat(128), "A".repeat(128));
const manifestPieces = fc.oneof(
	hash,
	words,
	anything,
	fc.constantFrom("  ", " *", "\n", "\r\n", "./", "../", "/", "C:\\", "%0A"),
);

/** Nothing is vouched for outside of the folder; our own manifests come back as they were. */
const manifest: FuzzTarget<string> = {
	name: "manifest parser",
	share: 50,
	documents: joined(manifestPieces, 30),
	check(text) {
		const rules = {
			digits: 128,
			mayRepeat: false,
			accepts: () => true,
			isOurs: true,
		};
		const { entries } = parseManifest("manifest-sha512.txt", text, rules);
		for (const { path, hash: value } of entries) {
			must(/^[0-9a-f]{128}$/u.test(value), value);
			must(!path.split("/").includes("..") && !path.startsWith("/"), path);
		}
		const read = parseSiteManifest(text);
		const again = parseSiteManifest(formatManifest(read));
		must(formatManifest(again) === formatManifest(read), "not the same again");
	},
};

const queryPieces = fc.oneof(
	words,
	anything,
	fc.constantFrom(
		...'" “ ” - ngày tháng 24/7/2020 13/2020/QĐ-UBND nguyeenx * : ( ) AND'.split(
			" ",
		),
		" ",
	),
);

/** Whatever is typed is understood as some clauses that hold words, quickly and the same each time. */
const query: FuzzTarget<string> = {
	name: "query parser",
	share: 100,
	documents: joined(queryPieces, 40),
	check(text) {
		const parsed = parseQuery(text);
		must(parsed.clauses.length <= 32, `${parsed.clauses.length} clauses`);
		must(
			parsed.clauses.every(({ tokens }) => tokens.length > 0),
			"an empty clause",
		);
		must(
			JSON.stringify(parseQuery(text)) === JSON.stringify(parsed),
			"not the same twice",
		);
	},
};

/** Runs a target over made-up documents. Throws with the smallest one that fails, and the seed that makes it again. */
export function fuzz<T>(
	{ documents, check }: FuzzTarget<T>,
	numRuns: number,
	seed: number,
): void {
	fc.assert(fc.property(documents, check), { numRuns, seed });
}

export const targets: readonly FuzzTarget<string>[] = [
	head,
	dates,
	slug,
	outputPath,
	markdown,
	markdownText,
	importGrammar,
	manifest,
	query,
];
