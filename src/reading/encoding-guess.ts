const signatures: readonly (readonly [
	format: string,
	start: readonly number[],
])[] = [
	["GZIP", [0x1f, 0x8b]],
	["PNG", [0x89, 0x50, 0x4e, 0x47]],
	["JPEG", [0xff, 0xd8, 0xff]],
	["GIF", [0x47, 0x49, 0x46, 0x38]],
	["PDF", [0x25, 0x50, 0x44, 0x46, 0x2d]],
	["ZIP/DOCX/XLSX", [0x50, 0x4b, 0x03, 0x04]],
	["DOC/XLS/PPT", [0xd0, 0xcf, 0x11, 0xe0]],
	["RAR", [0x52, 0x61, 0x72, 0x21]],
	["7Z", [0x37, 0x7a, 0xbc, 0xaf]],
];

/** The format of a file that is no text at all, by its first bytes. */
export function binaryFormat(bytes: Uint8Array): string | undefined {
	return signatures.find(([, start]) => startsWith(bytes, start))?.[0];
}

/** UTF-16 or UTF-32 by its byte order mark. */
export function wideEncoding(bytes: Uint8Array): string | undefined {
	if (startsWith(bytes, [0xff, 0xfe, 0, 0])) return "UTF-32LE";
	if (startsWith(bytes, [0, 0, 0xfe, 0xff])) return "UTF-32BE";
	if (startsWith(bytes, [0xff, 0xfe])) return "UTF-16LE";
	if (startsWith(bytes, [0xfe, 0xff])) return "UTF-16BE";
	return undefined;
}

/** How a text that is not UTF-8 was most likely saved. */
export function guessEncoding(bytes: Uint8Array): string {
	const wide = guessWideEncoding(bytes);
	if (wide !== undefined) return wide;
	return hasVietnameseMarks(bytes) ? "windows-1258" : "windows-1252";
}

/** UTF-16 or UTF-32 by where its zero bytes stand. Looks at the first 64 kB. */
export function guessWideEncoding(bytes: Uint8Array): string | undefined {
	const sample = bytes.subarray(0, 65_536);
	if (!sample.includes(0)) return undefined;
	const zeros = [0, 0, 0, 0];
	sample.forEach((byte, index) => {
		if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
	});
	const [a = 0, b = 0, c = 0, d = 0] = zeros;
	const many = sample.length / 16;
	if (a + b + c + d > sample.length * 0.6) {
		return d > a ? "UTF-32LE" : "UTF-32BE";
	}
	if (b + d > many && b + d > 2 * (a + c)) return "UTF-16LE";
	if (a + c > many && a + c > 2 * (b + d)) return "UTF-16BE";
	return undefined;
}

/** In windows-1258 a tone is a byte of its own after its vowel; in windows-1252 the same bytes are capital letters. */
function hasVietnameseMarks(bytes: Uint8Array): boolean {
	const tones = new Set([0xcc, 0xd2, 0xde, 0xec, 0xf2]);
	const vowels = new Set(
		[..."aeiouyAEIOUY"]
			.map((letter) => letter.charCodeAt(0))
			.concat(0xe2, 0xea, 0xf4, 0xe3, 0xf5, 0xfd, 0xc2, 0xca, 0xd4, 0xc3, 0xd5)
			.concat(0xdd),
	);
	return bytes.some(
		(byte, index) => tones.has(byte) && vowels.has(bytes[index - 1] ?? 0),
	);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
	return start.every((byte, index) => bytes[index] === byte);
}
