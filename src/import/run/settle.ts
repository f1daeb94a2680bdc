import { existsSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseMoment } from "../../dates.ts";
import type { Day } from "../../types.ts";
import { alternativePath } from "../document.ts";
import type { ImportedArticle } from "../import-page.ts";
import { createFile, replaceFile } from "../write-file.ts";
import type { FileBeside } from "./beside.ts";
import { sha256 } from "./fingerprint.ts";
import type { Ledger } from "./ledger.ts";

/** What there is to do with an article's file. */
export type Verdict =
	/** Nothing is there yet. */
	| "create"
	/** It is there as we would write it. */
	| "unchanged"
	/** Only we have changed it since: our reading became better. */
	| "update"
	/** An editor has changed or removed it, and the source is the same as before: theirs stands. */
	| "edited"
	| "removed"
	/** Both have changed, or it is not from us. */
	| "conflict";

export interface Settlement {
	/** Below the content folder. */
	readonly path: string;
	readonly verdict: Verdict;
}

/** Compares three texts: what we wrote last, what is there now, what we would write. */
export function judge(
	article: ImportedArticle,
	out: string,
	ledger: Ledger,
): Settlement {
	const first = judgeAt(article.path, article.text, out, ledger);
	if (first.verdict !== "conflict" || ledger.find(article.path)) return first;
	// An article of another day has the name.
	const day = dayOf(readFileSync(join(out, article.path), "utf8"));
	return day === undefined || day === article.date.day
		? first
		: judgeAt(
				alternativePath(article.path, article.date),
				article.text,
				out,
				ledger,
			);
}

function judgeAt(
	path: string,
	text: string,
	out: string,
	ledger: Ledger,
): Settlement {
	const file = join(out, path);
	const before = ledger.find(path)?.text;
	const ours = sha256(text);
	if (!existsSync(file)) {
		const isRemoved = before !== undefined && before === ours;
		return { path, verdict: isRemoved ? "removed" : "create" };
	}
	const now = sha256(readFileSync(file));
	if (now === ours) return { path, verdict: "unchanged" };
	if (now === before) return { path, verdict: "update" };
	return { path, verdict: before === ours ? "edited" : "conflict" };
}

function dayOf(markdown: string): Day | undefined {
	const written = /^date: *["']?(.+?)["']? *$/mu.exec(markdown)?.[1];
	const parsed = written === undefined ? undefined : parseMoment(written);
	return parsed?.ok ? parsed.moment.day : undefined;
}

export interface Writing {
	readonly out: string;
	readonly settlement: Settlement;
	readonly article: ImportedArticle;
	readonly files: readonly FileBeside[];
	readonly sources: readonly string[];
	readonly ledger: Ledger;
}

/** Photos first, then the article, then the note that it is ours. `false` when somebody else wrote it meanwhile. */
export function write({
	out,
	settlement,
	article,
	files,
	sources,
	ledger,
}: Writing): boolean {
	const { path, verdict } = settlement;
	const target = join(out, path);
	const isWritten = withFiles(dirname(target), files, () => {
		if (verdict === "create") return createFile(target, article.text);
		if (verdict !== "unchanged") replaceFile(target, article.text);
		return true;
	});
	if (!isWritten) return false;
	ledger.add({
		path,
		text: sha256(article.text),
		sources,
		files: Object.fromEntries(files.map((file) => [file.name, file.sha256])),
	});
	return true;
}

/** Photos without their article would be waste in the archive: when it cannot be written, they go again. */
function withFiles(
	folder: string,
	files: readonly FileBeside[],
	writeArticle: () => boolean,
): boolean {
	const created: string[] = [];
	let isWritten = false;
	try {
		for (const { name, bytes } of files) {
			const file = join(folder, name);
			if (createFile(file, bytes)) created.push(file);
		}
		isWritten = writeArticle();
		return isWritten;
	} finally {
		if (!isWritten) for (const file of created) rmSync(file, { force: true });
	}
}
