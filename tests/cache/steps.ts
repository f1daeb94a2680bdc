/**
 * `node --import tsx tests/cache/steps.ts <seed> <steps>`: changes a small archive at random, builds it after each step on
 * top of what is kept, and prints for which steps a build from nothing gives other files.
 */
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { smallSiteYml } from "../small-archive.ts";
import { buildAsCommand, buildIn } from "./build-in.ts";
import { createRandom } from "./random.ts";

const [seed = "1", steps = "10"] = process.argv.slice(2);
const { pick, below } = createRandom(Number(seed));
const folder = mkdtempSync(join(tmpdir(), "bantin bước "));
const root = join(folder, "kho");
let today = "2026-01-01";
let made = 0;

/** Others link to it, so it neither goes nor is renamed. */
const constant = "luon-co.md";
const titles = ["Chợ phiên", "Đường làng", "Mùa gặt", "Hè không đuối nước"];
const extras = [
	"",
	"summary: Tin vắn trong xã.\n",
	"tags: [nông nghiệp, chợ]\n",
	"views: 120\nviews_as_of: 2025-01-01\n",
	"unit: Trung tâm Văn hóa xã\n",
	"status: draft\n",
	"status: withdrawn\nwithdrawn_reason: Có thông tin sai.\n",
	"publish_on: 2026-01-03\n",
	"lang: en\n",
];

function write(path: string, text: string): void {
	const file = join(root, path);
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, text);
}

/** The articles that are there, from the root. */
function articles(): readonly string[] {
	return readdirSync(join(root, "content"), { recursive: true })
		.map(String)
		.filter((name) => name.endsWith(".md"))
		.map((name) => `content/${name}`)
		.sort();
}

function passing(): readonly string[] {
	return articles().filter((file) => !file.endsWith(constant));
}

function addArticle(): void {
	made += 1;
	const year = 2018 + below(3);
	const month = `0${1 + below(2)}`;
	const link = `Xem [bài kia](../../2018/01/${constant}#viec-chung).`;
	write(
		`content/${year}/${month}/bai-${made}.md`,
		`---\ntitle: ${pick(titles)} ${made}\ndate: ${year}-${month}-1${below(10)}\ncategory: tin-tuc\nauthor: ${pick(["Trần Thị Mơ", "Lê Văn Tám"])}\naliases: [/tin-cu/${made}.html]\n${pick(extras)}---\n\nCâu mở đầu số ${made}. ${link}\n\n## Việc chung\n\nCâu thứ hai.\n`,
	);
}

function heading(old: string): string {
	return old.endsWith("chung") ? "## Việc riêng" : "## Việc chung";
}

function change(
	edit: (text: string) => string,
	among: readonly string[] = articles(),
): void {
	const file = pick(among);
	if (file !== undefined)
		write(file, edit(readFileSync(join(root, file), "utf8")));
}

/** A file that an earlier build keeps, or nothing. */
function kept(pattern: RegExp): string | undefined {
	const files = readdirSync(root, { recursive: true })
		.map((name) => join(root, String(name)))
		.filter((file) => pattern.test(file) && isFull(file));
	return pick(files.sort());
}

function isFull(file: string): boolean {
	const found = statSync(file);
	return found.isFile() && found.size > 0;
}

function damage(pattern: RegExp, edit: (bytes: Buffer) => Uint8Array): void {
	const file = kept(pattern);
	if (file !== undefined) writeFileSync(file, edit(readFileSync(file)));
}

function flip(bytes: Buffer): Buffer {
	const at = below(bytes.length);
	bytes[at] = (bytes[at] ?? 0) ^ (1 << below(8));
	return bytes;
}

