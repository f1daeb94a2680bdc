import type { Day, Draft, Exclusion } from "../types.ts";

export interface Selection {
	readonly published: readonly Draft[];
	readonly withdrawn: readonly Draft[];
	readonly unpublished: readonly Draft[];
	readonly exclusions: readonly Exclusion[];
}

/** Which drafts become pages. What is held back is listed, with the reason. */
export function select(
	drafts: readonly Draft[],
	today: Day,
	includeDrafts: boolean,
): Selection {
	const published: Draft[] = [];
	const withdrawn: Draft[] = [];
	const unpublished: Draft[] = [];
	const exclusions: Exclusion[] = [];
	for (const draft of drafts) {
		const { file, status, publishOn } = draft;
		if (status === "withdrawn") withdrawn.push(draft);
		else if (status === "draft" && !includeDrafts) {
			unpublished.push(draft);
			exclusions.push({ file, reason: "draft" });
		} else if (publishOn !== undefined && publishOn > today) {
			unpublished.push(draft);
			exclusions.push({ file, reason: "not-yet", until: publishOn });
		} else published.push(draft);
	}
	return { published, withdrawn, unpublished, exclusions };
}
