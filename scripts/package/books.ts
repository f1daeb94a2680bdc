import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { isPublishable, loadContent, usedMedia } from "../../src/archive.ts";
import { isConfigurationProblem } from "../../src/diagnostics.ts";
import { bookFiles } from "../../src/epub/book.ts";
import { produceMedia } from "../../src/media.ts";
import { formatBytes } from "../../src/numbers.ts";
import {
	type CopyFacts,
	copyFacts,
	copyName,
} from "../../src/package/facts.ts";
import { prepareFile } from "../../src/package/prepare.ts";
import { createZip } from "../../src/package/zip-writer.ts";
import { formatReport } from "../../src/report.ts";
import { shortPath } from "../build/summary.ts";
import { giveName } from "./finished.ts";
import type { PackageOptions } from "./options.ts";
import type { Wording } from "./wording.ts";

/** Writes an EPUB for each year of the archive, or of the part that was asked for. Gives the exit code. */
export async function packBooks(
	{ root, out, day, part, locale }: PackageOptions,
	words: Wording,
	packing: string,
): Promise<number> {
	const cacheDir = join(root, ".cache");
	const { value, diagnostics } = await loadContent(root, {
		today: day,
		includeDrafts: false,
		cacheDir,
		...(part && { part }),
	});
	const { archive, content } = value;
	const checked = { value: archive, diagnostics };
	if (!isPublishable(checked)) {
		const { sources } = content;
		console.log(formatReport(diagnostics, { locale, format: "text", sources }));
		return diagnostics.some(isConfigurationProblem) ? 3 : 2;
	}
	const { config, articles, media, years } = checked.value;
	if (years.length === 0) {
		console.error(words.noSuchPart(config.categories.map(({ name }) => name)));
		return 3;
	}
	await rm(packing, { recursive: true, force: true });
	await mkdir(packing);
	try {
		const photos = await produceMedia(
			root,
			media,
			usedMedia(articles),
			cacheDir,
		);
		const facts = copyFacts(checked.value, {
			...{ day, software: "", part, isPublic: false },
		});
		const books = [];
		for (const year of years) {
			const path = join(packing, `${year.year}.epub`);
			const book = await createZip(path, day);
			for (const file of bookFiles(checked.value, year, { day, photos })) {
				await book.add(await prepareFile(file.path, file));
			}
			const name = join(out, `${bookName(facts, year.year)}.epub`);
			books.push({ path, name, ...(await book.finish()) });
		}
		for (const book of books) {
			await giveName(book, book.name);
			const size = formatBytes(book.size, locale);
			console.log(words.made(shortPath(book.name), size));
		}
		return 0;
	} finally {
		await rm(packing, { recursive: true, force: true });
	}
}

/** `van-hoe-nam-2020-2026-11-23`, or `van-hoe-chuyen-muc-y-te-nam-2020-2026-11-23`. */
function bookName(facts: CopyFacts, year: number): string {
	const { part } = facts;
	const ofYear = `nam-${year}`;
	const slug =
		part === undefined || part.slug === ofYear
			? ofYear
			: `${part.slug}-${ofYear}`;
	return copyName({ ...facts, part: { slug, name: "" } });
}
