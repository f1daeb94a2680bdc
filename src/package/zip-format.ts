import type { Day } from "../types.ts";

/** What the headers of a zip say about one file (APPNOTE.TXT 6.3.10). All sizes are in bytes and known beforehand. */
export interface ZipRecord {
	readonly name: string;
	readonly crc: number;
	readonly size: number;
	/** 0 stored, 8 deflated. */
	readonly method: 0 | 8;
	/** Size of what is stored. */
	readonly packedSize: number;
}

export interface PlacedRecord extends ZipRecord {
	/** Of the local header, from the beginning of the zip. */
	readonly offset: number;
}

/** A 32-bit field that holds this sends readers to the zip64 field. */
const full32 = 0xffffffff;
const full16 = 0xffff;
const utf8Names = 1 << 11;
/** Made on Unix, by version 4.5 of the format. */
const madeBy = (3 << 8) | 45;
/** A regular file that everyone may read: the same on every machine. */
const fileAttributes = 0o100644 * 0x10000;

export function localHeader(record: ZipRecord, day: Day): Uint8Array {
	const name = Buffer.from(record.name);
	const large = record.size >= full32 || record.packedSize >= full32;
	const extra = large
		? zip64Extra([record.size, record.packedSize])
		: Buffer.alloc(0);
	const header = Buffer.alloc(30);
	header.writeUInt32LE(0x04034b50, 0);
	writeCommon(header, 4, record, day, large);
	header.writeUInt16LE(name.length, 26);
	header.writeUInt16LE(extra.length, 28);
	return Buffer.concat([header, name, extra]);
}

export function centralHeader(record: PlacedRecord, day: Day): Uint8Array {
	const name = Buffer.from(record.name);
	const large = record.size >= full32 || record.packedSize >= full32;
	const far = record.offset >= full32;
	const values = [
		...(large ? [record.size, record.packedSize] : []),
		...(far ? [record.offset] : []),
	];
	const extra = values.length > 0 ? zip64Extra(values) : Buffer.alloc(0);
	const header = Buffer.alloc(46);
	header.writeUInt32LE(0x02014b50, 0);
	header.writeUInt16LE(madeBy, 4);
	writeCommon(header, 6, record, day, large || far);
	if (large) header.fill(0xff, 20, 28);
	header.writeUInt16LE(name.length, 28);
	header.writeUInt16LE(extra.length, 30);
	header.writeUInt32LE(fileAttributes, 38);
	header.writeUInt32LE(far ? full32 : record.offset, 42);
	return Buffer.concat([header, name, extra]);
}

/** What stands after the last header; the zip64 part only where the older fields are too narrow. */
export function endOfZip(
	entries: number,
	directoryOffset: number,
	directorySize: number,
): Uint8Array {
	const end = Buffer.alloc(22);
	end.writeUInt32LE(0x06054b50, 0);
	end.writeUInt16LE(Math.min(entries, full16), 8);
	end.writeUInt16LE(Math.min(entries, full16), 10);
	end.writeUInt32LE(Math.min(directorySize, full32), 12);
	end.writeUInt32LE(Math.min(directoryOffset, full32), 16);
	const isNarrow =
		entries >= full16 || directoryOffset >= full32 || directorySize >= full32;
	if (!isNarrow) return end;
	const end64 = Buffer.alloc(56);
	end64.writeUInt32LE(0x06064b50, 0);
	writeUInt64(end64, 44, 4);
	end64.writeUInt16LE(madeBy, 12);
	end64.writeUInt16LE(45, 14);
	writeUInt64(end64, entries, 24);
	writeUInt64(end64, entries, 32);
	writeUInt64(end64, directorySize, 40);
	writeUInt64(end64, directoryOffset, 48);
	const locator = Buffer.alloc(20);
	locator.writeUInt32LE(0x07064b50, 0);
	writeUInt64(locator, directoryOffset + directorySize, 8);
	locator.writeUInt32LE(1, 16);
	return Buffer.concat([end64, locator, end]);
}

/** How much longer a zip grows by a file, headers and directory included; at most. */
export function grownBy({ name, packedSize }: ZipRecord): number {
	const headers = 30 + 46 + 2 * Buffer.byteLength(name);
	const widest = 2 * 28;
	return headers + widest + packedSize;
}

/** At most, in bytes. */
export const endSize = 98;

/** The fields that both headers share, from “version needed” to the sizes. */
function writeCommon(
	header: Buffer,
	at: number,
	{ method, crc, size, packedSize }: ZipRecord,
	day: Day,
	isZip64: boolean,
): void {
	const large = size >= full32 || packedSize >= full32;
	header.writeUInt16LE(isZip64 ? 45 : 20, at);
	header.writeUInt16LE(utf8Names, at + 2);
	header.writeUInt16LE(method, at + 4);
	header.writeUInt16LE(0, at + 6); // midnight
	header.writeUInt16LE(dosDay(day), at + 8);
	header.writeUInt32LE(crc, at + 10);
	header.writeUInt32LE(large ? full32 : packedSize, at + 14);
	header.writeUInt32LE(large ? full32 : size, at + 18);
}

/** Written from the text of the day: no time zone can change it. Zip knows no day before 1980. */
function dosDay(day: Day): number {
	const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
	if (year < 1980) return (1 << 5) | 1;
	return ((year - 1980) << 9) | (month << 5) | date;
}

function zip64Extra(values: readonly number[]): Buffer {
	const extra = Buffer.alloc(4 + 8 * values.length);
	extra.writeUInt16LE(1, 0);
	extra.writeUInt16LE(8 * values.length, 2);
	for (const [index, value] of values.entries()) {
		writeUInt64(extra, value, 4 + 8 * index);
	}
	return extra;
}

function writeUInt64(buffer: Buffer, value: number, at: number): void {
	buffer.writeBigUInt64LE(BigInt(value), at);
}
