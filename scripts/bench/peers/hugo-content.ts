import { wholeListSize } from "../../../src/listings.ts";
import { topics } from "../words.ts";
import { cutByYear } from "./hugo-config.ts";

/** The head of a made-up article, as scripts/bench/article.ts writes it. */
interface Head {
	readonly day: string;
	readonly time: string | undefined;
	readonly terms: Readonly<
		Record<(typeof cutByYear)[number], readonly string[]>
	>;
}

/**
 * A made-up article as Hugo reads it: its date in full, and as terms what Hugo lists pages by. The body is the same.
 * @param crowded of `crowdedTerms`
 */
export function toHugo(text: string, crowded: ReadonlySet<string>): string {
	const { day, time, terms } = readHead(text);
	const year = day.slice(0, 4);
	const byYear = cutByYear.flatMap((name) => {
		const many = terms[name].filter((term) => crowded.has(`${name} ${term}`));
		const values = many.map((term) => JSON.stringify(`${term} ${year}`));
		return many.length === 0 ? [] : [`${name}_year: [${values.join(", ")}]`];
	});
	const lines = [
		`date: ${day}T${time ?? "00:00"}:00+07:00`,
		`hasTime: ${time !== undefined}`,
		`year: "${year}"`,
		`month: "${day.slice(0, 7)}"`,
		`day: "${day.slice(5)}"`,
		...byYear,
	];
	return text.replace(/^date: .*$/m, lines.join("\n"));
}

/** The terms, each after its taxonomy's name, that have so many articles that our lists of them are cut by year. */
export function crowdedTerms(texts: readonly string[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const text of texts) {
		const { terms } = readHead(text);
		for (const name of cutByYear)
			for (const term of terms[name])
				counts.set(`${name} ${term}`, (counts.get(`${name} ${term}`) ?? 0) + 1);
	}
	return new Set(
		[...counts]
			.filter(([, count]) => count > wholeListSize)
			.map(([key]) => key),
	);
}

/** The pages that are no articles. Categories state their names, and that they have feeds. */
export function hugoPages(): readonly {
	readonly file: string;
	readonly text: string;
}[] {
	const page = (name: string, title: string, layout: string) => ({
		file: `content/${name}.md`,
		text: `---\ntitle: ${title}\nlayout: ${layout}\n---\n`,
	});
	return [
		page("xem-nhieu", "Bài được xem nhiều nhất", "most-viewed"),
		page("tim-kiem", "Tìm kiếm", "plain"),
		page("gioi-thieu", "Giới thiệu", "plain"),
		...topics.map(({ slug, name, description }) => ({
			file: `content/category/${slug}/_index.md`,
			text: `---\ntitle: ${name}\ndescription: ${description}\noutputs: [HTML, RSS, Atom, JSONFeed]\n---\n`,
		})),
	];
}

function readHead(text: string): Head {
	const field = (name: string): readonly string[] => {
		const value = new RegExp(`^${name}: (.*)$`, "m").exec(text)?.[1] ?? "";
		return value
			.replace(/^\[|\]$/g, "")
			.split(", ")
			.filter((term) => term !== "");
	};
	const [day = "", time] = (field("date")[0] ?? "").split("T");
	const terms = {
		category: field("category"),
		author: field("author"),
		unit: field("unit"),
		tags: field("tags"),
	};
	return { day, time, terms };
}
