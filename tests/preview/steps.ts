/**
 * `node --import tsx tests/preview/steps.ts <seed> <steps>`: changes the sample archive at random and prints for each step
 * what the preview tells other than the build after it: pages, or problems.
 */
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, sep } from "node:path";
import type { BuildOptions } from "../../scripts/build/options.ts";
import { openPreview } from "../../scripts/build/preview.ts";
import { runBuild } from "../../scripts/build/run.ts";
import { createRandom } from "../cache/random.ts";

const [seed = "1", steps = "10"] = process.argv.slice(2);
const { pick, below } = createRandom(Number(seed));
const root = mkdtempSync(join(tmpdir(), "bantin xem "));
const site = join(root, "site");
const options: BuildOptions = {
	...{ root, out: site, today: "2026-01-01", locale: "vi", format: "text" },
	...{
		quiet: true,
		search: false,
		indexer: "own",
		renderer: "own",
		offline: false,
	},
	...{ allowRemovals: false, recordAddresses: false, profile: undefined },
};
const touched = new Set<string>();
let made = 0;

function filesOf(folder: string, ending: string): readonly string[] {
	return readdirSync(join(root, folder), { recursive: true })
		.map((name) => String(name).split(sep).join("/"))
		.filter((name) => name.endsWith(ending))
		.sort();
}

function articles(): readonly string[] {
	return filesOf("content", ".md").map((name) => `content/${name}`);
}

function write(file: string, text: string): void {
	writeFileSync(join(root, file), text);
	touched.add(file);
}

function remove(file: string): void {
	rmSync(join(root, file));
	touched.add(file);
}

function change(edit: (text: string) => string, among = articles()): void {
	const file = pick(among);
	if (file !== undefined)
		write(file, edit(readFileSync(join(root, file), "utf8")));
}

const withHead = (line: string) => (text: string) =>
	text.replace(/^title: /m, `${line}\ntitle: `);
const isLinked = (file: string) =>
	readFileSync(join(root, file), "utf8").includes("\n## ");

const changes: Readonly<Record<string, () => void>> = {
	"a sentence more": () => change((text) => `${text}\nThêm câu ${made++}.\n`),
	"another first paragraph": () =>
		change((text) => text.replace(/\n---\n/, `\n---\n\nMở đầu ${made++}.\n\n`)),
	"another title": () =>
		change((text) => text.replace(/^title: .*/m, `title: Tên mới ${made++}`)),
	"another heading": () =>
		change(
			(text) => text.replace(/^## .*/m, `## Mục mới ${made++}`),
			articles().filter(isLinked),
		),
	"another author": () =>
		change((text) => text.replace(/^author: .*/m, "author: Ngô Thị Na")),
	"another day": () =>
		change((text) => text.replace(/^date: (....-..)-../m, "date: $1-09")),
	"a summary": () =>
		change((text) =>
			/^summary:/m.test(text) ? text : withHead("summary: Tin vắn.")(text),
		),
	withdrawn: () =>
		change((text) =>
			/^status:/m.test(text)
				? text
				: withHead("status: withdrawn\nwithdrawn_reason: Sai.")(text),
		),
	"two changes of one article": () =>
		change((text) =>
			text
				.replace(/^title: .*/m, `title: Tên ${made++}`)
				.replace(/\n---\n/, "\n---\n\nMở đầu mới.\n\n"),
		),
	"a new article": () => {
		const file = pick(articles());
		if (file === undefined) return;
		const text = readFileSync(join(root, file), "utf8");
		write(
			file.replace(/[^/]+$/, `bai-moi-${made++}.md`),
			text.replace(/^(?:slug|original_\w+|aliases):.*\n(?:[ -].*\n)*/gm, ""),
		);
	},
	"an article less": () => {
		const file = pick(articles());
		if (file !== undefined) remove(file);
	},
	"another name of a file": () => {
		const file = pick(articles());
		if (file === undefined) return;
		const to = file.replace(/\.md$/, "-moi.md");
		renameSync(join(root, file), join(root, to));
		touched.add(file).add(to);
	},
	"another configuration": () =>
		write(
			"content/site.yml",
			readFileSync(join(root, "content/site.yml"), "utf8").replace(
				/^name: .*/m,
				`name: Bản tin số ${below(100)}`,
			),
		),
	"a mistake in the head": () => change(withHead("tilte: x")),
	"a link to nothing": () =>
		change((text) => `${text}\nXem [bài](khong-co.md) và [mục](#khong-co).\n`),
	"the sample again": () => {
		for (const file of articles()) remove(file);
		cpSync("content", join(root, "content"), { recursive: true });
		for (const file of articles()) touched.add(file);
	},
	"a photo less": () => {
		const file = pick(filesOf("content", ".jpg"));
		if (file !== undefined) remove(`content/${file}`);
	},
};

cpSync("content", join(root, "content"), { recursive: true });
const build = () =>
	runBuild(options, {
		...{ code: process.cwd(), includeDrafts: true, durable: false },
	});
await build();
const preview = openPreview(options, process.cwd());
await preview.look(undefined);

/** What differs between the preview and the site that was built. */
async function differences(): Promise<readonly string[]> {
	const differs: string[] = [];
	for (const path of filesOf("site", ".html")) {
		const page = await preview.page(path);
		const built = readFileSync(join(site, path), "utf8");
		if (page === "elsewhere") {
			if (!built.includes('http-equiv="refresh"')) differs.push(path);
		} else if (page === "none" || page.html !== built) differs.push(path);
	}
	return differs;
}

const log: { step: string; differs: readonly string[] }[] = [
	{ step: "nothing", differs: await differences() },
];
let pages = filesOf("site", ".html");
for (let step = 0; step < Number(steps); step += 1) {
	touched.clear();
	const names = Array.from({ length: 1 + below(2) }, () =>
		pick(Object.keys(changes)),
	).filter((name) => name !== undefined);
	for (const name of names) changes[name]?.();
	const problems = await preview.look([...touched]);
	const { exitCode, report } = await build();
	const differs: string[] = [];
	if (problems !== report) differs.push(`${problems}\n≠\n${report}`);
	if (exitCode === 0) {
		differs.push(...(await differences()));
		const now = new Set(filesOf("site", ".html"));
		for (const path of pages.filter((old) => !now.has(old))) {
			if ((await preview.page(path)) !== "none") differs.push(path);
		}
		pages = [...now];
	}
	log.push({ step: `${names.join(" + ")}: ${exitCode}`, differs });
	// Mistakes are mended before the next step, so that most steps end in a site.
	if (exitCode !== 0) {
		touched.clear();
		changes["the sample again"]?.();
		await preview.look([...touched]);
	}
}
rmSync(root, { recursive: true, force: true });
console.log(JSON.stringify(log));
process.exit(0);
