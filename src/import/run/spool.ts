import {
	closeSync,
	mkdtempSync,
	openSync,
	readSync,
	rmSync,
	writeSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ReadPage } from "../read-page.ts";

/** Where a page that was read waits, on disk, until it is known what else was read. */
export interface Spooled {
	readonly offset: number;
	readonly length: number;
}

export interface Spool {
	readonly add: (page: ReadPage) => Spooled;
	readonly get: (place: Spooled) => ReadPage;
	readonly close: () => void;
}

/** Ten thousand pages do not fit in memory, and reading each twice would take twice as long. */
export function openSpool(): Spool {
	const folder = mkdtempSync(join(tmpdir(), "bantin-nhap-"));
	const descriptor = openSync(join(folder, "pages"), "w+");
	let end = 0;
	return {
		add: (page) => {
			const bytes = Buffer.from(JSON.stringify(page));
			writeSync(descriptor, bytes, 0, bytes.length, end);
			const place = { offset: end, length: bytes.length };
			end += bytes.length;
			return place;
		},
		get: ({ offset, length }) => {
			const bytes = Buffer.alloc(length);
			readSync(descriptor, bytes, 0, length, offset);
			const page: ReadPage = JSON.parse(bytes.toString());
			return page;
		},
		close: () => {
			closeSync(descriptor);
			rmSync(folder, { recursive: true, force: true });
		},
	};
}
