import { crc32 } from "node:zlib";

/** One entry of a zip, byte by byte, so that every field can lie. */
export interface EntryBytes {
	readonly name?: Uint8Array | string;
	/** The name in front of the data, when it is another. */
	readonly local?: string;
	readonly flags?: number;
	/** Unix mode. */
	readonly mode?: number;
	readonly crc?: number;
	/** As the directory says. */
	readonly size?: number;
	readonly packed?: number;
	readonly method?: number;
	readonly data?: Uint8Array;
	readonly extra?: Uint8Array;
	/** Behind the data. */
	readonly descriptor?: Uint8Array;
	/** Where the directory says that the entry begins. */
	readonly offset?: number;
}

const defaultData = Buffer.from("<p>chữ</p>");

/** A zip of stored entries. */
export function zipOf(
	entries: readonly EntryBytes[],
	comment: Uint8Array = Buffer.alloc(0),
): Buffer {
	const locals: Buffer[] = [];
	const centrals: Buffer[] = [];
	let at = 0;
	for (const entry of entries) {
		const local = localPart(entry);
		centrals.push(centralPart(entry, entry.offset ?? at));
		locals.push(local);
		at += local.length;
	}
	const directory = Buffer.concat(centrals);
	return Buffer.concat([
		...locals,
		directory,
		...(entries.length < 0xffff
			? [endRecord(entries.length, directory.length, at, comment)]
			: largeEnd(entries.length, directory.length, at)),
	]);
}

/** The end of a zip with more entries than the old record can count. */
function largeEnd(entries: number, size: number, offset: number) {
	const record = Buffer.alloc(56);
	record.writeUInt32LE(0x06064b50, 0);
	record.writeBigUInt64LE(44n, 4);
	for (const at of [24, 32]) record.writeBigUInt64LE(BigInt(entries), at);
	record.writeBigUInt64LE(BigInt(size), 40);
	record.writeBigUInt64LE(BigInt(offset), 48);
	const locator = Buffer.alloc(20);
	locator.writeUInt32LE(0x07064b50, 0);
	locator.writeBigUInt64LE(BigInt(offset + size), 8);
	locator.writeUInt32LE(1, 16);
	return [record, locator, endRecord(0xffff, 0xffffffff, 0xffffffff)];
}

function localPart(entry: EntryBytes): Buffer {
	const { data = defaultData, flags = 0, method = 0 } = entry;
	const name = Buffer.from(entry.local ?? entry.name ?? "a.html");
	const head = Buffer.alloc(30);
	head.writeUInt32LE(0x04034b50, 0);
	head.writeUInt16LE(flags, 6);
	head.writeUInt16LE(method, 8);
	head.writeUInt32LE(entry.crc ?? crc32(data), 14);
	head.writeUInt32LE(data.length, 18);
	head.writeUInt32LE(entry.size ?? data.length, 22);
	head.writeUInt16LE(name.length, 26);
	const behind = entry.descriptor ?? Buffer.alloc(0);
	return Buffer.concat([head, name, data, behind]);
}

function centralPart(entry: EntryBytes, offset: number): Buffer {
	const { data = defaultData, extra = Buffer.alloc(0) } = entry;
	const name = Buffer.from(entry.name ?? "a.html");
	const head = Buffer.alloc(46);
	head.writeUInt32LE(0x02014b50, 0);
	head.writeUInt16LE((3 << 8) | 20, 4);
	head.writeUInt16LE(entry.flags ?? 0, 8);
	head.writeUInt16LE(entry.method ?? 0, 10);
	head.writeUInt32LE(entry.crc ?? crc32(data), 16);
	head.writeUInt32LE(entry.packed ?? data.length, 20);
	head.writeUInt32LE(entry.size ?? data.length, 24);
	head.writeUInt16LE(name.length, 28);
	head.writeUInt16LE(extra.length, 30);
	head.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
	head.writeUInt32LE(offset, 42);
	return Buffer.concat([head, name, extra]);
}

export function endRecord(
	entries: number,
	size: number,
	offset: number,
	comment: Uint8Array = Buffer.alloc(0),
	disk = 0,
): Buffer {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(disk, 4);
	end.writeUInt16LE(entries, 8);
	end.writeUInt16LE(entries, 10);
	end.writeUInt32LE(size, 12);
	end.writeUInt32LE(offset, 16);
	end.writeUInt16LE(comment.length, 20);
	return Buffer.concat([end, comment]);
}

/** What may stand behind an entry's data. */
export function descriptorOf(
	data: Uint8Array,
	more: { readonly crc?: number; readonly size?: number } = {},
): Buffer {
	const bytes = Buffer.alloc(16);
	bytes.writeUInt32LE(0x08074b50, 0);
	bytes.writeUInt32LE(more.crc ?? crc32(data), 4);
	bytes.writeUInt32LE(data.length, 8);
	bytes.writeUInt32LE(more.size ?? data.length, 12);
	return bytes;
}

/** Info-ZIP's second name, in Unicode, of an entry with another name. */
export function secondName(name: Uint8Array, second: string): Buffer {
	const text = Buffer.from(second);
	const head = Buffer.alloc(9);
	head.writeUInt16LE(0x7075, 0);
	head.writeUInt16LE(5 + text.length, 2);
	head.writeUInt8(1, 4);
	head.writeUInt32LE(crc32(name), 5);
	return Buffer.concat([head, text]);
}
