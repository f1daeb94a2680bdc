import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { type Attack, addresses, attacks } from "./xss.ts";

/** A word that every article holds, so that one search finds them all. */
export const word = "daihoi";

/**
 * Writes an archive in which every attack stands wherever an editor can write: title, people, unit, tags, summary,
 * captions, links, tables, notes, and in `site.yml`. All of it is right, so that it is published. Returns its root.
 */
export async function writeHostileArchive(): Promise<string> {
	const root = mkdtempSync(join(tmpdir(), "bantin-hostile-"));
	const write = (name: string, data: string | Uint8Array) => {
		const path = join(root, "content", name);
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, data);
	};
	write("site.yml", siteYml);
	write(
		"cho.jpg",
		await sharp({
			create: { width: 40, height: 30, channels: 3, background: "#785" },
		})
			.jpeg()
			.toBuffer(),
	);
	attacks.forEach((attack, index) => {
		write(`${year(index)}/bai-${index}.md`, articleOf(attack, index));
	});
	write("moi-thu.md", everything());
	return root;
}

export function removeArchive(root: string): void {
	rmSync(root, { recursive: true, force: true });
}

/** Spread over years, so that every kind of list has some. */
const year = (index: number) => 2016 + (index % 10);
const quoted = (text: string) => JSON.stringify(oneLine(text));
const oneLine = (text: string) => text.replace(/\s+/gu, " ").trim();
const attack = "<img src=x onerror=top.bantinRan=1>";

const siteYml = `name: ${quoted(`Bản tin ${attack}`)}
short_name: ${quoted("<b>Xã</b>")}
description: ${quoted(`Kho </title>${attack}`)}
base_url: https://example.org/
founded_year: 2016
issuer: {name: ${quoted(`UBND "${attack}`)}, address: ${quoted(attack)}}
successor: {name: ${quoted(attack)}, url: "https://example.org/?a=%22onclick=x"}
categories:
  - {slug: tin-tuc, name: ${quoted(`Tin {{ 7*7 }} ${attack}`)}, description: ${quoted(attack)}}
about: ${quoted(`${attack} [x](javascript:top.bantinRan=1)`)}
imprint: ${quoted(`</p>${attack}`)}
contact: {name: ${quoted(attack)}, email: a@example.org, note: ${quoted(attack)}}
rights: ${quoted(attack)}
`;

function articleOf({ text }: Attack, index: number): string {
	const value = quoted(`${oneLine(text)} ${index}`);
	return `---
title: ${value}
date: ${year(index)}-0${1 + (index % 9)}-15
category: tin-tuc
author: [${value}]
unit: ${value}
tags: [${value}]
summary: ${value}
views: ${index}
rights: ${value}
image: {file: ../cho.jpg, alt: ${value}, caption: ${value}, credit: ${value}}
source: {name: ${value}, url: "https://example.org/?q=${encodeURIComponent(oneLine(text)).replaceAll("'", "%27")}"}
corrections:
  - {date: 2026-01-01, note: ${value}}
---
${word} ${index}

${bodyOf(text)}`;
}

/** One attack in every place of a body. */
function bodyOf(text: string): string {
	const line = oneLine(text);
	const label = line.replace(/[[\]\\|]/gu, " ");
	const title = line.replaceAll("\\", " ").replaceAll('"', '\\"');
	return `${line}

# ${line}

- ${line}

> ${line}

*${line}* **${line}**

\`\`\`${line.replaceAll("`", " ")}
${text.replaceAll("`", " ")}
\`\`\`

[${label}](https://example.org/ "${title}")

![${label}](../cho.jpg "${title}")

![${label}](#anh-khong-con "${title}. Ảnh: ${title}")

| ${label.replaceAll("`", " ")} |
|---|
| ${label.replaceAll("`", " ")} |
`;
}

/** To a parser these are paths to files that are not there: errors, which stop a build, or control characters. */
const refused = [" ", "\u0001", "java\t", "&#x6A&#x61", "javascript%3A", "%6A"];

function isRefused(address: string): boolean {
	return refused.some((start) => address.startsWith(start));
}

/** All attacks on one page, so that one load tries them. */
function everything(): string {
	const body = attacks
		.map(({ text }) => bodyOf(text).replaceAll("](../cho.jpg", "](cho.jpg"))
		.join("\n\n");
	const links = addresses
		.map((address) => address.replaceAll(/[<>]/gu, ""))
		.filter((address) => !isRefused(address))
		.flatMap((address) => [
			`[liên kết](<${address}>)`,
			`![ảnh](<${address}>)`,
			`<${address}>`,
		])
		.join("\n\n");
	return `---
title: Mọi thứ cùng một lúc
date: 2026-01-02
category: tin-tuc
---
${word}

${body}

${links}
`;
}
