/** The smallest and largest second byte after a first one, where RFC 3629 narrows them. */
const secondByte: ReadonlyMap<number, readonly [number, number]> = new Map([
	[0xe0, [0xa0, 0xbf]],
	[0xed, [0x80, 0x9f]],
	[0xf0, [0x90, 0xbf]],
	[0xf4, [0x80, 0x8f]],
]);

/**
 * The first byte that breaks UTF-8, from 0; `cut` when the bytes merely end within a character. Only for bytes that
 * `isUtf8` refuses.
 */
export function invalidUtf8(bytes: Uint8Array): {
	readonly offset: number;
	readonly cut: boolean;
} {
	let offset = 0;
	while (offset < bytes.length) {
		const length = sequenceLength(bytes[offset] ?? 0);
		for (let index = 1; index < length; index += 1) {
			const byte = bytes[offset + index];
			// A lone first byte at the end is as likely a letter of another encoding.
			if (byte === undefined) return { offset, cut: index > 1 };
			const [low, high] = (index === 1 &&
				secondByte.get(bytes[offset] ?? 0)) || [0x80, 0xbf];
			if (byte < low || byte > high) return { offset, cut: false };
		}
		if (length === 0) return { offset, cut: false };
		offset += length;
	}
	return { offset, cut: false };
}

/** In bytes, by the first byte; 0 when no character begins with it. */
function sequenceLength(first: number): number {
	if (first < 0x80) return 1;
	if (first < 0xc2) return 0;
	if (first < 0xe0) return 2;
	if (first < 0xf0) return 3;
	return first < 0xf5 ? 4 : 0;
}
