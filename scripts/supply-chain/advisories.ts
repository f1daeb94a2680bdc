import { gte, lt, lte, valid } from "semver";
import { z } from "zod";
import type { Locked } from "./lock-file.ts";

const event = z.object({
	introduced: z.string().optional(),
	fixed: z.string().optional(),
	last_affected: z.string().optional(),
});

const advisory = z.object({
	id: z.string(),
	summary: z.string().default(""),
	withdrawn: z.string().optional(),
	affected: z
		.array(
			z.object({
				package: z
					.object({ ecosystem: z.string(), name: z.string() })
					.optional(),
				ranges: z
					.array(z.object({ type: z.string(), events: z.array(event) }))
					.default([]),
				versions: z.array(z.string()).default([]),
			}),
		)
		.default([]),
});

/** A known weakness, as the Open Source Vulnerability format 1.x writes it. */
export type Advisory = z.infer<typeof advisory>;

/** One advisory or a list of them. @throws when the text is neither */
export function readAdvisories(text: string): readonly Advisory[] {
	const value: unknown = JSON.parse(text);
	return z.array(advisory).parse(Array.isArray(value) ? value : [value]);
}

/** Each advisory that names a locked version, as a sentence. Withdrawn ones do not count. */
export function findAdvisories(
	locked: readonly Locked[],
	advisories: readonly Advisory[],
): readonly string[] {
	const byName = groupByName(locked);
	return advisories
		.filter(({ withdrawn }) => withdrawn === undefined)
		.flatMap(({ id, summary, affected }) =>
			affected.flatMap((one) =>
				one.package?.ecosystem === "npm"
					? (byName.get(one.package.name) ?? [])
							.filter(({ version }) => isAffected(version, one))
							.map(({ place, version }) =>
								`${id}: ${place} ${version} ${summary}`.trim(),
							)
					: [],
			),
		);
}

function groupByName(
	locked: readonly Locked[],
): ReadonlyMap<string, readonly Locked[]> {
	const groups = new Map<string, Locked[]>();
	for (const entry of locked) {
		const group = groups.get(entry.name);
		if (group === undefined) groups.set(entry.name, [entry]);
		else group.push(entry);
	}
	return groups;
}

function isAffected(
	version: string | undefined,
	{ ranges, versions }: Advisory["affected"][number],
): boolean {
	if (version === undefined || valid(version) === null) return false;
	if (versions.includes(version)) return true;
	return ranges.some(
		({ type, events }) => type === "SEMVER" && isInRange(version, events),
	);
}

/** Events stand in order: each `introduced` begins a range that the next `fixed` or `last_affected` ends. */
function isInRange(version: string, events: readonly z.infer<typeof event>[]) {
	let begun = false;
	for (const { introduced, fixed, last_affected: last } of events) {
		if (introduced !== undefined) {
			begun = introduced === "0" || gte(version, introduced);
		} else if (begun && fixed !== undefined) {
			if (lt(version, fixed)) return true;
			begun = false;
		} else if (begun && last !== undefined) {
			if (lte(version, last)) return true;
			begun = false;
		}
	}
	return begun;
}
