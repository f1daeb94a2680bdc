import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { isData, parseJson } from "../html/facts.ts";
import { replaceFile } from "../write-file.ts";

/** What the importer wrote, so that it can tell its own text from an editor's. */
export interface LedgerEntry {
	/** From the content folder. */
	readonly path: string;
	/** SHA-256 of the text that was written. */
	readonly text: string;
	/** SHA-256 of the sources it came from. */
	readonly sources: readonly string[];
	/** Files beside the article: name → SHA-256. */
	readonly files: Readonly<Record<string, string>>;
}

export interface Ledger {
	readonly find: (path: string) => LedgerEntry | undefined;
	/** The file that an earlier run gave to a source. */
	readonly pathOf: (source: string) => string | undefined;
	/** Kept at once: a run that is killed goes on where it was. */
	readonly add: (entry: LedgerEntry) => void;
	/** Writes the file anew, sorted, without what later lines replaced. */
	readonly tidy: () => void;
}

/** Reads `.import/ledger.jsonl`, one entry a line; a last line that was cut by a kill is passed over. */
export function openLedger(file: string): Ledger {
	const entries = new Map<string, LedgerEntry>();
	const bySource = new Map<string, string>();
	const keep = (entry: LedgerEntry) => {
		entries.set(entry.path, entry);
		for (const source of entry.sources) bySource.set(source, entry.path);
	};
	const before = existsSync(file) ? readFileSync(file, "utf8") : "";
	// What a kill or a full disk cut off must not spoil the next entry too.
	let isCut = before !== "" && !before.endsWith("\n");
	for (const line of before.split("\n")) {
		const entry = readEntry(line);
		if (entry) keep(entry);
	}
	return {
		find: (path) => entries.get(path),
		pathOf: (source) => bySource.get(source),
		add: (entry) => {
			if (JSON.stringify(entries.get(entry.path)) === JSON.stringify(entry))
				return;
			keep(entry);
			mkdirSync(dirname(file), { recursive: true });
			const start = isCut ? "\n" : "";
			isCut = true;
			appendFileSync(file, `${start}${JSON.stringify(entry)}\n`);
			isCut = false;
		},
		tidy: () => {
			const lines = [...entries.values()]
				.sort((a, b) => (a.path < b.path ? -1 : 1))
				.map((entry) => `${JSON.stringify(entry)}\n`);
			const text = lines.join("");
			if (
				lines.length > 0 &&
				(!existsSync(file) || readFileSync(file, "utf8") !== text)
			)
				replaceFile(file, text);
		},
	};
}

function readEntry(line: string): LedgerEntry | undefined {
	const value = parseJson(line);
	if (!isData(value)) return undefined;
	const { path, text, sources, files } = value;
	if (
		typeof path !== "string" ||
		typeof text !== "string" ||
		!Array.isArray(sources) ||
		!isData(files)
	)
		return undefined;
	const named = Object.entries(files).flatMap(([name, hash]) =>
		typeof hash === "string" ? [[name, hash] as const] : [],
	);
	return {
		path,
		text,
		sources: sources.filter((source) => typeof source === "string"),
		files: Object.fromEntries(named),
	};
}
