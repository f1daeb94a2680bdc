/**
 * A small program that publishes as a build does, so that it can be killed hundreds of times.
 * Arguments: the site's folder, the folder of originals, and the version to publish.
 * Exit codes as a build's: 0 published, 4 the machine, 75 another is publishing.
 */
import {
	openTarget,
	publish,
	systemCode,
	targetAt,
} from "../../src/publish.ts";
import { pagesOf } from "./pages.ts";

const [site = "", sources = "", version = "0"] = process.argv.slice(2);
const target = targetAt(site);

async function run(): Promise<number> {
	const opened = await openTarget(target, { project: sources, sources: [] });
	if (opened.outcome === "locked") return 75;
	if (opened.outcome === "refused") throw new Error(opened.refusal.path);
	try {
		const outputs = pagesOf(Number(version), sources);
		await publish(target, opened.lock, outputs, { durable: true });
		return 0;
	} finally {
		opened.lock.release();
	}
}

process.exitCode = 1;
run().then(
	(code) => {
		process.exitCode = code;
	},
	(error: unknown) => {
		process.exitCode = systemCode(error) === undefined ? 1 : 4;
		console.error(error);
	},
);
