const blockLength = 1 << 18;

/** Whole numbers that are gathered one by one, without being copied as their list grows. */
export class NumberList {
	private block = new Int32Array(blockLength);
	private from = 0;
	private used = 0;

	/** How many were pushed since the last were taken. */
	get length(): number {
		return this.used - this.from;
	}

	push(value: number): void {
		if (this.used === this.block.length) this.turn();
		this.block[this.used] = value;
		this.used += 1;
	}

	/** Those since the last were taken. */
	take(): Int32Array {
		const taken = this.block.subarray(this.from, this.used);
		this.from = this.used;
		return taken;
	}

	/** What is not taken yet moves to a new block. */
	private turn(): void {
		const open = this.block.subarray(this.from, this.used);
		this.block = new Int32Array(Math.max(blockLength, open.length * 2));
		this.block.set(open);
		this.used = open.length;
		this.from = 0;
	}
}
