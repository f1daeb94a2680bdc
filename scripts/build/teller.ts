import { join } from "node:path";
import type { Counts } from "../../src/build/completeness.ts";
import { formatDay } from "../../src/dates.ts";
import { formatBytes, formatCount } from "../../src/numbers.ts";
import type { Published } from "../../src/publish.ts";
import type { BuildOptions } from "./options.ts";
import type { Progress } from "./progress.ts";
import type { Said } from "./run-record.ts";
import { shortPath } from "./summary.ts";
import type { Wording } from "./wording.ts";

/** What a build says as it goes on and at its end. */
export interface Teller {
	/** What is wrong with the content. */
	report(text: string): void;
	say(line: string): void;
	begin(articles: number): void;
	/** What stands now. */
	end(
		counts: Pick<Counts, "articles" | "pages">,
		exclusions: readonly string[],
		published: Published,
	): void;
	/**
	 * The last word: how many addresses the list of published ones lacks. Gives what an equal run would say that finds
	 * nothing left to do.
	 */
	note(unlisted: number): Said;
}

export function createTeller(
	options: BuildOptions,
	words: Wording,
	progress: Progress,
): Teller {
	const { quiet, format, locale, today, out, search } = options;
	const isSilent = quiet || format === "json";
	const count = (number: number) => formatCount(number, locale);
	const noted: string[] = [];
	const say = (line: string) => {
		if (isSilent) return;
		progress.hide();
		console.log(line);
	};
	const note = (line: string) => {
		if (!isSilent) noted.push(`${line}\n`);
	};
	const remark = (line: string) => {
		say(line);
		note(line);
	};
	return {
		say,
		report(text) {
			noted.push(text);
			process.stdout.write(text);
		},
		begin: (articles) =>
			remark(words.begins(formatDay({ day: today }), count(articles))),
		end({ articles, pages }, exclusions, { files, written, bytes }) {
			for (const line of exclusions) remark(line);
			remark("");
			const size = formatBytes(bytes, locale);
			remark(words.done(count(articles), count(pages), count(files), size));
			say(
				written === 0
					? words.nothingNew
					: words.kept(count(written), count(files - written)),
			);
			note(words.nothingNew);
			remark(words.look(shortPath(join(out, "index.html"))));
		},
		note(unlisted) {
			if (unlisted > 0) remark(words.unlisted(count(unlisted)));
			const errors = search ? "" : `${words.withoutSearch}\n`;
			process.stderr.write(errors);
			return { output: noted.join(""), errors };
		},
	};
}
