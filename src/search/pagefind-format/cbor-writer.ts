/** Writes CBOR (RFC 8949) as Pagefind does: arrays and texts of known length, whole numbers in their shortest form. */
export class CborWriter {
	private buffer = Buffer.allocUnsafeSlow(1 << 16);
	private used = 0;

	get length(): number {
		return this.used;
	}

	array(length: number): void {
		this.head(0x80, length);
	}

	/** @param value from −2^32 to 2^32 − 1 */
	integer(value: number): void {
		if (value >= 0) this.head(0, value);
		else this.head(0x20, -1 - value);
	}

	text(value: string): void {
		const length = Buffer.byteLength(value);
		this.head(0x60, length);
		this.reserve(length);
		this.used += this.buffer.write(value, this.used);
	}

	/** What another writer wrote. */
	encoded(bytes: Uint8Array): void {
		this.reserve(bytes.length);
		this.buffer.set(bytes, this.used);
		this.used += bytes.length;
	}

	/** What was written; the writer begins anew. */
	take(): Uint8Array<ArrayBuffer> {
		const taken = new Uint8Array(this.used);
		taken.set(this.buffer.subarray(0, this.used));
		this.used = 0;
		return taken;
	}

	private head(major: number, argument: number): void {
		this.reserve(5);
		const { buffer } = this;
		if (argument < 24) {
			buffer[this.used] = major | argument;
			this.used += 1;
		} else if (argument < 0x100) {
			buffer[this.used] = major | 24;
			buffer[this.used + 1] = argument;
			this.used += 2;
		} else if (argument < 0x10000) {
			buffer[this.used] = major | 25;
			buffer[this.used + 1] = argument >>> 8;
			buffer[this.used + 2] = argument & 0xff;
			this.used += 3;
		} else {
			buffer[this.used] = major | 26;
			buffer.writeUInt32BE(argument, this.used + 1);
			this.used += 5;
		}
	}

	private reserve(more: number): void {
		if (this.used + more <= this.buffer.length) return;
		const larger = Buffer.allocUnsafeSlow(
			Math.max(this.buffer.length * 2, this.used + more),
		);
		larger.set(this.buffer.subarray(0, this.used));
		this.buffer = larger;
	}
}
