import type { Problem } from "../portal-page.ts";
import {
	type ReadingContext,
	type ReadPage,
	readPage,
	refuse,
} from "../read-page.ts";
import { readRecord } from "../read-record.ts";
import { reasonOf } from "../reasons.ts";
import type { PageRecord } from "../sources/source-item.ts";
import { printOf } from "./fingerprint.ts";

/** One page to be read: its bytes or its fields, and all else that decides what is read. Plain data. */
export type ReadJob =
	| {
			readonly kind: "bytes";
			readonly bytes: Uint8Array;
			readonly context: ReadingContext;
	  }
	| { readonly kind: "record"; readonly record: PageRecord };

/** What was read of a page, and the numbers by which its text is compared with others. */
export interface Reading {
	readonly read: ReadPage;
	readonly print?: readonly number[];
}

/** Pure, and never throws: a page that breaks our own code is reported like any other, and never stops the rest. */
export function readJob(job: ReadJob): Reading {
	try {
		const read =
			job.kind === "record"
				? readRecord(job.record)
				: readPage(job.bytes, job.context);
		return {
			read,
			...(read.page && { print: [...printOf(read.page)] }),
		};
	} catch (error) {
		return { read: refuse(unreadable(error)) };
	}
}

export function unreadable(error: unknown): Problem {
	return { code: "unreadable", values: reasonOf(error) };
}
