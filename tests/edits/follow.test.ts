import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, test } from "vitest";

interface Step {
	readonly change: string;
	/** What became of the build: it was spared, stopped, made as a whole, or followed the edit. */
	readonly way: string;
	readonly differs: readonly string[];
}

/** All that is followed; what stops a build, and what spares it. All other changes take a whole build. */
const followed = [
	"a text",
	"the same text again",
	"another text",
	"two texts",
	"a text of long ago, in no feed",
	"a text back to what it was",
	"a file of the same bytes",
	"a file that took the old one's place",
	"the words of a link",
	"words around a photo",
	"a link that was there once more",
	"that heading again",
	"a footnote",
	"no error any more",
	"a text, once more",
	"a text, to have edits kept",
	"a text, at last",
];
const stopped = ["a heading that others lead to", "an error"];
const spared = ["nothing"];

test("an edit of texts is followed where nothing else shows it, and whatever changed, the site is that of a build from nothing", async () => {
	// In a process of its own: Eleventy needs the loader of TypeScript.
	const { stdout } = await promisify(execFile)(process.execPath, [
		...["--import", "tsx", "tests/edits/cases.ts"],
	]);
	// Above it stands what builds say.
	const log: readonly Step[] = JSON.parse(
		stdout.trim().split("\n").at(-1) ?? "",
	);
	const named = (way: string) =>
		log.filter((step) => step.way === way).map(({ change }) => change);
	expect(named("followed")).toEqual(followed);
	expect(named("stopped")).toEqual(stopped);
	expect(named("spared")).toEqual(spared);
	for (const { change, differs } of log) expect(differs, change).toEqual([]);
	expect(log.length).toBeGreaterThan(followed.length + 10);
}, 240_000);
