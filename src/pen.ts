/** Room for a page, at first. */
const firstSize = 64 * 1024;
/** UTF-8 takes at most three bytes for a unit of a string. */
const mostBytes = 3;

/** Writes texts as UTF-8 into memory that it uses again: what `bytes` gave holds until the next `begin`. */
export interface Pen {
	begin(): void;
	write(text: string): void;
	bytes(): Uint8Array;
}

export function newPen(): Pen {
	let room = Buffer.allocUnsafeSlow(firstSize);
	let end = 0;
	return {
		begin() {
			end = 0;
		},
		write(text) {
			const needed = end + text.length * mostBytes;
			if (needed > room.length) {
				const larger = Buffer.allocUnsafeSlow(
					Math.max(needed, Math.ceil(room.length * 1.5)),
				);
				room.copy(larger, 0, 0, end);
				room = larger;
			}
			end += room.write(text, end);
		},
		bytes: () => room.subarray(0, end),
	};
}
