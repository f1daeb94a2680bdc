import { spawnSync } from "node:child_process";
import { z } from "zod";

const bill = z.looseObject({
	bomFormat: z.literal("CycloneDX"),
	serialNumber: z.string().optional(),
	metadata: z.looseObject({
		timestamp: z.string().optional(),
		component: z.looseObject({ name: z.string() }),
	}),
	components: z.array(z.looseObject({ name: z.string() })),
});

/**
 * The software bill of materials that npm makes of the lock file (CycloneDX 1.5, JSON), without what changes from run to
 * run: its random number, the time, the name of the folder.
 * @param name of the project
 */
export function billOfMaterials(root: string, name: string): string {
	const {
		serialNumber: _,
		metadata,
		...rest
	} = bill.parse(JSON.parse(runNpm(root)));
	const { timestamp: __, component, ...others } = metadata;
	const stable = {
		...rest,
		metadata: { ...others, component: { ...component, name } },
	};
	return `${JSON.stringify(stable, null, "\t")}\n`;
}

function runNpm(root: string): string {
	const args = ["sbom", "--package-lock-only", "--sbom-format", "cyclonedx"];
	const npm = process.env.npm_execpath ?? "";
	const isScript = /npm-cli\.c?js$/.test(npm);
	const { status, stdout, stderr } = spawnSync(
		isScript ? process.execPath : "npm",
		isScript ? [npm, ...args] : args,
		{
			cwd: root,
			encoding: "utf8",
			maxBuffer: 64 * 2 ** 20,
			shell: !isScript && process.platform === "win32",
		},
	);
	if (status !== 0) throw new Error(`npm sbom failed: ${stderr}`);
	return stdout;
}
