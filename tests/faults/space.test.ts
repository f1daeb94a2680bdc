import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
	aFolder,
	aWorkshop,
	has,
	publishVersion,
	standing,
} from "./programs.ts";

/** A name space of its own, where a disk of any size can be mounted; also for those who are not root. */
const ownMounts =
	process.getuid?.() === 0 ? ["unshare", "-m"] : ["unshare", "-rm"];
const canMount =
	spawnSync("unshare", [...ownMounts.slice(1), "true"]).status === 0;

/**
 * On a small disk of its own: two versions are published, then the disk is left so much room, a third is tried, the disk
 * grows again, and a fourth is published over what the third left.
 */
const script = `
set -u
mount -t tmpfs tmpfs "$DISK"
publish() { "$NODE" "$PROGRAM" "$DISK/_site" "$SOURCES" "$1" 2>"$OUT/said-$1"; echo $? >"$OUT/code-$1"; cp -a "$DISK/_site" "$OUT/site-$1"; }
publish 1
publish 2
used=$(df --output=$COLUMN -k "$DISK" | tail -n 1)
mount -o "remount,$OPTION=$((used + ROOM))$UNIT" "$DISK"
publish 3
mount -o "remount,$OPTION=100000$UNIT" "$DISK"
publish 4
ls -A "$DISK/.bantin" >"$OUT/beside"
`;

test.runIf(canMount).each([
	["O01 a disk with room for 0 to 64 kB more", "used", "size", "k"],
	["O02 a disk with room for 0 to 16 inodes more", "iused", "nr_inodes", ""],
] as const)(
	"%s: the old site or the new one, whole, and the next publishing succeeds (skipped where nothing can be mounted)",
	(_, column, option, unit) => {
		let full = 0;
		for (const room of [0, 4, 8, 16, 32, 64]) {
			const root = aFolder();
			const workshop = aWorkshop(root);
			const out = join(root, "out");
			const disk = join(root, "disk");
			for (const folder of [out, disk]) mkdirSync(folder);
			const [node, program, , sources] = workshop.command(0);
			writeFileSync(join(root, "script"), script);
			const [unshare = "", ...flags] = ownMounts;
			const { stderr, status } = spawnSync(
				unshare,
				[...flags, "sh", join(root, "script")],
				{
					encoding: "utf8",
					env: {
						...process.env,
						DISK: disk,
						OUT: out,
						NODE: node,
						PROGRAM: program,
						SOURCES: sources,
						COLUMN: column,
						OPTION: option,
						UNIT: unit,
						// Inodes are scarcer than kilobytes.
						ROOM: String(option === "size" ? room : room / 4),
					},
				},
			);
			expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
			const code = (version: number) =>
				Number(readFileSync(join(out, `code-${version}`), "utf8"));
			const site = (version: number) =>
				standing(
					{
						...workshop,
						target: {
							...workshop.target,
							site: join(out, `site-${version}`),
						},
					},
					[1, 2, 3, 4],
				);
			expect([code(1), site(1), code(2), site(2)]).toEqual([0, 1, 0, 2]);
			if (code(3) !== 0) full += 1;
			expect([code(3), site(3)]).toEqual(code(3) === 0 ? [0, 3] : [4, 2]);
			if (code(3) === 4)
				expect(readFileSync(join(out, "said-3"), "utf8")).toContain("ENOSPC");
			expect([code(4), site(4)]).toEqual([0, 4]);
			expect(readFileSync(join(out, "beside"), "utf8")).toBe(
				"_site-previous\n_site.seal\n",
			);
		}
		expect(full).toBeGreaterThan(1);
		expect(full).toBeLessThan(6);
	},
	300_000,
);

/** FUSE of this kind has no exchange and no stable inodes. */
const hasDisorder = has("disorderfs") && existsSync("/dev/fuse");

test.runIf(hasDisorder)(
	"a file system that cannot exchange folders gets two renames (skipped without disorderfs)",
	() => {
		const root = aFolder();
		const [behind, disk] = [join(root, "behind"), join(root, "disk")];
		for (const folder of [behind, disk]) mkdirSync(folder);
		const mounted = spawnSync("disorderfs", [behind, disk]);
		if (mounted.status !== 0) throw new Error(String(mounted.stderr));
		onTestFinished(() => void spawnSync("fusermount", ["-u", disk]));
		const workshop = aWorkshop(root, join(disk, "_site"));
		for (const version of [0, 1, 2, 3]) {
			expect(publishVersion(workshop, version)).toMatchObject({ status: 0 });
			expect(standing(workshop, [version])).toBe(version);
		}
	},
);

/** Runs a program under a limit of the shell's. */
const limited = (limit: string) => [
	"bash",
	"-c",
	`ulimit ${limit}; exec "$@"`,
	"limit",
];

const hasBash = existsSync("/bin/bash");

test.runIf(hasBash).each([
	["O03 files of 4 kB at most", "-f 4", "EFBIG"],
	["O04 few open files", "-n 21", "EMFILE"],
])(
	"%s: the old site stays, and the next publishing succeeds",
	(_, limit, code) => {
		const workshop = aWorkshop();
		for (const version of [1, 2]) publishVersion(workshop, version);
		const ended = publishVersion(workshop, 3, limited(limit));
		expect(ended).toMatchObject({ status: 4 });
		expect(ended.stderr).toContain(code);
		expect(standing(workshop, [2])).toBe(2);
		expect(publishVersion(workshop, 4)).toMatchObject({ status: 0 });
		expect(standing(workshop, [4])).toBe(4);
	},
);
