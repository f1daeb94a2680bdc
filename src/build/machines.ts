import { digest } from "../cache/digest.ts";
import type { MadePiece } from "../cache/site-memo.ts";
import { channelsOf } from "../machines/channels.ts";
import { dataPackage } from "../machines/data-package.ts";
import {
	type Dataset,
	dataPackagePath,
	datasetFolder,
	datasetsOf,
	measured,
} from "../machines/datasets.ts";
import type { SitePage } from "../machines/sitemap.ts";
import { feeds, overviewFiles } from "../machines.ts";
import { newPen } from "../pen.ts";
import type { Archive, Article, OutputFile } from "../types.ts";
import { type Keys, plain } from "./keys.ts";
import type { Maker } from "./produce.ts";

/** A piece by name, with what makes all its files at once. */
type Recipes = ReadonlyMap<
	string,
	{
		readonly key: string;
		readonly make: () => readonly (OutputFile & { readonly note?: string })[];
	}
>;

/** The feeds, and the downloads but for their description. */
export function textFiles(archive: Archive, keys: Keys): Maker {
	const whole = (articles: readonly Article[]) =>
		articles.map((article) => keys.card(article) + keys.body(article)).join("");
	const cards = (articles: readonly Article[]) =>
		articles.map(keys.card).join("");
	// Each file is placed before the next is begun.
	const pen = newPen();
	return makerOf(
		new Map([
			...channelsOf(archive).map((channel) => {
				const { articles, ...about } = channel;
				const key = digest(keys.frame, plain(about), whole(articles));
				return [
					channel.atom,
					{ key, make: () => feeds(archive, channel) },
				] as const;
			}),
			...datasetsOf(archive).map((set) => {
				const shown = (set.isWhole ? whole : cards)(set.articles);
				const path = datasetFolder + set.path;
				const make = () => {
					pen.begin();
					set.write(pen);
					const content = pen.bytes();
					return [{ path, content, note: measured(content).sha256 }];
				};
				return [path, { key: digest(keys.frame, shown), make }] as const;
			}),
		]),
	);
}

/** The description of the downloads. @param made what `textFiles` became */
export function descriptionOf(
	archive: Archive,
	keys: Keys,
	made: readonly MadePiece[],
): Maker {
	const files = new Map(
		made.flatMap((piece) => piece.files).map((file) => [file.path, file]),
	);
	const resources = datasetsOf(archive).map((set: Dataset) => {
		const file = files.get(datasetFolder + set.path);
		return { ...set, size: file?.size ?? 0, sha256: file?.note ?? "" };
	});
	const key = digest(keys.overview, ...resources.map(({ sha256 }) => sha256));
	const make = () => [
		{ path: dataPackagePath, content: dataPackage(archive, resources) },
	];
	return makerOf(new Map([[dataPackagePath, { key, make }]]));
}

/** Sitemap, redirects and the like. @param taken paths of all other files but the pages */
export function overviews(
	archive: Archive,
	keys: Keys,
	pages: readonly SitePage[],
	taken: readonly string[],
): Maker {
	const key = digest(keys.overview, plain(pages), taken.join("\n"));
	const make = () => overviewFiles(archive, pages, taken);
	return makerOf(new Map([["sitemap.xml", { key, make }]]));
}

export function makerOf(recipes: Recipes): Maker {
	return {
		pieces: [...recipes].map(([name, { key }]) => ({ name, key })),
		async make(wanted, put) {
			for (const name of wanted) {
				for (const { note, ...output } of recipes.get(name)?.make() ?? []) {
					await put(name, output, note);
				}
			}
		},
	};
}
