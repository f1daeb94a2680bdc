import { z } from "zod";

const entry = z.object({
	/** Stated where a package stands under another name. */
	name: z.string().optional(),
	version: z.string().optional(),
	resolved: z.string().optional(),
	integrity: z.string().optional(),
	license: z.string().optional(),
	link: z.boolean().optional(),
	dev: z.boolean().optional(),
	optional: z.boolean().optional(),
	hasInstallScript: z.boolean().optional(),
});

const lockFile = z.object({
	lockfileVersion: z.literal(3),
	packages: z.record(z.string(), entry),
});

/** One package of package-lock.json (npm's lockfileVersion 3). */
export interface Locked extends z.infer<typeof entry> {
	/** Such as `node_modules/yaml`. */
	readonly place: string;
	/** As the registry calls it. */
	readonly name: string;
}

/** Every package that the lock file names, in its order. @throws when the text is no lock file of version 3 */
export function readLockFile(text: string): readonly Locked[] {
	const { packages } = lockFile.parse(JSON.parse(text));
	return Object.entries(packages)
		.filter(([place]) => place !== "")
		.map(([place, found]) => ({
			...found,
			place,
			name: found.name ?? place.replace(/^.*node_modules\//, ""),
		}));
}
