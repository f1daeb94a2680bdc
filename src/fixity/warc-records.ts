/** Reads what it is asked for from a stream, whatever the pieces it comes in. */
export interface StreamReader {
	/** Up to and with the marker; `undefined` at the end. Throws when the marker does not come within the limit. */
	until(marker: string, limit: number): Promise<string | undefined>;
	/** The next bytes in pieces. Throws when there are fewer. */
	take(length: number): AsyncGenerator<Buffer>;
}

export function readerOf(stream: AsyncIterable<Buffer>): StreamReader {
	const source = stream[Symbol.asyncIterator]();
	let held: Buffer = Buffer.alloc(0);
	const more = async (): Promise<boolean> => {
		const next = await source.next();
		if (next.done === true) return false;
		held = Buffer.concat([held, next.value]);
		return true;
	};
	return {
		async until(marker, limit) {
			for (;;) {
				const at = held.indexOf(marker);
				if (at >= 0) {
					const text = held.toString("utf8", 0, at + marker.length);
					held = held.subarray(at + marker.length);
					return text;
				}
				if (held.length > limit) throw new Error("no record begins here");
				if (!(await more())) {
					if (held.length === 0) return undefined;
					throw new Error("it ends within a record");
				}
			}
		},
		async *take(length) {
			for (let left = length; left > 0; ) {
				if (held.length === 0 && !(await more())) {
					throw new Error("it ends within a record");
				}
				const piece = held.subarray(0, left);
				held = held.subarray(piece.length);
				left -= piece.length;
				yield piece;
			}
		},
	};
}

export interface RecordHead {
	/** By name in lower case. */
	readonly fields: ReadonlyMap<string, string>;
	/** Of the block that follows, in bytes. */
	readonly length: number;
}

/** Throws when the text is no head of a WARC record. */
export function parseHead(text: string): RecordHead {
	const [version = "", ...lines] = text.trim().split(/\r?\n/u);
	const fields = new Map(
		lines.map((line) => {
			const colon = line.indexOf(":");
			const name = line.slice(0, colon).toLowerCase();
			return [name, line.slice(colon + 1).trim()] as const;
		}),
	);
	const length = fields.get("content-length") ?? "";
	if (!/^WARC\/\d\.\d+$/u.test(version) || !/^\d+$/u.test(length)) {
		throw new Error("no record begins here");
	}
	return { fields, length: Number(length) };
}