const anything = /\.cache.(?:articles|sites|search|runs)/;
const changes: Readonly<Record<string, () => void>> = {
	"a new article": addArticle,
	"an edited text": () => change((text) => `${text}\nThêm câu ${made}.\n`),
	"an edited word": () =>
		change((text) => text.replaceAll("Câu thứ hai", "Câu cuối")),
	"a text as it was": () =>
		change((text) => text.replaceAll(/\nThêm câu \d+\.\n/g, "")),
	"an edited link": () =>
		change((text) => text.replace("[bài kia]", `[bài ${made}]`), passing()),
	"two edited texts": () => {
		for (const _ of [1, 2]) change((text) => `${text}\nCâu nữa.\n`);
	},
	"an edited first paragraph": () =>
		change((text) => text.replace("Câu mở đầu", "Lời mở đầu")),
	"another title": () =>
		change((text) => text.replace(/^title: .*/m, `title: Tên mới ${made++}`)),
	"another author": () =>
		change((text) => text.replace(/^author: .*/m, "author: Ngô Thị Na")),
	"another heading": () =>
		change(
			(text) => text.replace(/^## Việc (?:chung|riêng)$/m, heading),
			passing(),
		),
	"another time of the same bytes": () => change((text) => text),
	"a renamed article": () => {
		const file = pick(passing());
		if (file === undefined) return;
		const text = readFileSync(join(root, file), "utf8");
		rmSync(join(root, file));
		write(file.replace(/\.md$/, "-moi.md"), text);
	},
	"a deleted article": () => {
		const file = pick(passing());
		if (file !== undefined && passing().length > 3) rmSync(join(root, file));
	},
	"another configuration": () =>
		write(
			"content/site.yml",
			smallSiteYml.replace(/^name: .*/m, `name: Bản tin số ${below(100)}`),
		),
	"another day": () => {
		today = `2026-01-0${1 + below(5)}`;
	},
	"a truncated file": () =>
		damage(anything, (bytes) => bytes.subarray(0, below(bytes.length))),
	"a flipped bit": () => damage(anything, flip),
	"a flipped bit in the texts": () => damage(/texts-/, flip),
	"a flipped bit in the records": () => damage(/records-/, flip),
	"two halves swapped in the texts": () =>
		damage(/texts-/, (bytes) => {
			const middle = bytes.length >> 1;
			return Buffer.concat([bytes.subarray(middle), bytes.subarray(0, middle)]);
		}),
	"texts that are gone": () => {
		const file = kept(/texts-/);
		if (file !== undefined) rmSync(file);
	},
	"records that are gone": () => {
		const file = kept(/records-/);
		if (file !== undefined) rmSync(file);
	},
	"a foreign file": () =>
		damage(anything, () => Buffer.from("bantin-cache-0 khác 00\n{}")),
	"a half-written file beside": () =>
		write(".cache/articles/articles.jsonl.1.tmp", "bantin-cache-1"),
	"search results that the site lost": () => {
		for (let count = 0; count < 2; count += 1) {
			const file = kept(/_site.pagefind.fragment/);
			if (file !== undefined) rmSync(file);
		}
	},
	"search files that the site lost": () =>
		rmSync(join(root, "_site/pagefind"), { recursive: true, force: true }),
	"a page of the site that was changed": () =>
		damage(/_site.index\.html$/, () => Buffer.from("<p>khác</p>")),
};

function siteAt(
	at: string,
	{ exitCode, report }: { readonly exitCode: number; readonly report: string },
): string {
	return exitCode === 0
		? readFileSync(join(at, "_site/manifest-sha512.txt"), "utf8")
		: `${exitCode}\n${report.replace(" The old site still stands.", "")}`;
}

async function buildFromNothing(): Promise<string> {
	const fresh = join(folder, "mới");
	rmSync(fresh, { recursive: true, force: true });
	cpSync(join(root, "content"), join(fresh, "content"), { recursive: true });
	return siteAt(fresh, await buildIn(fresh, today));
}

write("content/site.yml", smallSiteYml);
write(
	`content/2018/01/${constant}`,
	"---\ntitle: Luôn có\ndate: 2018-01-01\ncategory: tin-tuc\n---\n\nMột câu.\n\n## Việc chung\n",
);
for (let count = 0; count < 5; count += 1) addArticle();
const log: { step: string; way: string; differs: readonly string[] }[] = [];
await buildAsCommand(root, today);
for (let step = 0; step < Number(steps); step += 1) {
	const names = Array.from({ length: 1 + below(2) }, () =>
		pick(Object.keys(changes)),
	).filter((name) => name !== undefined);
	for (const name of names) changes[name]?.();
	const built = await buildAsCommand(root, today);
	const warm = siteAt(root, built).split("\n");
	const cold = (await buildFromNothing()).split("\n");
	const differs = [
		...warm.filter((line) => !cold.includes(line)),
		...cold.filter((line) => !warm.includes(line)),
	];
	log.push({ step: names.join(" + "), way: built.way, differs });
}
rmSync(folder, { recursive: true, force: true });
console.log(JSON.stringify(log));
process.exit(0);
