export interface FinishedVolume {
	readonly path: string;
	/** In bytes. */
	readonly size: number;
	/** Hexadecimal, of the whole file. */
	readonly sha512: string;
}

/** Something that a file of limited size can hold. */
export interface Item {
	readonly name: string;
	/** In bytes, unpacked. */
	readonly size: number;
}

/** Writes one file from beginning to end. */
export interface VolumeWriter<I extends Item> {
	/** How long the file would be with this as its last item, in bytes; at most. */
	sizeWith(item: I): number;
	add(item: I): Promise<void>;
	/** Waits until everything is on the disk; gives size in bytes and SHA-512 of the file. */
	finish(): Promise<Omit<FinishedVolume, "path">>;
	/** Lets go of the file without finishing it. */
	abandon(): Promise<void>;
}

export interface Volumes<I extends Item> {
	add(item: I): Promise<void>;
	finish(): Promise<readonly FinishedVolume[]>;
	abandon(): Promise<void>;
}

export interface VolumeOptions<I extends Item> {
	/** The largest size of one file, in bytes. */
	readonly limit: number;
	/** @param number from 1 */
	readonly pathOf: (number: number) => string;
	readonly create: (path: string, number: number) => Promise<VolumeWriter<I>>;
}

/** An item that does not even fit into a file of its own. */
export class TooLargeError extends Error {
	readonly file: string;
	readonly size: number;
	constructor({ name, size }: Item) {
		super(`does not fit into one file: ${name} (${size} bytes)`);
		this.file = name;
		this.size = size;
	}
}

/**
 * A row of zips, or crawls, of limited size. Each is whole by itself; unzipped into the same place they give one folder. A
 * cut through the middle of a zip (`.z01`) would need a program that few have.
 */
export async function writeVolumes<I extends Item>({
	limit,
	pathOf,
	create,
}: VolumeOptions<I>): Promise<Volumes<I>> {
	const finished: FinishedVolume[] = [];
	const open = () => {
		const number = finished.length + 1;
		return create(pathOf(number), number);
	};
	let volume = await open();
	let isEmpty = true;
	const close = async () => {
		const path = pathOf(finished.length + 1);
		finished.push({ path, ...(await volume.finish()) });
	};
	return {
		async add(item) {
			if (!isEmpty && volume.sizeWith(item) > limit) {
				await close();
				volume = await open();
				isEmpty = true;
			}
			if (volume.sizeWith(item) > limit) throw new TooLargeError(item);
			await volume.add(item);
			isEmpty = false;
		},
		async finish() {
			await close();
			return finished;
		},
		abandon: () => volume.abandon(),
	};
}
