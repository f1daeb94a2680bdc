import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { makeArticle } from "./article.ts";
import { topics } from "./words.ts";

export interface GenerateOptions {
	readonly articles: number;
	readonly seed: number;
}

/** Raise this whenever the made-up text changes, so that archives on disk are made anew. */
const generatorVersion = 2;

/**
 * Writes a made-up archive below `folder`/content: the same options give the same bytes. An archive that this version
 * made before with these options is left as it is.
 */
export async function generateArchive(
	folder: string,
	options: GenerateOptions,
): Promise<void> {
	const marker = join(folder, "generated.json");
	const wanted = `${JSON.stringify({ generatorVersion, ...options })}\n`;
	if ((await readOptional(marker)) === wanted) return;
	await rm(marker, { force: true });
	await rm(join(folder, "content"), { recursive: true, force: true });
	const made = new Set<string>();
	for (let index = 0; index < options.articles; index += 1) {
		const { file, text } = makeArticle(options.seed, index);
		const path = join(folder, file);
		if (!made.has(dirname(path))) {
			made.add(dirname(path));
			await mkdir(dirname(path), { recursive: true });
		}
		await writeFile(path, text);
	}
	await mkdir(join(folder, "content"), { recursive: true });
	await writeFile(join(folder, "content/site.yml"), siteYml());
	// Last, so that a half-written archive is never taken for a whole one.
	await writeFile(marker, wanted);
}

async function readOptional(path: string): Promise<string | undefined> {
	try {
		return await readFile(path, "utf8");
	} catch {
		return undefined;
	}
}

function siteYml(): string {
	const categories = topics.map(
		({ slug, name, description }) =>
			`  - slug: ${slug}\n    name: ${name}\n    description: ${description}\n`,
	);
	return `name: Bản tin xã Đo Lường
short_name: Đo Lường
description: Kho bài giả, chỉ để đo tốc độ.
base_url: https://example.org/ban-tin/
languages: [vi]
issuer:
  name: Ủy ban nhân dân xã Đo Lường
categories:
${categories.join("")}about: |
  Kho bài này do máy tạo ra để đo tốc độ. Mọi tên người, tên đất đều là bịa.
imprint: |
  Không phải báo thật.
contact:
  email: lienhe@example.org
founded_year: 2010
`;
}
