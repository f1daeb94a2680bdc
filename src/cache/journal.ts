import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { readSealed, writeSealed } from "./sealed-file.ts";

/** Of so many lines one may have changed before all are written anew. */
const share = 8;

/** Lines kept between builds: all of them in one file, and in a small one beside it what changed since. */
export interface Journal {
	/** What was said last of all lines; nothing where nothing is kept. */
	readonly head: string | undefined;
	/** As they were when all were written. */
	readonly base: readonly string[];
	/** Each is new, or stands in place of one of `base`. */
	readonly recent: readonly string[];
	/** Names of lines of `base` that are no more. */
	readonly gone: readonly string[];
	/** Keeps lines for the next build. Writes whole or not at all. */
	save(lines: JournalLines): void;
}

/** No line has a line break. */
export interface JournalLines {
	readonly head: string;
	/** Lines that do not stand in `base`. */
	readonly recent: readonly string[];
	/** Names of lines of `base` that are no more. */
	readonly gone: readonly string[];
	readonly all: () => readonly string[];
	/** False when nothing in `base` may be used any more. */
	readonly isOnBase: boolean;
}

/** Whatever is damaged or from another version counts as not kept. @param key what all lines depend on */
export function openJournal(path: string, key: string): Journal {
	const recentPath = `${path}.recent`;
	const [id, head, ...base] = readSealed(path, key)?.split("\n") ?? [];
	// What was kept beside another base says nothing about this one.
	const later =
		id === undefined ? undefined : readSealed(recentPath, `${key} ${id}`);
	const [recentHead, gone = "[]", ...recent] = later?.split("\n") ?? [];
	return {
		head: recentHead ?? head,
		base,
		recent,
		gone: JSON.parse(gone),
		save({ head, recent, gone, all, isOnBase }) {
			const isSmall = (recent.length + gone.length) * share <= base.length;
			if (id !== undefined && isOnBase && isSmall) {
				const text = [head, JSON.stringify(gone), ...recent].join("\n");
				writeSealed(recentPath, `${key} ${id}`, text);
			} else {
				writeSealed(path, key, [randomUUID(), head, ...all()].join("\n"));
				rmSync(recentPath, { force: true });
			}
		},
	};
}
