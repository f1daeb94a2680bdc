import { createHash } from "node:crypto";
import { join } from "node:path";
import type { StoredFile } from "../types.ts";
import { preparedAhead } from "./ahead.ts";
import {
	bagInfoText,
	bagitText,
	manifestFile,
	manifestText,
	type Summed,
	sizesFile,
	sizesText,
	tagManifestFile,
} from "./bag.ts";
import { type CopyFacts, copyName } from "./facts.ts";
import {
	openingFile,
	openingPage,
	readFirstFile,
	readFirstText,
} from "./opening.ts";
import { inByteOrder } from "./payload.ts";
import { type PreparedFile, prepareFile } from "./prepare.ts";
import { type FinishedVolume, type Volumes, writeVolumes } from "./volumes.ts";
import { createZip } from "./zip-writer.ts";

export interface PackedCopy {
	/** In order; one unless the copy was split. */
	readonly volumes: readonly FinishedVolume[];
	/** Files of the payload. */
	readonly files: number;
	/** SHA-512 of the tag manifest, hexadecimal: it stands for every byte of the copy. */
	readonly rootHash: string;
}

/**
 * Writes a copy as one zip, or several, into a folder. Same payload, facts and limit: same bytes (with the same zlib). At
 * any time only a few files are in memory.
 * @param folder must exist; the zips in it have passing names, `1.zip`…
 * @param limit the largest size of one zip, in bytes
 */
export async function packCopy(
	facts: CopyFacts,
	payload: readonly StoredFile[],
	folder: string,
	limit: number,
): Promise<PackedCopy> {
	const volumes = await writeVolumes<PreparedFile>({
		limit,
		pathOf: (number) => join(folder, `${number}.zip`),
		create: (path) => createZip(path, facts.day),
	});
	try {
		const { files, rootHash } = await writeBag(facts, payload, volumes);
		return { volumes: await volumes.finish(), files, rootHash };
	} catch (error) {
		await volumes.abandon();
		throw error;
	}
}

async function writeBag(
	facts: CopyFacts,
	payload: readonly StoredFile[],
	volumes: Volumes<PreparedFile>,
): Promise<{ readonly files: number; readonly rootHash: string }> {
	const top = copyName(facts);
	const write = async (
		files: readonly StoredFile[],
	): Promise<readonly Summed[]> => {
		const summed: Summed[] = [];
		const prepared = preparedAhead(files, (file) =>
			prepareFile(`${top}/${file.path}`, file),
		);
		for await (const file of prepared) {
			await volumes.add(file);
			const { name, sha512, size } = file;
			summed.push({ path: name.slice(top.length + 1), sha512, size });
		}
		return summed;
	};
	const opening = await write([
		{ path: openingFile, content: openingPage(facts) },
		{ path: readFirstFile, content: readFirstText(facts) },
	]);
	const sums = await write(inByteOrder(payload));
	const tags = await write([
		{ path: "bag-info.txt", content: bagInfoText(facts, sums) },
		{ path: "bagit.txt", content: bagitText },
		{ path: manifestFile, content: manifestText(sums) },
		{ path: sizesFile, content: sizesText(sums) },
	]);
	const tagManifest = manifestText(inByteOrder([...opening, ...tags]));
	await write([{ path: tagManifestFile, content: tagManifest }]);
	const rootHash = createHash("sha512").update(tagManifest).digest("hex");
	return { files: sums.length, rootHash };
}
