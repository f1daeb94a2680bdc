import { posix } from "node:path";
import { type Checked, type Diagnostic, problem } from "../diagnostics.ts";
import type { LinkTargets } from "../links.ts";
import type { AttachmentLink, Draft, Figure } from "../types.ts";
import { closest } from "../vietnamese/closest.ts";

export interface LeadMedia {
	readonly image?: Figure;
	readonly attachments: readonly AttachmentLink[];
}

/** The photo and the downloads that front matter names. */
export function findLeadMedia(
	draft: Draft,
	targets: LinkTargets,
): Checked<LeadMedia> {
	const diagnostics: Diagnostic[] = [];
	const image =
		draft.image && findImage(draft, draft.image, targets, diagnostics);
	const attachments = draft.attachments.flatMap(
		({ file, title }): AttachmentLink[] => {
			const asset = targets.media.get(file);
			if (asset?.kind === "attachment") return [{ title, asset }];
			if (asset?.kind === "image")
				diagnostics.push(
					problem(
						"media/photo-attached",
						draft.file,
						draft.positions.get("attachments"),
						{ target: posix.basename(file) },
					),
				);
			else diagnostics.push(...missing(draft, file, "attachments", targets));
			return [];
		},
	);
	return {
		value: { ...(image === undefined ? {} : { image }), attachments },
		diagnostics,
	};
}

function findImage(
	draft: Draft,
	{ file, ...words }: NonNullable<Draft["image"]>,
	targets: LinkTargets,
	diagnostics: Diagnostic[],
): Figure | undefined {
	const asset = targets.media.get(file);
	if (asset?.kind === "image") return { image: asset, ...words };
	if (asset === undefined)
		diagnostics.push(...missing(draft, file, "image", targets));
	else
		diagnostics.push(
			problem("media/kind", draft.file, draft.positions.get("image"), {
				target: posix.basename(file),
			}),
		);
	return undefined;
}

function missing(
	draft: Draft,
	file: string,
	key: string,
	targets: LinkTargets,
): readonly Diagnostic[] {
	if (targets.broken.has(file)) return [];
	const folder = posix.dirname(file);
	const names = targets
		.filesIn(folder)
		.filter((name) => !name.endsWith(".md"))
		.map((name) => posix.basename(name));
	const from = posix.dirname(draft.file);
	const near = closest(posix.basename(file), names);
	return [
		problem("media/missing", draft.file, draft.positions.get(key), {
			target: posix.relative(from, file),
			suggestion:
				near === undefined
					? undefined
					: posix.relative(from, posix.join(folder, near)),
		}),
	];
}
