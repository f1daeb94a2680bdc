import type { Day } from "../types.ts";
import type { PreparedFile } from "./prepare.ts";
import { createZip, type ZipWriter } from "./zip-writer.ts";

export interface FinishedVolume {
	readonly path: string;
	/** In bytes. */
	readonly size: number;
	/** Hexadecimal, of the whole zip. */
	readonly sha512: string;
}

export interface Volumes {
	add(file: PreparedFile): Promise<void>;
	finish(): Promise<readonly FinishedVolume[]>;
	abandon(): Promise<void>;
}

/** A file that does not even fit into a zip of its own. */
export class TooLargeError extends Error {
	readonly file: string;
	readonly size: number;
	constructor({ name, size }: PreparedFile) {
		super(`does not fit into one zip: ${name} (${size} bytes)`);
		this.file = name;
		this.size = size;
	}
}

/**
 * A row of zips of limited size. Each is whole by itself; unzipped into the same place they give one folder. A cut
 * through the middle of a zip (`.z01`) would need a program that few have.
 */
export async function writeVolumes(
	day: Day,
	limit: number,
	pathOf: (number: number) => string,
): Promise<Volumes> {
	const finished: FinishedVolume[] = [];
	let zip: ZipWriter = await createZip(pathOf(1), day);
	let isEmpty = true;
	const close = async () => {
		const path = pathOf(finished.length + 1);
		finished.push({ path, ...(await zip.finish()) });
	};
	return {
		async add(file) {
			if (!isEmpty && zip.sizeWith(file) > limit) {
				await close();
				zip = await createZip(pathOf(finished.length + 1), day);
				isEmpty = true;
			}
			if (zip.sizeWith(file) > limit) throw new TooLargeError(file);
			await zip.add(file);
			isEmpty = false;
		},
		async finish() {
			await close();
			return finished;
		},
		abandon: () => zip.abandon(),
	};
}
