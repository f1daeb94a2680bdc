import { posix } from "node:path";
import {
	type Checked,
	collect,
	type Diagnostic,
	problem,
} from "./diagnostics.ts";
import { mapConcurrently } from "./media/concurrency.ts";
import { type Fingerprint, fingerprint } from "./media/fingerprint.ts";
import { openFingerprints } from "./media/known-fingerprints.ts";
import { mostPixels } from "./media/limits.ts";
import { locate } from "./media/locate.ts";
import { placeOf, planImage } from "./media/plan.ts";
import type { Probe } from "./media/probe.ts";
import { mismatchOf } from "./media/signatures.ts";
import { formatBytes } from "./numbers.ts";
import { attachmentTypes, imageExtensions } from "./reading/file-types.ts";
import type {
	MediaAsset,
	MediaCatalogue,
	MediaFile,
	StoredFile,
} from "./types.ts";

/** Files read, and photos encoded, at the same time. */
const readers = 4;
const encoders = 2;
/** In bytes: a photo of this size is published smaller, a document as it is. */
const heavy = 20_000_000;

/**
 * Reads every photo and attachment once: its hash, what its bytes are, its dimensions and the sizes it will be published
 * in. Files that cannot be published are not in the catalogue and have an error.
 */
export async function catalogueMedia(
	root: string,
	media: readonly MediaFile[],
	cacheDir: string,
): Promise<Checked<MediaCatalogue>> {
	const known = media.length > 0 ? openFingerprints(cacheDir) : undefined;
	const examined = collect(
		await mapConcurrently(media, readers, (file) =>
			examine(root, file, cacheDir, known?.of ?? fingerprint),
		),
	);
	known?.save();
	const assets = examined.value.filter((asset) => asset !== undefined);
	return {
		value: new Map(assets.map((asset) => [asset.file, asset])),
		diagnostics: [...examined.diagnostics, ...checkPlaces(assets)],
	};
}

/** Encodes the photos in `used` (source files) as far as the cache lacks them. Rejects where the disk is full. */
export async function produceMedia(
	root: string,
	catalogue: MediaCatalogue,
	used: ReadonlySet<string>,
	cacheDir: string,
): Promise<readonly StoredFile[]> {
	const assets = [...catalogue.values()].filter(({ file }) => used.has(file));
	const produced = await mapConcurrently(assets, encoders, (asset) =>
		produceAsset(root, asset, cacheDir),
	);
	return produced.flat();
}

/** The files of one asset. */
export async function produceAsset(
	root: string,
	asset: MediaAsset,
	cacheDir: string,
): Promise<readonly StoredFile[]> {
	const source = await locate(root, asset.file);
	if (asset.kind === "attachment")
		return [{ path: asset.path, content: { copyOf: source } }];
	const { encode } = await import("./media/encode.ts");
	const outputs: StoredFile[] = [];
	for (const variant of [asset.full, ...asset.variants]) {
		const copyOf = await encode(source, asset.sha256, variant, cacheDir);
		outputs.push({ path: variant.path, content: { copyOf } });
	}
	return outputs;
}

async function examine(
	root: string,
	{ file }: MediaFile,
	cacheDir: string,
	fingerprintOf: (path: string) => Promise<Fingerprint>,
): Promise<Checked<MediaAsset | undefined>> {
	const path = await locate(root, file);
	let bytes: Fingerprint;
	try {
		bytes = await fingerprintOf(path);
	} catch (error) {
		const reason =
			error instanceof Error && "code" in error
				? String(error.code)
				: String(error);
		return refuse(
			problem("media/unreadable", file, undefined, {
				target: posix.basename(file),
				reason,
			}),
		);
	}
	if (bytes.size === 0)
		return refuse(problem("media/empty", file, undefined, {}));
	const extension = posix.extname(file).slice(1).toLowerCase();
	const format = mismatchOf(extension, bytes.head);
	if (format !== undefined)
		return refuse(
			problem("media/mismatch", file, undefined, {
				extension,
				format: format || "?",
			}),
		);
	const size = formatBytes(bytes.size, "vi");
	const diagnostics =
		bytes.size > heavy
			? [problem("media/heavy", file, undefined, { size })]
			: [];
	if (imageExtensions.has(extension)) {
		// Only where there are photos: the decoder takes long to load.
		const { probe } = await import("./media/probe.ts");
		const found = await probe(path, bytes.sha256, cacheDir);
		const faults = faultsOf(file, found);
		const isFit = faults.every(({ severity }) => severity === "warning");
		return {
			value: isFit ? planImage(file, bytes.sha256, found) : undefined,
			diagnostics: [...diagnostics, ...faults],
		};
	}
	const type = attachmentTypes.get(extension);
	// Reading has refused every other extension.
	if (type === undefined) return { value: undefined, diagnostics };
	const place = `${placeOf(file)}.${extension}`;
	return {
		value: {
			kind: "attachment",
			file,
			path: place,
			size: bytes.size,
			...type,
			sha256: bytes.sha256,
		},
		diagnostics,
	};
}

function faultsOf(
	file: string,
	{ width, height, isAnimated, corrupt, damaged }: Probe,
): readonly Diagnostic[] {
	const target = posix.basename(file);
	if (corrupt !== undefined)
		return [
			problem("media/corrupt", file, undefined, { target, reason: corrupt }),
		];
	if (width * height > mostPixels) {
		const limit = String(mostPixels / 1_000_000);
		return [
			problem("media/pixels", file, undefined, {
				width: String(width),
				height: String(height),
				limit,
			}),
		];
	}
	return [
		...(damaged === undefined
			? []
			: [problem("media/damaged", file, undefined, { reason: damaged })]),
		...(isAnimated ? [problem("media/animated", file, undefined, {})] : []),
	];
}

/** Two files may not be published under one name, nor may one lose its whole name in the address. */
function checkPlaces(assets: readonly MediaAsset[]): readonly Diagnostic[] {
	const owners = new Map<string, string>();
	const diagnostics: Diagnostic[] = [];
	for (const asset of assets) {
		const paths =
			asset.kind === "attachment"
				? [asset.path]
				: [asset.full.path, ...asset.variants.map(({ path }) => path)];
		const nameless = placeOf(asset.file).split("/").includes("");
		if (nameless)
			diagnostics.push(
				problem("media/no-name", asset.file, undefined, {
					name: posix.basename(asset.file),
				}),
			);
		const other = paths
			.map((path) => owners.get(path))
			.find((owner) => owner !== undefined);
		if (other !== undefined && !nameless)
			diagnostics.push(
				problem("media/name-taken", asset.file, undefined, { other }),
			);
		for (const path of paths)
			if (!owners.has(path)) owners.set(path, asset.file);
	}
	return diagnostics;
}

function refuse(diagnostic: Diagnostic): Checked<undefined> {
	return { value: undefined, diagnostics: [diagnostic] };
}
