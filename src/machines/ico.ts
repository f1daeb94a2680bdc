/** A square PNG. */
export interface IconImage {
	readonly png: Uint8Array;
	/** Edge in pixels, at most 256. */
	readonly size: number;
}

const headerSize = 6;
const entrySize = 16;

/** Puts PNG images into one Windows icon file, smallest first as browsers expect. */
export function writeIco(images: readonly IconImage[]): Uint8Array {
	const ordered = images.toSorted((a, b) => a.size - b.size);
	const directory = Buffer.alloc(headerSize + entrySize * ordered.length);
	directory.writeUInt16LE(1, 2); // 1 is an icon, 2 a cursor
	directory.writeUInt16LE(ordered.length, 4);
	let offset = directory.length;
	ordered.forEach(({ png, size }, index) => {
		const entry = headerSize + entrySize * index;
		directory.writeUInt8(size % 256, entry); // 0 stands for 256
		directory.writeUInt8(size % 256, entry + 1);
		directory.writeUInt16LE(1, entry + 4); // colour planes
		directory.writeUInt16LE(32, entry + 6); // bits a pixel
		directory.writeUInt32LE(png.length, entry + 8);
		directory.writeUInt32LE(offset, entry + 12);
		offset += png.length;
	});
	return Buffer.concat([directory, ...ordered.map(({ png }) => png)]);
}
