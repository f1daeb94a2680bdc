import { type Random, seededRandom, seedFor } from "./random.ts";
import { createWriter, type Writer } from "./text.ts";
import { organisations, type Topic, topics } from "./words.ts";

export interface MadeArticle {
	/** From the project's root: `content/2019/03/….md`. */
	readonly file: string;
	readonly text: string;
}

/** Article number `index` (from 0) of the archive with this seed; it does not depend on how many there are. */
export function makeArticle(seed: number, index: number): MadeArticle {
	const random = seededRandom(seedFor(seed, index));
	const writer = createWriter(random);
	const head = makeHead(random, writer, index);
	const earlier =
		index > 0 && random.chance(0.2)
			? makeHeadOf(seed, random.integer(0, index - 1))
			: undefined;
	const body = makeBody(random, writer, head.topic, earlier);
	return { file: head.file, text: `${frontMatter(random, seed, head)}${body}` };
}

interface Head {
	readonly file: string;
	readonly title: string;
	readonly day: string;
	readonly topic: Topic;
}

function makeHeadOf(seed: number, index: number): Head {
	const random = seededRandom(seedFor(seed, index));
	return makeHead(random, createWriter(random), index);
}

function makeHead(random: Random, writer: Writer, index: number): Head {
	const topic = random.pick(topics);
	const title = writer.title(topic);
	const year = random.integer(2010, 2025);
	const month = twoDigits(random.integer(1, 12));
	const day = `${year}-${month}-${twoDigits(random.integer(1, 28))}`;
	// The number keeps two articles of a month with the same title apart.
	const name = `${asciiName(title)}-${index + 1}`;
	return { file: `content/${year}/${month}/${name}.md`, title, day, topic };
}

function frontMatter(random: Random, seed: number, head: Head): string {
	const time = `T${twoDigits(random.integer(6, 21))}:${twoDigits(random.integer(0, 59))}`;
	const tags = [random.pick(head.topic.tags), random.pick(head.topic.tags)];
	// Squared chance: a few articles are read very often, as on a real site.
	const views = Math.floor(random.next() ** 4 * 48_000);
	const lines = [
		`title: ${JSON.stringify(head.title)}`,
		`date: ${head.day}${random.chance(0.8) ? time : ""}`,
		`category: ${head.topic.slug}`,
		`author: ${random.pick(authorsOf(seed))}`,
		random.chance(0.7) ? `unit: ${random.pick(organisations)}` : "",
		random.chance(0.9) ? `views: ${views}\nviews_as_of: 2025-12-31` : "",
		`tags: [${[...new Set(tags)].join(", ")}]`,
	];
	return `---\n${lines.filter((line) => line !== "").join("\n")}\n---\n`;
}

/** The fourteen people who write for the archive. */
function authorsOf(seed: number): readonly [string, ...string[]] {
	const writer = createWriter(seededRandom(seedFor(seed, -1)));
	const others = Array.from({ length: 13 }, () => writer.person());
	return [writer.person(), ...others];
}

function makeBody(
	random: Random,
	writer: Writer,
	topic: Topic,
	earlier: Head | undefined,
): string {
	const paragraph = () => writer.paragraph(topic, random.integer(2, 4));
	const blocks = [paragraph(), paragraph(), paragraph()];
	if (random.chance(0.15)) blocks.push(lostPhoto(writer));
	if (random.chance(0.2)) blocks.push(`## ${writer.title(topic)}`);
	blocks.push(paragraph(), paragraph());
	if (random.chance(0.15)) {
		const item = () => `- ${writer.sentence(topic)}`;
		blocks.push([item(), item(), item()].join("\n"));
	}
	if (random.chance(0.05)) blocks.push(`> ${writer.sentence(topic)}`);
	if (earlier !== undefined) {
		const target = earlier.file.replace("content/", "../../");
		blocks.push(`Xem thêm: [${earlier.title}](${target}).`);
	}
	blocks.push(paragraph());
	return `\n${blocks.join("\n\n")}\n`;
}

function lostPhoto(writer: Writer): string {
	const place = writer.place();
	return `![Một góc ${place}](#anh-khong-con "Một góc ${place}. Ảnh: ${writer.person()}")`;
}

function asciiName(title: string): string {
	return title
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{M}/gu, "")
		.replaceAll("đ", "d")
		.replace(/[^a-z0-9]+/g, "-")
		.slice(0, 60)
		.replace(/^-|-$/g, "");
}

function twoDigits(number: number): string {
	return String(number).padStart(2, "0");
}
